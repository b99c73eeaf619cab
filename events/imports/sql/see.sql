-- Marks rows of the log as being in the files.
insert into pg_temp.import_seen select unnest(%s::bigint[]) on conflict do nothing
