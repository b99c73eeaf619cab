-- The role of the public API: it logs in as itself and reads what is published, and no table that holds drafts.
-- Where this database gives no right to create roles, `manage.py check --database default` says what to run.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'diplo_reader') then
    begin
      create role diplo_reader login;
    exception
      when insufficient_privilege then
        raise warning 'no right to create the role diplo_reader: see manage.py check --database default';
      when duplicate_object or unique_violation then
        null;  -- another database of this cluster was deployed at the same moment
    end;
  end if;
  begin
    -- With temporary functions a reader could look behind the views.
    execute format('revoke temporary on database %I from public', current_database());
  exception when insufficient_privilege then
    raise warning 'no right to revoke TEMPORARY on this database from PUBLIC';
  end;
  begin
    -- Large objects are no tables, and whoever can log in may make them: only a superuser can take that right away.
    revoke execute on function pg_catalog.lo_create(oid), pg_catalog.lo_creat(integer),
      pg_catalog.lo_from_bytea(oid, bytea), pg_catalog.lo_put(oid, bigint, bytea) from public;
  exception when insufficient_privilege then
    null;
  end;
end
$$;

do $$
declare name text;
begin
  for name in
    select p.oid::regprocedure::text from pg_catalog.pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname like 'events\_%' and p.proname not in ('events_read_timeline')
      and (p.prosecdef or p.prorettype = 'trigger'::regtype)
  loop
    execute format('revoke execute on function %s from public', name);
  end loop;
  if exists (select from pg_catalog.pg_roles where rolname = 'diplo_reader') then
    execute format('grant connect on database %I to diplo_reader', current_database());
    grant usage on schema public to diplo_reader;
    grant select on public.events_version, public.events_current, public.events_search, public.events_listing, public.events_checksum,
      public.events_epoch, public.events_deployment, public.django_migrations to diplo_reader;
    for name in
      select c.oid::regclass::text from pg_catalog.pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and c.relname like 'published\_%'
    loop
      execute format('grant select on %s to diplo_reader', name);
    end loop;
  end if;
end
$$;
