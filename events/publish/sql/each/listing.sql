
  -- Lists the references of records that have changed, or that are not listed yet.
  select array_agg(c.record_id) into altered
  from unnest(ids) touched (id)
  join public.events_current c on c.type || '' = '$type' and c.record_id = touched.id
  where c.recorded_at = moment
    or not exists (select from public.events_listing l where l.record_id = touched.id and starts_with(l.relation, '$type.'));
  if altered is not null then
    delete from public.events_listing l using unnest(altered) gone (id)
    where l.record_id = gone.id and starts_with(l.relation, '$type.');
    insert into public.events_listing (record_id, relation, target_id, slug, at, starts, ends)
$listed
    on conflict do nothing;
  end if;
