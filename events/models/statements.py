"""Statements: one utterance each, with the records that it refers to and the sources that report it."""

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
from events.models.record import Part, Record, in_order, newest_first, optional_reference, part_of, record_constraints
from events.models.sources import Source
from events.models.speakers import Speaker
from events.models.topics import Topic
from events.vocabulary.enumerations import Medium, RecordType, ReferenceRole, StatementKind


class Statement(Record):
    """One utterance: a quote, paraphrase, communiqué or speech, or the mention of one without its content."""

    record_type = RecordType.STATEMENT

    kind = models.CharField(
        max_length=20,
        choices=StatementKind.choices,
        help_text="Whether the text is a quote, a paraphrase, an official text, a speech or only a mention.",
    )
    text = models.TextField(  # noqa: DJ001 - null for a mention; the text is never an empty string
        null=True,
        blank=True,
        help_text="The words of a quote, or the paraphrase. Blank for a mention.",
    )
    language = models.CharField(
        max_length=35, blank=True, help_text="Language of the text (BCP 47). Blank if not known."
    )
    original_text = models.TextField(
        blank=True,
        help_text="The words in the language in which they were spoken. Blank if the text is in that language.",
    )
    original_language = models.CharField(
        max_length=35, blank=True, help_text="Language in which the words were spoken (BCP 47). Blank if not stated."
    )
    speaker = optional_reference(
        Speaker,
        "The person who said it. Blank if the source names only a party (“the White House said”).",
        related_name="statements",
    )
    office = optional_reference(
        Office, "The office that the speaker held. Blank if not stated.", related_name="statements"
    )
    party = party_reference("The party for which the speaker spoke. Blank if not stated.", related_name="statements")
    reported_by = optional_reference(
        Speaker, "The person who reports the statement. Blank if the source itself reports it."
    )
    made_on = EdtfField(help_text="When it was said. Blank if not stated.")
    made_on_start = edtf_bound("made_on", "start")
    made_on_end = edtf_bound("made_on", "end")
    medium = models.CharField(
        max_length=20,
        choices=Medium.choices,
        blank=True,
        help_text="Occasion or channel of the statement. Blank if not stated.",
    )
    venue = models.CharField(
        max_length=300,
        blank=True,
        help_text="Where or to whom it was said, for instance “Russia Today”. Blank if not stated.",
    )
    sequence = models.CharField(
        max_length=200,
        blank=True,
        help_text="Key that all parts, or all wordings, of one utterance share. Blank for a statement without other"
        " parts.",
    )
    sequence_part = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="Number of the part in the utterance, from 1. Blank for a statement without other parts.",
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
                violation_error_message="text: required, except for a mention, which must not have a text.",
            ),
            at_least_one("statement_said_by", "speaker", "party"),
            models.CheckConstraint(
                condition=(Q(sequence="") & Q(sequence_part__isnull=True))
                | (~Q(sequence="") & Q(sequence_part__isnull=False)),
                name="statement_sequence_whole",
                violation_error_message="sequence: enter both the sequence and the part, or neither.",
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
        """The slug, which contains date and speaker."""
        return self.slug


class StatementReference(Part):
    """A reference from a statement to a record that it is addressed to, is about, or responds to."""

    owner = "statement"
    part_of_list = "role"
    title_fields = (
        "role",
        "party",
        "speaker",
        "office",
        "source",
        "to_statement",
        "talk",
        "proposal",
        "event",
    )

    statement = part_of(Statement, "references", "The statement that refers to the other record.")
    role = models.CharField(
        max_length=20,
        choices=ReferenceRole.choices,
        help_text="Whether the statement is addressed to the other record, is about it, or responds to it.",
    )
    party = party_reference("The party referred to. Blank if the reference is to another type of record.")
    speaker = optional_reference(
        Speaker, "The speaker referred to. Blank if the reference is to another type of record."
    )
    office = optional_reference(Office, "The office referred to. Blank if the reference is to another type of record.")
    source = optional_reference(Source, "The source referred to. Blank if the reference is to another type of record.")
    to_statement = optional_reference(
        Statement,
        "The statement referred to. Blank if the reference is to another type of record.",
        related_name="referred_to_by",
        verbose_name="statement",
    )
    talk = optional_reference(
        "events.Talk", "The talk referred to. Blank if the reference is to another type of record."
    )
    proposal = optional_reference(
        "events.Proposal", "The proposal referred to. Blank if the reference is to another type of record."
    )
    event = optional_reference(
        "events.Event", "The event referred to. Blank if the reference is to another type of record."
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
                violation_error_message="A statement can be addressed only to a party, speaker or office.",
            ),
            models.CheckConstraint(
                condition=Q(to_statement__isnull=True) | ~Q(to_statement=models.F("statement")),
                name="statement_reference_to_another",
                violation_error_message="to_statement: a statement cannot refer to itself.",
            ),
        )


class StatementTopic(Part):
    """A topic of a statement."""

    owner = "statement"
    title_fields = ("topic",)

    statement = part_of(Statement, "topics", "The statement about the topic.")
    topic = models.ForeignKey(
        Topic, on_delete=models.PROTECT, db_index=False, related_name="+", help_text="A topic of the statement."
    )

    class Meta:
        ordering = ("statement", "position")
        constraints = (
            in_order("statement_topic", "statement"),
            models.UniqueConstraint(fields=["statement", "topic"], name="statement_topic_once"),
        )


class StatementCitation(Part):
    """The position of a statement in the text of a source."""

    owner = "statement"
    title_fields = ("source",)

    statement = part_of(Statement, "citations", "The statement that the source reports.")
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        db_index=False,
        related_name="citations",
        help_text="The source that reports the statement.",
    )
    ranges = RangesField(
        "character positions",
        help_text="Character positions of the words in the source's text, from 0, without the quote marks: the first"
        " character is included, the last position is not. Empty if the text is not available.",
    )
    insertions = RangesField(
        help_text="Character positions inside the ranges whose words are not the speaker's, for instance an editor's"
        " note in brackets. Empty if there are none."
    )
    verified = models.BooleanField(
        null=True,
        blank=True,
        editable=False,
        help_text="Whether the source's text contains the words at these positions. Null if the source has no text,"
        " or the statement is no quote.",
    )

    class Meta:
        ordering = ("statement", "position")
        constraints = (
            in_order("statement_citation", "statement"),
            models.UniqueConstraint(fields=["statement", "source"], name="statement_citation_once"),
            well_formed_ranges("statement_citation", "ranges"),
            well_formed_ranges("statement_citation", "insertions"),
        )
