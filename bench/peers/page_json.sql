-- A page as one text, which PostgreSQL writes: nothing is left for the web server to do.
select coalesce(json_agg(row_to_json(shown)), '[]')::text from (
  select
    s.slug, s.kind, s.text, s.language, s.made_on, s.medium, s.venue, s.inferences,
    (select row_to_json(x) from (select sp.slug, sp.name, sp.sort_name, sp.given_name, sp.family_name, sp.aliases,
      sp.honorific, sp.gender, sp.born, sp.links from events_speaker sp where sp.id = s.speaker_id) x) as speaker,
    (select row_to_json(x) from (select p.slug, p.name, p.short_name, p.aliases, p.kind, p.cameo_code
      from events_party p where p.id = s.party_id) x) as party,
    array(select t.slug from events_statementtopic st join events_topic t on t.id = st.topic_id
      where st.statement_id = s.id order by st.position) as topics,
    (select json_agg(row_to_json(x)) from (
      select c.ranges, (select row_to_json(y) from (select so.slug, so.kind, so.outlet, so.section, so.title, so.url,
        so.byline, so.publisher, so.language, so.published from events_source so where so.id = c.source_id) y) as source
      from events_statementcitation c where c.statement_id = s.id order by c.position) x) as citations,
    (select json_agg(row_to_json(x)) from (
      select
        (select row_to_json(y) from (select ta.slug, ta.kind, ta.title, ta.status, ta.starts, ta.place, ta.format,
          ta.outcome from events_talk ta where ta.id = r.talk_id) y) as talk,
        (select row_to_json(y) from (select pr.slug, pr.kind, pr.title, pr.status, pr.published_on
          from events_proposal pr where pr.id = r.proposal_id) y) as proposal
      from events_statementreference r where r.statement_id = s.id and r.role = 'about' order by r.position) x) as about
  from (
    select * from events_statement s where s.publication = 'published' and $filter
    order by coalesce(s.made_on_start, s.made_on_end) desc nulls last, s.slug limit 25
  ) s
  order by coalesce(s.made_on_start, s.made_on_end) desc nulls last, s.slug
) shown
