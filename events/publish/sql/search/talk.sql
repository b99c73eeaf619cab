-- The words by which a talk is found.
create view public.events_searched_talk as
select record.id as record_id, record.slug, record.publication, coalesce(record.starts_start, record.starts_end) as at,
  setweight(public.events_search_text('en', record.title), 'A')
  || setweight(public.events_search_names(concat_ws(' ', record.place, record.kind_stated)), 'B')
  || setweight(public.events_search_text('en', record.outcome), 'C') as words
from public.events_talk record;
