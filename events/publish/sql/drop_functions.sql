-- Drops every deployed function, with the triggers that call it, and the composite types.
do $$
declare name text;
begin
  for name in
    select p.oid::regprocedure::text from pg_catalog.pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname like 'events\_%'
  loop
    execute format('drop function if exists %s cascade', name);
  end loop;
  for name in
    select t.oid::regtype::text from pg_catalog.pg_type t join pg_catalog.pg_class c on c.oid = t.typrelid
    where t.typnamespace = 'public'::regnamespace and c.relkind = 'c' and t.typname like 'events\_%'
  loop
    execute format('drop type if exists %s cascade', name);
  end loop;
end
$$;
