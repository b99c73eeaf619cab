-- Pauses a subscription that can go no further, and gives up a test that cannot be sent.
update public.webhook_subscription s set
  state = 'paused', paused_because = case when s.state = 'active' then %(reason)s else s.paused_because end, test_asked_at = null
where s.id = %(id)s
