-- Stores which records a statement has changed. One function and four triggers for each captured table; a changed row of a part
-- is a change of its record.
create function public.events_capture_$table() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into public.events_pending select distinct pg_current_xact_id(), '$type', $owner from new_rows on conflict do nothing;
  elsif tg_op = 'DELETE' then
    insert into public.events_pending select distinct pg_current_xact_id(), '$type', $owner from old_rows on conflict do nothing;
  else
    insert into public.events_pending
    select pg_current_xact_id(), '$type', $owner from new_rows
    union select pg_current_xact_id(), '$type', $owner from old_rows on conflict do nothing;
  end if;
  if found then
    insert into public.events_pending_transaction values (pg_current_xact_id()) on conflict do nothing;
  end if;
  return null;
end
$$;

create trigger events_capture_insert after insert on public.$table
  referencing new table as new_rows for each statement execute function public.events_capture_$table();
create trigger events_capture_update after update on public.$table
  referencing new table as new_rows old table as old_rows for each statement execute function public.events_capture_$table();
create trigger events_capture_delete after delete on public.$table
  referencing old table as old_rows for each statement execute function public.events_capture_$table();
create trigger events_refuse_truncate before truncate on public.$table
  for each statement execute function public.events_refuse_truncate();
