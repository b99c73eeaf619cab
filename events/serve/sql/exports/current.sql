-- The documents of a collection as they are now; a join and tests narrow them as the filters of the list do.
select c.body from public.events_current c{join}
where c.type = '{type}' and c.op = 'upsert' and c.body is not null{conditions}
