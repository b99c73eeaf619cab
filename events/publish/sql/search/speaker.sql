-- The words by which a speaker is found.
create view public.events_searched_speaker as
select record.id as record_id, record.slug, record.publication, null::date as at,
  setweight(public.events_search_names(record.name), 'A')
  || setweight(public.events_search_names(concat_ws(' ', record.sort_name, record.given_name, record.family_name,
    public.events_search_aliases(record.aliases))), 'B') as words
from public.events_speaker record;
