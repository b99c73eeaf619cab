-- How far each subscription is from the head: the changes for it among the next `window` of the log, and for how many
-- seconds the first of them has been published. Null where its position is in another epoch.
select s.public_id as id, k.prefix as key, k.owner, s.url, s.types, s.state, s.paused_because, s.failures, s.next_attempt_at,
  s.epoch || '-' || s.seq as position, e.epoch || '-' || head.seq as head,
  case when s.epoch = e.epoch then w.n end as changes, case when s.epoch = e.epoch then w.seconds end as seconds
from public.webhook_subscription s
join public.access_key k on k.id = s.key_id
cross join public.events_epoch e
cross join (select coalesce(max(v.seq), 0) as seq from public.events_version v) head
cross join lateral (
  select count(*) as n, coalesce(round(extract(epoch from now() - min(w.recorded_at)), 3), 0)::float8 as seconds
  from (select v.type, v.recorded_at from public.events_version v where v.seq > s.seq order by v.seq limit %(window)s) w
  where s.types = '{}' or w.type = any(s.types)
) w
where %(ids)s::text[] is null or s.public_id = any(%(ids)s::text[])
order by s.id
