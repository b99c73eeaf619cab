-- The words by which a statement is found. Of speaker and party, the words of their ids are searched. A lateral subquery
-- selects them, as in search/event.sql.
create view public.events_searched_statement as
select record.id as record_id, record.slug, record.publication, coalesce(record.made_on_start, record.made_on_end) as at,
  setweight(public.events_search_text(record.language, record.text), 'C')
  || setweight(public.events_search_text(record.original_language, record.original_text), 'C')
  || setweight(public.events_search_names(record.venue), 'B')
  || setweight(public.events_search_names(ids.words), 'D') as words
from public.events_statement record
cross join lateral (select replace(concat_ws(' ',
    (select s.slug from public.events_speaker s where s.id = record.speaker_id),
    (select p.slug from public.events_party p where p.id = record.party_id)), '-', ' ') as words
  offset 0) ids;
