"""`/api/v1/webhooks/`: the owner of an API key manages its webhooks. events/access/webhooks sends their messages.

`request_body` reads the JSON of a request, `serialization` has the answers, `description` the OpenAPI descriptions.
"""

__all__ = ["views"]
