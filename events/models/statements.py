"""Statements: one utterance each, with what it is about, what it answers, and where it is cited."""

from django.db import models
from django.db.models import Q

from events.models.fields import (
    EdtfField,
    RangesField,
    at_least_one,
    edtf_bound,
    exactly_one,
    one_of,
    original_is_object,
    original_members,
    well_formed_date,
    well_formed_ranges,
)
from events.models.offices import Office
from events.models.parties import party_reference
from events.models.record import Part, Record, in_order, newest_first, part_of, record_constraints
from events.models.sources import Source
from events.models.speakers import Speaker
from events.models.topics import Topic
from events.vocabulary.enumerations import Medium, RecordType, ReferenceRole, StatementKind


class Statement(Record):
    """What was said once: a quote, paraphrase, communiqué, speech, or the mention of one whose content is not given."""

    record_type = RecordType.STATEMENT

    kind = models.CharField(max_length=20, choices=StatementKind.choices, help_text="How the words have come down.")
    text = models.TextField(  # noqa: DJ001 - null says that there is none, and no text is ever empty
        null=True,
        blank=True,
        help_text="The words: of a quote verbatim, of a paraphrase in ours. Null for a mention only.",
    )
    language = models.CharField(max_length=35, blank=True, help_text="Language of the text (BCP 47). Blank: not known.")
    original_text = models.TextField(
        blank=True, help_text="The words in the language they were spoken in. Blank where the text is the original."
    )
    original_language = models.CharField(
        max_length=35, blank=True, help_text="Language they were spoken in (BCP 47). Blank where not stated."
    )
    speaker = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text="Who said it. Blank where only a party is named (“the White House said”).",
    )
    office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text="The office it was spoken in. Blank where none is stated.",
    )
    party = party_reference("The party it was spoken for. Blank where none is stated.", related_name="statements")
    reported_by = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who relays it. Blank where the source itself does.",
    )
    made_on = EdtfField(help_text="When it was said. Blank where not stated.")
    made_on_start = edtf_bound("made_on", "start")
    made_on_end = edtf_bound("made_on", "end")
    medium = models.CharField(
        max_length=20, choices=Medium.choices, blank=True, help_text="Occasion or channel. Blank where not stated."
    )
    venue = models.CharField(
        max_length=300, blank=True, help_text="Where or to whom, as “Russia Today”. Blank where not stated."
    )
    sequence = models.CharField(
        max_length=200,
        blank=True,
        help_text="Key shared by the parts, or the wordings, of one utterance. Blank where it stands alone.",
    )
    sequence_part = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Which part of the utterance it is, from 1. Blank where it stands alone."
    )
    original = original_members()

    class Meta:
        ordering = ("-made_on_start", "slug")
        constraints = (
            *record_constraints("statement"),
            one_of("statement", "kind", StatementKind),
            one_of("statement", "medium", Medium, blank=True),
            *well_formed_date("statement", "made_on"),
            models.CheckConstraint(
                condition=(Q(kind=StatementKind.MENTION) & Q(text__isnull=True))
                | (~Q(kind=StatementKind.MENTION) & Q(text__isnull=False) & ~Q(text="")),
                name="statement_text_unless_mention",
                violation_error_message="text: required, except for a mention, which has none.",
            ),
            at_least_one("statement_said_by", "speaker", "party"),
            models.CheckConstraint(
                condition=(Q(sequence="") & Q(sequence_part__isnull=True))
                | (~Q(sequence="") & Q(sequence_part__isnull=False)),
                name="statement_sequence_whole",
                violation_error_message="sequence: the key and the part go together.",
            ),
            models.UniqueConstraint(
                fields=["sequence", "sequence_part"],
                condition=~Q(sequence="") & ~Q(publication="withdrawn"),
                name="statement_sequence_once",
            ),
            original_is_object("statement"),
        )
        indexes = (newest_first("statement", "made_on_start", "made_on_end"),)

    def __str__(self) -> str:
        """The slug, which says when and who."""
        return self.slug


class StatementReference(Part):
    """A typed reference from a statement: to whom it is addressed, what it is about, what it responds to."""

    owner = "statement"
    part_of_list = "role"

    statement = part_of(Statement, "references", "The statement that refers.")
    role = models.CharField(max_length=20, choices=ReferenceRole.choices, help_text="What the other record is to it.")
    party = party_reference("The party referred to. Blank if it is another type.")
    speaker = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The speaker referred to. Blank if it is another type.",
    )
    office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The office referred to. Blank if it is another type.",
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The source referred to. Blank if it is another type.",
    )
    to_statement = models.ForeignKey(
        Statement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="referred_to_by",
        help_text="The statement referred to. Blank if it is another type.",
    )
    talk = models.ForeignKey(
        "events.Talk",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The talk referred to. Blank if it is another type.",
    )
    proposal = models.ForeignKey(
        "events.Proposal",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The proposal referred to. Blank if it is another type.",
    )
    event = models.ForeignKey(
        "events.Event",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The event referred to. Blank if it is another type.",
    )

    class Meta:
        ordering = ("statement", "role", "position")
        constraints = (
            in_order("statement_reference", "statement", "role"),
            one_of("statement_reference", "role", ReferenceRole),
            exactly_one(
                "statement_reference_one",
                "party",
                "speaker",
                "office",
                "source",
                "to_statement",
                "talk",
                "proposal",
                "event",
            ),
            models.CheckConstraint(
                condition=~Q(role=ReferenceRole.ADDRESSED_TO)
                | Q(party__isnull=False)
                | Q(speaker__isnull=False)
                | Q(office__isnull=False),
                name="statement_reference_addressee",
                violation_error_message="A statement is addressed to a party, speaker or office.",
            ),
            models.CheckConstraint(
                condition=Q(to_statement__isnull=True) | ~Q(to_statement=models.F("statement")),
                name="statement_reference_to_another",
                violation_error_message="to_statement: a statement does not refer to itself.",
            ),
        )


class StatementTopic(Part):
    """A subject of a statement."""

    owner = "statement"

    statement = part_of(Statement, "topics", "The statement.")
    topic = models.ForeignKey(
        Topic, on_delete=models.PROTECT, db_index=False, related_name="+", help_text="The subject."
    )

    class Meta:
        ordering = ("statement", "position")
        constraints = (
            in_order("statement_topic", "statement"),
            models.UniqueConstraint(fields=["statement", "topic"], name="statement_topic_once"),
        )


class StatementCitation(Part):
    """Where in a source an utterance stands."""

    owner = "statement"

    statement = part_of(Statement, "citations", "The statement.")
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, db_index=False, related_name="citations", help_text="The source."
    )
    ranges = RangesField(
        help_text="Where it stands in the source's text: half-open ranges of code points, without the quote marks."
    )
    insertions = RangesField(
        help_text="Ranges inside those whose words are not the speaker's, as an editor's note in brackets."
    )
    verified = models.BooleanField(
        null=True,
        blank=True,
        editable=False,
        help_text="Whether the text stands there word for word. Null until a text is attached.",
    )

    class Meta:
        ordering = ("statement", "position")
        constraints = (
            in_order("statement_citation", "statement"),
            models.UniqueConstraint(fields=["statement", "source"], name="statement_citation_once"),
            well_formed_ranges("statement_citation", "ranges"),
            well_formed_ranges("statement_citation", "insertions"),
        )
