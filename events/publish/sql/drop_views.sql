-- Drops the views, before a migration alters the tables under them. Triggers stay, so that a write meanwhile fails at
-- COMMIT for want of its view instead of going unpublished.
do $$
declare name text;
begin
  for name in
    select c.oid::regclass::text from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
      and (c.relname like 'published\_%' or c.relname like 'events\_%')
  loop
    execute format('drop view if exists %s cascade', name);
  end loop;
end
$$;
