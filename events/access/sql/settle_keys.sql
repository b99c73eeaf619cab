-- Adds what this process counted of each key to the key's day, and notes when it was last used.
with counted as (
  select * from unnest(
    %(keys)s::bigint[], %(requests)s::bigint[], %(exports)s::bigint[], %(refused)s::bigint[], %(used_at)s::float8[]
  ) as c (key_id, requests, exports, refused, used_at)
), locked as (
  -- In one order everywhere, so that two processes do not lock each other's rows.
  select k.id from public.access_key k where k.id = any(%(keys)s::bigint[]) order by k.id for no key update
), used as (
  update public.access_key k set last_used_at = greatest(k.last_used_at, to_timestamp(c.used_at))
  from locked join counted c on c.key_id = locked.id
  where k.id = locked.id
  returning k.id
)
insert into public.access_day as d (key_id, day, requests, exports, refused)
select c.key_id, (to_timestamp(c.used_at) at time zone 'UTC')::date, c.requests, c.exports, c.refused
from counted c join used on used.id = c.key_id
order by c.key_id
on conflict (key_id, day) do update set
  requests = d.requests + excluded.requests, exports = d.exports + excluded.exports, refused = d.refused + excluded.refused
