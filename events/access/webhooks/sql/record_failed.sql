-- A change was not taken: when it is tried again, or, with a reason, that the subscription is paused.
with failed as (
  update public.webhook_subscription s set
    failures = s.failures + 1, failing_since = coalesce(s.failing_since, now()), last_attempt_at = now(),
    next_attempt_at = now() + %(pause)s::interval,
    state = case when %(reason)s <> '' then 'paused' else s.state end,
    paused_because = case when %(reason)s <> '' and s.state = 'active' then %(reason)s else s.paused_because end
  where s.id = %(id)s and s.epoch = %(epoch)s and s.seq = %(seq)s
)
insert into public.webhook_delivery (subscription_id, message, attempt, result, status, milliseconds)
select s.id, %(message)s, %(attempt)s, %(result)s, %(status)s, %(milliseconds)s
from public.webhook_subscription s where s.id = %(id)s
