-- Each event once
-- Without repeated reports and without the second direction: events linked by `same_event` or `reciprocal_of`, in either direction and
-- over any number of steps, count once, by the first id among them; the pair of countries has no order.
with recursive link (here, there) as (
  select id, unnest(same_event) from 'events.parquet' where len(same_event) > 0
  union all select id, reciprocal_of from 'events.parquet' where reciprocal_of is not null
), both_ways (here, there) as (
  select here, there from link union select there, here from link
), reached (id, other) as (
  select here, there from both_ways
  union select r.id, b.there from reached r join both_ways b on b.here = r.other
)
select least(actor_country_iso3, recipient_country_iso3) as one, greatest(actor_country_iso3, recipient_country_iso3) as other,
  count(*) as events
from 'events.parquet' e
where modality = 'happened' and not exists (from reached r where r.id = e.id and r.other < e.id)
group by all order by all
