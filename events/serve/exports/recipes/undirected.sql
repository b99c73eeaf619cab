-- Undirected
-- How often two countries had to do with each other, whoever acted: of two records that are each other's
-- `reciprocal_of`, in either or both directions, one counts; the pair of countries has no order.
select least(actor_country_iso3, recipient_country_iso3) as one, greatest(actor_country_iso3, recipient_country_iso3) as other,
  count(*) as events
from 'events.parquet' e
where modality = 'happened' and not exists (
  from 'events.parquet' o
  where o.modality = 'happened' and o.id < e.id and (o.id = e.reciprocal_of or o.reciprocal_of = e.id))
group by all order by all
