-- A subscription as it stands, and the next change that it is to get, as the bytes that are sent: what the log holds now,
-- so that a text that was redacted meanwhile is not in it. Changes of a record that has been withdrawn, deleted or merged
-- since are passed over, all but the last, which says so. No further than `window` changes are looked through; where
-- none of them is for this subscription, `looked_to` is the last of them. No row while the log is fenced, and none in another
-- session than the one that holds the lock on it.
select s.public_id, s.state, s.url, s.epoch, s.seq, s.failures, coalesce(now() - s.failing_since, interval '0') as failing_for,
  s.test_asked_at, s.secret_salt, s.secret_made_with,
  case when s.previous_until > now() then s.previous_salt else '' end as previous_salt, s.previous_made_with,
  k.revoked_at is null and coalesce(k.expires_at > now(), true) and 'webhooks' = any(k.scopes) as allowed,
  s.next_attempt_at <= now() as due, e.epoch as epoch_now, c.seq as change_seq, c.change,
  (select max(w.seq) from (
    select v.seq from public.events_version v where c.seq is null and v.seq > s.seq order by v.seq limit %(window)s
  ) w) as looked_to
from public.webhook_subscription s
join public.access_key k on k.id = s.key_id
join public.published_epoch e on not e.fenced
left join lateral (
  select w.seq, convert_to(public.events_render_change(
    w.seq, w.type, w.slug, w.version, w.op, w.recorded_at, w.merged_into, w.redacted, w.body), 'UTF8') as change
  from (select v.* from public.events_version v where v.seq > s.seq order by v.seq limit %(window)s) w
  where (s.types = '{}' or w.type = any(s.types))
    and not exists (
      select from public.events_current n
      where n.record_id = w.record_id and n.type = w.type and n.op = 'delete' and n.seq > w.seq)
  order by w.seq limit 1
) c on true
where s.id = %(id)s and pg_backend_pid() = %(session)s
