-- Events by who takes part in them and by the country they took place in, the questions most asked of event data, are walks of
-- an index as well. Before, a party with half a percent of all events had them fetched and then looked for along the order.

-- Migrations run before the guards of this release are put up.
drop trigger if exists events_refuse_direct_write on public.events_listing;

insert into public.events_listing (relation, target_id, at, starts, ends, slug, record_id)
select distinct x.relation, x.target_id, coalesce(r.occurred_start, r.occurred_end), r.occurred_start, r.occurred_end, r.slug, r.id
from public.events_event r
join (
  select 'event.' || side || '.party' as relation, party_id as target_id, event_id from public.events_eventactor where party_id is not null
  union all
  select 'event.country', country_id, event_id from public.events_eventplace where country_id is not null
) x on x.event_id = r.id
where r.publication = 'published'
on conflict do nothing;
