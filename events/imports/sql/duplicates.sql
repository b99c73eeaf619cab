-- Names that may be somebody who is already here.
insert into public.import_possible_duplicate (dataset_id, key, type, name, record_id, other_id, evidence, run_id, status, decided_by)
select new.dataset_id, new.key, new.type, new.name, new.record_id, new.other_id, new.evidence, new.run_id, 'open', ''
from json_to_recordset(%s::json) as new (dataset_id bigint, key text, type text, name text, record_id bigint, other_id bigint,
  evidence text, run_id bigint)
on conflict (dataset_id, key, other_id) do nothing
