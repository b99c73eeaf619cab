-- Advances the sequence of the log past every position in it, and starts a new epoch on this cluster.
with moved as (
  select setval(pg_get_serial_sequence('public.events_version', 'seq'), greatest(max(v.seq), 1), max(v.seq) is not null)
  from public.events_version v
)
update public.events_epoch set
  epoch = substr(md5(random()::text || clock_timestamp()::text || c.system_identifier::text), 1, 8),
  system_identifier = c.system_identifier, timeline = public.events_read_timeline(), database = d.oid,
  since = now()
from pg_control_system() c, pg_catalog.pg_database d, moved
where d.datname = current_database()
returning epoch
