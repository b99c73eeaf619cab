"""The answers about webhooks: their schema for OpenAPI, and the functions that make their values."""

from datetime import UTC, datetime
from typing import Any

from django.utils import timezone

from events.access.webhooks import lag
from events.access.webhooks.subscriptions import (
    DeliveryResult,
    PausedBecause,
    WebhookDelivery,
    WebhookState,
    WebhookSubscription,
)
from events.serve.collections.fields import Choice, Instant, Integer, JsonObject, Number, Text, Texts, sentence


class Webhook(JsonObject):
    """A webhook: the address that receives the changes, and how far delivery has come."""

    rendered_from = "WebhookSubscription"

    id = Text("The webhook's id: `wh_` and 20 hexadecimal digits.")
    url = Text()
    description = Text()
    types = Texts(sentence("WebhookSubscription", "types"))
    state = Choice(WebhookState)
    paused_because = Choice(PausedBecause, null=True)
    what_to_do = Text("What to do about `paused_because`. Null while the webhook is active.", null=True)
    position = Text("The position of the log up to which everything has been delivered.")
    head = Text("The newest position of the log.")
    changes_behind = Integer(
        f"How many changes are still to be delivered, counted in the next {lag.SCAN_LIMIT:,} changes of the log. Null "
        "where `position` is in another epoch.",
        null=True,
        least=0,
    )
    seconds_behind = Number("How long ago the first of these changes was published; 0 where there is none.", null=True)
    failures = Integer(least=0)
    failing_since = Instant(null=True)
    next_attempt_at = Instant("When the next attempt is due. Null unless the last attempt failed.", null=True)
    previous_secret_until = Instant(
        "Until when messages are signed with the previous secret too. Null where the secret was not rotated.", null=True
    )
    created_at = Instant()


class NewWebhook(Webhook):
    """A new webhook with its secret."""

    secret = Text("The secret for checking signatures. It is shown only once: store it.")


class Webhooks(JsonObject):
    """The webhooks of a key."""

    results = Webhook(many=True, help_text="The webhooks in the order of their creation.")


class NewSecret(JsonObject):
    """A new secret."""

    secret = Text("The new secret. It is shown only once: store it.")
    previous_secret_until = Instant(
        "Until when messages are signed with the previous secret too. Null where the previous secret is lost.",
        null=True,
    )


class TestMessage(JsonObject):
    """A test message that will be sent."""

    message = Text("The message's id, in its header `webhook-id` and in the delivery log.")


class Delivery(JsonObject):
    """An attempt to send a message."""

    rendered_from = "WebhookDelivery"

    message = Text()
    attempt = Integer(least=1)
    result = Choice(DeliveryResult)
    status = Integer(null=True)
    milliseconds = Integer(least=0)
    at = Instant()


class Deliveries(JsonObject):
    """The delivery log of a webhook."""

    results = Delivery(many=True, help_text="The attempts, newest first.")
    next = Text("The address of the next page with older attempts. Null on the last page.", null=True)


class WebhookRequest(JsonObject):
    """The webhook to create."""

    url = Text("The address that receives the changes: an https:// address that is reachable from the internet.")
    types = Texts("Send only changes of these types. Omitted or empty: of every type.", required=False)
    description = Text("The webhook's purpose, in your own words.", required=False)
    since = Text(
        "The position after which to begin; `0` for the start of the log. Omitted: the newest position.", required=False
    )


class ResumeRequest(JsonObject):
    """The position to continue from."""

    since = Text("The position after which to continue. Omitted: where the webhook stopped.", required=False)


def webhooks(found: list[WebhookSubscription]) -> list[dict[str, Any]]:
    """The values of webhooks, without those that were deleted meanwhile."""
    distances = {one.id: one for one in lag.measure([subscription.public_id for subscription in found])}
    return [_webhook(one, distances[one.public_id]) for one in found if one.public_id in distances]


def _webhook(one: WebhookSubscription, distance: lag.SubscriptionLag) -> dict[str, Any]:
    because = PausedBecause(one.paused_because) if one.paused_because else None
    failing = one.failures > 0 and because is None
    return {
        "id": one.public_id,
        "url": one.url,
        "description": one.description,
        "types": one.types,
        "state": one.state,
        "paused_because": because.value if because else None,
        "what_to_do": because.label if because else None,
        "position": f"{one.epoch}-{one.seq}",
        "head": distance.head,
        "changes_behind": distance.changes,
        "seconds_behind": distance.seconds,
        "failures": one.failures,
        "failing_since": instant(one.failing_since),
        "next_attempt_at": instant(one.next_attempt_at if failing else None),
        "previous_secret_until": instant(
            one.previous_until if one.previous_until and one.previous_until > timezone.now() else None
        ),
        "created_at": instant(one.created_at),
    }


def delivery(one: WebhookDelivery) -> dict[str, Any]:
    """The values of an attempt."""
    return {
        "message": one.message,
        "attempt": one.attempt,
        "result": one.result,
        "status": one.status,
        "milliseconds": one.milliseconds,
        "at": instant(one.at),
    }


def instant(moment: datetime | None) -> str | None:
    """A moment in the format of the API."""
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
