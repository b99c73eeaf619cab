-- The role of the public API. It may read what is published, and no table that contains drafts.
-- If the owner may not create roles, `manage.py check --database default` reports the statements to run.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'diplo_reader') then
    begin
      create role diplo_reader login;
    exception
      when insufficient_privilege then
        raise warning 'no privilege to create the role diplo_reader: run manage.py check --database default for the statement';
      when duplicate_object or unique_violation then
        null;  -- created by a concurrent deployment of another database of this cluster
    end;
  end if;
  begin
    -- A reader could use temporary functions to see rows that the views filter out.
    execute format('revoke temporary on database %I from public', current_database());
  exception when insufficient_privilege then
    raise warning 'no privilege to revoke TEMPORARY on this database from PUBLIC: run REVOKE as its owner';
  end;
  begin
    -- Every role may create large objects. Only a superuser can revoke that.
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
    where p.pronamespace = 'public'::regnamespace and p.proname like 'events\_%' and p.proname not in ('events_read_timeline', 'events_lock_state')
      and (p.prosecdef or p.prorettype = 'trigger'::regtype)
  loop
    execute format('revoke execute on function %s from public', name);
  end loop;
  if exists (select from pg_catalog.pg_roles where rolname = 'diplo_reader') then
    execute format('grant connect on database %I to diplo_reader', current_database());
    grant usage on schema public to diplo_reader;
    grant select on public.events_version, public.events_current, public.events_search, public.events_listing, public.events_checksum,
      public.events_epoch, public.events_clock_correction, public.events_deployment, public.django_migrations to diplo_reader;
    for name in
      select c.oid::regclass::text from pg_catalog.pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and c.relname like 'published\_%'
    loop
      execute format('grant select on %s to diplo_reader', name);
    end loop;
  end if;
end
$$;
