-- Directed
-- Who did what to whom: one for each record, from each actor's country to each recipient's. An act that CAMEO codes once
-- for each direction counts in both; a record with several actors counts for the first, unless you unnest `actors`.
select actor_country_iso3, recipient_country_iso3, count(*) as events
from 'events.parquet'
where modality = 'happened'
group by all order by all
