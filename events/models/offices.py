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
from events.models.record import Part, Record, in_order, newest_first, part_of, record_constraints
from events.models.sources import Source
from events.models.speakers import Speaker
from events.vocabulary.enumerations import RecordType

# The same post as one whole number, since core PostgreSQL compares only ranges in an exclusion constraint.
_POST_KEY = "hashtextextended(" + " || '|' || ".join(f"coalesce(${i}::text, '')" for i in range(7)) + ", 0)"
_POST = f"int8range({_POST_KEY}, {_POST_KEY}, '[]')"


class Office(Record):
    """A post of a party, and its holder over a time. The holder may be unknown."""

    record_type = RecordType.OFFICE

    speaker = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="offices",
        help_text="Who holds it. Blank where the holder is not known.",
    )
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="offices", help_text="The party whose post it is."
    )
    title = models.CharField(max_length=300, help_text="The post's title, as “Minister of Foreign Affairs”.")
    role = models.CharField(max_length=200, blank=True, help_text="Role in it, as “acting”. Blank for the plain post.")
    on_behalf_of = party_reference("The party for which it is held, as a parliamentary group. Blank for none.")
    area = models.CharField(max_length=200, blank=True, help_text="Constituency or area. Blank for none.")
    legislative_period = models.CharField(max_length=200, blank=True, help_text="Legislative period. Blank for none.")
    start = EdtfField(help_text="Since when it is held. Blank where not stated.")
    start_start = edtf_bound("start", "start")
    start_end = edtf_bound("start", "end")
    end = EdtfField(help_text="Until when it was held. Blank where not stated, or still held.")
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
                violation_error_message="end: before the start.",
            ),
            # One person holds one post once at a time: over the days on which both terms are certain.
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
                violation_error_message="This person already holds this post at that time.",
            ),
        )
        indexes = (newest_first("office", "start_start", "start_end"),)

    def __str__(self) -> str:
        """Holder, title and party."""
        return f"{self.speaker or '?'}, {self.title}, {self.party}"


class OfficeSource(Part):
    """A source that shows who held an office."""

    owner = "office"

    office = part_of(Office, "sources", "The office.")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+", help_text="The source.")

    class Meta:
        ordering = ("office", "position")
        constraints = (
            in_order("office_source", "office"),
            models.UniqueConstraint(fields=["office", "source"], name="office_source_once"),
        )
