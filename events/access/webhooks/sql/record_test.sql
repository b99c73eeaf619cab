-- A test was sent; it is not tried again, and moves nothing.
with done as (
  update public.webhook_subscription s set test_asked_at = null, last_attempt_at = now()
  where s.id = %(id)s and s.test_asked_at = %(asked_at)s
)
insert into public.webhook_delivery (subscription_id, message, attempt, result, status, milliseconds)
select s.id, %(message)s, %(attempt)s, %(result)s, %(status)s, %(milliseconds)s
from public.webhook_subscription s where s.id = %(id)s
