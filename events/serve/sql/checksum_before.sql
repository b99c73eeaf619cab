-- The log's position, and what takes the sums of now back to a position `seq`: of each record that has changed since, the
-- document of now out and the one of then in, up to `most` such records. `lost` counts those whose text of then was redacted.
with position (part, n, type, slug, k, body) as ({position}),
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
