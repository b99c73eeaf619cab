-- What a redaction of a record would do: its current change, and how many documents of it the log holds. No row
-- where it was never published.
select c.op, c.version, c.recorded_at, c.body::text,
  (select count(*) from public.events_version v
   where v.record_id = c.record_id and v.type = c.type and v.body is not null) as documents
from public.events_current c where c.type = %(type)s and c.slug = %(slug)s
