-- The documents of some records as they stood at a position, and whether this server has got that far.
select 0 as part, k.type, k.slug, v.seq, v.body
from unnest(%(types)s::text[], %(slugs)s::text[]) k (type, slug)
cross join lateral (
  select w.seq, w.op, w.body from events_version w
  where w.slug = k.slug collate "C" and w.type = k.type and w.seq <= %(at)s
  order by w.seq desc limit 1
) v
where v.op = 'upsert' and v.body is not null
union all
select 1, null, null, v.seq, null from events_version v where v.seq = %(at)s
