-- Advances the sequence of the log past every position in it, makes this database the only origin of the data, and starts a new
-- epoch on this cluster.
with moved as (
  select setval(pg_get_serial_sequence('public.events_version', 'seq'), greatest(max(v.seq), 1), max(v.seq) is not null)
  from public.events_version v
), here as (
  select c.system_identifier, d.oid as database
  from pg_control_system() c join pg_catalog.pg_database d on d.datname = current_database()
), removed as (
  delete from public.events_origin o using here h where (o.system_identifier, o.database) <> (h.system_identifier, h.database)
), added as (
  insert into public.events_origin (system_identifier, database) select h.system_identifier, h.database from here h
  on conflict do nothing
)
update public.events_epoch set
  epoch = substr(md5(random()::text || clock_timestamp()::text || h.system_identifier::text), 1, 8),
  system_identifier = h.system_identifier, timeline = public.events_read_timeline(), database = h.database,
  since = now()
from here h, moved
returning epoch
