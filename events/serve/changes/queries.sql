-- The statements of the log.

-- changes_after --
-- The position, and the changes after a position in order: from events_current each record once with its newest change,
-- from events_version every change. A change is the bytes that are sent.
with position (part, n, type, slug, k, body) as ($position)
select p.part, p.n, p.type, p.slug, p.k, c.seq, c.change
from position p left join lateral (
  select v.seq, convert_to(public.events_render_change(
    v.seq, v.type, v.slug, v.version, v.op, v.recorded_at, v.merged_into, v.redacted, v.body), 'UTF8') as change
  from $log v where v.seq > %(since)s::bigint$types order by v.seq limit %(limit)s::bigint
) c on true
order by c.seq
