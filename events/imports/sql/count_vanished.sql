-- How many records of the data set are not in the files any more.
select count(*) from public.import_row r
where r.dataset_id = %s and r.main and r.created and r.record_id is not null and not r.withdrawn
  and not exists (select from pg_temp.import_seen s where s.id = r.id)
