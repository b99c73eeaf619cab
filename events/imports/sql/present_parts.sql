-- The parts that records have now, in their order, as JSON.
select p.$owner, p.id, to_jsonb(p)::text from public.$table p where p.$owner = any(%s) order by p.$owner, ${list}p.position
