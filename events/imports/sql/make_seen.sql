-- Which rows of the log the files have; of this connection only.
create temporary table if not exists import_seen (id bigint primary key) on commit preserve rows
