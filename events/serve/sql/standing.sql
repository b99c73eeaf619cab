-- What a server of the log knows about itself: its epoch and newest position, whether it replays another's, whose
-- cluster it is, on which timeline, whether replay was paused, and whether it is receiving.
select e.epoch, coalesce((select max(v.seq) from events_version v), 0), pg_is_in_recovery(), e.cluster_system_identifier,
  e.cluster_timeline, case when pg_is_in_recovery() then pg_is_wal_replay_paused() else false end,
  exists (select from pg_stat_wal_receiver w where w.pid is not null)
from published_epoch e
