-- Adds what this process counted of each client's running window, and gives what all processes together have counted.
-- In one order everywhere, so that two processes do not lock each other's rows.
insert into public.access_window as w (client, ends, used)
select c.client, c.ends, c.counted
from unnest(%(clients)s::bytea[], %(ends)s::bigint[], %(counted)s::bigint[]) as c (client, ends, counted)
order by c.client, c.ends
on conflict (client, ends) do update set used = w.used + excluded.used
returning client, ends, used
