-- The next records of the data set that are not in the files any more, by row of the log: the newest first, because what
-- refers to others came after them, and goes before.
select r.id, r.type, r.record_id, r.key from public.import_row r
where r.dataset_id = %s and r.id < %s and r.main and r.created and r.record_id is not null and not r.withdrawn
  and not exists (select from pg_temp.import_seen s where s.id = r.id)
order by r.id desc limit %s
