-- Takes subscriptions that have something to send and that no worker holds: those that waited longest first. What is held
-- is an advisory lock of this session, which ends with it, however that ends. The subscription has to be read anew
-- afterwards: another worker may have sent, and let go of it, between this statement's snapshot and the lock.
with due as materialized (
  select s.id
  from public.webhook_subscription s
  cross join public.published_epoch e
  cross join (select coalesce(max(v.seq), 0) as seq from public.events_version v) head
  where not e.fenced and not s.id = any(%(held)s::bigint[])
    and (s.test_asked_at is not null
      or (s.state = 'active' and s.next_attempt_at <= now() and (s.seq < head.seq or s.epoch <> e.epoch)))
  order by s.last_attempt_at nulls first, s.id
)
select d.id, pg_backend_pid() as session from due d where pg_try_advisory_lock(hashtext('events_webhook'), d.id::integer) limit %(room)s
