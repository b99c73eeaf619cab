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
from events.models.record import Part, Record, in_order, newest_first, optional_reference, part_of, record_constraints
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
    """A node of a tree of talks: a process, track, round, meeting, call, or series of contacts."""

    record_type = RecordType.TALK
    is_tree = True

    kind = models.CharField(
        max_length=20, choices=TalkKind.choices, help_text="Level of the talk in the tree of talks."
    )
    kind_stated = models.CharField(
        "kind as stated",
        max_length=300,
        blank=True,
        help_text="The source's wording from which the kind was coded. Blank if not recorded.",
    )
    parent = optional_reference(
        "self", "The talk that this one is part of. Blank for the top of a tree.", related_name="children"
    )
    title = models.CharField(max_length=500, help_text="A short title, written by the curators.")
    status = models.CharField(
        max_length=20,
        choices=TalkStatus.choices,
        help_text="The current status. It must equal the last row of the status history.",
    )
    starts = EdtfField(help_text="When the talk starts or started. Blank if not stated.")
    starts_start = edtf_bound("starts", "start")
    starts_end = edtf_bound("starts", "end")
    starts_at = models.DateTimeField(
        "exact start", null=True, blank=True, help_text="Exact time of the start. Blank if not stated."
    )
    starts_at_zone = models.CharField(
        "time zone",
        max_length=60,
        blank=True,
        help_text="Time zone of the exact start (IANA name, for instance Europe/Zurich). Blank if no exact time is"
        " stated.",
    )
    ends = EdtfField(help_text="When the talk ends or ended. Blank if not stated.")
    place = models.CharField(
        max_length=300, blank=True, help_text="Place, as the source names it. Blank if not stated."
    )
    country = party_reference("The country in which the talk takes place. Blank if not stated.")
    format = models.CharField(
        max_length=20,
        choices=TalkFormat.choices,
        blank=True,
        help_text="How many sides take part, and whether through a mediator. Blank if not stated.",
    )
    expected_rounds = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Number of rounds that are announced. Blank if not stated."
    )
    expected_tracks = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Number of tracks that are announced. Blank if not stated."
    )
    outcome = models.TextField(
        blank=True, help_text="The outcome, summarized by the curators. Blank if none is reported."
    )
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
                violation_error_message="starts_at: enter a time in the years 1 to 9999.",
            ),
            models.CheckConstraint(
                condition=(Q(starts_at__isnull=True) & Q(starts_at_zone=""))
                | (Q(starts_at__isnull=False) & ~Q(starts_at_zone="")),
                name="talk_time_has_zone",
                violation_error_message="starts_at_zone: enter both the exact time and its time zone, or neither.",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="talk_not_its_own_parent",
                violation_error_message="parent: a talk cannot be part of itself.",
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

    talk = part_of(Talk, "status_history", "The talk that has the status.")
    status = models.CharField(max_length=20, choices=TalkStatus.choices, help_text="The status from this date on.")

    class Meta:
        ordering = ("talk", "position")
        verbose_name_plural = "talk status entries"
        constraints = (
            in_order("talk_status", "talk"),
            one_of("talk_status", "status", TalkStatus),
            *well_formed_date("talk_status", "on"),
            evidence("talk_status"),
        )


class TalkParticipant(Part):
    """A participant of a talk, with role and level."""

    owner = "talk"
    title_fields = ("party", "speaker", "office", "stated")

    talk = part_of(Talk, "participants", "The talk in which they take part.")
    party = party_reference("The party that takes part. Blank if not stated.")
    speaker = optional_reference(Speaker, "The person who takes part. Blank if no person is named.")
    office = optional_reference(Office, "The office whose holder takes part. Blank if not stated.")
    role = models.CharField(max_length=20, choices=ParticipantRole.choices, help_text="The role of the participant.")
    level = models.CharField(
        max_length=20,
        choices=ParticipantLevel.choices,
        blank=True,
        help_text="The level of the participant. Blank if not stated.",
    )
    stated = models.CharField(
        "wording",
        max_length=300,
        blank=True,
        help_text="The source's wording from which the participant was coded. Blank if not recorded.",
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
    title_fields = ("proposal", "topic")

    talk = part_of(Talk, "agenda", "The talk whose agenda contains the item.")
    proposal = optional_reference("events.Proposal", "The proposal on the agenda. Blank if the item is a topic.")
    topic = optional_reference(Topic, "The topic on the agenda. Blank if the item is a proposal.")

    class Meta:
        ordering = ("talk", "position")
        constraints = (
            in_order("talk_agenda", "talk"),
            exactly_one("talk_agenda_one", "proposal", "topic"),
        )


class TalkAnnouncement(Part):
    """A statement that announced a talk."""

    owner = "talk"
    title_fields = ("statement",)

    talk = part_of(Talk, "announced_by", "The talk that the statement announced.")
    statement = models.ForeignKey(
        Statement, on_delete=models.PROTECT, related_name="+", help_text="The statement that announced the talk."
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
    title_fields = ("source",)

    talk = part_of(Talk, "sources", "The talk that the source reports.")
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="+", help_text="The source that reports the talk."
    )

    class Meta:
        ordering = ("talk", "position")
        constraints = (
            in_order("talk_source", "talk"),
            models.UniqueConstraint(fields=["talk", "source"], name="talk_source_once"),
        )
