-- The order of a page is not that of a column, so PostGraphile reads functions, as its documentation recommends: one for
-- each filter, in a schema of their own. PostgreSQL inlines them.
create schema if not exists bench;

create or replace function bench.statements_by_speaker(slug text) returns setof public.events_statement language sql stable as $$
  select s.* from public.events_statement s
  where s.publication = 'published' and s.speaker_id = (select t.id from public.events_speaker t where t.slug = $1)
  order by coalesce(s.made_on_start, s.made_on_end) desc nulls last, s.slug
$$;

create or replace function bench.statements_by_party(slug text) returns setof public.events_statement language sql stable as $$
  select s.* from public.events_statement s
  where s.publication = 'published' and s.party_id = (select t.id from public.events_party t where t.slug = $1)
  order by coalesce(s.made_on_start, s.made_on_end) desc nulls last, s.slug
$$;

create or replace function bench.statements_by_topic(slug text) returns setof public.events_statement language sql stable as $$
  select s.* from public.events_statement s
  where s.publication = 'published' and s.id in (select st.statement_id from public.events_statementtopic st
    where st.topic_id = (select t.id from public.events_topic t where t.slug = $1))
  order by coalesce(s.made_on_start, s.made_on_end) desc nulls last, s.slug
$$;

create or replace function bench.statements_by_talk(slug text) returns setof public.events_statement language sql stable as $$
  select s.* from public.events_statement s
  where s.publication = 'published' and s.id in (select r.statement_id from public.events_statementreference r
    where r.talk_id = (select t.id from public.events_talk t where t.slug = $1))
  order by coalesce(s.made_on_start, s.made_on_end) desc nulls last, s.slug
$$;
