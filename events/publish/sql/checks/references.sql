-- Every foreign key to one of the given tables, from the system catalog: table and column.
select c.conrelid::regclass::text, a.attname
from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
where c.contype = 'f' and c.confrelid::regclass::text = any(%s)
order by 1, 2
