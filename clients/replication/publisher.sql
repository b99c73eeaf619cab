-- On the service's PostgreSQL, once, as its owner or a superuser: who may subscribe, and to what.
-- It needs wal_level = logical (and a restart after that change), and a line in pg_hba.conf for the role.
create role diplo_subscriber login replication;
grant usage on schema public to diplo_subscriber;
grant select on public.events_version to diplo_subscriber;
-- Inserts only: the log is insert-only, and the one exception, a redaction, announces itself by a row.
create publication diplo_log for table public.events_version with (publish = 'insert');
