"""The history of a talk's or proposal's status: each status, since when it is true, and the evidence."""

from django.db import models

from events.models.fields import EdtfField, exactly_one
from events.models.parties import party_reference
from events.models.record import Part
from events.models.sources import Source
from events.models.statements import Statement


class StatusEntry(Part):
    """One status in a history. The last by position is the newest, and is the record's status."""

    on = EdtfField(help_text="The date from which the status is true. Blank where not stated.")
    by = party_reference("The party that brought it about. Blank where it is no one party's act.")
    stated = models.CharField(
        max_length=500, blank=True, help_text="The wording it was coded from. Blank where not recorded."
    )
    statement = models.ForeignKey(
        Statement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The statement that shows it. Blank where a source does.",
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The source that shows it. Blank where a statement does.",
    )

    class Meta:
        abstract = True


def evidence(model: str) -> models.CheckConstraint:
    """CHECK that a status has its evidence, a statement or a source."""
    return exactly_one(f"{model}_evidence", "statement", "source")
