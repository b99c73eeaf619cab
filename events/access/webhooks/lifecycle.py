"""What the owner of a subscription can do with it: make, pause, resume and test it, and rotate its secret.

Whoever calls has found out whose it is. Each step is one transaction on `default`; a worker that is just sending
finishes that message. Limits: a position is taken for one of this log if it is of its epoch and not beyond its end.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from events.access.keys import ApiKey
from events.access.webhooks import destinations, queue, signatures
from events.access.webhooks.subscriptions import PausedBecause, WebhookState, WebhookSubscription


class Refused(Exception):
    """What was asked for cannot be. `about`: the member that it is about, if one is."""

    def __init__(self, message: str, about: str | None = None, value: str = "") -> None:
        super().__init__(message)
        self.message, self.about, self.value = message, about, value


class UrlRefused(Refused):
    """Nothing may be sent to that URL."""


class TooMany(Refused):
    """The key has as many subscriptions as it may have."""


class CannotResume(Refused):
    """It has to stay paused, unless something else is done first."""


class PositionGone(Refused):
    """The position is none of this log."""


class LogFenced(Exception):
    """The log is not served until its operator has said what holds (`manage.py new_epoch`)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A position in the log; `epoch` is blank for the start of any."""

    epoch: str
    seq: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """A subscription as it was asked for. `since`: None for the head."""

    url: str
    types: tuple[str, ...] = ()
    description: str = ""
    since: Place | None = None


def create(key_id: int, wanted: Wanted) -> tuple[WebhookSubscription, str]:
    """Make a subscription of a key's; returns it, and its secret, which is shown this once.

    Raises UrlRefused, TooMany, PositionGone, LogFenced.
    """
    if (why := destinations.why_refused(wanted.url)) is not None:
        raise UrlRefused(why, "url", wanted.url)
    secret = signatures.new_secret()
    with transaction.atomic():
        # So that two requests at once cannot both take the last place.
        key = ApiKey.objects.select_for_update(no_key=True).get(pk=key_id)
        if WebhookSubscription.objects.filter(key=key).count() >= settings.WEBHOOKS_MOST:
            most = settings.WEBHOOKS_MOST
            raise TooMany(f"The key has {most} webhooks, which is as many as it may have; delete one first.")
        place = _place(wanted.since)
        made = WebhookSubscription.objects.create(
            key=key,
            url=wanted.url,
            types=list(wanted.types),
            description=wanted.description,
            epoch=place.epoch,
            seq=place.seq,
            secret_salt=secret.salt,
            secret_made_with=secret.made_with,
        )
    made.refresh_from_db()
    return made, signatures.text_of(secret)


def pause(subscription: WebhookSubscription, reason: PausedBecause) -> None:
    """Send nothing more. One that is paused keeps its reason, unless who runs this service pauses it."""
    paused = WebhookSubscription.objects.filter(pk=subscription.pk)
    if reason != PausedBecause.OPERATOR:
        paused = paused.filter(state=WebhookState.ACTIVE)
    paused.update(state=WebhookState.PAUSED, paused_because=reason)


def resume(subscription: WebhookSubscription, since: Place | None = None, operator: bool = False) -> None:
    """Go on from where it stopped, or from `since`; at once, also where the next attempt was far off.

    Raises CannotResume, PositionGone, LogFenced.
    """
    with transaction.atomic():
        held = WebhookSubscription.objects.select_for_update(no_key=True).get(pk=subscription.pk)
        if held.paused_because == PausedBecause.OPERATOR and not operator:
            raise CannotResume("Who runs this service paused it; ask them to resume it.")
        place = _place(since if since is not None else Place(held.epoch, held.seq), moved=since is not None)
        WebhookSubscription.objects.filter(pk=held.pk).update(
            state=WebhookState.ACTIVE,
            paused_because="",
            epoch=place.epoch,
            seq=place.seq,
            failures=0,
            failing_since=None,
            next_attempt_at=Now(),
        )


def ask_for_test(subscription: WebhookSubscription) -> str:
    """Have a test message sent, also while it is paused; returns the message's id. One that waits is sent once."""
    with transaction.atomic():
        held = WebhookSubscription.objects.select_for_update(no_key=True).get(pk=subscription.pk)
        if held.test_asked_at is None:
            held.test_asked_at = timezone.now()
            held.save(update_fields=["test_asked_at"])
        return queue.test_id(held.test_asked_at)


def rotate_secret(subscription: WebhookSubscription) -> tuple[str, datetime | None]:
    """Give it a new secret; returns that, and until when messages are signed with the one before, if that still can.

    Of three secrets within a day, the first one ends at once.
    """
    secret = signatures.new_secret()
    with transaction.atomic():
        held = WebhookSubscription.objects.select_for_update(no_key=True).get(pk=subscription.pk)
        before = signatures.StoredSecret(held.secret_salt, held.secret_made_with)
        kept = signatures.is_kept(before)
        until = timezone.now() + signatures.OVERLAP if kept else None
        held.previous_salt = before.salt if kept else ""
        held.previous_made_with = before.made_with if kept else ""
        held.previous_until = until
        held.secret_salt, held.secret_made_with = secret.salt, secret.made_with
        held.save(
            update_fields=["previous_salt", "previous_made_with", "previous_until", "secret_salt", "secret_made_with"]
        )
    return signatures.text_of(secret), until


def _place(wanted: Place | None, moved: bool = True) -> Place:
    """A position of the log as it is now: the head, unless one is given."""
    found = queue.rows("log_head")
    if not found or found[0]["fenced"]:
        raise LogFenced
    epoch, head = found[0]["epoch"], found[0]["seq"]
    if wanted is None:
        return Place(epoch, head)
    here = Place(wanted.epoch or epoch, wanted.seq)
    if here.epoch != epoch and not moved:
        raise CannotResume(
            f"The log has started a new epoch ({epoch}) since: bring your copy up to date from "
            "/api/v1/changes/?since=0, and resume with the `next_since` that you end with as `since`.",
            "since",
        )
    if here.epoch != epoch:
        raise PositionGone(f"belongs to another epoch of the log; the one served is {epoch}", "since", _text(here))
    if here.seq > head:
        raise PositionGone(f"lies beyond the end of the log, which is at {epoch}-{head}", "since", _text(here))
    return here


def _text(place: Place) -> str:
    return f"{place.epoch}-{place.seq}"
