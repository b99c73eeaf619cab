-- The statements of the PostgreSQL target. Each follows a line with its name.

-- name: lock
select pg_try_advisory_lock(hashtextextended('diplo_mirror', 0)), current_setting('server_encoding')

-- name: create
create schema if not exists diplo_mirror;
create table if not exists diplo_mirror.records (
  type        text collate "C" not null,
  id          text collate "C" not null,
  version     integer not null,
  seq         bigint not null,
  recorded_at timestamptz not null,
  document    json not null,
  primary key (type, id)
);
create table if not exists diplo_mirror.redirects (
  type        text collate "C" not null,
  id          text collate "C" not null,
  merged_into text collate "C" not null,
  primary key (type, id)
);
create table if not exists diplo_mirror.records_staged (like diplo_mirror.records including all);
create table if not exists diplo_mirror.redirects_staged (like diplo_mirror.redirects including all);
create table if not exists diplo_mirror.mirror (
  only_row boolean primary key default true check (only_row),
  url      text not null,
  position text not null,
  in_step  boolean not null,
  most     bigint not null,
  staged   text,
  to_erase boolean not null default false
);
comment on table diplo_mirror.records is 'What is published at the source, kept by diplo-mirror.';
comment on column diplo_mirror.records.document is 'The document, byte for byte as the API serves it.';
comment on table diplo_mirror.redirects is 'Records that were merged, and which took their place.';
comment on table diplo_mirror.mirror is 'Where the copy comes from and up to where it is applied.';

-- name: state
select url, position, in_step, most, staged from diplo_mirror.mirror

-- name: save
insert into diplo_mirror.mirror (url, position, in_step, most, staged) values (%s, %s, %s, %s, %s)
on conflict (only_row) do update set url = excluded.url, position = excluded.position, in_step = excluded.in_step,
  most = excluded.most, staged = excluded.staged

-- name: incoming
create temporary table incoming (
  type text, id text, version integer, seq bigint, recorded_at timestamptz, document text, merged_into text
) on commit drop

-- name: copy
copy incoming from stdin

-- name: drop
delete from diplo_mirror.records{staged} r using incoming i where r.type = i.type and r.id = i.id and i.document is null

-- name: keep
insert into diplo_mirror.records{staged} (type, id, version, seq, recorded_at, document)
select type, id, version, seq, recorded_at, document::json from incoming where document is not null
on conflict (type, id) do update set version = excluded.version, seq = excluded.seq,
  recorded_at = excluded.recorded_at, document = excluded.document

-- name: drop_redirects
delete from diplo_mirror.redirects{staged} r using incoming i
where r.type = i.type and r.id = i.id and i.merged_into is null

-- name: redirect
insert into diplo_mirror.redirects{staged} (type, id, merged_into)
select type, id, merged_into from incoming where merged_into is not null
on conflict (type, id) do update set merged_into = excluded.merged_into

-- name: empty_staged
truncate diplo_mirror.records_staged, diplo_mirror.redirects_staged

-- name: count
select count(*) from diplo_mirror.records

-- name: count_kept
select count(*) from diplo_mirror.records r join diplo_mirror.records_staged s using (type, id)

-- name: replace_with_staged
delete from diplo_mirror.records r where not exists (
  select from diplo_mirror.records_staged s where s.type = r.type and s.id = r.id);
insert into diplo_mirror.records (type, id, version, seq, recorded_at, document)
select s.type, s.id, s.version, s.seq, s.recorded_at, s.document from diplo_mirror.records_staged s
left join diplo_mirror.records r using (type, id)
where r.seq is distinct from s.seq or r.document::text <> s.document::text
on conflict (type, id) do update set version = excluded.version, seq = excluded.seq,
  recorded_at = excluded.recorded_at, document = excluded.document;
delete from diplo_mirror.redirects;
insert into diplo_mirror.redirects select * from diplo_mirror.redirects_staged;

-- name: documents
select type, id, convert_to(document::text, 'UTF8') from diplo_mirror.records

-- name: erase
update diplo_mirror.mirror set to_erase = true

-- name: to_erase
select coalesce(bool_or(to_erase), false) from diplo_mirror.mirror

-- name: vacuum
vacuum diplo_mirror.records

-- name: erased
update diplo_mirror.mirror set to_erase = false
