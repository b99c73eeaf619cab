-- The newest position that was published by a moment; 0 where nothing was yet.
select coalesce((select v.seq from public.events_version v where v.recorded_at <= %(moment)s::timestamptz order by v.seq desc limit 1), 0)
