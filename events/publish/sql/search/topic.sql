-- The words by which a topic is found.
create view public.events_searched_topic as
select record.id as record_id, record.slug, record.publication, null::date as at,
  setweight(public.events_search_names(record.name), 'A')
  || setweight(public.events_search_text('en', record.description), 'C') as words
from public.events_topic record;
