-- Popolo's events: the legislative periods that offices name, one for each party.
select jsonb_build_object('classification', 'legislative period')
  || (case when jsonb_typeof(period.original) = 'object' then period.original - array['id', 'parent_id'] else '{{}}' end)
  || jsonb_build_object('id', period.id, 'name', period.name, 'organization_id', period.party)
from (
  select distinct on (b ->> 'party', b ->> 'legislative_period') {period_id} as id, b ->> 'legislative_period' as name,
    b ->> 'party' as party, b -> 'original' -> 'legislative_period' as original
  from public.events_current c cross join lateral (select c.body::jsonb as b offset 0) parsed
  where c.type = 'office' and c.op = 'upsert' and c.body is not null and b ->> 'legislative_period' is not null
  order by b ->> 'party', b ->> 'legislative_period', c.slug
) period
