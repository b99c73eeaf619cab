-- Each record that changed after a position once, with its newest change, as /changes/ gives it, in the order of the log.
select public.events_render_change(v.seq, v.type, v.slug, v.version, v.op, v.recorded_at, v.merged_into, v.redacted, v.body)
from public.events_current v where v.seq > %(since)s::bigint order by v.seq
