-- Empties a column whose values are unique, so that records can change places.
update public.$table set $column = null where id = any(%s)
