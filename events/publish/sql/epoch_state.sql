-- The epoch with the cluster, timeline and database on which it was started, and the current ones. The reader role may read it.
select epoch, system_identifier, timeline, database, cluster_system_identifier, cluster_timeline, cluster_database, fenced
from public.published_epoch
