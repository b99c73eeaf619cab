-- Popolo's areas: those that offices name, one for each party, as areas of two legislatures may have one name.
select (case when jsonb_typeof(area.original) = 'object' then area.original - array['id', 'parent_id'] else '{{}}' end)
  || jsonb_build_object('id', area.id, 'name', area.name)
from (
  select distinct on (b ->> 'party', b ->> 'area') {area_id} as id, b ->> 'area' as name, b -> 'original' -> 'area' as original
  from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
  where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'area' is not null
  order by b ->> 'party', b ->> 'area', c.slug
) area
