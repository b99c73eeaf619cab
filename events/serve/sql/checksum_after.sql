-- The end of each statement of checksums: the position, how many records changed since and of how many of them the text
-- of then is lost, what all parts add up to, and the parts as a JSON array.
select p.part, p.n, p.type, p.slug, p.k, (select count(*) from changed), (select count(*) from earlier e where e.op = 'upsert' and e.body is null), whole.*
from position p cross join lateral (
  select coalesce(sum(t.records), 0)::bigint, public.events_render_checksum(bit_xor(t.checksum)),
    coalesce('[' || string_agg('{"part":"' || t.part || '","records":' || t.records || ',"checksum":"'
      || public.events_render_checksum(t.checksum) || '"}', ',' order by t.part collate "C") || ']', '[]')::json
  from parts t where t.records > 0
) whole
