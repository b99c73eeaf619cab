-- Publishes the changed records of one type: checks the invariants on the final state of the transaction, renders the
-- documents, compares them with the current ones and appends those that differ. Runs under the publishing lock.
create function public.events_publish_$type(ids bigint[], moment timestamptz, note text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan set jit = off
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off as $$
declare wrong record; present bigint[]; gone bigint[]; altered bigint[];
begin
  -- A session caches a generic plan, which may be from a time when the tables were almost empty. For few records the settings
  -- above restrict it to indexes (1.5 ms for a commit at 24,000 statements, 35 ms without). For a batch that plan is slow (20 s
  -- for 10,000 statements), so a batch uses a custom plan and all methods.
  if cardinality(ids) > 100 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'on', true),
      set_config('enable_hashjoin', 'on', true), set_config('enable_mergejoin', 'on', true),
      set_config('enable_material', 'on', true);
  end if;

  -- In the queries below, `type || ''` prevents the use of a partial index of one type: without statistics on the type the
  -- planner estimates a scan of the whole partial index as cheap as a single lookup (a batch took minutes instead of seconds).

  -- A published slug does not change and is never used by another record.
  select r.slug, mine.slug as published_slug, other.record_id as other_id into wrong
  from unnest(ids) touched (id)
  join public.$table r on r.id = touched.id
  left join public.events_current mine on mine.type || '' = '$type' and mine.record_id = r.id
  left join public.events_current other on other.type || '' = '$type' and other.slug = r.slug and other.record_id <> r.id
  where mine.slug <> r.slug or other.record_id is not null
  limit 1;
  if wrong.slug is not null then
    if wrong.other_id is not null then
      raise exception '$type: the slug “%” is used by another record that is or was published', wrong.slug
        using errcode = '23505', constraint = 'slug_taken', table = '$table', column = 'slug',
        hint = 'Choose another slug. A published slug is never used again, not even after its record was deleted.';
    end if;
    raise exception '$type: the slug “%” is published and cannot be changed to “%”', wrong.published_slug, wrong.slug
      using errcode = '23505', constraint = 'slug_fixed', table = '$table', column = 'slug',
      hint = format('Keep “%s”, or publish a new record and merge this one into it.', wrong.published_slug);
  end if;

  select array_agg(r.id) filter (where r.publication = 'published'),
    array_agg(r.id) filter (where r.publication <> 'published' and c.op = 'upsert') into present, gone
  from unnest(ids) touched (id) join public.$table r on r.id = touched.id
  left join public.events_current c on c.type || '' = '$type' and c.record_id = r.id;

  -- A published record refers only to published records. The tables are checked by key; the view is read for the message only.
  if present is not null and exists ($outgoing
  ) then
    select reference.* into wrong
    from unnest(present) touched (id)
    cross join lateral (
      select o.* from public.events_reference o where o.from_type = '$type' and o.from_id = touched.id
        and o.to_publication <> 'published' limit 1
    ) reference
    limit 1;
    raise exception '$type “%” refers (%) to % “%”, which is %', wrong.from_slug, wrong.field, wrong.to_type, wrong.to_slug,
      case wrong.to_publication when 'draft' then 'a draft' else wrong.to_publication end
      using errcode = '23503', constraint = 'published_reference', table = wrong.from_table, column = wrong.field,
      hint = format('Publish %s “%s” in the same transaction, or remove the reference.', wrong.to_type, wrong.to_slug);
  end if;

  -- A record to which published records refer is not withdrawn.
  if gone is not null then
    select reference.* into wrong
    from unnest(gone) withdrawn (id)
    cross join lateral (
      select i.* from public.events_reference i where i.to_type = '$type' and i.to_id = withdrawn.id
        and i.from_publication = 'published' limit 1
    ) reference
    limit 1;
    if wrong.from_slug is not null then
      raise exception '$type “%” is not published, and % “%” refers to it (%)', wrong.to_slug, wrong.from_type, wrong.from_slug, wrong.field
        using errcode = '23503', constraint = 'published_reference', table = wrong.from_table, column = wrong.field,
        hint = format('Publish “%s”, or withdraw %s “%s” first. To replace a record by another, merge it.', wrong.to_slug, wrong.from_type, wrong.from_slug);
    end if;
  end if;

  -- A tombstone refers only to a record that was published, and merged records form no cycle.
  select r.slug, s.slug as survivor into wrong
  from unnest(ids) touched (id) join public.$table r on r.id = touched.id join public.$table s on s.id = r.merged_into_id
  where s.publication <> 'published'
    and not exists (select from public.events_current c where c.type || '' = '$type' and c.record_id = s.id)
  limit 1;
  if wrong.slug is not null then
    raise exception '$type “%” is merged into “%”, which was never published', wrong.slug, wrong.survivor
      using errcode = '23503', constraint = 'published_reference', table = '$table', column = 'merged_into',
      hint = format('Publish “%s” in the same transaction.', wrong.survivor);
  end if;
  with recursive survivors as (
    select r.id as start, r.merged_into_id, r.slug from unnest(ids) touched (id) join public.$table r on r.id = touched.id
    where r.merged_into_id is not null
    union
    select s.start, r.merged_into_id, s.slug from survivors s join public.$table r on r.id = s.merged_into_id
    where r.merged_into_id is not null and s.merged_into_id <> s.start
  )
  select slug into wrong from survivors where merged_into_id = start limit 1;
  if wrong.slug is not null then
    raise exception '$type “%” would be merged into itself', wrong.slug
      using errcode = '23514', constraint = 'merge_without_cycle', table = '$table', column = 'merged_into',
      hint = 'Merge into a record that is not merged itself.';
  end if;
$invariants
  -- Renders, compares and appends.
  with touched as (
    select t.id, c.seq, c.slug as current_slug, c.version, c.op, c.merged_into as current_survivor, c.facts_sha256,
      r.slug, d.facts, (select s.slug from public.$table s where s.id = r.merged_into_id) as merged_into
    from unnest(ids) t (id)
    left join public.$table r on r.id = t.id
    left join public.events_current c on c.type || '' = '$type' and c.record_id = t.id
    left join public.events_render_$type d on d.record_id = t.id and d.publication = 'published'
  ), rendered as (
    select *, sha256(convert_to(facts, 'UTF8')) as sha256 from touched
  ), changed as (
    select * from rendered where case
      when facts is not null then seq is null or op = 'delete' or sha256 is distinct from facts_sha256
      else op = 'upsert' or (op = 'delete' and slug is not null and merged_into is distinct from current_survivor) end
  ), appended as (
    insert into public.events_version (type, record_id, slug, version, op, body, merged_into, recorded_at)
    select '$type', id, coalesce(slug, current_slug), coalesce(version, 0) + 1,
      case when facts is null then 'delete' else 'upsert' end,
      public.events_render_document('$type', slug, coalesce(version, 0) + 1, moment, note, facts),
      case when facts is null then merged_into end, moment
    from changed order by id
    returning *
  )
  insert into public.events_current (type, record_id, slug, seq, version, op, body, merged_into, recorded_at, facts_sha256)
  select a.type, a.record_id, a.slug, a.seq, a.version, a.op, a.body, a.merged_into, a.recorded_at, c.sha256
  from appended a join changed c on c.id = a.record_id
  on conflict (type, record_id) do update set seq = excluded.seq, version = excluded.version, op = excluded.op,
    body = excluded.body, merged_into = excluded.merged_into, redacted = excluded.redacted, recorded_at = excluded.recorded_at,
    facts_sha256 = excluded.facts_sha256;

  -- Updates the searchable words of published records, and deletes those of others.
  delete from public.events_search s using unnest(ids) touched (id)
  where s.type = '$type' and s.record_id = touched.id
    and not exists (select from public.$table r where r.id = touched.id and r.publication = 'published');
  insert into public.events_search as searched (type, record_id, slug, at, words)
  select '$type', w.record_id, w.slug, w.at, w.words
  from unnest(present) touched (id) join public.events_searched_$type w on w.record_id = touched.id
  where exists (select from public.events_current c where c.type || '' = '$type' and c.record_id = touched.id and c.recorded_at = moment)
    or not exists (select from public.events_search s where s.type = '$type' and s.record_id = touched.id)
  on conflict (type, record_id) do update set at = excluded.at, words = excluded.words
  where (searched.at, searched.words) is distinct from (excluded.at, excluded.words);
$listing
end
$$;
