-- The words by which a proposal is found, including those of its provisions.
create view public.events_searched_proposal as
select record.id as record_id, record.slug, record.publication,
  coalesce(record.published_on_start, record.published_on_end) as at,
  setweight(public.events_search_text('en', record.title), 'A')
  || setweight(public.events_search_names(record.kind_stated), 'B')
  || setweight(public.events_search_text('en', (
    select string_agg(v.text, ' ' order by v.position) from public.events_proposalprovision v where v.proposal_id = record.id)), 'C') as words
from public.events_proposal record;
