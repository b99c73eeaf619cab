-- Without repeated reports
-- One for each event instead of one for each report of it: events linked by `same_event`, in either direction and over any number of
-- steps, count once, by the first id among them.
with recursive link (here, there) as (
  select id, unnest(same_event) from 'events.parquet' where len(same_event) > 0
), both_ways (here, there) as (
  select here, there from link union select there, here from link
), reached (id, other) as (
  select here, there from both_ways
  union select r.id, b.there from reached r join both_ways b on b.here = r.other
)
select actor_country_iso3, recipient_country_iso3, count(*) as events
from 'events.parquet' e
where modality = 'happened' and not exists (from reached r where r.id = e.id and r.other < e.id)
group by all order by all
