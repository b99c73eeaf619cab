"""Webhooks in answers: their shape for OpenAPI, and their values."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from django.utils import timezone

from events.access.webhooks import lag
from events.access.webhooks.subscriptions import (
    LONGEST_URL,
    DeliveryResult,
    PausedBecause,
    WebhookDelivery,
    WebhookState,
    WebhookSubscription,
)
from events.serve.fields import Choice, Described, Instant, Integer, JsonObject, Number, Text, Texts, sentence
from events.serve.openapi.envelopes import LogPosition


class Webhook(JsonObject):
    """A subscription: the address that changes are sent to, and the position that it has reached."""

    rendered_from = "WebhookSubscription"

    id = Text("Its id: `wh_` and 20 hexadecimal digits.")
    url = Text()
    description = Text()
    types = Texts(sentence("WebhookSubscription", "types"))
    state = Choice(WebhookState)
    paused_because = Choice(PausedBecause, null=True)
    what_to_do = Text("Why it is paused and what to do, in a sentence. Null while it is active.", null=True)
    position = LogPosition("The position of the log up to which every change has been delivered.")
    head = LogPosition("The newest position of the log.")
    changes_behind = Integer(
        f"The number of its changes between the two, among the next {lag.WINDOW:,} of the log. Null if its position "
        "belongs to another epoch.",
        null=True,
        least=0,
    )
    seconds_behind = Number("How many seconds ago the first of them was published; 0 if there is none.", null=True)
    failures = Integer(least=0)
    failing_since = Instant(null=True)
    next_attempt_at = Instant("When the next attempt is due. Null unless the last attempt failed.", null=True)
    previous_secret_until = Instant(
        "Until when messages are also signed with the previous secret. Null if it was not rotated.", null=True
    )
    created_at = Instant()


class NewWebhook(Webhook):
    """A new subscription, with its secret."""

    secret = Text("The secret that signatures are checked with. It is not shown again: store it.")


class Webhooks(JsonObject):
    """The subscriptions of a key."""

    results = Webhook(many=True, help_text="The subscriptions, in the order in which they were created.")


class NewSecret(JsonObject):
    """A new secret."""

    secret = Text("The new secret. It is not shown again: store it.")
    previous_secret_until = Instant(
        "Until when messages are also signed with the previous secret. Null if that one is lost.", null=True
    )


class TestAsked(JsonObject):
    """A test message that will be sent."""

    message = Text("The id of the message, in its headers and in the delivery log.")


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
    """The delivery log of a subscription."""

    results = Delivery(many=True, help_text="The attempts, newest first.")
    next = Text("The address of older attempts. Null if there are none.", null=True)


class WebhookAddress(Described):
    """An address that messages are sent to."""

    schema: ClassVar[dict[str, Any]] = {"type": "string", "format": "uri", "minLength": 1, "maxLength": LONGEST_URL}


class WantedWebhook(JsonObject):
    """A subscription to create."""

    url = WebhookAddress("The address to send changes to: https://, and reachable from the internet.")
    types = Texts("Only changes of these types. Every type if the list is empty or missing.", required=False)
    description = Text("The purpose of the webhook, in your own words.", required=False)
    since = LogPosition(
        "The position after which to begin: `0` for the start of the log. The default is its head.", required=False
    )


class FromWhere(JsonObject):
    """The position to continue from."""

    since = LogPosition(
        "The position after which to continue. The default is the position where it stopped.", required=False
    )


def webhooks(found: list[WebhookSubscription]) -> list[dict[str, Any]]:
    """Their values."""
    distances = {one.id: one for one in lag.distances([subscription.public_id for subscription in found])}
    return [_webhook(one, distances[one.public_id]) for one in found if one.public_id in distances]


def _webhook(one: WebhookSubscription, distance: lag.Distance) -> dict[str, Any]:
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
    """Its values."""
    return {
        "message": one.message,
        "attempt": one.attempt,
        "result": one.result,
        "status": one.status,
        "milliseconds": one.milliseconds,
        "at": instant(one.at),
    }


def instant(moment: datetime | None) -> str | None:
    """A moment as the API writes it."""
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
