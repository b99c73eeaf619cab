-- Where the log stands in this snapshot: its epoch, whether it is fenced, the newest position and when that was published.
select e.epoch, e.fenced, coalesce(v.seq, 0), v.recorded_at, pg_is_in_recovery()
from public.published_epoch e
left join lateral (select v.seq, v.recorded_at from public.events_version v order by v.seq desc limit 1) v on true
