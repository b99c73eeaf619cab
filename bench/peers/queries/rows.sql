-- A page as rows: plain columns of each statement, lists of slugs as arrays, and each related record once, with the first.
$related
select s.slug, s.kind, s.text, s.language, s.original_text, s.original_language,
  (select t.slug from speaker t where t.id = s.speaker_id) as speaker,
  (select t.slug from events_office t where t.id = s.office_id) as office,
  (select t.slug from party t where t.id = s.party_id) as party,
  (select t.slug from events_speaker t where t.id = s.reported_by_id) as reported_by,
  s.made_on, s.medium, s.venue,
  r.addressed_to,
  r.about,
  r.responds_to,
  array(select (select t.slug from events_topic t where t.id = a.topic_id)
    from events_statementtopic a where a.statement_id = s.id order by a.position) as topics,
  s.sequence, s.sequence_part,
  (select json_agg(c) from (
    select (select t.slug from source t where t.id = c.source_id) as source, c.ranges, c.insertions, c.verified
    from citation c where c.statement_id = s.id) c) as citations,
  s.identifiers, s.inferences,
  case s.place when 1 then (select json_object_agg(t.slug, t.document) from speaker t) end as speakers,
  case s.place when 1 then (select json_object_agg(t.slug, t.document) from party t) end as parties,
  case s.place when 1 then (select json_object_agg(t.slug, t.document) from source t) end as cited,
  case s.place when 1 then (select json_object_agg(t.slug, t.document) from talk t) end as talks,
  case s.place when 1 then (select json_object_agg(t.slug, t.document) from proposal t) end as proposals
from (select s.*, row_number() over (order by s.day desc nulls last, s.slug) as place from page s) s
join reference r on r.statement_id = s.id
order by s.place
