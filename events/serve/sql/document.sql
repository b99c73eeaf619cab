-- The newest change of one record that was ever published: its document, or its tombstone.
select c.op, c.body, c.slug, c.version, c.merged_into, c.redacted, c.recorded_at
from events_current c
where c.type = %(type)s and c.slug = %(slug)s
