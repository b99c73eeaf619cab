-- Events as objects of PLOVER's JSON layout: what an event of that layout came with, else what it says now. Events without a
-- code or a day are none of that layout.
with recursive {ctes}rows (body) as not materialized ({rows})
select jsonb_strip_nulls(jsonb_build_object(
    'id', coalesce(own_id, b ->> 'id'), 'date', split_part(coalesce(b -> 'occurred' ->> 'edtf', day), '/', 1),
    'enddate', split_part(coalesce(b -> 'occurred' ->> 'edtf', day), '/', -1),
    'event', coalesce(b -> 'cameo' ->> 'code', b -> 'plover' ->> 'type'),
    'eventText', coalesce(b ->> 'label_stated', case when own_id is null then b -> 'cameo' ->> 'label' end),
    'text', b -> 'evidence' -> 0 ->> 'sentence'))
  || jsonb_strip_nulls(case when own_id is not null then jsonb_build_object(
    'protesteridentity', case when jsonb_array_length(b -> 'actors') = 1 then b -> 'actors' -> 0 ->> 'stated' end)
  else jsonb_build_object('mode', b -> 'plover' ->> 'mode', 'actor', actor.names, 'recipient', recipient.names,
    'location', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('city', l ->> 'city', 'district', l ->> 'district',
        'province', l ->> 'province', 'country', coalesce(p.body ->> 'name', l ->> 'stated'),
        'lat', trim_scale((l ->> 'latitude')::numeric)::text, 'long', trim_scale((l ->> 'longitude')::numeric)::text)) order by n)
      from jsonb_array_elements(b -> 'places') with ordinality x (l, n)
      left join public.events_current p on p.type = 'party' and p.slug = l ->> 'country')) end)
  || case when own_id is null then '{{}}' else coalesce(b -> 'original', '{{}}') end
from rows c
cross join lateral (select c.body::jsonb as b offset 0) parsed
cross join lateral (select b -> 'occurred' ->> 'start' as day,
  (select i ->> 'identifier' from jsonb_array_elements(b -> 'identifiers') i where i ->> 'scheme' = 'plover' limit 1) as own_id) event
cross join lateral ({actors}) actor
cross join lateral ({recipients}) recipient
where coalesce(b -> 'cameo' ->> 'code', b -> 'plover' ->> 'type') is not null and day is not null
