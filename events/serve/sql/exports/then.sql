-- The documents of a collection as they stood at a position: of the records that are published now, since the history of
-- a withdrawn one went with it. What was redacted is gone.
select d.body from public.events_current c
cross join lateral (
  select case when c.seq <= %(seq)s::bigint then c.body else (
    select v.body from public.events_version v
    where v.record_id = c.record_id and v.type = c.type and v.seq <= %(seq)s::bigint order by v.version desc limit 1
  ) end as body offset 0) d
where c.type = '{type}' and c.op = 'upsert' and d.body is not null
