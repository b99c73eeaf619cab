-- Which of these rows' records somebody has saved since an import wrote them last.
select r.id from public.import_row r join public.$table t on t.id = r.record_id
where r.id = any(%s) and t.updated_at > r.written_at
