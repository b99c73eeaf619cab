-- Drops the views before a migration alters their tables. The triggers remain: without its view, a concurrent write fails at
-- COMMIT instead of remaining unpublished.
do $$
declare names text;
begin
  select string_agg(format('public.%I', c.relname), ', ') into names from pg_catalog.pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
    and (c.relname like 'published\_%' or c.relname like 'events\_%');
  if names is not null then
    execute format('drop view %s cascade', names);
  end if;
end
$$;
