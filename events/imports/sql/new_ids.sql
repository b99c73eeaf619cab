-- So many new ids of a table, in order.
select nextval(pg_get_serial_sequence('public.$table', 'id')) from generate_series(1, %s)
