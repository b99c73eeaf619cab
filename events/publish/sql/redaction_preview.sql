-- The state before a redaction: the current change of the record, and the number of its documents in the log. No row if it was
-- never published.
select c.op, c.version, c.recorded_at, c.body::text,
  (select count(*) from public.events_version v
   where v.record_id = c.record_id and v.type = c.type and v.body is not null) as documents
from public.events_current c where c.type = %(type)s and c.slug = %(slug)s
