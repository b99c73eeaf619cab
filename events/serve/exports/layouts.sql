-- Coded events in the layouts of other data sets. `rows` has the documents as `body`; $countries are the CTEs `party_countries`.

-- tab_separated --
-- Rows of a tab-separated layout, each as one text: the cells in the order of the columns, $missing for a cell without a value.
select (select string_agg(translate(coalesce(found.cells ->> title, '$missing'), e'\t\n\r', '   '), e'\t' order by place)
  from unnest(array[$columns]) with ordinality listed (title, place))
from ($cells) found

-- icews --
-- Events as cells of ICEWS, one row for each pair of actor and recipient: the original cells of an imported event, else what the event
-- says. Events without a CAMEO code or a day are omitted.
with recursive $ctes$countries,
rows (body) as not materialized ($rows)
select jsonb_build_object(
    'Event ID', coalesce(own_id, b ->> 'id'), 'Event Date', day, 'Source Name', coalesce(actor ->> 'stated', ap.body ->> 'name', asp.body ->> 'name'),
    'Source Sectors', (select string_agg(s, ',' order by n) from jsonb_array_elements_text(actor -> 'sectors') with ordinality x (s, n)),
    'Source Country', ac.body ->> 'name', 'Event Text', coalesce(b ->> 'label_stated', b -> 'cameo' ->> 'label'),
    'CAMEO Code', b -> 'cameo' ->> 'code',
    'Intensity', trim_scale(coalesce(b ->> 'intensity', case when own_id is null then b -> 'cameo' ->> 'goldstein' end)::numeric)::text,
    'Target Name', coalesce(recipient ->> 'stated', rp.body ->> 'name', rsp.body ->> 'name'),
    'Target Sectors', (select string_agg(s, ',' order by n) from jsonb_array_elements_text(recipient -> 'sectors') with ordinality x (s, n)),
    'Target Country', rc.body ->> 'name', 'City', place ->> 'city', 'District', place ->> 'district', 'Province', place ->> 'province',
    'Country', coalesce(pc.body ->> 'name', place ->> 'stated'),
    'Latitude', trim_scale((place ->> 'latitude')::numeric)::text, 'Longitude', trim_scale((place ->> 'longitude')::numeric)::text)
  || case when own_id is null then '{}' else
    -- A cell that the row did not have is none that we may fill in.
    jsonb_build_object('Source Country', null, 'Target Country', null, 'Country', null) || coalesce(b -> 'original', '{}') end as cells
from rows c
cross join lateral (select c.body::jsonb as b offset 0) parsed
cross join lateral (select b -> 'places' -> 0 as place,
  case when b -> 'occurred' ->> 'edtf' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then b -> 'occurred' ->> 'edtf' else b -> 'occurred' ->> 'start' end as day,
  (select i ->> 'identifier' from jsonb_array_elements(b -> 'identifiers') i where i ->> 'scheme' = 'icews' limit 1) as own_id) event
left join lateral jsonb_array_elements(b -> 'actors') source (actor) on true
left join lateral jsonb_array_elements(b -> 'recipients') target (recipient) on true
left join public.events_current ap on ap.type = 'party' and ap.slug = actor ->> 'party'
left join public.events_current asp on asp.type = 'speaker' and asp.slug = actor ->> 'speaker'
left join country ak on ak.party = coalesce(actor ->> 'country', actor ->> 'party')
left join public.events_current ac on ac.type = 'party' and ac.slug = ak.slug
left join public.events_current rp on rp.type = 'party' and rp.slug = recipient ->> 'party'
left join public.events_current rsp on rsp.type = 'speaker' and rsp.slug = recipient ->> 'speaker'
left join country rk on rk.party = coalesce(recipient ->> 'country', recipient ->> 'party')
left join public.events_current rc on rc.type = 'party' and rc.slug = rk.slug
left join public.events_current pc on pc.type = 'party' and pc.slug = place ->> 'country'
where b -> 'cameo' ->> 'code' is not null and day is not null

-- polecat --
-- Events as cells of POLECAT: the original cells of an imported event, else what the event says. Events without a PLOVER type or a
-- day are omitted.
with recursive $ctes$countries, rows (body) as not materialized ($rows)
select jsonb_build_object(
    'Event ID', coalesce(own_id, b ->> 'id'), 'Event Date', day, 'Event Type', b -> 'plover' ->> 'type',
    'Event Mode', b -> 'plover' ->> 'mode', 'Intensity', trim_scale((b ->> 'intensity')::numeric)::text,
    'Contexts', (select string_agg(s, '; ' order by n) from jsonb_array_elements_text(b -> 'plover' -> 'contexts') with ordinality x (s, n)),
    'Actor Name', actor.names, 'Actor Sectors', actor.sectors, 'Recipient Name', recipient.names, 'Recipient Sectors', recipient.sectors,
    'Placename', place ->> 'name', 'City', place ->> 'city', 'District', place ->> 'district', 'Province', place ->> 'province',
    'Latitude', trim_scale((place ->> 'latitude')::numeric)::text, 'Longitude', trim_scale((place ->> 'longitude')::numeric)::text,
    'Raw Placename', place ->> 'stated')
  || case when own_id is not null then coalesce(b -> 'original', '{}') else jsonb_build_object(
    'Quad Code', (array['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'])[(b -> 'plover' ->> 'quad_class')::int],
    'Actor Country', actor.countries, 'Actor COW', actor.cow, 'Recipient Country', recipient.countries, 'Recipient COW', recipient.cow,
    'Country', (select k.iso3 from country k where k.party = place ->> 'country')) end as cells
from rows c
cross join lateral (select c.body::jsonb as b offset 0) parsed
cross join lateral (select b -> 'places' -> 0 as place,
  case when b -> 'occurred' ->> 'edtf' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then b -> 'occurred' ->> 'edtf' else b -> 'occurred' ->> 'start' end as day,
  (select i ->> 'identifier' from jsonb_array_elements(b -> 'identifiers') i where i ->> 'scheme' = 'polecat' limit 1) as own_id) event
cross join lateral ($actors) actor
cross join lateral ($recipients) recipient
where b -> 'plover' ->> 'type' is not null and day is not null

-- polecat_side --
-- The actors of one side as POLECAT's lists. Sectors are given for a single actor only: POLECAT's list does not separate actors.
select string_agg(coalesce(a ->> 'stated', p.body ->> 'name', s.body ->> 'name', 'None'), '; ' order by n) as names,
    string_agg(coalesce(k.iso3, 'None'), '; ' order by n) as countries, string_agg(coalesce(k.cow::text, 'None'), '; ' order by n) as cow,
    case when count(*) = 1 then (select string_agg(t, '; ' order by m)
      from jsonb_array_elements_text(b -> '$side' -> 0 -> 'sectors') with ordinality y (t, m)) end as sectors
  from jsonb_array_elements(b -> '$side') with ordinality x (a, n)
  left join public.events_current p on p.type = 'party' and p.slug = a ->> 'party'
  left join public.events_current s on s.type = 'speaker' and s.slug = a ->> 'speaker'
  left join country k on k.party = coalesce(a ->> 'country', a ->> 'party')

-- plover --
-- Events as objects of PLOVER's JSON layout: the original members of an imported event, else what the event says. Events without a
-- code or a day are omitted.
with recursive $ctes
rows (body) as not materialized ($rows)
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
  || case when own_id is null then '{}' else coalesce(b -> 'original', '{}') end
from rows c
cross join lateral (select c.body::jsonb as b offset 0) parsed
cross join lateral (select b -> 'occurred' ->> 'start' as day,
  (select i ->> 'identifier' from jsonb_array_elements(b -> 'identifiers') i where i ->> 'scheme' = 'plover' limit 1) as own_id) event
cross join lateral ($actors) actor
cross join lateral ($recipients) recipient
where coalesce(b -> 'cameo' ->> 'code', b -> 'plover' ->> 'type') is not null and day is not null

-- plover_side --
-- The actors of one side as PLOVER's text: name, sectors and country of each actor, separated by semicolons.
select string_agg(concat_ws(': ', translate(coalesce(a ->> 'stated', p.body ->> 'name', s.body ->> 'name', 'Unspecified Actor'), ';', ','),
      nullif((select string_agg(t, ',' order by m) from jsonb_array_elements_text(a -> 'sectors') with ordinality y (t, m)), ''),
      k.body ->> 'name'), '; ' order by n) as names
  from jsonb_array_elements(b -> '$side') with ordinality x (a, n)
  left join public.events_current p on p.type = 'party' and p.slug = a ->> 'party'
  left join public.events_current s on s.type = 'speaker' and s.slug = a ->> 'speaker'
  left join public.events_current k on k.type = 'party' and k.slug = a ->> 'country'
