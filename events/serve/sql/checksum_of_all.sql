-- What the documents of each type add up to at a position.
{before}
, parts (part, records, checksum) as (
  select s.type, sum(s.records), bit_xor(s.checksum) from (
    select h.type, h.records, h.checksum from events_checksum h
    union all select m.type, m.records, m.checksum from moved m
  ) s group by s.type
)
{after}
