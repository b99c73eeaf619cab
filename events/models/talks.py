"""Talks: a tree of processes, tracks, rounds, meetings, calls and contacts."""

from django.db import models
from django.db.models import F, Q

from events.models.fields import (
    EdtfField,
    SqlExpression,
    at_least_one,
    edtf_bound,
    exactly_one,
    not_blank,
    one_of,
    original_is_object,
    original_members,
    well_formed_date,
)
from events.models.offices import Office
from events.models.parties import party_reference
from events.models.record import Part, Record, in_order, newest_first, part_of, record_constraints
from events.models.sources import Source
from events.models.speakers import Speaker
from events.models.statements import Statement
from events.models.status import StatusEntry, evidence
from events.models.topics import Topic
from events.vocabulary.enumerations import (
    ParticipantLevel,
    ParticipantRole,
    RecordType,
    TalkFormat,
    TalkKind,
    TalkStatus,
)


class Talk(Record):
    """A node of the tree of talks: process, track, round, meeting, call, or an uncounted series of contacts."""

    record_type = RecordType.TALK
    is_tree = True

    kind = models.CharField(max_length=20, choices=TalkKind.choices, help_text="What node of the tree it is.")
    kind_stated = models.CharField(
        max_length=300, blank=True, help_text="The wording the kind was coded from. Blank where not recorded."
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        help_text="The talk that this one is part of. Blank at the top of the tree.",
    )
    title = models.CharField(max_length=500, help_text="A short title of ours.")
    status = models.CharField(
        max_length=20, choices=TalkStatus.choices, help_text="How far it has come: the newest of the status history."
    )
    starts = EdtfField(help_text="When it starts or started. Blank where not stated.")
    starts_start = edtf_bound("starts", "start")
    starts_end = edtf_bound("starts", "end")
    starts_at = models.DateTimeField(
        null=True, blank=True, help_text="Exact time of the start. Blank where not stated."
    )
    starts_at_zone = models.CharField(
        max_length=60, blank=True, help_text="Time zone of the exact time (IANA). Blank where no time is stated."
    )
    ends = EdtfField(help_text="When it ends or ended. Blank where not stated.")
    place = models.CharField(max_length=300, blank=True, help_text="Where, as stated. Blank where not stated.")
    country = party_reference("The country it takes place in. Blank where not stated.")
    format = models.CharField(
        max_length=20, choices=TalkFormat.choices, blank=True, help_text="How many sides. Blank where not stated."
    )
    expected_rounds = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many rounds are announced. Blank where not stated."
    )
    expected_tracks = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many tracks are announced. Blank where not stated."
    )
    outcome = models.TextField(blank=True, help_text="What came of it, in our words. Blank where nothing is reported.")
    original = original_members()

    class Meta:
        ordering = ("-starts_start", "slug")
        constraints = (
            *record_constraints("talk"),
            not_blank("talk", "title"),
            one_of("talk", "kind", TalkKind),
            one_of("talk", "status", TalkStatus),
            one_of("talk", "format", TalkFormat, blank=True),
            *well_formed_date("talk", "starts", "ends"),
            models.CheckConstraint(
                condition=SqlExpression(
                    "$0 >= '0001-01-02T00:00:00Z'::timestamptz and $0 < '9999-12-31T00:00:00Z'::timestamptz",
                    "starts_at",
                ),
                name="talk_time_in_years",
                violation_error_message="starts_at: a time in the years 1 to 9999.",
            ),
            models.CheckConstraint(
                condition=(Q(starts_at__isnull=True) & Q(starts_at_zone=""))
                | (Q(starts_at__isnull=False) & ~Q(starts_at_zone="")),
                name="talk_time_has_zone",
                violation_error_message="starts_at_zone: an exact time and its time zone go together.",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="talk_not_its_own_parent",
                violation_error_message="parent: a talk is not part of itself.",
            ),
            original_is_object("talk"),
        )
        indexes = (newest_first("talk", "starts_start", "starts_end"),)

    def __str__(self) -> str:
        """The title."""
        return self.title


class TalkStatusEntry(StatusEntry):
    """One status in the history of a talk."""

    owner = "talk"

    talk = part_of(Talk, "status_history", "The talk.")
    status = models.CharField(max_length=20, choices=TalkStatus.choices, help_text="The status from that date on.")

    class Meta:
        ordering = ("talk", "position")
        verbose_name_plural = "talk status history"
        constraints = (
            in_order("talk_status", "talk"),
            one_of("talk_status", "status", TalkStatus),
            *well_formed_date("talk_status", "on"),
            evidence("talk_status"),
        )


class TalkParticipant(Part):
    """Who takes part in a talk, in what role and at what level."""

    owner = "talk"

    talk = part_of(Talk, "participants", "The talk.")
    party = party_reference("The party that takes part. Blank where none is stated.")
    speaker = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The person who takes part. Blank where nobody is named.",
    )
    office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The office in which somebody takes part. Blank where none is stated.",
    )
    role = models.CharField(max_length=20, choices=ParticipantRole.choices, help_text="In what role.")
    level = models.CharField(
        max_length=20, choices=ParticipantLevel.choices, blank=True, help_text="At what level. Blank where not stated."
    )
    stated = models.CharField(
        max_length=300, blank=True, help_text="The wording it was coded from. Blank where not recorded."
    )

    class Meta:
        ordering = ("talk", "position")
        constraints = (
            in_order("talk_participant", "talk"),
            at_least_one("talk_participant_named", "party", "speaker", "office"),
            one_of("talk_participant", "role", ParticipantRole),
            one_of("talk_participant", "level", ParticipantLevel, blank=True),
        )


class TalkAgendaItem(Part):
    """A proposal or topic on the agenda of a talk."""

    owner = "talk"

    talk = part_of(Talk, "agenda", "The talk.")
    proposal = models.ForeignKey(
        "events.Proposal",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The proposal to be discussed. Blank if the item is a topic.",
    )
    topic = models.ForeignKey(
        Topic,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The subject to be discussed. Blank if the item is a proposal.",
    )

    class Meta:
        ordering = ("talk", "position")
        constraints = (
            in_order("talk_agenda", "talk"),
            exactly_one("talk_agenda_one", "proposal", "topic"),
        )


class TalkAnnouncement(Part):
    """A statement that announced a talk."""

    owner = "talk"

    talk = part_of(Talk, "announced_by", "The talk.")
    statement = models.ForeignKey(
        Statement, on_delete=models.PROTECT, related_name="+", help_text="The statement that announced it."
    )

    class Meta:
        ordering = ("talk", "position")
        constraints = (
            in_order("talk_announcement", "talk"),
            models.UniqueConstraint(fields=["talk", "statement"], name="talk_announcement_once"),
        )


class TalkSource(Part):
    """A source that reports a talk."""

    owner = "talk"

    talk = part_of(Talk, "sources", "The talk.")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+", help_text="The source.")

    class Meta:
        ordering = ("talk", "position")
        constraints = (
            in_order("talk_source", "talk"),
            models.UniqueConstraint(fields=["talk", "source"], name="talk_source_once"),
        )
