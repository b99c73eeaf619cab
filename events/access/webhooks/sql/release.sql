-- Lets go of a subscription.
select pg_advisory_unlock(hashtext('events_webhook'), %(id)s::integer)
