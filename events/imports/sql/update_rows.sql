-- What an import wrote this time.
update public.import_row r
set record_id = new.record_id, created = new.created, main = new.main, fingerprint = new.fingerprint,
  imported = new.imported, withdrawn = false, file = new.file, line = new.line, run_id = new.run_id, written_at = clock_timestamp(),
  compared_seq = (select c.seq from public.events_current c where c.type = r.type and c.record_id = new.record_id)
from json_to_recordset(%s::json) as new (id bigint, record_id bigint, created boolean, main boolean, fingerprint bytea,
  imported text, file text, line bigint, run_id bigint)
where r.id = new.id
