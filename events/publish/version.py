"""The log as a Django model: one row for each change of a document, in commit order."""

from typing import Any, NoReturn

from django.db import models


class BodyField(models.JSONField):
    """A document. The column is `json`, which psycopg decodes; Django expects the text of a `jsonb` column."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """The document as a dict; None for a tombstone."""
        return (
            value if isinstance(value, dict) or value is None else super().from_db_value(value, expression, connection)
        )


class Version(models.Model):
    """A change: a document as it was published, or a tombstone. Rows cannot be updated or deleted."""

    seq = models.BigIntegerField(primary_key=True, help_text="Position in the log.")
    type = models.TextField(help_text="Record type.")
    record_id = models.BigIntegerField(help_text="Internal id of the record.")
    slug = models.TextField(help_text="Public id of the record.")
    version = models.IntegerField(help_text="Number of the version, from 1.")
    op = models.TextField(help_text="`upsert` or `delete`.")
    body = BodyField(null=True, help_text="The document. Null for a tombstone.")
    merged_into = models.TextField(null=True, help_text="Slug of the survivor of a merge.")  # noqa: DJ001
    redacted = models.BooleanField(help_text="Whether its text was taken out of the log.")
    recorded_at = models.DateTimeField(help_text="When it was published.")

    class Meta:
        managed = False
        app_label = "events"
        db_table = "events_version"
        ordering = ("-seq",)

    def __str__(self) -> str:
        """Type, slug and version."""
        return f"{self.type} {self.slug} v{self.version}"

    def save(self, *args: object, **kwargs: object) -> NoReturn:
        """Raise TypeError: only publishing, in the database, writes the log."""
        raise TypeError("A Version cannot be saved: only publishing writes the log. Save the record instead.")
