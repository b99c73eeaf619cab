-- The checksum of each document of one bucket at a position.
{before}
, parts (part, records, checksum) as (
  select s.slug, sum(s.records), bit_xor(s.checksum) from (
    select c.slug, 1 as records, public.events_checksum_document(c.body) as checksum from events_current c
    where c.type = %(type)s and public.events_checksum_bucket(c.slug) = %(bucket)s::integer and c.op = 'upsert'
    union all select m.slug, m.records, m.checksum from moved m where m.type = %(type)s and m.bucket = %(bucket)s::integer
  ) s group by s.slug
)
{after}
