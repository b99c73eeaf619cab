-- The newest change of one record that was ever published (its document, or its tombstone; nulls if it never was), after
-- where the log stands: see position.sql.
select p.part, p.n, p.type, p.slug, p.k, c.op, c.body, c.slug, c.version, c.merged_into, c.redacted, c.recorded_at, c.seq
from ({position}) p left join events_current c on c.type = %(type)s and c.slug = %(slug)s
