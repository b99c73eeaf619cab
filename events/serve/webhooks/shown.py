"""What is answered about webhooks: their shape for OpenAPI, and their values."""

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
from events.serve.fields import Choice, Instant, Integer, Number, Part, Text, Texts, sentence


class Webhook(Part):
    """A subscription: where changes are sent to, and how far that has come."""

    rendered_from = "WebhookSubscription"

    id = Text("Its id: `wh_` and 20 hexadecimal digits.")
    url = Text()
    description = Text()
    types = Texts(sentence("WebhookSubscription", "types"))
    state = Choice(WebhookState)
    paused_because = Choice(PausedBecause, null=True)
    what_to_do = Text("With `paused`: the same in a sentence. Null while it is active.", null=True)
    position = Text("Up to which position of the log everything has been delivered.")
    head = Text("Where the log stands.")
    changes_behind = Integer(
        f"How many changes for it are between the two, of the next {lag.SCAN_LIMIT:,} of the log. "
        "Null where its position is in another epoch.",
        null=True,
        least=0,
    )
    seconds_behind = Number("How long ago the first of them was published; 0 where there is none.", null=True)
    failures = Integer(least=0)
    failing_since = Instant(null=True)
    next_attempt_at = Instant("When the next attempt is due. Null unless the last one failed.", null=True)
    previous_secret_until = Instant(
        "Until when messages are signed with the secret before, too. Null where it was not rotated.", null=True
    )
    created_at = Instant()


class NewWebhook(Webhook):
    """A subscription that was just made, with its secret."""

    secret = Text("Its secret, for checking signatures: shown this once, so keep it.")


class Webhooks(Part):
    """The subscriptions of a key."""

    results = Webhook(many=True, help_text="The subscriptions, in the order in which they were made.")


class NewSecret(Part):
    """A secret that was just made."""

    secret = Text("The new secret: shown this once, so keep it.")
    previous_secret_until = Instant(
        "Until when messages are signed with the secret before, too. Null where that one is lost.", null=True
    )


class TestAsked(Part):
    """A test message that will be sent."""

    message = Text("Its id, under which it comes and stands in the delivery log.")


class Delivery(Part):
    """An attempt to send a message."""

    rendered_from = "WebhookDelivery"

    message = Text()
    attempt = Integer(least=1)
    result = Choice(DeliveryResult)
    status = Integer(null=True)
    milliseconds = Integer(least=0)
    at = Instant()


class Deliveries(Part):
    """The delivery log of a subscription."""

    results = Delivery(many=True, help_text="The attempts, newest first.")
    next = Text("Where older ones are. Null where there are none.", null=True)


class WantedWebhook(Part):
    """A subscription as it is asked for."""

    url = Text("Where changes are to be sent: an https:// address that is reached from the internet.")
    types = Texts("Only changes of these types. Left out or empty: of every type.", required=False)
    description = Text("What it is for, in your own words.", required=False)
    since = Text("After which position to begin: `0` for the start of the log. Left out: its head.", required=False)


class FromWhere(Part):
    """From where to go on."""

    since = Text("After which position to go on. Left out: where it stopped.", required=False)


def webhooks(found: list[WebhookSubscription]) -> list[dict[str, Any]]:
    """Their values."""
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
