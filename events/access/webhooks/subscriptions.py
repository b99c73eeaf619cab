"""The models of webhooks: subscriptions with their positions in the log, and the log of delivery attempts.

The delivery log records the result of each attempt. It contains neither the message nor the response, so a redaction
has nothing to erase in it.
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
    PAUSED = "paused", "Nothing is sent until the webhook is resumed; `paused_because` contains the reason"


class PausedBecause(models.TextChoices):
    """Why a subscription is paused, and what to do. Each label is a sentence without its full stop."""

    ASKED = "asked", "Its owner paused it: resume it when you are ready"
    OPERATOR = "operator", "The operator of this service paused it: ask the operator to resume it"
    FAILING = "failing", "No attempt in 24 hours was answered with 2xx: repair the receiver, send a test, resume"
    GONE = "gone", "The receiver answered 410 Gone: resume it if that was a mistake, otherwise delete it"
    EPOCH = "epoch", "The log has started a new epoch: bring your copy up to date, then resume with `since`"
    SECRET = "secret", "The service's secret key was changed: rotate the secret, then resume"
    KEY = "key", "Its API key was revoked, has expired, or lacks the scope `webhooks`"


class DeliveryResult(models.TextChoices):
    """The result of a delivery attempt."""

    DELIVERED = "delivered", "Answered with 2xx"
    STATUS = "status", "Answered with another status"
    REDIRECT = "redirect", "Answered with a redirect, which is not followed"
    TIMEOUT = "timeout", "Not answered in time"
    NAME = "name", "The host name does not resolve"
    CONNECTION = "connection", "The connection could not be established, or was lost"
    TLS = "tls", "The certificate is not valid, or TLS failed for another reason"
    ADDRESS = "address", "The host's address is not allowed: private, loopback, link-local or otherwise reserved"
    PROTOCOL = "protocol", "The response was not valid HTTP, or was incomplete"


def new_public_id() -> str:
    """Return a random id that cannot be guessed: `wh_` and 20 hexadecimal digits."""
    return f"wh_{secrets.token_hex(10)}"


class WebhookSubscription(models.Model):
    """A URL that changes are sent to, and the position in the log up to which they have been sent."""

    public_id = models.CharField(
        max_length=24, unique=True, default=new_public_id, editable=False, help_text="The id of the webhook in the API."
    )
    key = models.ForeignKey(
        ApiKey, on_delete=models.CASCADE, related_name="webhooks", help_text="The API key that the webhook belongs to."
    )
    url = models.TextField(help_text="The URL that changes are sent to, with POST.")
    description = models.CharField(
        max_length=LONGEST_DESCRIPTION, blank=True, help_text="The owner's description of the webhook. May be blank."
    )
    types = ArrayField(
        models.TextField(),
        default=list,
        blank=True,
        help_text="Record types whose changes are sent. Empty for all types.",
    )
    epoch = models.CharField(max_length=16, help_text="The epoch of the webhook's position in the log.")
    seq = models.BigIntegerField(help_text="The position in the log up to which everything has been sent.")
    state = models.CharField(
        max_length=10,
        choices=WebhookState.choices,
        default=WebhookState.ACTIVE,
        db_default=WebhookState.ACTIVE,
        help_text="Whether changes are sent.",
    )
    paused_because = models.CharField(
        max_length=10,
        choices=PausedBecause.choices,
        blank=True,
        help_text="Why the webhook is paused. Blank while it is active.",
    )
    failures = models.IntegerField(
        default=0, db_default=0, help_text="Number of failed attempts to send the next change."
    )
    failing_since = models.DateTimeField(
        null=True, help_text="When the first of these attempts failed. Blank if none has failed."
    )
    next_attempt_at = models.DateTimeField(db_default=Now(), help_text="The earliest time of the next attempt.")
    last_attempt_at = models.DateTimeField(
        null=True, help_text="When a message was last sent. Blank if none has been sent."
    )
    test_asked_at = models.DateTimeField(
        null=True, help_text="When a test was requested that has not been sent yet. Blank if no test is pending."
    )
    secret_salt = models.CharField(
        max_length=32, help_text="The salt from which, with SECRET_KEY, the webhook's secret is derived."
    )
    secret_made_with = models.CharField(
        max_length=16, help_text="Fingerprint of the SECRET_KEY that the secret is derived from."
    )
    previous_salt = models.CharField(
        max_length=32, blank=True, help_text="The salt of the previous secret. Blank if there is none."
    )
    previous_made_with = models.CharField(
        max_length=16,
        blank=True,
        help_text="Fingerprint of the SECRET_KEY that the previous secret is derived from. Blank if there is none.",
    )
    previous_until = models.DateTimeField(
        null=True, help_text="Until when messages are also signed with the previous secret. Blank if there is none."
    )
    created_at = models.DateTimeField(db_default=Now(), help_text="When the webhook was created.")

    class Meta:
        db_table = "webhook_subscription"
        app_label = "events"
        ordering = ("pk",)
        verbose_name = "webhook subscription"
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
        """Return the public id."""
        return self.public_id


class WebhookDelivery(models.Model):
    """One attempt to send one message."""

    subscription = models.ForeignKey(
        WebhookSubscription, on_delete=models.CASCADE, related_name="deliveries", help_text="The webhook subscription."
    )
    message = models.CharField(
        max_length=40, help_text="The message id: the position of the change, or the id of a test."
    )
    attempt = models.IntegerField(help_text="The number of the attempt to send this message, from 1.")
    result = models.CharField(max_length=10, choices=DeliveryResult.choices, help_text="The result of the attempt.")
    status = models.SmallIntegerField(
        null=True, help_text="HTTP status of the response. Blank if there was no response."
    )
    milliseconds = models.IntegerField(
        help_text="Milliseconds until the status of the response arrived, or until the attempt failed."
    )
    at = models.DateTimeField(db_default=Now(), help_text="When the attempt ended.")

    class Meta:
        db_table = "webhook_delivery"
        app_label = "events"
        verbose_name = "webhook delivery"
        verbose_name_plural = "webhook deliveries"
        ordering = ("-pk",)
        verbose_name_plural = "webhook deliveries"
        constraints: ClassVar = (
            models.CheckConstraint(condition=Q(result__in=DeliveryResult.values), name="webhook_delivery_result_known"),
            models.CheckConstraint(condition=Q(attempt__gte=1, milliseconds__gte=0), name="webhook_delivery_counts"),
        )
        indexes: ClassVar = (
            # Serves the newest-first page of one subscription.
            models.Index(fields=["subscription", "-id"], name="webhook_delivery_newest"),
            # Serves the deletion of old rows.
            models.Index(fields=["at"], name="webhook_delivery_at"),
        )

    def __str__(self) -> str:
        """Return message, attempt and result."""
        return f"{self.message} #{self.attempt}: {self.result}"
