"""The coding schemes as tables, so that a coded event can only carry a code that exists.

Filled from `events.vocabulary` after each `migrate`; nobody edits them. A release that changes a label or value
renders the events that carry it anew.
"""

from django.db import models


class CameoCode(models.Model):
    """One CAMEO event code."""

    code = models.CharField(primary_key=True, max_length=4, db_collation="C", help_text="The code, as “036”.")
    version = models.CharField(max_length=20, help_text="Version of CAMEO.")
    label = models.CharField(max_length=200, help_text="The code's label.")
    root = models.CharField(max_length=2, help_text="The two-digit root of the code.")
    quad_class = models.PositiveSmallIntegerField(
        help_text="1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."
    )
    goldstein = models.DecimalField(
        max_digits=3, decimal_places=1, null=True, help_text="Goldstein value, −10 to 10. Blank where it has none."
    )

    class Meta:
        ordering = ("code",)
        verbose_name = "CAMEO code"

    def __str__(self) -> str:
        """Code and label."""
        return f"{self.code} {self.label}"


class PloverType(models.Model):
    """One PLOVER event type."""

    code = models.CharField(primary_key=True, max_length=20, db_collation="C", help_text="The type, as “AGREE”.")
    label = models.CharField(max_length=200, help_text="What it means.")
    quad_class = models.PositiveSmallIntegerField(
        null=True, help_text="PLOVER's own quad class, 1 to 4. Blank where it has none."
    )

    class Meta:
        ordering = ("code",)
        verbose_name = "PLOVER type"

    def __str__(self) -> str:
        """The type."""
        return self.code
