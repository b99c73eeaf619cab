-- The statements of the reader connection itself: positions, documents, and the state of servers.

-- position --
-- The position of the log in the statement's own snapshot, as a row like those of a page: seq, epoch, and in the last
-- text everything that the fence and the release depend on.
select -1 as part, coalesce((select v.seq from events_version v order by v.seq desc limit 1), 0) as n, e.epoch as type,
  '' collate "C" as slug,
  concat_ws(' ', e.system_identifier, e.timeline, e.database, pg_is_in_recovery(), left(d.checksum, 16)) as k,
  null::json as body
from events_epoch e left join events_deployment d on true

-- documents_at --
-- The documents of some records at a position, and a row that shows that this server has replayed the position. The log
-- is read only for records that have changed since then.
select 0 as part, k.type, k.slug, coalesce(v.seq, c.seq), case when v.seq is null then c.body else v.body end
from unnest(%(types)s::text[], %(slugs)s::text[]) k (type, slug)
left join events_current c on c.slug = k.slug collate "C" and c.type = k.type
left join lateral (
  select w.seq, w.op, w.body from events_version w
  where (c.seq is null or c.seq > %(at)s) and w.slug = k.slug collate "C" and w.type = k.type and w.seq <= %(at)s
  order by w.seq desc limit 1
) v on true
where coalesce(v.op, case when c.seq <= %(at)s then c.op end) = 'upsert'
  and case when v.seq is null then c.body else v.body end is not null
union all
select 1, null, null, v.seq, null from events_version v where v.seq = %(at)s

-- changed_between --
-- The records that changed after one position and up to another, and a last row that shows that this server has
-- replayed the latter.
(select v.type, v.slug, v.seq from events_version v where v.seq > %(since)s and v.seq <= %(at)s order by v.seq limit %(most)s)
union all
select null, null, v.seq from events_version v where v.seq = %(at)s

-- server --
-- The server's version, and whether it is a standby.
select current_setting('server_version'), pg_is_in_recovery()

-- server_state --
-- The state of a server: epoch and newest position, whether it replays another server's log, the cluster and timeline
-- of its epoch, whether replay is paused, and whether it receives.
select e.epoch, coalesce((select max(v.seq) from events_version v), 0), pg_is_in_recovery(), e.cluster_system_identifier,
  e.cluster_timeline, case when pg_is_in_recovery() then pg_is_wal_replay_paused() else false end,
  exists (select from pg_stat_wal_receiver w where w.pid is not null)
from published_epoch e

-- lag --
-- On the primary: the number of changes that a replica with the newest position %(seq)s lacks (up to 100,000), and the
-- seconds since the first of them was published.
select (select count(*) from (select from events_version v where v.seq > %(seq)s limit 100000) lacking),
  (select extract(epoch from clock_timestamp() - v.recorded_at)::float8
   from events_version v where v.seq > %(seq)s order by v.seq limit 1)
