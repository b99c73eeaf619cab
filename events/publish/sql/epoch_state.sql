-- The epoch, the cluster and timeline it belongs to, and those of this cluster. Readable by the reader's role.
select epoch, system_identifier, timeline, cluster_system_identifier, cluster_timeline, fenced from public.published_epoch
