"""Offices: a post, and who holds it when."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import Q

from events.models.fields import (
    EdtfField,
    SqlExpression,
    edtf_bound,
    not_blank,
    original_is_object,
    original_members,
    well_formed_date,
)
from events.models.parties import Party, party_reference
from events.models.record import Part, Record, in_order, newest_first, optional_reference, part_of, record_constraints
from events.models.sources import Source
from events.models.speakers import Speaker
from events.vocabulary.enumerations import RecordType

# A hash of the post as a range: PostgreSQL without extensions supports only ranges in an exclusion constraint.
_POST_KEY = "hashtextextended(" + " || '|' || ".join(f"coalesce(${i}::text, '')" for i in range(7)) + ", 0)"
_POST = f"int8range({_POST_KEY}, {_POST_KEY}, '[]')"


class Office(Record):
    """A post of a party, with its holder and term. The holder may be unknown."""

    record_type = RecordType.OFFICE

    speaker = optional_reference(Speaker, "The holder of the office. Blank if not known.", related_name="offices")
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="offices", help_text="The party that the post belongs to."
    )
    title = models.CharField(max_length=300, help_text="Title of the post, for instance “Minister of Foreign Affairs”.")
    role = models.CharField(
        max_length=200, blank=True, help_text="Qualifier of the post, for instance “acting”. Blank if there is none."
    )
    on_behalf_of = party_reference(
        "The party on whose behalf the post is held, for instance a parliamentary group. Blank if there is none."
    )
    area = models.CharField(
        max_length=200, blank=True, help_text="Constituency or area of the post. Blank if there is none."
    )
    legislative_period = models.CharField(
        max_length=200, blank=True, help_text="Legislative period of the post. Blank if there is none."
    )
    start = EdtfField(help_text="Start of the term. Blank if not stated.")
    start_start = edtf_bound("start", "start")
    start_end = edtf_bound("start", "end")
    end = EdtfField(help_text="End of the term. Blank if not stated, or if the term has not ended.")
    end_start = edtf_bound("end", "start")
    end_end = edtf_bound("end", "end")
    original = original_members()

    class Meta:
        ordering = ("title", "slug")
        constraints = (
            *record_constraints("office"),
            not_blank("office", "title"),
            *well_formed_date("office", "start", "end"),
            original_is_object("office"),
            models.CheckConstraint(
                condition=Q(start_start__isnull=True)
                | Q(end_end__isnull=True)
                | Q(start_start__lte=models.F("end_end")),
                name="office_ends_after_start",
                violation_error_message="end: the end is before the start.",
            ),
            # A person holds a post once at a time. Compares the days on which the person certainly held it.
            ExclusionConstraint(
                name="office_held_once",
                expressions=[
                    (
                        SqlExpression(
                            _POST, "speaker", "party", "title", "role", "area", "on_behalf_of", "legislative_period"
                        ),
                        "&&",
                    ),
                    (SqlExpression("daterange($0, $1)", "start_end", "end_start"), "&&"),
                ],
                condition=Q(speaker__isnull=False, start_end__isnull=False, end_start__isnull=False)
                & ~Q(publication="withdrawn")
                & Q(start_end__lt=models.F("end_start")),
                violation_error_message="Another office record says that this person holds this post at that time.",
            ),
        )
        indexes = (newest_first("office", "start_start", "start_end"),)

    def __str__(self) -> str:
        """Holder (if known), title and party."""
        return ", ".join(str(part) for part in (self.speaker, self.title, self.party) if part)


class OfficeSource(Part):
    """A source that shows who held an office."""

    owner = "office"
    title_fields = ("source",)

    office = part_of(Office, "sources", "The office that the source reports.")
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="+", help_text="The source that shows who held the office."
    )

    class Meta:
        ordering = ("office", "position")
        constraints = (
            in_order("office_source", "office"),
            models.UniqueConstraint(fields=["office", "source"], name="office_source_once"),
        )
