-- Statements of the webhook worker (events/access/webhooks/delivery_queue.py) and of the lag of subscriptions (lag.py).

-- set_keepalives --
-- Sets up a worker's session: if the worker's machine fails, the server ends the session within half a minute and its
-- subscriptions are free again. These settings apply to TCP; a local socket detects the end of a process at once.
set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;

-- claim --
-- Locks subscriptions that have something to send and that no worker holds, starting with those that waited longest.
-- The lock is an advisory lock of this session and ends with the session. Afterwards the subscription must be read
-- again: another worker may have sent messages and released it between this statement's snapshot and the lock.
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
select d.id, pg_backend_pid() as session from due d
where pg_try_advisory_lock(hashtext('events_webhook'), d.id::integer) limit %(maximum)s

-- release --
-- Unlocks a subscription.
select pg_advisory_unlock(hashtext('events_webhook'), %(id)s::integer)

-- next_message --
-- Returns a subscription's state and the next change to send, as bytes. The change has the current text of the log, so
-- a text that has been redacted is not in it. Of a record that has been withdrawn, deleted or merged, only the last
-- change is sent. At most `scan_limit` changes are read; if none of them is for this subscription, `scanned_to` is the
-- last of them. Returns no row while the log is fenced, or if this session does not hold the lock on the subscription.
select s.public_id, s.state, s.url, s.epoch, s.seq, s.failures, coalesce(now() - s.failing_since, interval '0') as failing_for,
  s.test_asked_at, s.secret_salt, s.secret_made_with,
  case when s.previous_until > now() then s.previous_salt else '' end as previous_salt, s.previous_made_with,
  k.revoked_at is null and coalesce(k.expires_at > now(), true) and 'webhooks' = any(k.scopes) as allowed,
  s.next_attempt_at <= now() as due, e.epoch as current_epoch, c.seq as change_seq, c.change,
  (select max(w.seq) from (
    select v.seq from public.events_version v where c.seq is null and v.seq > s.seq order by v.seq limit %(scan_limit)s
  ) w) as scanned_to
from public.webhook_subscription s
join public.access_key k on k.id = s.key_id
join public.published_epoch e on not e.fenced
left join lateral (
  select w.seq, convert_to(public.events_render_change(
    w.seq, w.type, w.slug, w.version, w.op, w.recorded_at, w.merged_into, w.redacted, w.body), 'UTF8') as change
  from (select v.* from public.events_version v where v.seq > s.seq order by v.seq limit %(scan_limit)s) w
  where (s.types = '{}' or w.type = any(s.types))
    and not exists (
      select from public.events_current n
      where n.record_id = w.record_id and n.type = w.type and n.op = 'delete' and n.seq > w.seq)
  order by w.seq limit 1
) c on true
where s.id = %(id)s and pg_backend_pid() = %(session)s

-- skip_changes --
-- Moves a subscription's position past changes that are not for it, if the position is still the one that was read.
update public.webhook_subscription s set seq = %(scanned_to)s
where s.id = %(id)s and s.epoch = %(epoch)s and s.seq = %(seq)s

-- pause --
-- Pauses a subscription that cannot continue, and cancels a pending test.
update public.webhook_subscription s set
  state = 'paused', paused_because = case when s.state = 'active' then %(reason)s else s.paused_because end, test_asked_at = null
where s.id = %(id)s

-- record_delivered --
-- Records a delivered change, and advances the position if it is still the one that was read.
with moved as (
  update public.webhook_subscription s set
    seq = %(change_seq)s, failures = 0, failing_since = null, next_attempt_at = now(), last_attempt_at = now()
  where s.id = %(id)s and s.epoch = %(epoch)s and s.seq = %(seq)s
)
insert into public.webhook_delivery (subscription_id, message, attempt, result, status, milliseconds)
select s.id, %(message)s, %(attempt)s, %(result)s, %(status)s, %(milliseconds)s
from public.webhook_subscription s where s.id = %(id)s

-- record_failed --
-- Records a failed attempt, and sets when the change is sent again; with a reason, pauses the subscription instead.
with failed as (
  update public.webhook_subscription s set
    failures = s.failures + 1, failing_since = coalesce(s.failing_since, now()), last_attempt_at = now(),
    next_attempt_at = now() + %(delay)s::interval,
    state = case when %(reason)s <> '' then 'paused' else s.state end,
    paused_because = case when %(reason)s <> '' and s.state = 'active' then %(reason)s else s.paused_because end
  where s.id = %(id)s and s.epoch = %(epoch)s and s.seq = %(seq)s
)
insert into public.webhook_delivery (subscription_id, message, attempt, result, status, milliseconds)
select s.id, %(message)s, %(attempt)s, %(result)s, %(status)s, %(milliseconds)s
from public.webhook_subscription s where s.id = %(id)s

-- record_test --
-- Records a test message, which is sent once and does not change the position.
with done as (
  update public.webhook_subscription s set test_asked_at = null, last_attempt_at = now()
  where s.id = %(id)s and s.test_asked_at = %(requested_at)s
)
insert into public.webhook_delivery (subscription_id, message, attempt, result, status, milliseconds)
select s.id, %(message)s, %(attempt)s, %(result)s, %(status)s, %(milliseconds)s
from public.webhook_subscription s where s.id = %(id)s

-- prune --
-- Deletes old rows of the delivery log, and all but the newest rows of each subscription.
delete from public.webhook_delivery d where d.at < now() - make_interval(days => %(days)s);
delete from public.webhook_delivery d using (
  select old.id from public.webhook_subscription s cross join lateral (
    select o.id from public.webhook_delivery o where o.subscription_id = s.id order by o.id desc offset %(rows_kept)s
  ) old
) old
where d.id = old.id;

-- log_head --
-- Returns the epoch and the head of the log on the primary, and whether the log is fenced.
select e.epoch, e.fenced, (select coalesce(max(v.seq), 0) from public.events_version v) as seq from public.published_epoch e

-- lag --
-- Returns each subscription with its lag: the pending changes among the next `scan_limit` of the log, and the age of
-- the first of these in seconds. Both are null if the subscription's position is in another epoch.
select s.public_id as id, k.prefix as key, k.owner, s.url, s.types, s.state, s.paused_because, s.failures, s.next_attempt_at,
  s.epoch || '-' || s.seq as position, e.epoch || '-' || head.seq as head,
  case when s.epoch = e.epoch then w.n end as changes, case when s.epoch = e.epoch then w.seconds end as seconds
from public.webhook_subscription s
join public.access_key k on k.id = s.key_id
cross join public.events_epoch e
cross join (select coalesce(max(v.seq), 0) as seq from public.events_version v) head
cross join lateral (
  select count(*) as n, coalesce(round(extract(epoch from now() - min(w.recorded_at)), 3), 0)::float8 as seconds
  from (select v.type, v.recorded_at from public.events_version v where v.seq > s.seq order by v.seq limit %(scan_limit)s) w
  where s.types = '{}' or w.type = any(s.types)
) w
where %(ids)s::text[] is null or s.public_id = any(%(ids)s::text[])
order by s.id
