-- A page as one text: statements that contain their related records, in the form of the pydantic models.
$related
select coalesce(json_agg(shown), '[]')::text from (
  select s.slug, s.kind, s.text, s.language, s.original_text, s.original_language,
    (select t.document from speaker t where t.id = s.speaker_id) as speaker,
    (select t.slug from events_office t where t.id = s.office_id) as office,
    (select t.document from party t where t.id = s.party_id) as party,
    (select t.slug from events_speaker t where t.id = s.reported_by_id) as reported_by,
    s.made_on, s.medium, s.venue,
    coalesce(r.addressed_to, '[]') as addressed_to,
    (select coalesce(json_agg(a), '[]') from (
      select (select t.document from talk t where t.id = a.talk_id) as talk,
        (select t.document from proposal t where t.id = a.proposal_id) as proposal
      from unnest(r.talk_ids, r.proposal_ids) as a (talk_id, proposal_id)) a) as about,
    coalesce(r.responds_to, '[]') as responds_to,
    array(select (select t.slug from events_topic t where t.id = a.topic_id)
      from events_statementtopic a where a.statement_id = s.id order by a.position) as topics,
    s.sequence, s.sequence_part,
    (select coalesce(json_agg(c), '[]') from (
      select (select t.document from source t where t.id = c.source_id) as source, c.ranges, c.insertions, c.verified
      from citation c where c.statement_id = s.id) c) as citations,
    s.identifiers, s.inferences
  from page s join reference r on r.statement_id = s.id order by s.day desc nulls last, s.slug
) shown
