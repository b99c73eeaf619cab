"""Actions on a webhook subscription: create, pause, resume, send a test, rotate the secret.

The caller has already checked that the user may act on the subscription. Each action is one transaction on `default`; a
message that a worker is sending at that moment is completed. Limit: a position is accepted if it belongs to the current
epoch and is not beyond the head of the log; whether a change with that number exists is not checked.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from events.access.keys import ApiKey
from events.access.webhooks import delivery_queue, destinations, signatures
from events.access.webhooks.subscriptions import PausedBecause, WebhookState, WebhookSubscription


class SubscriptionError(Exception):
    """The action is not possible. `field` is the member of the request with the wrong value, if there is one."""

    def __init__(self, message: str, field: str | None = None, value: str = "") -> None:
        super().__init__(message)
        self.message, self.field, self.value = message, field, value


class UrlNotAllowed(SubscriptionError):
    """The destination is not allowed."""


class TooManySubscriptions(SubscriptionError):
    """The key has reached its maximum number of subscriptions."""


class CannotResume(SubscriptionError):
    """The subscription stays paused until something else is done first."""


class PositionGone(SubscriptionError):
    """The position does not exist in the current log."""


class LogFenced(Exception):
    """The log is not served until the operator runs `manage.py new_epoch`."""


@dataclass(frozen=True, slots=True)
class LogPosition:
    """A position in the log. A blank `epoch` means the current one."""

    epoch: str
    seq: int


@dataclass(frozen=True, slots=True)
class SubscriptionRequest:
    """The data of a new subscription. `since`: the position to start after; None for the head of the log."""

    url: str
    types: tuple[str, ...] = ()
    description: str = ""
    since: LogPosition | None = None


def create(key_id: int, request: SubscriptionRequest) -> tuple[WebhookSubscription, str]:
    """Create a subscription for a key; return it and its secret, which cannot be read again.

    Raises UrlNotAllowed, TooManySubscriptions, PositionGone, LogFenced.
    """
    if (problem := destinations.destination_problem(request.url)) is not None:
        raise UrlNotAllowed(problem, "url", request.url)
    secret = signatures.new_secret()
    with transaction.atomic():
        # The lock keeps two concurrent requests from both taking the last free subscription.
        key = ApiKey.objects.select_for_update(no_key=True).get(pk=key_id)
        if WebhookSubscription.objects.filter(key=key).count() >= settings.WEBHOOKS_MOST:
            maximum = settings.WEBHOOKS_MOST
            raise TooManySubscriptions(f"The key already has the maximum of {maximum} webhooks. Delete one first.")
        position = _validated_position(request.since)
        subscription = WebhookSubscription.objects.create(
            key=key,
            url=request.url,
            types=list(request.types),
            description=request.description,
            epoch=position.epoch,
            seq=position.seq,
            secret_salt=secret.salt,
            secret_made_with=secret.made_with,
        )
    subscription.refresh_from_db()
    return subscription, signatures.secret_text(secret)


def pause(subscription: WebhookSubscription, reason: PausedBecause) -> None:
    """Stop sending. A paused subscription keeps its first reason, unless the operator pauses it."""
    paused = WebhookSubscription.objects.filter(pk=subscription.pk)
    if reason != PausedBecause.OPERATOR:
        paused = paused.filter(state=WebhookState.ACTIVE)
    paused.update(state=WebhookState.PAUSED, paused_because=reason)


def resume(subscription: WebhookSubscription, since: LogPosition | None = None, operator: bool = False) -> None:
    """Continue from the subscription's position, or from `since`. The next attempt is due at once.

    `operator`: the caller is the operator, who may also resume what the operator has paused. Raises CannotResume,
    PositionGone, LogFenced.
    """
    with transaction.atomic():
        locked = _lock(subscription)
        if locked.paused_because == PausedBecause.OPERATOR and not operator:
            raise CannotResume("The operator of this service paused the webhook. Ask the operator to resume it.")
        if since is None:
            position = _validated_position(LogPosition(locked.epoch, locked.seq), is_stored=True)
        else:
            position = _validated_position(since)
        WebhookSubscription.objects.filter(pk=locked.pk).update(
            state=WebhookState.ACTIVE,
            paused_because="",
            epoch=position.epoch,
            seq=position.seq,
            failures=0,
            failing_since=None,
            next_attempt_at=Now(),
        )


def request_test(subscription: WebhookSubscription) -> str:
    """Have a worker send a test message, even if the subscription is paused; return the message id.

    If a test is already pending, its id is returned and no second one is sent.
    """
    with transaction.atomic():
        locked = _lock(subscription)
        if locked.test_asked_at is None:
            locked.test_asked_at = timezone.now()
            locked.save(update_fields=["test_asked_at"])
        return delivery_queue.test_message_id(locked.test_asked_at)


def rotate_secret(subscription: WebhookSubscription) -> tuple[str, datetime | None]:
    """Create a new secret; return it, and until when messages are also signed with the previous one (None: not at all).

    Only one previous secret is kept: a second rotation within a day invalidates the first secret at once.
    """
    secret = signatures.new_secret()
    with transaction.atomic():
        locked = _lock(subscription)
        previous = signatures.StoredSecret(locked.secret_salt, locked.secret_made_with)
        keep_previous = signatures.can_derive(previous)
        until = timezone.now() + signatures.OVERLAP if keep_previous else None
        locked.previous_salt = previous.salt if keep_previous else ""
        locked.previous_made_with = previous.made_with if keep_previous else ""
        locked.previous_until = until
        locked.secret_salt, locked.secret_made_with = secret.salt, secret.made_with
        locked.save(
            update_fields=["previous_salt", "previous_made_with", "previous_until", "secret_salt", "secret_made_with"]
        )
    return signatures.secret_text(secret), until


def _lock(subscription: WebhookSubscription) -> WebhookSubscription:
    """Read the subscription again with a row lock."""
    return WebhookSubscription.objects.select_for_update(no_key=True).get(pk=subscription.pk)


def _validated_position(requested: LogPosition | None, is_stored: bool = False) -> LogPosition:
    """Return the requested position if the log contains it; the head for None.

    `is_stored`: it is the subscription's own position and not one that the owner has sent.
    """
    rows = delivery_queue.rows("log_head")
    if not rows or rows[0]["fenced"]:
        raise LogFenced
    epoch, head = rows[0]["epoch"], rows[0]["seq"]
    if requested is None:
        return LogPosition(epoch, head)
    position = LogPosition(requested.epoch or epoch, requested.seq)
    text = f"{position.epoch}-{position.seq}"
    if position.epoch != epoch and is_stored:
        raise CannotResume(
            f"The log has started a new epoch ({epoch}), so the position of this webhook no longer exists. Read "
            "/api/v1/changes/?since=0 to its end, and resume with the last `next_since` as `since`.",
            "since",
        )
    if position.epoch != epoch:
        raise PositionGone(f"belongs to another epoch of the log; the current epoch is {epoch}", "since", text)
    if position.seq > head:
        raise PositionGone(f"is beyond the head of the log, which is {epoch}-{head}", "since", text)
    return position
