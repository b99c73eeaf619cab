"""The status histories of talks and proposals: each status with its date and its evidence."""

from django.db import models

from events.models.fields import EdtfField, exactly_one
from events.models.parties import party_reference
from events.models.record import Part, optional_reference
from events.models.sources import Source
from events.models.statements import Statement


class StatusEntry(Part):
    """One status in a history. The last row, by position, is the current status of the record."""

    title_fields = ("status", "on")

    on = EdtfField("date", help_text="The date from which the status applies. Blank if not stated.")
    by = party_reference("The party that caused the status. Blank if several parties or none did.")
    stated = models.CharField(
        "wording",
        max_length=500,
        blank=True,
        help_text="The source's wording from which the status was coded. Blank if not recorded.",
    )
    statement = optional_reference(Statement, "The statement that is evidence of the status. Blank if a source is.")
    source = optional_reference(Source, "The source that is evidence of the status. Blank if a statement is.")

    class Meta:
        abstract = True


def evidence(model: str) -> models.CheckConstraint:
    """CHECK that a status has evidence: either a statement or a source."""
    return exactly_one(f"{model}_evidence", "statement", "source")
