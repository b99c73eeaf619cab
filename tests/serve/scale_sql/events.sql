-- A batch of coded events, each with both sides, a place and a statement as evidence.
insert into events_event (id, slug, publication, modality, cameo_id, occurred, label_stated, plover_version, plover_mode, plover_contexts,
    plover_derived_from, identifiers, inferences, notes)
  select n, 'event-' || n, 'published', 'happened', case n %% 3 when 0 then '036' when 1 then '040' else '111' end,
    pg_temp.day_of(n, (n %% 100)::int), '', '', '', '{}', '', '[]', '[]', '' from generate_series(%(first)s::bigint, %(last)s) n;
insert into events_eventactor (event_id, side, party_id, sectors, stated, position)
  select n, side, pg_temp.pick(n, length(side), 60), '{}', '', 0
  from generate_series(%(first)s::bigint, %(last)s) n cross join (values ('actor'), ('recipient')) sides (side);
insert into events_eventplace (event_id, name, city, district, province, country_id, latitude, longitude, precision, stated, position)
  select n, '', 'City', '', '', pg_temp.pick(n, 9, 60), (hashint8(n) %% 90)::numeric, (hashint8(n * 3) %% 180)::numeric, '', '', 0
  from generate_series(%(first)s::bigint, %(last)s) n;
insert into events_eventevidence (event_id, statement_id, sentence, ranges, position)
  select n, n, '', '[]', 0 from generate_series(%(first)s::bigint, %(last)s) n;
