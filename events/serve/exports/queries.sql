-- The statements of exports and builds. $placeholders are parts of SQL; values are query parameters.

-- copy_json --
-- Copies a query of one JSON column, one value a line, as the bytes that are stored. The text format would double backslashes;
-- JSON contains neither control characters nor line breaks, so this CSV format never quotes a value.
copy ($query) to stdout (format csv, delimiter e'\x01', quote e'\x02', encoding 'UTF8')

-- copy_csv --
-- Copies a query as CSV (RFC 4180, but lines end with a line feed); null is an empty cell.
copy ($query) to stdout (format csv, encoding 'UTF8')

-- current_documents --
-- The current documents of a collection; a join and conditions apply the filters of its list.
select c.body from public.events_current c$join
where c.type = '$type' and c.op = 'upsert' and c.body is not null$conditions

-- documents_as_of --
-- The documents of a collection as of a position, of the records that are published now: the history of a withdrawn record is not
-- served. Redacted documents are omitted.
select d.body from public.events_current c
cross join lateral (
  select case when c.seq <= %(seq)s::bigint then c.body else (
    select v.body from public.events_version v
    where v.record_id = c.record_id and v.type = c.type and v.seq <= %(seq)s::bigint order by v.version desc limit 1
  ) end as body offset 0) d
where c.type = '$type' and c.op = 'upsert' and d.body is not null

-- flat_rows --
-- Documents flattened into columns: `rows` has the documents as `body`, and the joins extract their members.
with recursive $ctes
rows (body) as not materialized ($rows)
select $columns
from rows c
$joins

-- party_countries --
-- CTEs with the country of every party, for the flat columns of coded events: the party itself or its nearest ancestor that is a
-- state or territory, with its codes; else the reason why there is none.
climb (slug, kind, at, place) as (
  select p.slug, p.kind, p.id, 0 from public.published_party p
  union all
  select b.slug, b.kind, p.parent_id, b.place + 1
  from climb b join public.published_party p on p.id = b.at
  where p.kind not in ('state', 'territory') and p.parent_id is not null and b.place < 50
),
country (party, slug, iso2, iso3, cow, gw, blank) as materialized (
  select distinct on (b.slug) b.slug, t.slug, nullif(t.iso3166_alpha2, ''), nullif(t.iso3166_alpha3, ''), t.cow_code, t.gw_code,
    case when t.slug is not null then null
      when b.kind in ('intergovernmental-organization', 'organ', 'alliance', 'bloc', 'collective') then 'not-applicable'
      else 'unknown' end
  from climb b left join public.published_party t on t.id = b.at and t.kind in ('state', 'territory')
  order by b.slug, b.place desc
)

-- event_sides --
-- Joins for the extra columns of coded events: the first actor and recipient, and their countries.
left join lateral json_to_record(x.actors -> 0) as actor (party text, speaker text, country text, stated text) on true
left join country actor_country on actor_country.party = coalesce(actor.country, actor.party)
left join lateral json_to_record(x.recipients -> 0) as recipient (party text, speaker text, country text, stated text) on true
left join country recipient_country on recipient_country.party = coalesce(recipient.country, recipient.party)

-- changes_since --
-- The newest change of each record that changed after a position, as /changes/ renders it, in log order.
select public.events_render_change(v.seq, v.type, v.slug, v.version, v.op, v.recorded_at, v.merged_into, v.redacted, v.body)
from public.events_current v where v.seq > %(since)s::bigint order by v.seq

-- published_datasets --
-- The published data sets: id, title, version and licence.
select c.slug, c.body ->> 'title', c.body ->> 'dataset_version', c.body ->> 'licence'
from public.events_current c
where c.type = 'source' and c.op = 'upsert' and c.body ->> 'kind' = 'dataset'
order by c.slug

-- log_position --
-- The log in this snapshot: epoch, whether it is fenced, newest position, when that was published, and whether this is a replica.
select e.epoch, e.fenced, coalesce(v.seq, 0), v.recorded_at, pg_is_in_recovery()
from public.published_epoch e
left join lateral (select v.seq, v.recorded_at from public.events_version v order by v.seq desc limit 1) v on true

-- seq_at_moment --
-- The newest position published at or before a moment; 0 where there is none.
select greatest(
  (select v.seq from public.events_version v where v.recorded_at <= %(moment)s::timestamptz order by v.seq desc limit 1),
  (select max(a.seq) from public.events_clock_correction a where a.corrected_at <= %(moment)s::timestamptz), 0)

-- redacted_records --
-- The redacted records, each with its newest change marked `redacted`.
select v.type, v.slug, max(v.seq) from public.events_version v where v.redacted group by v.type, v.slug

-- try_lock --
-- Takes the lock for building, pruning and erasing files, on any machine; returns false at once where another session holds it.
select pg_try_advisory_lock(hashtextextended('events_exports', 0))

-- unlock --
-- Releases the lock for building, pruning and erasing files.
select pg_advisory_unlock(hashtextextended('events_exports', 0))
