-- What the documents of each bucket of one type add up to at a position.
{before}
, parts (part, records, checksum) as (
  select lpad(to_hex(s.bucket), 2, '0'), sum(s.records), bit_xor(s.checksum) from (
    select h.bucket, h.records, h.checksum from events_checksum h where h.type = %(type)s
    union all select m.bucket, m.records, m.checksum from moved m where m.type = %(type)s
  ) s group by s.bucket
)
{after}
