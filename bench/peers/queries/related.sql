-- The statements of the page and, once each, their related records as JSON: `page`, then `speaker`, `party`, `source`, `talk` and
-- `proposal` with id, slug and document. Slugs and lists come from subqueries by key, for which no plan has a scan.
with page as materialized (
  select s.id, s.slug, s.kind, s.text, s.language, s.original_text, s.original_language, s.speaker_id, s.office_id,
    s.party_id, s.reported_by_id, s.made_on, s.medium, s.venue, s.sequence, s.sequence_part, s.identifiers, s.inferences,
    coalesce(s.made_on_start, s.made_on_end) as day
  from events_statement s where s.publication = 'published' and $filter
  order by coalesce(s.made_on_start, s.made_on_end) desc nulls last, s.slug limit 25
),
reference as materialized (
  select s.id as statement_id, r.* from page s cross join lateral (
    select json_agg(r.shown) filter (where r.role = 'about') as about,
      json_agg(r.shown) filter (where r.role = 'addressed-to') as addressed_to,
      json_agg(r.shown) filter (where r.role = 'responds-to') as responds_to,
      array_agg(r.talk_id) filter (where r.role = 'about') as talk_ids,
      array_agg(r.proposal_id) filter (where r.role = 'about') as proposal_ids
    from (
      select r.role, r.talk_id, r.proposal_id, shown
      from events_statementreference r cross join lateral (
        select case
          when r.talk_id is not null then 'talk'
          when r.proposal_id is not null then 'proposal'
          when r.to_statement_id is not null then 'statement'
          when r.party_id is not null then 'party'
          when r.speaker_id is not null then 'speaker'
          when r.office_id is not null then 'office'
          when r.source_id is not null then 'source'
          else 'event'
        end as type, case
          when r.talk_id is not null then (select t.slug from events_talk t where t.id = r.talk_id)
          when r.proposal_id is not null then (select t.slug from events_proposal t where t.id = r.proposal_id)
          when r.to_statement_id is not null then (select t.slug from events_statement t where t.id = r.to_statement_id)
          when r.party_id is not null then (select t.slug from events_party t where t.id = r.party_id)
          when r.speaker_id is not null then (select t.slug from events_speaker t where t.id = r.speaker_id)
          when r.office_id is not null then (select t.slug from events_office t where t.id = r.office_id)
          when r.source_id is not null then (select t.slug from events_source t where t.id = r.source_id)
          else (select t.slug from events_event t where t.id = r.event_id)
        end as slug
      ) shown
      where r.statement_id = s.id order by r.role, r.position
    ) r
  ) r
),
citation as materialized (
  select c.* from page s cross join lateral (
    select c.statement_id, c.source_id, c.ranges, c.insertions, c.verified
    from events_statementcitation c where c.statement_id = s.id order by c.position
  ) c
),
speaker as materialized (
  select t.id, t.slug, row_to_json(shown) as document
  from events_speaker t cross join lateral (
    select t.slug, t.name, t.sort_name, t.given_name, t.family_name, t.aliases, t.honorific, t.gender, t.born, t.died,
      t.links, t.images, t.identifiers, t.inferences
  ) shown
  where t.id = any (array(select distinct s.speaker_id from page s))
),
party as materialized (
  select t.id, t.slug, row_to_json(shown) as document
  from events_party t cross join lateral (
    select t.slug, t.name, t.short_name, t.aliases, t.kind,
      (select p.slug from events_party p where p.id = t.parent_id) as parent,
      (select coalesce(json_agg(m), '[]') from (
        select (select p.slug from events_party p where p.id = m.organization_id) as party, m.role, m.start, m."end"
        from events_partymembership m where m.party_id = t.id order by m.position) m) as memberships,
      t.iso3166_alpha2, t.iso3166_alpha3, t.cameo_code, t.cow_code, t.gw_code, t.identifiers, t.inferences
  ) shown
  where t.id = any (array(select distinct s.party_id from page s))
),
source as materialized (
  select t.id, t.slug, row_to_json(shown) as document
  from events_source t cross join lateral (
    select t.slug, t.kind, t.outlet, t.section, t.title, t.url, t.byline, t.publisher, t.language, t.published, t.accessed,
      t.archive_url, t.licence, t.dataset_version, t.sha256, t.identifiers, t.inferences
  ) shown
  where t.id = any (array(select distinct c.source_id from citation c))
),
talk as materialized (
  select t.id, t.slug, row_to_json(shown) as document
  from events_talk t cross join lateral (
    select t.slug, t.kind, t.kind_stated, (select o.slug from events_talk o where o.id = t.parent_id) as parent,
      t.title, t.status,
      (select coalesce(json_agg(h), '[]') from (
        select h.status, h."on", (select p.slug from events_party p where p.id = h.by_id) as by, h.stated,
          (select s.slug from events_statement s where s.id = h.statement_id) as statement,
          (select s.slug from events_source s where s.id = h.source_id) as source
        from events_talkstatusentry h where h.talk_id = t.id order by h.position) h) as status_history,
      t.starts, t.starts_at, t.starts_at_zone, t.ends, t.place,
      (select p.slug from events_party p where p.id = t.country_id) as country, t.format,
      (select coalesce(json_agg(a), '[]') from (
        select (select p.slug from events_party p where p.id = a.party_id) as party,
          (select s.slug from events_speaker s where s.id = a.speaker_id) as speaker,
          (select o.slug from events_office o where o.id = a.office_id) as office, a.role, a.level, a.stated
        from events_talkparticipant a where a.talk_id = t.id order by a.position) a) as participants,
      (select coalesce(json_agg(a), '[]') from (
        select case when a.proposal_id is null then 'topic' else 'proposal' end as type,
          case when a.proposal_id is null then (select o.slug from events_topic o where o.id = a.topic_id)
            else (select p.slug from events_proposal p where p.id = a.proposal_id) end as slug
        from events_talkagendaitem a where a.talk_id = t.id order by a.position) a) as agenda,
      t.expected_rounds, t.expected_tracks, t.outcome,
      array(select (select s.slug from events_statement s where s.id = a.statement_id)
        from events_talkannouncement a where a.talk_id = t.id order by a.position) as announced_by,
      array(select (select s.slug from events_source s where s.id = a.source_id)
        from events_talksource a where a.talk_id = t.id order by a.position) as sources,
      t.identifiers, t.inferences
  ) shown
  where t.id = any (array(select distinct unnest(r.talk_ids) from reference r))
),
proposal as materialized (
  select t.id, t.slug, row_to_json(shown) as document
  from events_proposal t cross join lateral (
    select t.slug, t.kind, t.kind_stated, t.title,
      array(select (select p.slug from events_party p where p.id = a.party_id)
        from events_proposalparty a where a.proposal_id = t.id and a.role = 'proposer' order by a.position) as proposers,
      array(select (select p.slug from events_party p where p.id = a.party_id)
        from events_proposalparty a where a.proposal_id = t.id and a.role = 'addressee' order by a.position) as addressees,
      (select coalesce(json_agg(g), '[]') from (
        select (select p.slug from events_party p where p.id = g.party_id) as party,
          (select s.slug from events_speaker s where s.id = g.speaker_id) as speaker, g.role, g.stated
        from events_proposalsignatory g where g.proposal_id = t.id order by g.position) g) as signatories,
      t.status,
      (select coalesce(json_agg(h), '[]') from (
        select h.status, h."on", (select p.slug from events_party p where p.id = h.by_id) as by, h.stated,
          (select s.slug from events_statement s where s.id = h.statement_id) as statement,
          (select s.slug from events_source s where s.id = h.source_id) as source
        from events_proposalstatusentry h where h.proposal_id = t.id order by h.position) h) as status_history,
      t.published_on, t.signed_on,
      (select coalesce(json_agg(v), '[]') from (
        select v.number, v.text from events_proposalprovision v where v.proposal_id = t.id order by v.position) v) as provisions,
      array(select (select o.slug from events_proposal o where o.id = a.other_id)
        from events_proposalrelation a where a.proposal_id = t.id and a.kind = 'supersedes' order by a.position) as supersedes,
      array(select (select o.slug from events_proposal o where o.id = a.other_id)
        from events_proposalrelation a where a.proposal_id = t.id and a.kind = 'relates-to' order by a.position) as relates_to,
      (select coalesce(json_agg(c), '[]') from (
        select c.scheme, c.code, c.value from events_proposalcoding c where c.proposal_id = t.id order by c.position) c) as codings,
      (select coalesce(json_agg(a), '[]') from (
        select (select p.slug from events_party p where p.id = a.party_id) as party, a.stance,
          (select v.number from events_proposalprovision v where v.id = a.provision_id) as provision,
          (select s.slug from events_speaker s where s.id = a.according_to_id) as according_to, a."on", a.stated,
          (select s.slug from events_statement s where s.id = a.statement_id) as statement,
          (select s.slug from events_source s where s.id = a.source_id) as source
        from events_proposalresponse a where a.proposal_id = t.id order by a.position) a) as responses,
      array(select (select s.slug from events_source s where s.id = a.source_id)
        from events_proposalsource a where a.proposal_id = t.id order by a.position) as sources,
      t.identifiers, t.inferences
  ) shown
  where t.id = any (array(select distinct unnest(r.proposal_ids) from reference r))
)
