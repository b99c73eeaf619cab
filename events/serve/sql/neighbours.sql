-- Published ids that begin like one that was not found: from among them the nearest is offered.
select c.slug from events_current c
where c.type = %(type)s and c.op = 'upsert' and c.slug >= %(first)s and c.slug < %(last)s
order by c.slug limit 50
