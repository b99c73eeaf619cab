-- What is known of a batch's keys.
select r.key, r.id, r.type, r.record_id, r.created, r.main, r.fingerprint, r.withdrawn
from public.import_row r where r.dataset_id = %s and r.key = any(%s)
