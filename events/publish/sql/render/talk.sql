-- The document of a talk.
create view public.events_render_talk as
select record.id as record_id, record.slug, record.publication, row_to_json(facts)::text as facts
from public.events_talk record
cross join lateral (select
  record.kind,
  nullif(record.kind_stated, '') as kind_stated,
  (select t.slug from public.events_talk t where t.id = record.parent_id) as parent,
  record.title,
  record.status,
  array_to_json(array(
    select row_to_json(entry) from (
      select h.status, public.events_render_date(h."on") as "on",
        (select p.slug from public.events_party p where p.id = h.by_id) as by,
        nullif(h.stated, '') as stated,
        case when h.statement_id is not null
          then public.events_render_reference('statement', (select s.slug from public.events_statement s where s.id = h.statement_id))
          else public.events_render_reference('source', (select s.slug from public.events_source s where s.id = h.source_id))
        end as evidence
      from public.events_talkstatusentry h where h.talk_id = record.id order by h.position
    ) entry)) as status_history,
  public.events_render_date(record.starts) as starts,
  case when record.starts_at is not null
    then row_to_json(row(public.events_render_instant(record.starts_at), record.starts_at_zone)::public.events_instant)
  end as starts_at,
  public.events_render_date(record.ends) as ends,
  nullif(record.place, '') as place,
  (select p.slug from public.events_party p where p.id = record.country_id) as country,
  nullif(record.format, '') as format,
  array_to_json(array(
    select row_to_json(participant) from (
      select (select p.slug from public.events_party p where p.id = t.party_id) as party,
        (select s.slug from public.events_speaker s where s.id = t.speaker_id) as speaker,
        (select o.slug from public.events_office o where o.id = t.office_id) as office,
        t.role, nullif(t.level, '') as level, nullif(t.stated, '') as stated
      from public.events_talkparticipant t where t.talk_id = record.id order by t.position
    ) participant)) as participants,
  array_to_json(array(
    select case when a.proposal_id is not null
      then public.events_render_reference('proposal', (select p.slug from public.events_proposal p where p.id = a.proposal_id))
      else public.events_render_reference('topic', (select t.slug from public.events_topic t where t.id = a.topic_id)) end
    from public.events_talkagendaitem a where a.talk_id = record.id order by a.position)) as agenda,
  record.expected_rounds,
  record.expected_tracks,
  nullif(record.outcome, '') as outcome,
  array_to_json(array(select (select s.slug from public.events_statement s where s.id = a.statement_id) from public.events_talkannouncement a
    where a.talk_id = record.id order by a.position)) as announced_by,
  array_to_json(array(select (select s.slug from public.events_source s where s.id = t.source_id) from public.events_talksource t
    where t.talk_id = record.id order by t.position)) as sources,
  record.original,
  public.events_render_rows(record.identifiers, 'scheme', 'identifier') as identifiers,
  public.events_render_rows(record.inferences, 'field', 'basis') as inferences
) facts;
