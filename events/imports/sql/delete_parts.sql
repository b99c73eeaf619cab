-- Removes parts.
delete from public.$table where id = any(%s)
