-- How a record stands now, and which published records link to it: place, id, slug, type and field of each, in the order
-- of the places. Null columns where none does.
with position (part, n, type, slug, k, body) as ({position}),
stands as (select * from events_current c where c.type = %(type)s and c.slug = %(slug)s),
target (record_id) as materialized (select s.record_id from stands s where s.op = 'upsert'),
linked (place, id, slug, type, field) as (
  {linked})
select p.part, p.n, p.type, p.slug, p.k,
  s.op, s.slug, s.version, s.merged_into, s.redacted, s.recorded_at, l.place, l.id, l.slug, l.type, l.field
from position p left join stands s on true
left join lateral (select * from linked order by place, id limit %(limit)s::bigint) l on true
order by l.place, l.id
