-- Statements of the request counts and the daily usage (events/access/usage_sync.py, usage_report.py).

-- set_sync_timeouts --
-- Makes a sync fast for one transaction: the last counts may be lost in a crash, and a sync never waits for long.
set local synchronous_commit = off; set local statement_timeout = '5s'; set local lock_timeout = '2s'

-- add_window_counts --
-- Adds the requests that this process accepted to the clients' current windows; returns the totals of all processes.
insert into public.access_window as w (client, ends, used)
select c.client, c.ends, c.accepted
from unnest(%(clients)s::bytea[], %(ends)s::bigint[], %(accepted)s::bigint[]) as c (client, ends, accepted)
-- All processes lock rows in the same order, which prevents deadlocks.
order by c.client, c.ends
on conflict (client, ends) do update set used = w.used + excluded.used
returning client, ends, used

-- add_key_usage --
-- Adds the requests that this process counted to the daily usage of the keys, and sets when each was last used.
with counted as (
  select * from unnest(
    %(keys)s::bigint[], %(requests)s::bigint[], %(exports)s::bigint[], %(refused)s::bigint[], %(used_at)s::float8[]
  ) as c (key_id, requests, exports, refused, used_at)
), locked as (
  -- All processes lock rows in the same order, which prevents deadlocks.
  select k.id from public.access_key k where k.id = any(%(keys)s::bigint[]) order by k.id for no key update
), used as (
  update public.access_key k set last_used_at = greatest(k.last_used_at, to_timestamp(c.used_at))
  from locked join counted c on c.key_id = locked.id
  where k.id = locked.id
  returning k.id
)
insert into public.access_day as d (key_id, day, requests, exports, refused)
select c.key_id, (to_timestamp(c.used_at) at time zone 'UTC')::date, c.requests, c.exports, c.refused
from counted c join used on used.id = c.key_id
order by c.key_id
on conflict (key_id, day) do update set
  requests = d.requests + excluded.requests, exports = d.exports + excluded.exports, refused = d.refused + excluded.refused

-- read_window_counts --
-- Returns what all processes have counted in these clients' windows.
select client, ends, used from public.access_window where client = any(%(clients)s::bytea[])

-- delete_ended_windows --
-- Deletes ended windows, except those that another process is deleting at the same time.
delete from public.access_window where (client, ends) in (
  select client, ends from public.access_window where ends < %(now)s - 5 for update skip locked
)

-- delete_old_usage --
-- Deletes the usage of old days, except rows that another process is deleting at the same time.
delete from public.access_day where id in (
  select id from public.access_day where day < (now() at time zone 'UTC')::date - %(days)s::int for update skip locked
)
