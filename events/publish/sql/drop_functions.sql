-- Drops all deployed functions with the triggers that call them, and the composite types.
do $$
declare names text;
begin
  select string_agg(p.oid::regprocedure::text, ', ') into names from pg_catalog.pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.proname like 'events\_%';
  if names is not null then
    execute format('drop function %s cascade', names);
  end if;
  select string_agg(format('public.%I', t.typname), ', ') into names
  from pg_catalog.pg_type t join pg_catalog.pg_class c on c.oid = t.typrelid
  where t.typnamespace = 'public'::regnamespace and c.relkind = 'c' and t.typname like 'events\_%';
  if names is not null then
    execute format('drop type %s cascade', names);
  end if;
end
$$;
