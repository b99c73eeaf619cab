-- The words by which an office is found. Of the holder and party, the words of their ids are searched.
create view public.events_searched_office as
select record.id as record_id, record.slug, record.publication, coalesce(record.start_start, record.start_end) as at,
  setweight(public.events_search_names(record.title), 'A')
  || setweight(public.events_search_names(concat_ws(' ', record.role, record.area)), 'B')
  || setweight(public.events_search_names(replace(concat_ws(' ',
    (select s.slug from public.events_speaker s where s.id = record.speaker_id),
    (select p.slug from public.events_party p where p.id = record.party_id)), '-', ' ')), 'D') as words
from public.events_office record;
