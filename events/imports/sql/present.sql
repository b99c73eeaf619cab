-- What records have now, as JSON.
select t.id, to_jsonb(t)::text from public.$table t where t.id = any(%s)
