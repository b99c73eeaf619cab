"""Coded events: who did what to whom, when and where, each with its evidence."""

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
from events.models.record import Part, Record, in_order, newest_first, part_of, record_constraints
from events.models.sources import Source
from events.models.speakers import Speaker
from events.models.statements import Statement
from events.models.talks import Talk
from events.vocabulary.enumerations import EventSide, Modality, PlacePrecision, RecordType


class Event(Record):
    """One coded event."""

    record_type = RecordType.EVENT

    modality = models.CharField(max_length=20, choices=Modality.choices, help_text="In what sense it is the case.")
    according_to = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who says so. Blank where the source reports it itself.",
    )
    cameo = models.ForeignKey(
        CameoCode,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="CAMEO code. Blank where not coded in CAMEO.",
    )
    plover = models.ForeignKey(
        PloverType,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="PLOVER type. Blank where not coded in PLOVER, or where PLOVER has no type for it.",
    )
    plover_version = models.CharField(max_length=20, blank=True, help_text="PLOVER's version. Blank where not coded.")
    plover_mode = models.CharField(max_length=40, blank=True, help_text="PLOVER mode. Blank where there is none.")
    plover_contexts = ArrayField(
        models.CharField(max_length=40), default=list, blank=True, help_text="PLOVER contexts. Empty where none."
    )
    plover_derived_from = models.CharField(
        max_length=20, blank=True, help_text="“cameo” where PLOVER was derived from CAMEO. Blank where coded itself."
    )
    intensity = models.DecimalField(
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Intensity as the data set states it. Blank where none is stated.",
    )
    label_stated = models.CharField(
        max_length=500, blank=True, help_text="The wording it was coded from. Blank where not recorded."
    )
    occurred = EdtfField(help_text="When it happened, or is to happen. Blank where not stated.")
    occurred_start = edtf_bound("occurred", "start")
    occurred_end = edtf_bound("occurred", "end")
    reciprocal_of = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reciprocal",
        help_text="The same act coded in the other direction. Blank where there is none.",
    )
    dataset = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The data set it comes from. Blank where curated here.",
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
                violation_error_message="reciprocal_of: an event is not its own reciprocal.",
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
                violation_error_message="plover: type and version go together; mode and contexts need a type.",
            ),
            flat_texts("event", "plover_contexts"),
            models.CheckConstraint(
                condition=SqlExpression("$0 <> 'NaN'", "intensity"),
                name="event_intensity_number",
                violation_error_message="intensity: a number.",
            ),
            original_is_object("event"),
        )
        indexes = (newest_first("event", "occurred_start", "occurred_end"),)

    def __str__(self) -> str:
        """The slug, which says when, who and what."""
        return self.slug


class EventActor(Part):
    """An actor or recipient of a coded event: a party or person we know, or only what the source states."""

    owner = "event"
    part_of_list = "side"

    event = part_of(Event, "participants", "The event.")
    side = models.CharField(max_length=10, choices=EventSide.choices, help_text="Actor or recipient.")
    party = party_reference("The party. Blank where none is known.", related_name="acts")
    speaker = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The person. Blank where nobody is named.",
    )
    sectors = ArrayField(
        models.CharField(max_length=200), default=list, blank=True, help_text="Sectors as coded. Empty where not coded."
    )
    country = party_reference("The country it belongs to. Blank where not known.")
    stated = models.CharField(max_length=500, blank=True, help_text="As the source names it. Blank where not recorded.")

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
                violation_error_message="An actor has a party, a person, a country, sectors or a stated wording.",
            ),
        )


class EventPlace(Part):
    """Where a coded event took place."""

    owner = "event"

    event = part_of(Event, "places", "The event.")
    name = models.CharField(max_length=300, blank=True, help_text="Name of the place. Blank where not named.")
    city = models.CharField(max_length=200, blank=True, help_text="City. Blank where not known.")
    district = models.CharField(max_length=200, blank=True, help_text="Second-order division. Blank: not known.")
    province = models.CharField(max_length=200, blank=True, help_text="First-order division. Blank: not known.")
    country = party_reference("The country. Blank where not known.")
    latitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="Latitude, degrees north (WGS 84). Blank: none.",
    )
    longitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="Longitude, degrees east (WGS 84). Blank: none.",
    )
    precision = models.CharField(
        max_length=10,
        choices=PlacePrecision.choices,
        blank=True,
        help_text="How exactly it is known. Blank: not coded.",
    )
    stated = models.CharField(max_length=500, blank=True, help_text="As the source names it. Blank where not recorded.")

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
                violation_error_message="latitude −90 to 90 and longitude −180 to 180, both or neither.",
            ),
        )


class EventSameEvent(Part):
    """Another record of the same event, from another report."""

    owner = "event"

    event = part_of(Event, "same_event", "The event.")
    other = models.ForeignKey(
        Event, on_delete=models.PROTECT, related_name="same_event_of", help_text="The other record of it."
    )

    class Meta:
        ordering = ("event", "position")
        constraints = (
            in_order("event_same", "event"),
            models.UniqueConstraint(fields=["event", "other"], name="event_same_once"),
            models.CheckConstraint(
                condition=~Q(event=F("other")),
                name="event_same_another",
                violation_error_message="other: not the event itself.",
            ),
        )


class EventEvidence(Part):
    """What shows a coded event: a statement, source, talk or proposal, with the sentence or range."""

    owner = "event"

    event = part_of(Event, "evidence", "The event.")
    statement = models.ForeignKey(
        Statement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The statement that shows it. Blank if it is another type.",
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The source that shows it. Blank if it is another type.",
    )
    talk = models.ForeignKey(
        Talk,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The talk that shows it. Blank if it is another type.",
    )
    proposal = models.ForeignKey(
        Proposal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The proposal that shows it. Blank if it is another type.",
    )
    sentence = models.TextField(blank=True, help_text="The sentence it was coded from. Blank where not recorded.")
    ranges = RangesField(help_text="Where it stands in the source's text, in code points. Empty where not recorded.")

    class Meta:
        ordering = ("event", "position")
        verbose_name_plural = "event evidence"
        constraints = (
            in_order("event_evidence", "event"),
            exactly_one("event_evidence_one", "statement", "source", "talk", "proposal"),
            well_formed_ranges("event_evidence", "ranges"),
        )
