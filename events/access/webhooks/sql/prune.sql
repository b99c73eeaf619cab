-- Deletes from the delivery log what is older than it is kept, and of each subscription all but its newest.
delete from public.webhook_delivery d where d.at < now() - make_interval(days => %(days)s);
delete from public.webhook_delivery d using (
  select old.id from public.webhook_subscription s cross join lateral (
    select o.id from public.webhook_delivery o where o.subscription_id = s.id order by o.id desc offset %(most)s
  ) old
) old
where d.id = old.id;
