"""The model of API keys: owner, scopes, validity. Only the hash of a key's text is stored.

Keys are created, rotated and revoked in the admin (events/admin/keys.py). Limits: anyone who has the text of a key can
use it; a key without an expiry date is valid until it is revoked.
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
    """What a key permits. Reading does not need a key: the first two scopes only raise the rate limits."""

    READ = "read", "read: more requests per minute"
    EXPORT = "export", "export: more downloads per hour"
    WEBHOOKS = "webhooks", "webhooks: create and manage webhook subscriptions"


class ApiKey(models.Model):
    """A key that a client sends as `Authorization: Api-Key diplo_…`."""

    prefix = models.CharField(
        max_length=8,
        unique=True,
        editable=False,
        help_text="The part of the key's text that identifies it in pages and logs.",
    )
    owner = models.CharField(max_length=200, help_text="The person or organization that uses the key.")
    contact = models.EmailField(help_text="E-mail address for messages about the key.")
    scopes = ArrayField(
        models.CharField(max_length=20, choices=Scope.choices), help_text="What the key permits: one or more scopes."
    )
    requests_per_minute = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Maximum requests per minute; 0 for no limit. Blank for the default (THROTTLE_KEY).",
    )
    exports_per_hour = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Maximum downloads per hour; 0 for no limit. Blank for the default (THROTTLE_EXPORTS_KEY).",
    )
    secret_hash = models.BinaryField(unique=True, editable=False, help_text="SHA-256 of the key's text.")
    previous_hash = models.BinaryField(
        null=True,
        unique=True,
        editable=False,
        help_text="SHA-256 of the key's previous text. Blank if the key was never rotated.",
    )
    previous_until = models.DateTimeField(
        null=True,
        editable=False,
        help_text="When the previous text expires. Blank if the key was never rotated.",
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False, help_text="When the key was created.")
    created_by = models.CharField(
        max_length=150,
        blank=True,
        editable=False,
        help_text="The user who created the key. Blank if it was not created in the admin.",
    )
    expires_at = models.DateTimeField(
        null=True, blank=True, help_text="When the key expires. Blank for a key that does not expire."
    )
    revoked_at = models.DateTimeField(
        null=True, editable=False, help_text="When the key was revoked, which cannot be undone. Blank if it was not."
    )
    last_used_at = models.DateTimeField(
        null=True, editable=False, help_text="When the key was last used, to within a few seconds. Blank if never."
    )
    notes = models.TextField(blank=True, help_text="Internal notes, for example why the key was issued. Never public.")

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
        """Return prefix and owner."""
        return f"diplo_{self.prefix}… ({self.owner})"

    def issue(self) -> str:
        """Set prefix and hash of a new key without saving it; return its text, which is not stored."""
        token = tokens.new_token()
        self.prefix, self.secret_hash = token.prefix, token.digest
        return token.text

    def rotate(self, overlap: timedelta) -> str:
        """Set a new secret without saving it, and return the new text. The old text stays valid for `overlap`."""
        token = tokens.new_token(self.prefix)
        self.previous_hash, self.previous_until = self.secret_hash, timezone.now() + overlap
        self.secret_hash = token.digest
        return token.text

    def has_ended(self, now: datetime) -> bool:
        """Whether the key was revoked or has expired."""
        return self.revoked_at is not None or (self.expires_at is not None and self.expires_at <= now)
