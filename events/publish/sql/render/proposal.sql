-- The document of a proposal.
create view public.events_render_proposal as
select record.id as record_id, record.slug, record.publication, row_to_json(facts)::text as facts
from public.events_proposal record
cross join lateral (select
  record.kind,
  nullif(record.kind_stated, '') as kind_stated,
  record.title,
  array_to_json(array(select (select p.slug from public.events_party p where p.id = pp.party_id) from public.events_proposalparty pp
    where pp.proposal_id = record.id and pp.role = 'proposer' order by pp.position)) as proposers,
  array_to_json(array(select (select p.slug from public.events_party p where p.id = pp.party_id) from public.events_proposalparty pp
    where pp.proposal_id = record.id and pp.role = 'addressee' order by pp.position)) as addressees,
  array_to_json(array(
    select row_to_json(signatory) from (
      select (select p.slug from public.events_party p where p.id = g.party_id) as party,
        (select s.slug from public.events_speaker s where s.id = g.speaker_id) as speaker,
        g.role, nullif(g.stated, '') as stated
      from public.events_proposalsignatory g where g.proposal_id = record.id order by g.position
    ) signatory)) as signatories,
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
      from public.events_proposalstatusentry h where h.proposal_id = record.id order by h.position
    ) entry)) as status_history,
  public.events_render_date(record.published_on) as published_on,
  public.events_render_date(record.signed_on) as signed_on,
  array_to_json(array(
    select row_to_json(provision) from (
      select v.number, v.text from public.events_proposalprovision v where v.proposal_id = record.id order by v.position
    ) provision)) as provisions,
  array_to_json(array(select (select o.slug from public.events_proposal o where o.id = r.other_id) from public.events_proposalrelation r
    where r.proposal_id = record.id and r.kind = 'supersedes' order by r.position)) as supersedes,
  array_to_json(array(select (select o.slug from public.events_proposal o where o.id = r.other_id) from public.events_proposalrelation r
    where r.proposal_id = record.id and r.kind = 'relates-to' order by r.position)) as relates_to,
  array_to_json(array(
    select row_to_json(coding) from (
      select c.scheme, c.code, c.value from public.events_proposalcoding c where c.proposal_id = record.id order by c.position
    ) coding)) as codings,
  array_to_json(array(
    select row_to_json(response) from (
      select (select p.slug from public.events_party p where p.id = a.party_id) as party,
        a.stance,
        (select v.number from public.events_proposalprovision v where v.id = a.provision_id) as provision,
        (select s.slug from public.events_speaker s where s.id = a.according_to_id) as according_to,
        public.events_render_date(a."on") as "on",
        nullif(a.stated, '') as stated,
        (select s.slug from public.events_statement s where s.id = a.statement_id) as statement,
        (select s.slug from public.events_source s where s.id = a.source_id) as source
      from public.events_proposalresponse a where a.proposal_id = record.id order by a.position
    ) response)) as responses,
  array_to_json(array(select (select s.slug from public.events_source s where s.id = t.source_id) from public.events_proposalsource t
    where t.proposal_id = record.id order by t.position)) as sources,
  record.original,
  public.events_render_rows(record.identifiers, 'scheme', 'identifier') as identifiers,
  public.events_render_rows(record.inferences, 'field', 'basis') as inferences
) facts;
