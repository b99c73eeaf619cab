-- The records that statements and events refer to: 500 speakers and offices, 60 parties, 80 topics, 300 talks, 2,000 sources.
insert into events_party (id, slug, publication, name, kind, parent_id, short_name, aliases, iso3166_alpha2, iso3166_alpha3,
    cameo_code, identifiers, inferences, notes)
  select n, 'party-' || n, 'published', 'Party ' || n, 'state', case when n > 10 then n % 10 + 1 end, '', '[]', '', '', '',
    jsonb_build_array(jsonb_build_object('scheme', 'icews', 'identifier', n::text)), '[]', '' from generate_series(1, 60) n;
insert into events_speaker (id, slug, publication, name, sort_name, given_name, family_name, aliases, honorific, gender, links,
    images, identifiers, inferences, notes)
  select n, 'speaker-' || n, 'published', 'Speaker ' || n, '', '', '', '[]', '', '', '[]', '[]', '[]', '[]', ''
  from generate_series(1, 500) n;
insert into events_topic (id, slug, publication, name, description, parent_id, identifiers, inferences, notes)
  select n, 'topic-' || n, 'published', 'Topic ' || n, '', case when n > 1 then (n + 2) / 4 end, '[]', '[]', ''
  from generate_series(1, 80) n;
insert into events_source (id, slug, publication, kind, outlet, section, title, url, byline, publisher, language, published,
    archive_url, licence, dataset_version, sha256, identifiers, inferences, notes)
  select n, 'source-' || n, 'published', 'article', 'Outlet ' || n % 40, '', 'Title ' || n, '', '', 'Publisher ' || n % 20, 'en',
    pg_temp.day_of(n, (n % 100)::int), '', '', '', '', '[]', '[]', '' from generate_series(1, 2000) n;
insert into events_office (id, slug, publication, speaker_id, party_id, title, role, area, legislative_period, identifiers,
    inferences, notes)
  select n, 'office-' || n, 'published', n, n % 60 + 1, 'Minister ' || n, '', '', '', '[]', '[]', ''
  from generate_series(1, 500) n;
insert into events_talk (id, slug, publication, kind, kind_stated, parent_id, title, status, starts, starts_at_zone, place, format,
    outcome, identifiers, inferences, notes)
  select n, 'talk-' || n, 'published', case when n > 20 then 'round' else 'process' end, '', case when n > 20 then n % 20 + 1 end,
    'Talk ' || n, 'agreed', pg_temp.day_of(n, (n % 100)::int), '', '', '', '', '[]', '[]', '' from generate_series(1, 300) n;
