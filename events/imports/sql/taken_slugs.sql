-- Which of these slugs belong to a record, or belonged to one that was published.
select t.slug from public.$table t where t.slug = any(%(slugs)s)
union select c.slug from public.events_current c where c.type = %(type)s and c.slug = any(%(slugs)s)
