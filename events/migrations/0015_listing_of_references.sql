-- Every typed reference of a statement stands in the listing, by its role: a page of what is addressed to one party, or
-- about one proposal, is a walk of an index (92 ms at a million statements before, for a party that half a percent is
-- addressed to). Talks had been listed without their role.

-- Migrations run before the guards of this release are put up.
drop trigger if exists events_refuse_direct_write on public.events_listing;

delete from public.events_listing where relation = 'statement.talk';

insert into public.events_listing (relation, target_id, at, starts, ends, slug, record_id)
select distinct 'statement.' || x.role || '.' || to_.type, to_.target_id,
  coalesce(r.made_on_start, r.made_on_end), r.made_on_start, r.made_on_end, r.slug, r.id
from public.events_statement r
join public.events_statementreference x on x.statement_id = r.id
cross join lateral (values
  ('party', x.party_id), ('speaker', x.speaker_id), ('office', x.office_id), ('source', x.source_id),
  ('statement', x.to_statement_id), ('talk', x.talk_id), ('proposal', x.proposal_id), ('event', x.event_id)
) to_ (type, target_id)
where r.publication = 'published' and to_.target_id is not null;
