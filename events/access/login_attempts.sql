-- Statements of the limits of log-in attempts (events/access/login_attempts.py).

-- set_login_timeouts --
-- Makes counting fast for one transaction: the last counts may be lost in a crash, and a log-in never waits for long.
set local synchronous_commit = off; set local lock_timeout = '2s'

-- add_counters --
-- Creates the counters that do not exist yet.
insert into public.access_login (counter, failures, allowed_at, ends_at)
select c, 0, now(), now() from unnest(%(counters)s::bytea[]) as c order by c
on conflict (counter) do nothing

-- lock_counters --
-- Locks the counters. All processes lock rows in the same order, which prevents deadlocks.
select from public.access_login l where l.counter = any(%(counters)s::bytea[]) order by l.counter for no key update

-- read_counters --
-- Returns the counters. The failures of an ended counter do not count any more. `wait` is in seconds.
select l.counter, case when l.ends_at > now() then l.failures else 0 end as failures,
  extract(epoch from l.allowed_at - clock_timestamp())::float8 as wait, coalesce(l.known_until > now(), false) as known
from public.access_login l where l.counter = any(%(counters)s::bytea[])

-- count_attempts --
-- Counts an attempt as a failure, before the password is checked.
update public.access_login l
set failures = c.failures, allowed_at = clock_timestamp() + make_interval(secs => c.delay), ends_at = now() + make_interval(secs => %(kept)s)
from unnest(%(counters)s::bytea[], %(failures)s::integer[], %(delays)s::float8[]) as c (counter, failures, delay)
where l.counter = c.counter

-- forget_failures --
-- After a log-in: forgets the failures of the account, and remembers that it was used from this address.
update public.access_login l
set failures = 0, allowed_at = now(), ends_at = now(),
  known_until = case when l.counter = %(pair)s then now() + make_interval(days => %(known_days)s) end
where l.counter = any(%(counters)s::bytea[])

-- subtract_attempt --
-- After a log-in: the attempt was not a failure of its address. Other failures there remain.
update public.access_login l
set failures = greatest(l.failures - 1, 0), allowed_at = case when l.failures <= %(free)s then now() else l.allowed_at end
where l.counter = %(address)s

-- delete_ended_counters --
-- Deletes some ended counters, except those that another process is using.
delete from public.access_login where counter in (
  select counter from public.access_login
  where ends_at < now() and allowed_at < clock_timestamp() and (known_until is null or known_until < now())
  limit 100 for update skip locked
)
