-- The documents of some records as they stood at a position, and whether this server has got that far. The log is read for
-- those only that have changed since: the others are what they were, beside the documents that pages are made of.
select 0 as part, k.type, k.slug, coalesce(v.seq, c.seq), case when v.seq is null then c.body else v.body end
from unnest(%(types)s::text[], %(slugs)s::text[]) k (type, slug)
left join events_current c on c.slug = k.slug collate "C" and c.type = k.type
left join lateral (
  select w.seq, w.op, w.body from events_version w
  where (c.seq is null or c.seq > %(at)s) and w.slug = k.slug collate "C" and w.type = k.type and w.seq <= %(at)s
  order by w.seq desc limit 1
) v on true
where coalesce(v.op, case when c.seq <= %(at)s then c.op end) = 'upsert'
  and case when v.seq is null then c.body else v.body end is not null
union all
select 1, null, null, v.seq, null from events_version v where v.seq = %(at)s
