-- The statements of single records.

-- document --
-- The position, then the newest change of one record that was ever published: its document or its tombstone; nulls
-- where there is none.
select p.part, p.n, p.type, p.slug, p.k, c.op, c.body, c.slug, c.version, c.merged_into, c.redacted, c.recorded_at, c.seq
from ($position) p left join events_current c on c.type = %(type)s and c.slug = %(slug)s

-- survivor --
-- The record into which a merged record was merged, through any number of merges.
with recursive chain (slug, merged_into, steps) as (
  select c.slug, c.merged_into, 0 from events_current c where c.type = %(type)s and c.slug = %(slug)s
  union
  select c.slug, c.merged_into, chain.steps + 1
  from chain join events_current c on c.type = %(type)s and c.slug = chain.merged_into
  where chain.steps < 100
)
select slug from chain order by steps desc limit 1

-- similar_ids --
-- Published ids that begin like an id that was not found; the nearest one is suggested.
select c.slug from events_current c
where c.type = %(type)s and c.op = 'upsert' and c.slug >= %(first)s and c.slug < %(last)s
order by c.slug limit 50
