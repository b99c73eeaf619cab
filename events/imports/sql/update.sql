-- New values for some columns of records, or of their parts.
update public.$table t set $assignments from json_to_recordset(%s::json) as new (id bigint$columns) where t.id = new.id
