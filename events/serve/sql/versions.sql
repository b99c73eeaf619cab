-- How a record stands now, and its versions before a position, newest first: null columns where there is none.
with position (part, n, type, slug, k, body) as ({position})
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
