-- Values for a person to decide about. One that was decided stays decided while the data set says the same.
insert into public.import_suggestion as s (dataset_id, type, record_id, field, theirs, ours, run_id, status, decided_by)
select new.dataset_id, new.type, new.record_id, new.field, new.theirs, new.ours, new.run_id, 'open', ''
from json_to_recordset(%s::json) as new (dataset_id bigint, type text, record_id bigint, field text, theirs jsonb, ours jsonb, run_id bigint)
on conflict (type, record_id, field, dataset_id) do update
set theirs = excluded.theirs, ours = excluded.ours, run_id = excluded.run_id, status = 'open', decided_at = null, decided_by = ''
where s.theirs is distinct from excluded.theirs or (s.status = 'open' and s.ours is distinct from excluded.ours)
