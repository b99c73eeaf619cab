-- Events as the cells of ICEWS, a row for each actor with each recipient: what an event of that layout came with, else what
-- it says now. Events without a CAMEO code or a day are none of that layout.
with recursive {ctes}{countries},
rows (body) as not materialized ({rows})
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
  || case when own_id is null then '{{}}' else
    -- A cell that the row did not have is none that we may fill in.
    jsonb_build_object('Source Country', null, 'Target Country', null, 'Country', null) || coalesce(b -> 'original', '{{}}') end as cells
from rows c
cross join lateral (select c.body::jsonb as b offset 0) parsed
cross join lateral (select b -> 'places' -> 0 as place,
  case when b -> 'occurred' ->> 'edtf' ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$' then b -> 'occurred' ->> 'edtf' else b -> 'occurred' ->> 'start' end as day,
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
