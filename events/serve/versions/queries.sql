-- The statements of a record's history. Each selects the position, the record's current row, and rows of the log.

-- document_as_of --
-- A record now, and at a position or a moment; nulls where there is none.
with position (part, n, type, slug, k, body) as ($position)
select p.part, p.n, p.type, p.slug, p.k,
  c.op, c.slug, c.version, c.merged_into, c.redacted, c.recorded_at,
  v.seq, v.version, v.op, v.recorded_at, v.redacted, v.merged_into, v.body
from position p
left join events_current c on c.type = %(type)s and c.slug = %(slug)s
left join lateral (
  select * from events_version w
  where c.op = 'upsert' and w.slug = %(slug)s and w.type = %(type)s
    and w.seq <= %(seq)s::bigint and (w.recorded_at <= %(moment)s::timestamptz
      or w.seq <= (select max(a.seq) from events_clock_correction a where a.corrected_at <= %(moment)s::timestamptz))
  order by w.seq desc limit 1
) v on true

-- two_versions --
-- A record now, and two of its versions by number; nulls where there is none.
with position (part, n, type, slug, k, body) as ($position)
select p.part, p.n, p.type, p.slug, p.k,
  c.op, c.slug, c.version, c.merged_into, c.redacted, c.recorded_at,
  v.seq, v.version, v.op, v.recorded_at, v.redacted, v.merged_into, v.body
from position p
left join events_current c on c.type = %(type)s and c.slug = %(slug)s
left join events_version v on c.op = 'upsert' and v.record_id = c.record_id and v.type = %(type)s
  and v.version in (%(first)s::int, %(second)s::int)
order by v.version

-- versions_before --
-- A record now, and its versions before a position, newest first; nulls where there is none.
with position (part, n, type, slug, k, body) as ($position)
select p.part, p.n, p.type, p.slug, p.k,
  c.op, c.slug, c.version, c.merged_into, c.redacted, c.recorded_at,
  v.seq, v.version, v.op, v.recorded_at, v.redacted, v.merged_into, v.body ->> 'change_note'
from position p
left join events_current c on c.type = %(type)s and c.slug = %(slug)s
left join lateral (
  select * from events_version w
  where c.op = 'upsert' and w.slug = %(slug)s and w.type = %(type)s and w.seq < %(before)s::bigint
  order by w.seq desc limit %(limit)s::bigint
) v on true
order by v.seq desc

-- references --
-- A record now, and the published records that link to it: number of the column, id, slug, type and field of each, in
-- the order of the columns; nulls where there is none.
with position (part, n, type, slug, k, body) as ($position),
own as (select * from events_current c where c.type = %(type)s and c.slug = %(slug)s),
target (record_id) as materialized (select s.record_id from own s where s.op = 'upsert'),
linked (place, id, slug, type, field) as (
  $linked)
select p.part, p.n, p.type, p.slug, p.k,
  s.op, s.slug, s.version, s.merged_into, s.redacted, s.recorded_at, l.place, l.id, l.slug, l.type, l.field
from position p left join own s on true
left join lateral (select * from linked order by place, id limit %(limit)s::bigint) l on true
order by l.place, l.id
