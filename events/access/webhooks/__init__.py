"""Webhooks: send each published change to the subscriptions that ask for it.

A subscription is a cursor over the log, and the log is the queue. Nothing is enqueued separately, so no message can be
enqueued twice or lost. Deliveries are ordered per subscription, with at-least-once semantics.

`subscriptions` contains the models, `subscription_actions` what owners and operators do with them, `lag` how far each
is behind. `destinations` checks URLs, `signatures` signs messages, `sender` makes one attempt, `retries` computes when
the next one is due, `delivery_queue` contains the worker's queries, and `worker` runs the deliveries
(`manage.py deliver_webhooks`).
"""
