-- The document of a statement. Here and in the other documents, scalar subqueries look up slugs: with a join the
-- planner chose to scan tables that were not yet analyzed (100 times slower, measured).
create view public.events_render_statement_reference as
select r.statement_id, r.role, r.position, case
  when r.party_id is not null then public.events_render_reference('party', (select t.slug from public.events_party t where t.id = r.party_id))
  when r.speaker_id is not null then public.events_render_reference('speaker', (select t.slug from public.events_speaker t where t.id = r.speaker_id))
  when r.office_id is not null then public.events_render_reference('office', (select t.slug from public.events_office t where t.id = r.office_id))
  when r.source_id is not null then public.events_render_reference('source', (select t.slug from public.events_source t where t.id = r.source_id))
  when r.to_statement_id is not null then public.events_render_reference('statement', (select t.slug from public.events_statement t where t.id = r.to_statement_id))
  when r.talk_id is not null then public.events_render_reference('talk', (select t.slug from public.events_talk t where t.id = r.talk_id))
  when r.proposal_id is not null then public.events_render_reference('proposal', (select t.slug from public.events_proposal t where t.id = r.proposal_id))
  when r.event_id is not null then public.events_render_reference('event', (select t.slug from public.events_event t where t.id = r.event_id))
end as reference
from public.events_statementreference r;

create view public.events_render_statement as
select record.id as record_id, record.slug, record.publication, row_to_json(facts)::text as facts
from public.events_statement record
cross join lateral (select
  record.kind,
  record.text,
  nullif(record.language, '') as language,
  nullif(record.original_text, '') as original_text,
  nullif(record.original_language, '') as original_language,
  (select s.slug from public.events_speaker s where s.id = record.speaker_id) as speaker,
  (select o.slug from public.events_office o where o.id = record.office_id) as office,
  (select p.slug from public.events_party p where p.id = record.party_id) as party,
  (select s.slug from public.events_speaker s where s.id = record.reported_by_id) as reported_by,
  public.events_render_date(record.made_on) as made_on,
  nullif(record.medium, '') as medium,
  nullif(record.venue, '') as venue,
  array_to_json(array(select r.reference from public.events_render_statement_reference r
    where r.statement_id = record.id and r.role = 'addressed-to' order by r.position)) as addressed_to,
  array_to_json(array(select r.reference from public.events_render_statement_reference r
    where r.statement_id = record.id and r.role = 'about' order by r.position)) as about,
  array_to_json(array(select r.reference from public.events_render_statement_reference r
    where r.statement_id = record.id and r.role = 'responds-to' order by r.position)) as responds_to,
  array_to_json(array(select (select t.slug from public.events_topic t where t.id = st.topic_id) from public.events_statementtopic st
    where st.statement_id = record.id order by st.position)) as topics,
  nullif(record.sequence, '') as sequence,
  record.sequence_part,
  array_to_json(array(
    select row_to_json(citation) from (
      select (select s.slug from public.events_source s where s.id = c.source_id) as source, c.ranges, c.insertions, c.verified
      from public.events_statementcitation c
      where c.statement_id = record.id order by c.position
    ) citation)) as citations,
  record.original,
  public.events_render_rows(record.identifiers, 'scheme', 'identifier') as identifiers,
  public.events_render_rows(record.inferences, 'field', 'basis') as inferences
) facts;
