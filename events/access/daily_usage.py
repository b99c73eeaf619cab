"""What each key asked for, by day: counts, and nothing of what was asked or from where."""

from typing import ClassVar

from django.db import models

from events.access.keys import ApiKey


class DailyUsage(models.Model):
    """The requests of one key on one day (UTC). Written by events/access/settling.py; kept for 90 days."""

    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="days", help_text="The key.")
    day = models.DateField(help_text="The day, in UTC.")
    requests = models.BigIntegerField(default=0, help_text="How many requests were answered, downloads aside.")
    exports = models.BigIntegerField(default=0, help_text="How many downloads were answered.")
    refused = models.BigIntegerField(default=0, help_text="How many requests were refused as too many.")

    class Meta:
        app_label = "events"
        db_table = "access_day"
        ordering = ("-day",)
        verbose_name = verbose_name_plural = "daily usage"
        # Also serves the page of one key's days.
        constraints: ClassVar = (models.UniqueConstraint(fields=["key", "day"], name="access_day_once"),)

    def __str__(self) -> str:
        """The day."""
        return f"{self.day}"
