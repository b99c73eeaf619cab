"""The codes of CAMEO and PLOVER as tables, so that foreign keys restrict coded events to existing codes.

Each `migrate` loads them from `events.vocabulary`; they are not edited. If a release changes a label or value, the
events with that code are published again.
"""

from django.db import models


class CameoCode(models.Model):
    """One CAMEO event code."""

    code = models.CharField(primary_key=True, max_length=4, db_collation="C", help_text="The code, for instance “036”.")
    version = models.CharField(max_length=20, help_text="Version of CAMEO that defines the code.")
    label = models.CharField(max_length=200, help_text="Label of the code.")
    root = models.CharField(max_length=2, help_text="Two-digit root of the code.")
    quad_class = models.PositiveSmallIntegerField(
        help_text="Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."
    )
    goldstein = models.DecimalField(
        max_digits=3,
        decimal_places=1,
        null=True,
        help_text="Goldstein value, from −10 to 10. Blank if the code has none.",
    )

    class Meta:
        ordering = ("code",)
        verbose_name = "CAMEO code"

    def __str__(self) -> str:
        """Code and label."""
        return f"{self.code} {self.label}"


class PloverType(models.Model):
    """One PLOVER event type."""

    code = models.CharField(
        primary_key=True, max_length=20, db_collation="C", help_text="The type, for instance “AGREE”."
    )
    label = models.CharField(max_length=200, help_text="Meaning of the type.")
    quad_class = models.PositiveSmallIntegerField(
        null=True, help_text="Quad class of PLOVER, from 1 to 4. Blank if the type has none."
    )

    class Meta:
        ordering = ("code",)
        verbose_name = "PLOVER type"

    def __str__(self) -> str:
        """The type."""
        return self.code
