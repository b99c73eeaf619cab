-- Run in the subscriber's database before CREATE SUBSCRIPTION: creates the table that receives the log, and a table with
-- the current documents.
create table public.events_version (
  seq         bigint primary key,
  type        text not null,
  record_id   bigint not null,
  slug        text collate "C" not null,
  version     integer not null,
  op          text not null,
  body        json,
  merged_into text collate "C",
  redacted    boolean not null,
  recorded_at timestamptz not null
);
-- Serves the erasure of a redacted record's texts.
create index events_version_record on public.events_version (record_id, type);

create table public.diplo_documents (
  type        text not null,
  record_id   bigint not null,
  slug        text collate "C" not null,
  seq         bigint not null,
  body        json,
  merged_into text collate "C",
  primary key (record_id, type)
);
comment on table public.diplo_documents is 'The last change of each record. body is null if the record is withdrawn, deleted or merged.';

create function public.diplo_apply_change() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  -- The initial copy is not ordered, so a row is only replaced by one with a larger seq.
  insert into public.diplo_documents as held (type, record_id, slug, seq, body, merged_into)
  values (new.type, new.record_id, new.slug, new.seq, new.body, new.merged_into)
  on conflict (record_id, type) do update
    set slug = excluded.slug, seq = excluded.seq, body = excluded.body, merged_into = excluded.merged_into
    where held.seq < excluded.seq;
  -- A redaction: erase the earlier texts of this record.
  if new.redacted then
    update public.events_version v set body = null, redacted = true
    where v.record_id = new.record_id and v.type = new.type and v.seq < new.seq and v.body is not null;
  end if;
  return null;
end
$$;

create trigger diplo_apply_change after insert on public.events_version
  for each row execute function public.diplo_apply_change();
-- Rows that are written by replication only fire triggers that are enabled with ALWAYS.
alter table public.events_version enable always trigger diplo_apply_change;
