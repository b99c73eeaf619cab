-- A change was taken: the subscription moves on, from the place where it was sent and no other, and the delivery log has it.
with moved as (
  update public.webhook_subscription s set
    seq = %(change_seq)s, failures = 0, failing_since = null, next_attempt_at = now(), last_attempt_at = now()
  where s.id = %(id)s and s.epoch = %(epoch)s and s.seq = %(seq)s
)
insert into public.webhook_delivery (subscription_id, message, attempt, result, status, milliseconds)
select s.id, %(message)s, %(attempt)s, %(result)s, %(status)s, %(milliseconds)s
from public.webhook_subscription s where s.id = %(id)s
