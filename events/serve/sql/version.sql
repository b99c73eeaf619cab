-- How a record stands now, and two of its versions by their numbers: null columns where there is none.
with position (part, n, type, slug, k, body) as ({position})
select p.part, p.n, p.type, p.slug, p.k,
  c.op, c.slug, c.version, c.merged_into, c.redacted, c.recorded_at,
  v.seq, v.version, v.op, v.recorded_at, v.redacted, v.merged_into, v.body
from position p
left join events_current c on c.type = %(type)s and c.slug = %(slug)s
left join events_version v on c.op = 'upsert' and v.record_id = c.record_id and v.type = %(type)s
  and v.version in (%(first)s::int, %(second)s::int)
order by v.version
