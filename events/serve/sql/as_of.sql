-- How a record stands now, and how it stood at a position or a moment: null columns where there is none.
with position (part, n, type, slug, k, body) as ({position})
select p.part, p.n, p.type, p.slug, p.k,
  c.op, c.slug, c.version, c.merged_into, c.redacted, c.recorded_at,
  v.seq, v.version, v.op, v.recorded_at, v.redacted, v.merged_into, v.body
from position p
left join events_current c on c.type = %(type)s and c.slug = %(slug)s
left join lateral (
  select * from events_version w
  where c.op = 'upsert' and w.slug = %(slug)s and w.type = %(type)s
    and w.seq <= %(seq)s::bigint and w.recorded_at <= %(moment)s::timestamptz
  order by w.seq desc limit 1
) v on true
