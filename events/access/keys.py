"""The table of API keys: whose each is, what it is for, how long it holds. Of its secret only the hash is kept.

A key is made, rotated and revoked in the admin (events/admin/keys.py). Limits: whoever has the text of a key is its
owner; a key without an end holds until it is revoked.
"""

from datetime import datetime, timedelta
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length, Now
from django.db.models.lookups import Exact
from django.utils import timezone

from events.access import tokens


class Scope(models.TextChoices):
    """What a key is for. Reading is open to all: the first two only raise what is allowed in a time."""

    READ = "read", "read: more requests a minute"
    EXPORT = "export", "export: more downloads an hour"
    WEBHOOKS = "webhooks", "webhooks: subscriptions of its own"


class ApiKey(models.Model):
    """A key that its owner sends as `Authorization: Api-Key diplo_…`."""

    prefix = models.CharField(
        max_length=8, unique=True, editable=False, help_text="What names the key in pages and logs; part of its text."
    )
    owner = models.CharField(max_length=200, help_text="Who holds it: a person or an organization.")
    contact = models.EmailField(help_text="Where its owner is told of what concerns the key.")
    scopes = ArrayField(
        models.CharField(max_length=20, choices=Scope.choices), help_text="What the key is for: one or more."
    )
    requests_per_minute = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="How many requests a minute; 0: any number. Blank for what is usual (THROTTLE_KEY).",
    )
    exports_per_hour = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="How many downloads an hour; 0: any number. Blank for what is usual (THROTTLE_EXPORTS_KEY).",
    )
    secret_hash = models.BinaryField(unique=True, editable=False, help_text="SHA-256 of the key's text.")
    previous_hash = models.BinaryField(
        null=True,
        unique=True,
        editable=False,
        help_text="The same of the text before. Blank where it was never rotated.",
    )
    previous_until = models.DateTimeField(
        null=True, editable=False, help_text="Until when the text before holds. Blank where it was never rotated."
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False, help_text="When it was made.")
    created_by = models.CharField(
        max_length=150, blank=True, editable=False, help_text="Who made it. Blank where no account did."
    )
    expires_at = models.DateTimeField(null=True, blank=True, help_text="When it ends. Blank for a key without an end.")
    revoked_at = models.DateTimeField(
        null=True, editable=False, help_text="When it was revoked. Blank unless it was; this is for good."
    )
    last_used_at = models.DateTimeField(
        null=True, editable=False, help_text="When it was last sent, to some seconds. Blank if never."
    )
    notes = models.TextField(blank=True, help_text="Internal: why it was given. Never public.")

    class Meta:
        app_label = "events"
        db_table = "access_key"
        ordering = ("-pk",)
        verbose_name = "API key"
        constraints: ClassVar = (
            models.CheckConstraint(
                condition=Q(prefix__regex=tokens.PREFIX_PATTERN), name="access_key_prefix_well_formed"
            ),
            models.CheckConstraint(
                condition=Q(owner__regex=r"\S"),
                name="access_key_owner_not_blank",
                violation_error_message="owner: required.",
            ),
            models.CheckConstraint(
                condition=Q(contact__regex=r"^\S+@\S+$"),
                name="access_key_contact_address",
                violation_error_message="contact: an e-mail address.",
            ),
            models.CheckConstraint(
                condition=Q(scopes__contained_by=list(Scope.values)) & Q(scopes__len__gt=0),
                name="access_key_scopes_known",
                violation_error_message=f"scopes: one or more of {', '.join(Scope.values)}.",
            ),
            models.CheckConstraint(condition=Exact(Length("secret_hash"), 32), name="access_key_secret_hash_length"),
            models.CheckConstraint(
                condition=Q(previous_hash__isnull=True, previous_until__isnull=True)
                | Q(Exact(Length("previous_hash"), 32), previous_until__isnull=False),
                name="access_key_previous_whole",
            ),
        )

    def __str__(self) -> str:
        """Prefix and owner."""
        return f"diplo_{self.prefix}… ({self.owner})"

    def issue(self) -> str:
        """Give a key that is not saved yet its prefix and secret; returns its text, which nothing keeps."""
        issued = tokens.issue()
        self.prefix, self.secret_hash = issued.prefix, issued.digest
        return issued.text

    def rotate(self, overlap: timedelta) -> str:
        """Give it a new secret, not saved yet; the one before holds for as long as `overlap`. Returns the new text."""
        issued = tokens.issue(self.prefix)
        self.previous_hash, self.previous_until = self.secret_hash, timezone.now() + overlap
        self.secret_hash = issued.digest
        return issued.text

    def has_ended(self, now: datetime) -> bool:
        """Whether it was revoked or has expired."""
        return self.revoked_at is not None or (self.expires_at is not None and self.expires_at <= now)
