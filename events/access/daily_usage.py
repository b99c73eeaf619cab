"""The daily usage of each key. Only counts are stored: no paths and no addresses."""

from typing import ClassVar

from django.db import models

from events.access.keys import ApiKey


class DailyUsage(models.Model):
    """The requests of one key on one day (UTC). Written by events/access/usage_sync.py and kept for 90 days."""

    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="days", help_text="The API key.")
    day = models.DateField(help_text="The day, in UTC.")
    requests = models.BigIntegerField(default=0, help_text="Number of accepted requests other than downloads.")
    exports = models.BigIntegerField(default=0, help_text="Number of accepted downloads.")
    refused = models.BigIntegerField(default=0, help_text="Number of requests refused because of a rate limit.")

    class Meta:
        app_label = "events"
        db_table = "access_day"
        ordering = ("-day",)
        verbose_name = verbose_name_plural = "daily usage"
        # Also serves the page of one key's days.
        constraints: ClassVar = (models.UniqueConstraint(fields=["key", "day"], name="access_day_once"),)

    def __str__(self) -> str:
        """Return the day."""
        return f"{self.day}"
