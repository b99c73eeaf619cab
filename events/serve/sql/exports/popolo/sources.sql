-- The sources that offices refer to, as documents: Popolo has no class for them.
select c.body::jsonb - array['version', 'updated', 'change_note']
from public.events_current c
where c.type = 'source' and c.op = 'upsert' and c.body is not null and c.slug in (
  select jsonb_array_elements_text(o.body::jsonb -> 'sources') from public.events_current o
  where o.type = 'office' and o.op = 'upsert' and o.body is not null)
