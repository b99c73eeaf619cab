-- The SQL of imports. Terms: the import log is the table import_row (one row for each record that a data set contains
-- or names); a batch is one transaction of some 1,000 rows of a file; a part is a row that belongs to a record.


-- The data set and its batches: locks, notes, statistics

-- lock_dataset --
-- Locks the data set against other imports until this session ends.
select pg_advisory_lock(hashtextextended('events_import ' || %s, 0))

-- unlock_dataset --
-- Releases the lock of the data set.
select pg_advisory_unlock(hashtextextended('events_import ' || %s, 0))

-- set_lock_timeout --
-- Sets how long this session waits for a lock; 0 is without limit.
select set_config('lock_timeout', %s, false)

-- reset_lock_timeout --
-- Lets this session wait for a lock as long as the setting LOCK_TIMEOUT says.
reset lock_timeout

-- lock_batch --
-- Marks a batch of this data set as running until the transaction ends.
select pg_advisory_xact_lock_shared(hashtextextended('events_import_batch ' || %s, 0))

-- wait_for_batches --
-- Waits for the batches that a killed run had sent: the server finishes a statement whose client is gone.
select pg_advisory_xact_lock(hashtextextended('events_import_batch ' || %s, 0))

-- set_change_note --
-- Sets the change note of the transaction.
select set_config('events.change_note', %s, true)

-- select_tables_to_analyze --
-- Selects the given tables that were never analyzed, or have since changed by more rows than they had.
select c.relname from pg_class c join pg_stat_all_tables s on s.relid = c.oid
where c.relnamespace = 'public'::regnamespace and c.relname = any(%s)
  and (c.reltuples <= 0 or s.n_mod_since_analyze > c.reltuples)

-- analyze_table --
-- Updates the statistics of a table: generic plans made while it was empty would stay in use otherwise.
analyze public.$table


-- The import log

-- select_log_rows --
-- Selects the rows of the import log that have one of the given keys.
select r.key, r.id, r.type, r.record_id, r.created, r.main, r.fingerprint, r.withdrawn
from public.import_row r where r.dataset_id = %s and r.key = any(%s)

-- select_imported_values --
-- Selects the values that the last import wrote.
select r.id, r.imported from public.import_row r where r.id = any(%s) and r.imported <> ''

-- select_changed_since_import --
-- Selects the log rows whose record may have been changed since an import wrote or compared it.
-- The record is unchanged if its document (of a draft: its row) comes from the transaction in which the import wrote
-- this log row, or is the document that the import compared. Transaction ids are compared, not times, so that neither
-- clocks nor the order of waiting for locks matter.
select r.id from public.import_row r
join public.$table t on t.id = r.record_id
left join public.events_current c on c.type = r.type and c.record_id = r.record_id and c.op = 'upsert'
where r.id = any(%s)
  and case when c.seq is null then t.xmin <> r.xmin else c.xmin <> r.xmin and c.seq is distinct from r.compared_seq end

-- update_log_rows --
-- Updates log rows with what the import wrote this time.
update public.import_row r
set record_id = new.record_id, created = new.created, main = new.main, fingerprint = new.fingerprint,
  imported = new.imported, withdrawn = false, file = new.file, line = new.line, run_id = new.run_id, written_at = clock_timestamp(),
  compared_seq = (select c.seq from public.events_current c where c.type = r.type and c.record_id = new.record_id)
from json_to_recordset(%s::json) as new (id bigint, record_id bigint, created boolean, main boolean, fingerprint bytea,
  imported text, file text, line bigint, run_id bigint)
where r.id = new.id

-- create_seen_table --
-- Creates this session's table of the log rows that the files contain.
create temporary table if not exists import_seen (id bigint primary key) on commit preserve rows

-- empty_seen_table --
-- Empties that table.
truncate pg_temp.import_seen

-- insert_seen --
-- Marks log rows as contained in the files.
insert into pg_temp.import_seen select unnest(%s::bigint[]) on conflict do nothing

-- select_seen --
-- Selects which of the given log rows were already read from the files.
select id from pg_temp.import_seen where id = any(%s)


-- Records and their parts

-- draw_ids --
-- Draws a number of ids from the sequence of a table, in order.
select nextval(pg_get_serial_sequence('public.$table', 'id')) from generate_series(1, %s)

-- select_states --
-- Selects the publication of records, and into which record they were merged.
select t.id, t.publication, t.merged_into_id from public.$table t where t.id = any(%s)

-- lock_records --
-- Locks records until the transaction ends, in the order of their ids, so that two sessions cannot deadlock.
-- FOR NO KEY UPDATE, weaker than FOR UPDATE, does not block new references to the records.
select t.id from public.$table t where t.id = any(%s) order by t.id for no key update

-- select_records --
-- Selects the current values of records, as JSON.
select t.id, to_jsonb(t)::text from public.$table t where t.id = any(%s)

-- select_parts --
-- Selects the current parts of records in their order, as JSON.
select p.$owner, p.id, to_jsonb(p)::text from public.$table p where p.$owner = any(%s) order by p.$owner, ${list}p.position

-- select_taken_slugs --
-- Selects which of the given slugs belong to a record, or belonged to one that was published.
select t.slug from public.$table t where t.slug = any(%(slugs)s)
union select c.slug from public.events_current c where c.type = %(type)s and c.slug = any(%(slugs)s)

-- select_numbered_slugs --
-- Selects the taken slugs that are the given one with a number appended.
select t.slug from public.$table t where t.slug >= %(slug)s and t.slug < %(slug)s || '.' and t.slug ~ ('^' || %(slug)s || '-[0-9]+$')
union select c.slug from public.events_current c
where c.type = %(type)s and c.slug >= %(slug)s and c.slug < %(slug)s || '.' and c.slug ~ ('^' || %(slug)s || '-[0-9]+$')

-- update_columns --
-- Updates some columns of records or of parts.
update public.$table t set $assignments from json_to_recordset(%s::json) as new (id bigint$columns) where t.id = new.id

-- clear_column --
-- Sets a unique column to null, so that the records can then exchange values.
update public.$table set $column = null where id = any(%s)

-- delete_parts --
-- Deletes parts.
delete from public.$table where id = any(%s)

-- select_supporting_drafts --
-- Selects the drafts that imports of the data set created because a row names them (a party, a source …).
select r.record_id from public.import_row r join public.$table t on t.id = r.record_id
where r.dataset_id = %s and r.type = %s and r.created and not r.main and t.publication = 'draft' order by r.id

-- publish_drafts --
-- Publishes those of the given records that are drafts, including the edits that curators made to them.
update public.$table t set publication = 'published' where t.id = any(%s) and t.publication = 'draft'


-- Records whose rows the files no longer contain

-- count_vanished --
-- Counts the records of the data set that the files no longer contain.
select count(*) from public.import_row r
where r.dataset_id = %s and r.main and r.created and r.record_id is not null and not r.withdrawn
  and not exists (select from pg_temp.import_seen s where s.id = r.id)

-- select_vanished --
-- Selects the next such records, newest log row first: referring records are newer than the records they refer to.
select r.id, r.type, r.record_id, r.key from public.import_row r
where r.dataset_id = %s and r.id < %s and r.main and r.created and r.record_id is not null and not r.withdrawn
  and not exists (select from pg_temp.import_seen s where s.id = r.id)
order by r.id desc limit %s

-- withdraw_records --
-- Withdraws those of the given records that are not withdrawn.
update public.$table set publication = 'withdrawn', updated_at = statement_timestamp() where id = any(%s) and publication <> 'withdrawn'

-- mark_withdrawn --
-- Marks log rows as withdrawn by an import, so that a later import restores the records when their rows return.
update public.import_row set withdrawn = true, written_at = clock_timestamp() where id = any(%s)

-- restore_records --
-- Publishes records again that an import withdrew.
update public.$table set publication = 'published', updated_at = statement_timestamp() where id = any(%s) and publication = 'withdrawn' and merged_into_id is null


-- Decisions left to a curator

-- upsert_suggestions --
-- Inserts or updates suggestions. A decided suggestion stays decided while the data set has the same value.
insert into public.import_suggestion as s (dataset_id, type, record_id, field, theirs, ours, run_id, status, decided_by)
select new.dataset_id, new.type, new.record_id, new.field, new.theirs, new.ours, new.run_id, 'open', ''
from json_to_recordset(%s::json) as new (dataset_id bigint, type text, record_id bigint, field text, theirs jsonb, ours jsonb, run_id bigint)
on conflict (type, record_id, field, dataset_id) do update
set theirs = excluded.theirs, ours = excluded.ours, run_id = excluded.run_id, status = 'open', decided_at = null, decided_by = ''
where s.theirs is distinct from excluded.theirs or (s.status = 'open' and s.ours is distinct from excluded.ours)

-- insert_possible_duplicates --
-- Inserts names that may mean an existing record.
insert into public.import_possible_duplicate (dataset_id, key, type, name, record_id, other_id, evidence, run_id, status, decided_by)
select new.dataset_id, new.key, new.type, new.name, new.record_id, new.other_id, new.evidence, new.run_id, 'open', ''
from json_to_recordset(%s::json) as new (dataset_id bigint, key text, type text, name text, record_id bigint, other_id bigint,
  evidence text, run_id bigint)
on conflict (dataset_id, key, other_id) do nothing
