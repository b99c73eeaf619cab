-- Undirected
-- How often two countries interacted, whichever of them acted: of two events that are the `reciprocal_of` each other, linked in one
-- direction or both, one counts; the pair of countries has no order.
select least(actor_country_iso3, recipient_country_iso3) as one, greatest(actor_country_iso3, recipient_country_iso3) as other,
  count(*) as events
from 'events.parquet' e
where modality = 'happened' and not exists (
  from 'events.parquet' o
  where o.modality = 'happened' and o.id < e.id and (o.id = e.reciprocal_of or o.reciprocal_of = e.id))
group by all order by all
