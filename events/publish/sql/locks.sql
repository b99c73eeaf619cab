-- The publishing lock: how a transaction takes it, and who holds it.

-- Takes the lock and keeps it until the transaction ends, so that positions become visible in ascending order. Waits for
-- `lock_timeout`, or for a minute where the session has none (psql, other programs). statement_timeout would not end that wait:
-- publishing runs inside COMMIT, to which statement_timeout does not apply.
create function public.events_lock_publishing() returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  key constant bigint := hashtextextended('events_publish', 0);
  unlimited constant boolean := current_setting('lock_timeout') = '0';
  holder record;
begin
  -- Does not overtake sessions that wait already. Without contention this needs no subtransaction.
  if pg_try_advisory_xact_lock(key) then
    return;
  end if;
  if unlimited then
    perform set_config('lock_timeout', '60s', true);
  end if;
  begin
    perform pg_advisory_xact_lock(key);
  exception when lock_not_available then
    select * into holder from public.events_lock_state();
    raise exception 'Publishing is busy: another transaction holds the publishing lock' using errcode = '55P03',
      constraint = 'publishing_busy',
      detail = format('The lock is held by %s, whose transaction is %s s old; %s sessions wait for it.',
        coalesce('session ' || holder.held_by, 'a prepared transaction'), round(holder.held_seconds), holder.waiting),
      hint = 'Nothing was written. Run the transaction again.';
  end;
  if unlimited then
    perform set_config('lock_timeout', '0', true);
  end if;
end
$$;

-- Who holds the publishing lock, and what else could make writers wait. PostgreSQL does not record when a lock was granted, so
-- `held_seconds` is the age of the holder's transaction. `held_by` is null for a prepared transaction, which has no session.
-- The reader may call it: it shows no statement, user or address.
create function public.events_lock_state() returns table (
  held boolean, held_by integer, held_seconds float8, waiting integer, waiting_seconds float8,
  prepared integer, prepared_seconds float8, oldest_transaction integer, oldest_transaction_seconds float8
) language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with publishing as (
    select l.granted, l.pid, l.waitstart, coalesce(a.xact_start, p.prepared) as since
    from pg_locks l
    left join pg_stat_activity a on a.pid = l.pid
    -- A prepared transaction has no session, but it keeps the lock on its own transaction id.
    left join pg_locks x on l.pid is null and x.pid is null and x.locktype = 'transactionid'
      and x.virtualtransaction = l.virtualtransaction
    left join pg_prepared_xacts p on p.transaction = x.transactionid
    where l.locktype = 'advisory' and l.objsubid = 1
      and l.database = (select d.oid from pg_database d where d.datname = current_database())
      and (l.classid::bigint << 32) | l.objid::bigint = hashtextextended('events_publish', 0)
  ), held as (
    select * from publishing where granted limit 1
  ), queue as (
    select count(*)::integer as waiting, min(waitstart) as since from publishing where not granted
  ), prepared as (
    select count(*)::integer as prepared, min(p.prepared) as since from pg_prepared_xacts p where p.database = current_database()
  ), oldest as (
    select a.pid, a.xact_start from pg_stat_activity a
    where a.datname = current_database() and a.backend_type = 'client backend' and a.pid <> pg_backend_pid()
      and a.xact_start is not null
    order by a.xact_start limit 1
  )
  select held.granted is not null, held.pid, extract(epoch from clock_timestamp() - held.since)::float8,
    queue.waiting, extract(epoch from clock_timestamp() - queue.since)::float8,
    prepared.prepared, extract(epoch from clock_timestamp() - prepared.since)::float8,
    oldest.pid, extract(epoch from clock_timestamp() - oldest.xact_start)::float8
  from queue cross join prepared left join held on true left join oldest on true
$$;
