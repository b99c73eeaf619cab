-- Where the log stands in the statement's own snapshot, as a row like those of a page: the position, the epoch, and in
-- the last text all that the fence and the release depend on.
select -1 as part, coalesce((select v.seq from events_version v order by v.seq desc limit 1), 0) as n, e.epoch as type,
  '' collate "C" as slug,
  concat_ws(' ', e.system_identifier, e.timeline, e.database, pg_is_in_recovery(), left(d.checksum, 16)) as k,
  null::json as body
from events_epoch e left join events_deployment d on true
