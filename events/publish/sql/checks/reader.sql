-- Whether the reader role has a special privilege. No row if the role does not exist.
select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = 'diplo_reader'
