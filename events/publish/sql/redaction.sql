-- Redaction: the only change of existing rows of the log. It sets the documents of all versions of a record to null and appends
-- a change marked `redacted`, after which copies erase theirs. Inserting a row into events_redaction performs it, so that each
-- one is recorded. The record must have been withdrawn, deleted or changed in an earlier transaction: its current document
-- remains.

create function public.events_redact_record() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  held public.events_current;
  facts text;
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'Redaction requires the isolation level READ COMMITTED, not %', upper(current_setting('transaction_isolation'))
      using errcode = '25001', constraint = 'publishing_isolation', hint = 'Redact in a transaction at READ COMMITTED.';
  end if;
  if current_setting('synchronous_commit') = 'off' then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  perform public.events_lock_publishing();
  select c.* into held from public.events_current c where c.type = new.type and c.slug = new.slug;
  if held.seq is null then
    raise exception 'No % was ever published with the slug “%”', new.type, new.slug
      using errcode = 'P0002', constraint = 'redaction_of_nothing', table = 'events_redaction', column = 'slug',
      hint = 'Give the record type, such as “statement”, and the id as in the API.';
  end if;
  if exists (select from public.events_pending p where p.xid = pg_current_xact_id() and p.type = held.type and p.record_id = held.record_id) then
    raise exception '% “%” was changed in this transaction and is not yet published', held.type, held.slug
      using errcode = '55000', constraint = 'redaction_before_commit', table = 'events_redaction',
      hint = 'Commit the change, then redact in a new transaction.';
  end if;
  if held.op = 'upsert' and not exists (
    select from public.events_version v
    where v.record_id = held.record_id and v.type = held.type and v.seq < held.seq and v.body is not null
  ) then
    raise exception '% “%” is published, and the log contains no other version of it', held.type, held.slug
      using errcode = '55000', constraint = 'redaction_needs_change', table = 'events_redaction',
      hint = 'Withdraw, delete or change the record first; then redact its earlier versions.';
  end if;
  new.record_id := held.record_id;
  update public.events_version v set body = null, redacted = true
  where v.record_id = held.record_id and v.type = held.type and v.body is not null;
  get diagnostics new.erased = row_count;
  if new.erased = 0 then
    raise exception 'The log contains no text of % “%”', held.type, held.slug
      using errcode = '55000', constraint = 'redaction_needs_change', table = 'events_redaction',
      hint = 'It has already been redacted: see the audit log, events_redaction.';
  end if;
  if held.op = 'upsert' then
    execute format('select d.facts from public.events_render_%s d where d.record_id = $1', held.type) into facts using held.record_id;
  end if;
  new.redacted_at := public.events_publishing_time();
  insert into public.events_version (type, record_id, slug, version, op, body, merged_into, redacted, recorded_at)
  values (held.type, held.record_id, held.slug, held.version + 1, held.op,
    public.events_render_document(held.type, held.slug, held.version + 1, new.redacted_at,
      nullif(current_setting('events.change_note', true), ''), facts),
    held.merged_into, true, new.redacted_at)
  returning seq into new.seq;
  update public.events_current c set (seq, version, body, redacted, recorded_at, facts_sha256) =
    (select v.seq, v.version, v.body, v.redacted, v.recorded_at, sha256(convert_to(facts, 'UTF8'))
     from public.events_version v where v.seq = new.seq)
  where c.record_id = held.record_id and c.type = held.type;
  return new;
end
$$;

create trigger events_redact before insert on public.events_redaction
  for each row execute function public.events_redact_record();
create trigger events_refuse_change before update or delete or truncate on public.events_redaction
  for each statement execute function public.events_refuse_change();

-- Redaction as a function call. Returns the position of the change and the number of documents erased.
create function public.events_redact(of_type text, of_slug text, why text, who text) returns table (seq bigint, erased integer)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.events_redaction (type, slug, reason, redacted_by) values (of_type, of_slug, why, who)
  returning events_redaction.seq, events_redaction.erased
$$;
