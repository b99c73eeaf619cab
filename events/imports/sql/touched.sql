-- Which of these rows' records may have been changed since an import wrote or compared them: all whose document (of a
-- draft: whose row) is neither of the transaction in which the import wrote this row, nor the one that it compared. No
-- clock decides, so that it does not matter who writes, whose clock is wrong, and who waits for whose lock.
select r.id from public.import_row r
join public.$table t on t.id = r.record_id
left join public.events_current c on c.type = r.type and c.record_id = r.record_id and c.op = 'upsert'
where r.id = any(%s)
  and case when c.seq is null then t.xmin <> r.xmin else c.xmin <> r.xmin and c.seq is distinct from r.compared_seq end
