-- The indexes that each of the given record types needs and that do not exist: type, table and index.
select t.type, needed.relation, needed.index
from unnest(%s::text[]) t (type)
cross join lateral (values
  ('events_search', 'events_search_' || t.type),
  ('events_current', 'events_current_seq_' || t.type),
  ('records of ' || t.type, t.type || '_identifiers')
) needed (relation, index)
where to_regclass('public.' || quote_ident(needed.index)) is null
order by 1, 3
