-- Triggers that refuse changes of the log, writes of the current documents by anything but publishing, and TRUNCATE of
-- captured tables.

create function public.events_refuse_truncate() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'TRUNCATE of % is refused: its documents would remain published', tg_table_name
    using errcode = '0A000', constraint = 'truncate_refused', table = tg_table_name, hint = 'Use DELETE, which publishes tombstones.';
end
$$;

create function public.events_refuse_change() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '% of % is refused: the table is insert-only', tg_op, tg_table_name
    using errcode = '42501', constraint = 'log_is_insert_only', table = tg_table_name, hint = 'Change the record instead: publishing appends the change.';
end
$$;

create trigger events_refuse_change before delete or truncate on public.events_version
  for each statement execute function public.events_refuse_change();
-- Redaction (redaction.sql) is the only exception. It may only set `body` to null and `redacted` to true.
create trigger events_refuse_update before update on public.events_version
  for each statement when (pg_trigger_depth() = 0) execute function public.events_refuse_change();
create trigger events_refuse_all_but_erasure before update on public.events_version
  for each row when (new.body is not null or not new.redacted
    or (new.seq, new.type, new.record_id, new.slug, new.version, new.op, new.merged_into, new.recorded_at)
      is distinct from (old.seq, old.type, old.record_id, old.slug, old.version, old.op, old.merged_into, old.recorded_at))
  execute function public.events_refuse_change();

create function public.events_refuse_direct_write() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  if pg_trigger_depth() > 1 then
    return null;
  end if;
  raise exception '% of % is refused: only publishing writes this table', tg_op, tg_table_name
    using errcode = '42501', constraint = 'written_by_publishing', table = tg_table_name, hint = 'Change the record instead: it is published at COMMIT.';
end
$$;

create trigger events_refuse_direct_write before insert or update or delete or truncate on public.events_current
  for each statement execute function public.events_refuse_direct_write();
create trigger events_refuse_direct_write before insert on public.events_version
  for each statement execute function public.events_refuse_direct_write();
create trigger events_refuse_direct_write before insert or update or delete or truncate on public.events_search
  for each statement execute function public.events_refuse_direct_write();
create trigger events_refuse_direct_write before insert or update or delete or truncate on public.events_listing
  for each statement execute function public.events_refuse_direct_write();
