-- The epoch, the cluster, timeline and database it belongs to, and those here. Readable by the reader's role.
select epoch, system_identifier, timeline, database, cluster_system_identifier, cluster_timeline, cluster_database, fenced
from public.published_epoch
