"""`/api/v1/webhooks/`: what an API key's owner can do with its subscriptions. They are sent by events/access/webhooks.

`bodies` reads what is sent here, `shown` says what is answered, `description` describes both, `views` does it.
"""
