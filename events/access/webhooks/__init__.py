"""Webhooks: the log, sent to those who subscribed.

A subscription is a cursor over the log, and the log is the queue: nothing is enqueued, so nothing can be enqueued twice
or lost. `subscriptions` are the tables, `destinations` says where may be sent to, `signatures` signs, `sending` makes
one attempt, `retries` says when the next one is due, `queue` is what is asked of the database, `worker` drives them all
(`manage.py deliver_webhooks`). Deliveries are in order for each subscription, and at least once.
"""
