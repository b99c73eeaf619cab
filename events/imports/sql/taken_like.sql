-- The slugs that begin so and go on with a number.
select t.slug from public.$table t where t.slug >= %(slug)s and t.slug < %(slug)s || '.' and t.slug ~ ('^' || %(slug)s || '-[0-9]+$')
union select c.slug from public.events_current c
where c.type = %(type)s and c.slug >= %(slug)s and c.slug < %(slug)s || '.' and c.slug ~ ('^' || %(slug)s || '-[0-9]+$')
