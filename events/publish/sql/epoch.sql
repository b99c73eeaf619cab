-- The identity of the cluster, and whether the log and its data were written on it.

-- The current timeline. On a primary it is read from the current WAL file, because the control file is updated only some time
-- after a promotion. On a replica it is the greatest of those in the control file and of the WAL receiver, because the control
-- file has an older one until the next restart point. (Without pg_read_all_stats the owner cannot read the WAL receiver's: the
-- log is then fenced on the replica until that restart point.)
create function public.events_read_timeline() returns integer language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if pg_is_in_recovery() then
    return (
      select greatest(c.timeline_id, r.min_recovery_end_timeline, (select w.received_tli from pg_stat_wal_receiver w))
      from pg_control_checkpoint() c cross join pg_control_recovery() r
    );
  end if;
  return ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer;
end
$$;

create view public.published_epoch as
select e.epoch, e.since, e.system_identifier, e.timeline, e.database, c.system_identifier as cluster_system_identifier,
  public.events_read_timeline() as cluster_timeline, d.oid as cluster_database,
  (e.system_identifier, e.timeline, e.database) <> (c.system_identifier, public.events_read_timeline(), d.oid)
    or exists (select from public.events_origin o where (o.system_identifier, o.database) <> (c.system_identifier, d.oid)) as fenced
from public.events_epoch e cross join pg_control_system() c
join pg_catalog.pg_database d on d.datname = current_database();

insert into public.events_epoch (epoch, system_identifier, timeline, database)
select substr(md5(random()::text || clock_timestamp()::text || c.system_identifier::text), 1, 8), c.system_identifier,
  public.events_read_timeline(), d.oid
from pg_control_system() c join pg_catalog.pg_database d on d.datname = current_database()
on conflict do nothing;

-- pg_restore --data-only adds the row of the database that was dumped, whether or not it disables triggers. The epoch itself has
-- only one row, so the restore keeps the one of this database.
insert into public.events_origin (system_identifier, database)
select c.system_identifier, d.oid from pg_control_system() c join pg_catalog.pg_database d on d.datname = current_database()
on conflict do nothing;
