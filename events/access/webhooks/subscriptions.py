"""The tables of webhooks: who is sent what, how far each has come, and what became of each attempt.

A row of the delivery log says that something was sent and how it was answered; it never holds what was sent, nor what
was answered, so that a redaction need not look for its text here.
"""

import secrets
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from events.access.keys import ApiKey
from events.vocabulary.enumerations import RecordType

LONGEST_URL = 2000
LONGEST_DESCRIPTION = 200


class WebhookState(models.TextChoices):
    """Whether changes are sent."""

    ACTIVE = "active", "Changes are sent as they are published"
    PAUSED = "paused", "Nothing is sent until it is resumed; `paused_because` says why"


class PausedBecause(models.TextChoices):
    """Why a subscription is paused, and what to do."""

    ASKED = "asked", "Its owner paused it: resume it when you are ready"
    OPERATOR = "operator", "Who runs this service paused it: ask them"
    FAILING = "failing", "No attempt in 24 hours was answered with 2xx: repair the receiver, send a test, resume"
    GONE = "gone", "The receiver answered 410 Gone: resume it if that was a mistake, else delete it"
    EPOCH = "epoch", "The log has started a new epoch: bring your copy up to date, then resume with `since`"
    SECRET = "secret", "The service's secret key was changed: rotate the secret, then resume"
    KEY = "key", "Its API key was revoked, has expired, or lacks the scope `webhooks`"


class DeliveryResult(models.TextChoices):
    """What became of an attempt to deliver."""

    DELIVERED = "delivered", "Answered with 2xx"
    STATUS = "status", "Answered with another status"
    REDIRECT = "redirect", "Answered with a redirect, which is not followed"
    TIMEOUT = "timeout", "Not answered in time"
    NAME = "name", "The host's name does not resolve"
    CONNECTION = "connection", "No connection, or it broke"
    TLS = "tls", "The certificate is not valid, or TLS failed otherwise"
    ADDRESS = "address", "The host's address may not be sent to: private, loopback, link-local or otherwise reserved"
    PROTOCOL = "protocol", "The answer was no HTTP, or broke off"


def new_public_id() -> str:
    """An id that nobody can guess: `wh_` and 20 hexadecimal digits."""
    return f"wh_{secrets.token_hex(10)}"


class WebhookSubscription(models.Model):
    """Where changes are sent to, and how far that has come."""

    public_id = models.CharField(
        max_length=24, unique=True, default=new_public_id, editable=False, help_text="The id in the API."
    )
    key = models.ForeignKey(
        ApiKey, on_delete=models.CASCADE, related_name="webhooks", help_text="The API key that it belongs to."
    )
    url = models.TextField(help_text="Where changes are sent to, with POST.")
    description = models.CharField(
        max_length=LONGEST_DESCRIPTION, blank=True, help_text="What it is for, in its owner's words. May be blank."
    )
    types = ArrayField(
        models.TextField(), default=list, blank=True, help_text="Only changes of these types. Empty: of every type."
    )
    epoch = models.CharField(max_length=16, help_text="The epoch of the log that its position is in.")
    seq = models.BigIntegerField(help_text="Up to which position it has received everything.")
    state = models.CharField(
        max_length=10,
        choices=WebhookState.choices,
        default=WebhookState.ACTIVE,
        db_default=WebhookState.ACTIVE,
        help_text="Whether changes are sent.",
    )
    paused_because = models.CharField(
        max_length=10, choices=PausedBecause.choices, blank=True, help_text="Why it is paused. Blank while it is not."
    )
    failures = models.IntegerField(
        default=0, db_default=0, help_text="How many attempts for the next change failed so far."
    )
    failing_since = models.DateTimeField(
        null=True, help_text="When the first of them failed. Blank where none has failed."
    )
    next_attempt_at = models.DateTimeField(db_default=Now(), help_text="Before then nothing is sent.")
    last_attempt_at = models.DateTimeField(null=True, help_text="When something was last sent. Blank before that.")
    test_asked_at = models.DateTimeField(
        null=True, help_text="When a test was asked for that is not sent yet. Blank where none is."
    )
    secret_salt = models.CharField(max_length=32, help_text="What its secret is derived from, with the SECRET_KEY.")
    secret_made_with = models.CharField(max_length=16, help_text="Fingerprint of that SECRET_KEY.")
    previous_salt = models.CharField(max_length=32, blank=True, help_text="The same of the secret before.")
    previous_made_with = models.CharField(max_length=16, blank=True, help_text="The same of the secret before.")
    previous_until = models.DateTimeField(
        null=True, help_text="Until when messages are signed with that one too. Blank where there is none."
    )
    created_at = models.DateTimeField(db_default=Now(), help_text="When it was made.")

    class Meta:
        db_table = "webhook_subscription"
        app_label = "events"
        ordering = ("pk",)
        constraints: ClassVar = (
            models.CheckConstraint(condition=Q(url__iregex=r"^https?://"), name="webhook_url_well_formed"),
            models.CheckConstraint(
                condition=Q(types__contained_by=list(RecordType.values)), name="webhook_types_known"
            ),
            models.CheckConstraint(condition=Q(epoch__regex=r"^[0-9a-z]+$"), name="webhook_epoch_well_formed"),
            models.CheckConstraint(condition=Q(state__in=WebhookState.values), name="webhook_state_known"),
            models.CheckConstraint(
                condition=Q(paused_because__in=[*PausedBecause.values, ""]), name="webhook_paused_because_known"
            ),
            models.CheckConstraint(
                condition=Q(state=WebhookState.ACTIVE, paused_because="")
                | (Q(state=WebhookState.PAUSED) & ~Q(paused_because="")),
                name="webhook_paused_for_a_reason",
            ),
            models.CheckConstraint(condition=Q(seq__gte=0), name="webhook_seq"),
            models.CheckConstraint(
                condition=Q(failures=0, failing_since__isnull=True) | Q(failures__gt=0, failing_since__isnull=False),
                name="webhook_failures",
            ),
            models.CheckConstraint(
                condition=Q(previous_until__isnull=True, previous_salt="", previous_made_with="")
                | (Q(previous_until__isnull=False) & ~Q(previous_salt="") & ~Q(previous_made_with="")),
                name="webhook_previous_secret",
            ),
        )

    def __str__(self) -> str:
        """The id."""
        return self.public_id


class WebhookDelivery(models.Model):
    """One attempt to send one message."""

    subscription = models.ForeignKey(
        WebhookSubscription, on_delete=models.CASCADE, related_name="deliveries", help_text="The subscription."
    )
    message = models.CharField(
        max_length=40, help_text="Id of the message: the position of the change, or that of a test."
    )
    attempt = models.IntegerField(help_text="Which attempt for this message it was, from 1.")
    result = models.CharField(max_length=10, choices=DeliveryResult.choices, help_text="What became of it.")
    status = models.SmallIntegerField(null=True, help_text="HTTP status of the answer. Blank where there was none.")
    milliseconds = models.IntegerField(help_text="How long it took until the answer's status, or until it failed.")
    at = models.DateTimeField(db_default=Now(), help_text="When that was known.")

    class Meta:
        db_table = "webhook_delivery"
        app_label = "events"
        ordering = ("-pk",)
        verbose_name_plural = "webhook deliveries"
        constraints: ClassVar = (
            models.CheckConstraint(condition=Q(result__in=DeliveryResult.values), name="webhook_delivery_result_known"),
            models.CheckConstraint(condition=Q(attempt__gte=1, milliseconds__gte=0), name="webhook_delivery_counts"),
        )
        indexes: ClassVar = (
            # Serves the newest-first page of one subscription.
            models.Index(fields=["subscription", "-id"], name="webhook_delivery_newest"),
            # Serves the deletion of what is older than it is kept.
            models.Index(fields=["at"], name="webhook_delivery_at"),
        )

    def __str__(self) -> str:
        """Message, attempt and result."""
        return f"{self.message} #{self.attempt}: {self.result}"
