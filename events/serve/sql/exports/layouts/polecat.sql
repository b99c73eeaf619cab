-- Events as the cells of POLECAT: what an event of that layout came with, else what it says now. Events without a PLOVER type
-- or a day are none of that layout.
with recursive {ctes}{countries}, rows (body) as not materialized ({rows})
select jsonb_build_object(
    'Event ID', coalesce(own_id, b ->> 'id'), 'Event Date', day, 'Event Type', b -> 'plover' ->> 'type',
    'Event Mode', b -> 'plover' ->> 'mode', 'Intensity', trim_scale((b ->> 'intensity')::numeric)::text,
    'Contexts', (select string_agg(s, '; ' order by n) from jsonb_array_elements_text(b -> 'plover' -> 'contexts') with ordinality x (s, n)),
    'Actor Name', actor.names, 'Actor Sectors', actor.sectors, 'Recipient Name', recipient.names, 'Recipient Sectors', recipient.sectors,
    'Placename', place ->> 'name', 'City', place ->> 'city', 'District', place ->> 'district', 'Province', place ->> 'province',
    'Latitude', trim_scale((place ->> 'latitude')::numeric)::text, 'Longitude', trim_scale((place ->> 'longitude')::numeric)::text,
    'Raw Placename', place ->> 'stated')
  || case when own_id is not null then coalesce(b -> 'original', '{{}}') else jsonb_build_object(
    'Quad Code', (array['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'])[(b -> 'plover' ->> 'quad_class')::int],
    'Actor Country', actor.countries, 'Actor COW', actor.cow, 'Recipient Country', recipient.countries, 'Recipient COW', recipient.cow,
    'Country', (select k.iso3 from country k where k.party = place ->> 'country')) end as cells
from rows c
cross join lateral (select c.body::jsonb as b offset 0) parsed
cross join lateral (select b -> 'places' -> 0 as place,
  case when b -> 'occurred' ->> 'edtf' ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$' then b -> 'occurred' ->> 'edtf' else b -> 'occurred' ->> 'start' end as day,
  (select i ->> 'identifier' from jsonb_array_elements(b -> 'identifiers') i where i ->> 'scheme' = 'polecat' limit 1) as own_id) event
cross join lateral ({actors}) actor
cross join lateral ({recipients}) recipient
where b -> 'plover' ->> 'type' is not null and day is not null
