  -- A tree has no cycle: no record is its own ancestor.
  with recursive climb as (
    select r.id as start, r.parent_id, r.slug from unnest(ids) touched (id) join public.$table r on r.id = touched.id
    where r.parent_id is not null
    union
    select c.start, r.parent_id, c.slug from climb c join public.$table r on r.id = c.parent_id
    where r.parent_id is not null and c.parent_id <> c.start
  )
  select slug into wrong from climb where parent_id = start limit 1;
  if wrong.slug is not null then
    raise exception '$type “%” would be part of itself', wrong.slug
      using errcode = '23514', constraint = 'tree_without_cycle', table = '$table', column = 'parent',
      hint = 'Choose a parent that is not below the record in the tree.';
  end if;
