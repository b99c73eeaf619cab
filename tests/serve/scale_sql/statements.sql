-- A batch of statements with their references and citations.
insert into events_statement (id, slug, publication, kind, text, language, original_text, original_language, speaker_id, office_id,
    party_id, made_on, medium, venue, sequence, identifiers, inferences, notes)
  select n, 'statement-' || n, 'published', case n %% 10 when 0 then 'paraphrase' else 'quote' end, pg_temp.text_of(n),
    case n %% 50 when 0 then 'ru' else 'en' end, '', '', pg_temp.pick(n, 1, 500), pg_temp.pick(n, 1, 500),
    pg_temp.pick(n, 2, 60), pg_temp.day_of(n, (n %% 100)::int), case n %% 5 when 0 then 'interview' else '' end,
    case n %% 500 when 0 then 'A studio' else '' end, '', '[]', '[]', '' from generate_series(%(first)s::bigint, %(last)s) n;
insert into events_statementtopic (statement_id, topic_id, position)
  select n, pg_temp.pick(n, 3, 80), 0 from generate_series(%(first)s::bigint, %(last)s) n;
insert into events_statementreference (statement_id, role, talk_id, position)
  select n, 'about', pg_temp.pick(n, 4, 300), 0 from generate_series(%(first)s::bigint, %(last)s) n where n %% 3 = 0;
insert into events_statementreference (statement_id, role, to_statement_id, position)
  select n, 'responds-to', n - 1, 0 from generate_series(%(first)s::bigint, %(last)s) n where n %% 10 = 9;
insert into events_statementreference (statement_id, role, party_id, position)
  select n, 'addressed-to', pg_temp.pick(n, 6, 60), 0 from generate_series(%(first)s::bigint, %(last)s) n where n %% 5 = 0;
insert into events_statementcitation (statement_id, source_id, ranges, insertions, position)
  select n, pg_temp.pick(n, 5, 2000), '[]', '[]', 0 from generate_series(%(first)s::bigint, %(last)s) n;
