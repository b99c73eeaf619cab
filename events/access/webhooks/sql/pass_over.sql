-- Moves a subscription on over changes that are not for it.
update public.webhook_subscription s set seq = %(looked_to)s
where s.id = %(id)s and s.epoch = %(epoch)s and s.seq = %(seq)s
