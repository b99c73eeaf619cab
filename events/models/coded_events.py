"""Coded events: who did what to whom, when and where, with the evidence."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from events.models.codes import CameoCode, PloverType
from events.models.fields import (
    EdtfField,
    RangesField,
    SqlExpression,
    edtf_bound,
    exactly_one,
    flat_texts,
    one_of,
    original_is_object,
    original_members,
    well_formed_date,
    well_formed_ranges,
)
from events.models.parties import party_reference
from events.models.proposals import Proposal
from events.models.record import Part, Record, in_order, newest_first, optional_reference, part_of, record_constraints
from events.models.sources import Source
from events.models.speakers import Speaker
from events.models.statements import Statement
from events.models.talks import Talk
from events.vocabulary.enumerations import EventSide, Modality, PlacePrecision, RecordType


class Event(Record):
    """One coded event."""

    record_type = RecordType.EVENT

    modality = models.CharField(
        max_length=20,
        choices=Modality.choices,
        help_text="Whether the event happened, is expected, is conditional, is denied, or is recalled from an"
        " earlier time.",
    )
    according_to = optional_reference(
        Speaker, "The person who reports the event. Blank if the source itself reports it."
    )
    cameo = optional_reference(
        CameoCode, "CAMEO code of the act. Blank if not coded in CAMEO.", verbose_name="CAMEO code"
    )
    plover = optional_reference(
        PloverType,
        "PLOVER type of the act. Blank if not coded in PLOVER, or if PLOVER has no type for it.",
        verbose_name="PLOVER type",
    )
    plover_version = models.CharField(
        "PLOVER version", max_length=20, blank=True, help_text="Version of PLOVER. Blank if not coded in PLOVER."
    )
    plover_mode = models.CharField(
        "PLOVER mode", max_length=40, blank=True, help_text="PLOVER mode. Blank if there is none."
    )
    plover_contexts = ArrayField(
        models.CharField(max_length=40),
        verbose_name="PLOVER contexts",
        default=list,
        blank=True,
        help_text="PLOVER contexts. Empty if there are none.",
    )
    plover_derived_from = models.CharField(
        "PLOVER derived from",
        max_length=20,
        blank=True,
        help_text="“cameo” if the PLOVER coding was derived from the CAMEO code. Blank if it was coded directly.",
    )
    intensity = models.DecimalField(
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Intensity, as the data set states it. Blank if not stated.",
    )
    label_stated = models.CharField(
        "wording",
        max_length=500,
        blank=True,
        help_text="The source's wording from which the event was coded. Blank if not recorded.",
    )
    occurred = EdtfField(help_text="When the event happened or is expected to happen. Blank if not stated.")
    occurred_start = edtf_bound("occurred", "start")
    occurred_end = edtf_bound("occurred", "end")
    reciprocal_of = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reciprocal",
        help_text="The event that codes the same act in the other direction. Blank if there is none.",
    )
    dataset = optional_reference(
        Source, "The data set that contains the event. Blank if a curator entered the event.", verbose_name="data set"
    )
    original = original_members()

    class Meta:
        ordering = ("-occurred_start", "slug")
        constraints = (
            *record_constraints("event"),
            one_of("event", "modality", Modality),
            *well_formed_date("event", "occurred"),
            models.CheckConstraint(
                condition=Q(reciprocal_of__isnull=True) | ~Q(reciprocal_of=F("id")),
                name="event_reciprocal_of_another",
                violation_error_message="reciprocal_of: an event cannot be its own reciprocal.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(plover__isnull=True)
                    & Q(plover_version="")
                    & Q(plover_mode="")
                    & Q(plover_contexts=[])
                    & Q(plover_derived_from="")
                )
                | (Q(plover__isnull=False) & ~Q(plover_version="") & Q(plover_derived_from__in=["", "cameo"])),
                name="event_plover_whole",
                violation_error_message="plover: enter both type and version, or neither. Mode and contexts need a"
                " type.",
            ),
            flat_texts("event", "plover_contexts"),
            models.CheckConstraint(
                condition=SqlExpression("$0 <> 'NaN'", "intensity"),
                name="event_intensity_number",
                violation_error_message="intensity: enter a number.",
            ),
            original_is_object("event"),
        )
        indexes = (newest_first("event", "occurred_start", "occurred_end"),)

    def __str__(self) -> str:
        """The slug, which contains date, actor, act and recipient."""
        return self.slug


class EventActor(Part):
    """An actor or recipient of a coded event: a party or speaker, or only the source's wording."""

    owner = "event"
    part_of_list = "side"
    title_fields = ("side", "party", "speaker", "country", "stated")

    event = part_of(Event, "participants", "The event in which they act or receive.")
    side = models.CharField(
        max_length=10, choices=EventSide.choices, help_text="Whether it is an actor or a recipient of the act."
    )
    party = party_reference("The party that acts or receives. Blank if not known.", related_name="acts")
    speaker = optional_reference(Speaker, "The person who acts or receives. Blank if no person is named.")
    sectors = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text="Sectors, as the data set codes them. Empty if not coded.",
    )
    country = party_reference("The country of the actor or recipient. Blank if not known.")
    stated = models.CharField(
        "wording", max_length=500, blank=True, help_text="The source's wording. Blank if not recorded."
    )

    class Meta:
        ordering = ("event", "side", "position")
        constraints = (
            in_order("event_actor", "event", "side"),
            one_of("event_actor", "side", EventSide),
            flat_texts("event_actor", "sectors"),
            models.CheckConstraint(
                condition=Q(party__isnull=False)
                | Q(speaker__isnull=False)
                | Q(country__isnull=False)
                | ~Q(stated="")
                | ~Q(sectors=[]),
                name="event_actor_named",
                violation_error_message="Enter a party, speaker, country, sectors or wording for the actor or"
                " recipient.",
            ),
        )


class EventPlace(Part):
    """A place where a coded event happened."""

    owner = "event"
    title_fields = ("name", "city", "country", "stated")

    event = part_of(Event, "places", "The event that happened at the place.")
    name = models.CharField(max_length=300, blank=True, help_text="Name of the place. Blank if not stated.")
    city = models.CharField(max_length=200, blank=True, help_text="City. Blank if not known.")
    district = models.CharField(
        max_length=200, blank=True, help_text="Second-level administrative division. Blank if not known."
    )
    province = models.CharField(
        max_length=200, blank=True, help_text="First-level administrative division. Blank if not known."
    )
    country = party_reference("The country of the place. Blank if not known.")
    latitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="Latitude in degrees north (WGS 84). Blank if not known.",
    )
    longitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="Longitude in degrees east (WGS 84). Blank if not known.",
    )
    precision = models.CharField(
        max_length=10,
        choices=PlacePrecision.choices,
        blank=True,
        help_text="Precision of the place. Blank if not coded.",
    )
    stated = models.CharField(
        "wording", max_length=500, blank=True, help_text="The source's wording. Blank if not recorded."
    )

    class Meta:
        ordering = ("event", "position")
        constraints = (
            in_order("event_place", "event"),
            one_of("event_place", "precision", PlacePrecision, blank=True),
            models.CheckConstraint(
                condition=(Q(latitude__isnull=True) & Q(longitude__isnull=True))
                | (
                    Q(latitude__isnull=False)
                    & Q(longitude__isnull=False)
                    & Q(latitude__range=(-90, 90))
                    & Q(longitude__range=(-180, 180))
                ),
                name="event_place_on_earth",
                violation_error_message="Enter both a latitude from −90 to 90 and a longitude from −180 to 180, or"
                " neither.",
            ),
        )


class EventSameEvent(Part):
    """Another record of the same event, coded from another report."""

    owner = "event"
    title_fields = ("other",)

    event = part_of(Event, "same_event", "The event that is the same as the other one.")
    other = models.ForeignKey(
        Event, on_delete=models.PROTECT, related_name="same_event_of", help_text="The other record of the same event."
    )

    class Meta:
        ordering = ("event", "position")
        verbose_name = "record of the same event"
        verbose_name_plural = "records of the same event"
        constraints = (
            in_order("event_same", "event"),
            models.UniqueConstraint(fields=["event", "other"], name="event_same_once"),
            models.CheckConstraint(
                condition=~Q(event=F("other")),
                name="event_same_another",
                violation_error_message="other: choose another event than this one.",
            ),
        )


class EventEvidence(Part):
    """Evidence of a coded event: a statement, source, talk or proposal, with the sentence and its position."""

    owner = "event"
    title_fields = ("statement", "source", "talk", "proposal")

    event = part_of(Event, "evidence", "The event that the evidence shows.")
    statement = optional_reference(Statement, "The statement that is the evidence. Blank if another type of record is.")
    source = optional_reference(Source, "The source that is the evidence. Blank if another type of record is.")
    talk = optional_reference(Talk, "The talk that is the evidence. Blank if another type of record is.")
    proposal = optional_reference(Proposal, "The proposal that is the evidence. Blank if another type of record is.")
    sentence = models.TextField(
        blank=True, help_text="The sentence from which the event was coded. Blank if not recorded."
    )
    ranges = RangesField(
        "character positions",
        help_text="Character positions of the sentence in the source's text, from 0: the first character is"
        " included, the last position is not. Empty if not recorded.",
    )

    class Meta:
        ordering = ("event", "position")
        verbose_name = verbose_name_plural = "event evidence"
        constraints = (
            in_order("event_evidence", "event"),
            exactly_one("event_evidence_one", "statement", "source", "talk", "proposal"),
            well_formed_ranges("event_evidence", "ranges"),
        )
