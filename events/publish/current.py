"""The table of current documents as a Django model: the newest change of every record that was ever published."""

from django.db import models

from events.publish.version import BodyField


class Current(models.Model):
    """The newest row of the log of one record."""

    pk = models.CompositePrimaryKey("type", "record_id")
    type = models.TextField(help_text="Record type.")
    record_id = models.BigIntegerField(help_text="Internal id of the record.")
    slug = models.TextField(help_text="Public id of the record.")
    seq = models.BigIntegerField(help_text="Position in the log.")
    version = models.IntegerField(help_text="Number of the version, from 1.")
    op = models.TextField(help_text="`upsert` or `delete`.")
    body = BodyField(null=True, help_text="The document. Null for a tombstone.")
    merged_into = models.TextField(null=True, help_text="Slug of the survivor of a merge.")  # noqa: DJ001
    recorded_at = models.DateTimeField(help_text="When it was published.")

    class Meta:
        managed = False
        app_label = "events"
        db_table = "events_current"

    def __str__(self) -> str:
        """Type, slug and version."""
        return f"{self.type} {self.slug} v{self.version}"
