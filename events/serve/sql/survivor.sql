-- Where a merged record ended up, through any number of merges.
with recursive chain (slug, merged_into, steps) as (
  select c.slug, c.merged_into, 0 from events_current c where c.type = %(type)s and c.slug = %(slug)s
  union
  select c.slug, c.merged_into, chain.steps + 1
  from chain join events_current c on c.type = %(type)s and c.slug = chain.merged_into
  where chain.steps < 100
)
select slug from chain order by steps desc limit 1
