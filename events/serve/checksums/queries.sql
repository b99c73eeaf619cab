-- The statements of checksums. Each level of the tree is `before`, its own part, and `after`.

-- before --
-- The position, and what takes the current sums back to the position `seq`: for each record that has changed since, its
-- current document is removed and its document of then added, up to `most` records.
with position (part, n, type, slug, k, body) as ($position),
changed as materialized (
  select c.type, c.record_id, c.slug, c.op, c.body from events_current c
  where c.seq > %(seq)s::bigint order by c.seq limit %(most)s::bigint + 1
),
earlier as materialized (
  select c.type, c.slug, v.op, v.body, v.redacted from changed c cross join lateral (
    select w.op, w.body, w.redacted from events_version w
    where w.record_id = c.record_id and w.type = c.type and w.seq <= %(seq)s::bigint order by w.version desc limit 1
  ) v
),
moved (type, bucket, slug, records, checksum) as (
  select c.type, public.events_checksum_bucket(c.slug), c.slug, -1, public.events_checksum_document(c.body)
  from changed c where c.op = 'upsert'
  union all
  select e.type, public.events_checksum_bucket(e.slug), e.slug, 1, public.events_checksum_document(e.body)
  from earlier e where e.op = 'upsert' and e.body is not null
)

-- after --
-- The position, the number of records that changed since, the number of those whose document of then was redacted, the
-- sum of all parts, and the parts as a JSON array.
select p.part, p.n, p.type, p.slug, p.k, (select count(*) from changed),
  (select count(*) from earlier e where e.op = 'upsert' and e.body is null), whole.*
from position p cross join lateral (
  select coalesce(sum(t.records), 0)::bigint, public.events_render_checksum(bit_xor(t.checksum)),
    coalesce('[' || string_agg('{"part":"' || t.part || '","records":' || t.records || ',"checksum":"'
      || public.events_render_checksum(t.checksum) || '"}', ',' order by t.part collate "C") || ']', '[]')::json
  from parts t where t.records > 0
) whole

-- of_all --
-- The checksum of each type at a position.
, parts (part, records, checksum) as (
  select s.type, sum(s.records), bit_xor(s.checksum) from (
    select h.type, h.records, h.checksum from events_checksum h
    union all select m.type, m.records, m.checksum from moved m
  ) s group by s.type
)

-- of_type --
-- The checksum of each bucket of one type at a position.
, parts (part, records, checksum) as (
  select lpad(to_hex(s.bucket), 2, '0'), sum(s.records), bit_xor(s.checksum) from (
    select h.bucket, h.records, h.checksum from events_checksum h where h.type = %(type)s
    union all select m.bucket, m.records, m.checksum from moved m where m.type = %(type)s
  ) s group by s.bucket
)

-- of_bucket --
-- The checksum of each document of one bucket at a position.
, parts (part, records, checksum) as (
  select s.slug, sum(s.records), bit_xor(s.checksum) from (
    select c.slug, 1 as records, public.events_checksum_document(c.body) as checksum from events_current c
    where c.type = %(type)s and public.events_checksum_bucket(c.slug) = %(bucket)s::integer and c.op = 'upsert'
    union all select m.slug, m.records, m.checksum from moved m where m.type = %(type)s and m.bucket = %(bucket)s::integer
  ) s group by s.slug
)
