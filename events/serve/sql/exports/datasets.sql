-- The data sets that are published: id, title, version and licence.
select c.slug, c.body ->> 'title', c.body ->> 'dataset_version', c.body ->> 'licence'
from public.events_current c
where c.type = 'source' and c.op = 'upsert' and c.body ->> 'kind' = 'dataset'
order by c.slug
