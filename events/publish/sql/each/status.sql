  -- The status equals the newest entry of the history, if there is one.
  select r.slug, r.status, newest.status as newest into wrong
  from unnest(ids) touched (id) join public.$table r on r.id = touched.id
  cross join lateral (
    select h.status from public.$history h where h.$owner = r.id order by h.position desc limit 1
  ) newest
  where r.status <> newest.status limit 1;
  if wrong.slug is not null then
    raise exception '$type “%” has the status “%”, but the newest entry of its history is “%”', wrong.slug, wrong.status, wrong.newest
      using errcode = '23514', constraint = 'status_is_newest', table = '$table', column = 'status',
      hint = format('Set the status to “%s”, or append “%s” to the history.', wrong.newest, wrong.status);
  end if;
