-- Where the log stands on the primary, and whether it is fenced.
select e.epoch, e.fenced, (select coalesce(max(v.seq), 0) from public.events_version v) as seq from public.published_epoch e
