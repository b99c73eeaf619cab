-- Run once on the service's PostgreSQL, as its owner or a superuser: creates the role of the subscriber and the
-- publication. Requires wal_level = logical (with a restart after that change), and a line in pg_hba.conf for the role.
create role diplo_subscriber login replication;
grant usage on schema public to diplo_subscriber;
grant select on public.events_version to diplo_subscriber;
-- Only inserts: the log is insert-only. The one exception, a redaction, also inserts a row.
create publication diplo_log for table public.events_version with (publish = 'insert');
