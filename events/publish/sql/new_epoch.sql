-- Starts a new epoch of the log on this cluster, and sets its sequence past every position that was ever given.
update public.events_epoch set
  epoch = substr(md5(random()::text || clock_timestamp()::text || c.system_identifier::text), 1, 8),
  system_identifier = c.system_identifier, timeline = public.events_read_timeline(), since = now()
from pg_control_system() c
returning epoch;
