-- A page as rows: the statement's own columns and those of its speaker and party, lists as JSON.
select
  s.slug, s.kind, s.text, s.language, s.made_on, s.medium, s.venue, s.inferences,
  sp.slug as speaker_slug, sp.name as speaker_name, sp.sort_name, sp.given_name, sp.family_name,
  sp.aliases as speaker_aliases, sp.honorific, sp.gender, sp.born, sp.links,
  p.slug as party_slug, p.name as party_name, p.short_name, p.aliases as party_aliases, p.kind as party_kind, p.cameo_code,
  array(select t.slug from events_statementtopic st join events_topic t on t.id = st.topic_id
    where st.statement_id = s.id order by st.position) as topics,
  (select json_agg(x order by x.position) from (
    select c.position, c.ranges, (select row_to_json(y) from (select so.slug, so.kind, so.outlet, so.section, so.title,
      so.url, so.byline, so.publisher, so.language, so.published from events_source so where so.id = c.source_id) y) as source
    from events_statementcitation c where c.statement_id = s.id) x) as citations,
  (select json_agg(x order by x.position) from (
    select r.position,
      (select row_to_json(y) from (select ta.slug, ta.kind, ta.title, ta.status, ta.starts, ta.place, ta.format,
        ta.outcome from events_talk ta where ta.id = r.talk_id) y) as talk,
      (select row_to_json(y) from (select pr.slug, pr.kind, pr.title, pr.status, pr.published_on
        from events_proposal pr where pr.id = r.proposal_id) y) as proposal
    from events_statementreference r where r.statement_id = s.id and r.role = 'about') x) as about
from (
  select * from events_statement s where s.publication = 'published' and $filter
  order by coalesce(s.made_on_start, s.made_on_end) desc nulls last, s.slug limit 25
) s
left join events_speaker sp on sp.id = s.speaker_id
left join events_party p on p.id = s.party_id
order by coalesce(s.made_on_start, s.made_on_end) desc nulls last, s.slug
