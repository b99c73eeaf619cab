-- Directed
-- Who did what to whom: one for each event, from each actor's country to each recipient's. An act that CAMEO codes in both
-- directions counts in both; an event with several actors counts for the first one, unless you unnest `actors`.
select actor_country_iso3, recipient_country_iso3, count(*) as events
from 'events.parquet'
where modality = 'happened'
group by all order by all
