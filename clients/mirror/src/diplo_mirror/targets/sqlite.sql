-- The statements of the SQLite target. Each follows a line with its name.

-- name: create_copy
create table if not exists records{staged} (
  type        text not null,
  id          text not null,
  version     integer not null,
  seq         integer not null,
  recorded_at text not null,
  document    text not null,
  primary key (type, id)
);
create table if not exists redirects{staged} (
  type        text not null,
  id          text not null,
  merged_into text not null,
  primary key (type, id)
) without rowid;

-- name: create_mirror
create table if not exists mirror (
  only_row  integer primary key check (only_row = 1),
  url       text not null,
  position  text not null,
  in_step   integer not null,
  most      integer not null,
  staged    text,
  to_erase  integer not null default 0
);

-- name: tables
select group_concat(name, ' ') from (
  select name from sqlite_schema where type = 'table' and name in ('mirror', 'records', 'redirects') order by name
)

-- name: state
select url, position, in_step, most, staged from mirror

-- name: save
insert into mirror (only_row, url, position, in_step, most, staged) values (1, ?, ?, ?, ?, ?)
on conflict (only_row) do update set url = excluded.url, position = excluded.position, in_step = excluded.in_step,
  most = excluded.most, staged = excluded.staged

-- name: keep
insert into records{staged} (type, id, version, seq, recorded_at, document) values (?, ?, ?, ?, ?, ?)
on conflict (type, id) do update set version = excluded.version, seq = excluded.seq,
  recorded_at = excluded.recorded_at, document = excluded.document

-- name: drop
delete from records{staged} where type = ? and id = ?

-- name: redirect
insert into redirects{staged} (type, id, merged_into) values (?, ?, ?)
on conflict (type, id) do update set merged_into = excluded.merged_into

-- name: drop_redirect
delete from redirects{staged} where type = ? and id = ?

-- name: empty_staged
delete from records_staged;
delete from redirects_staged;

-- name: count
select count(*) from records

-- name: count_kept
select count(*) from records r where exists (select 1 from records_staged s where s.type = r.type and s.id = r.id)

-- name: replace_with_staged
delete from records where not exists (
  select 1 from records_staged s where s.type = records.type and s.id = records.id);
insert into records (type, id, version, seq, recorded_at, document)
select s.type, s.id, s.version, s.seq, s.recorded_at, s.document from records_staged s
left join records r on r.type = s.type and r.id = s.id
where r.id is null or r.seq <> s.seq or r.document <> s.document
on conflict (type, id) do update set version = excluded.version, seq = excluded.seq,
  recorded_at = excluded.recorded_at, document = excluded.document;
delete from redirects;
insert into redirects select * from redirects_staged;

-- name: types
select type, count(*), max(seq) from records group by type order by type

-- name: rows_of_type
select type, id, version, seq, recorded_at, document from records where type = ? order by id

-- name: redirects
select type, id, merged_into from redirects order by type, id

-- name: documents
select type, id, cast(document as blob) from records

-- name: erase
update mirror set to_erase = 1

-- name: to_erase
select coalesce(max(to_erase), 0) from mirror

-- name: erased
update mirror set to_erase = 0
