-- Publishing at COMMIT: one deferred trigger publishes all records that the transaction has changed.

create function public.events_publish_transaction() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  me xid8 := pg_current_xact_id();
  note text := nullif(current_setting('events.change_note', true), '');
  publish_limit bigint := coalesce(nullif(current_setting('events.publish_limit', true), '')::bigint, 20000);
  records bigint;
  moment timestamptz;
  touched record;
begin
  -- Records are read again under the lock, with a new snapshot. At a higher isolation level the snapshot could be older than
  -- other commits, and the document stale.
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'Publishing requires the isolation level READ COMMITTED, not %', upper(current_setting('transaction_isolation'))
      using errcode = '25001', constraint = 'publishing_isolation', hint = 'Change records in a transaction at READ COMMITTED.';
  end if;
  -- All other writers wait while one transaction publishes: 0.1 to 0.5 ms for each record. 0 is no limit.
  select count(*) into records from public.events_pending p where p.xid = me;
  if publish_limit > 0 and records > publish_limit then
    raise exception 'The transaction changes % records, but at most % are published in one transaction', records, publish_limit
      using errcode = '23514', constraint = 'publish_limit',
      hint = 'Change fewer records in each transaction, for example 1,000. Where that is impossible, raise the limit for this'
        ' transaction only: SET LOCAL events.publish_limit = ' || records;
  end if;
  -- After an asynchronous commit, a crash could lose the change, and its position would be assigned again to another one.
  if current_setting('synchronous_commit') = 'off' then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  -- Held until the end of the transaction, so that positions become visible in ascending order.
  perform public.events_lock_publishing();
  delete from public.events_pending_transaction where xid = me;
  if not found then
    return null;
  end if;
  moment := public.events_publishing_time();
  for touched in
    select p.type, array_agg(p.record_id order by p.record_id) as ids from public.events_pending p where p.xid = me group by p.type
  loop
    case touched.type
$cases
    end case;
  end loop;
  delete from public.events_pending where xid = me;
  return null;
end
$$;

create constraint trigger events_publish after insert on public.events_pending_transaction
  deferrable initially deferred for each row execute function public.events_publish_transaction();
