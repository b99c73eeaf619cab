-- The words by which a source is found. The private text is not searched.
create view public.events_searched_source as
select record.id as record_id, record.slug, record.publication, coalesce(record.published_start, record.published_end) as at,
  setweight(public.events_search_text(record.language, record.title), 'A')
  || setweight(public.events_search_names(concat_ws(' ', record.outlet, record.section, record.byline, record.publisher)), 'B') as words
from public.events_source record;
