-- The words by which a party is found.
create view public.events_searched_party as
select record.id as record_id, record.slug, record.publication, null::date as at,
  setweight(public.events_search_names(record.name), 'A')
  || setweight(public.events_search_names(record.short_name || ' ' || coalesce(public.events_search_aliases(record.aliases), '')), 'B')
  as words
from public.events_party record;
