-- Whether the reader's role has more rights than reading. No row where there is no such role.
select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = 'diplo_reader'
