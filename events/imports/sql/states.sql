-- Whether records are published, withdrawn or merged.
select t.id, t.publication, t.merged_into_id from public.$table t where t.id = any(%s)
