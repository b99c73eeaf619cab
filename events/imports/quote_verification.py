"""Attach the private text of a source, and verify that the source contains its quotes word for word.

A source record contains the SHA-256 of its text. The text itself is stored privately, and only if its hash is the same.
Ranges count Unicode code points of that text; a quote is the text of its ranges, joined by one space.

Limits: only quotes are verified. The ranges of a paraphrase refer to its origin, so its citation stays unverified.
"""

import difflib
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.db.models import QuerySet, TextChoices

from diplo_api.postgresql.retry import COMMAND_PATIENCE, retry_transaction
from events.models import Source, SourceText, StatementCitation
from events.publish.notes import change_note
from events.vocabulary.enumerations import Publication, StatementKind

Ranges = Sequence[Sequence[int]]

NOTE = "Quotes checked against the text of the source."


class TextRefused(ValueError):
    """A text cannot be attached; the message contains the reason for the user."""


class QuoteOutcome(TextChoices):
    """The result of checking one quote."""

    VERIFIED = "verified", "Verified: the text contains the quote word for word"
    DIFFERS = "differs", "Differs: the text has other words in this range"
    NO_TEXT = "no-text", "No text: no text is attached to the source"
    NO_RANGES = "no-ranges", "No ranges: the citation does not state a range of the text"


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """The result of checking one quote in one source.

    `found` is the attached text in the citation's ranges, None without text or ranges. `problem` is a sentence that
    explains the result, blank if the quote is verified.
    """

    statement: str
    source: str
    outcome: QuoteOutcome
    quote: str
    found: str | None
    problem: str = ""

    @property
    def verified(self) -> bool | None:
        """The value for the citation's `verified`: None if nothing could be compared."""
        if self.outcome in (QuoteOutcome.VERIFIED, QuoteOutcome.DIFFERS):
            return self.outcome is QuoteOutcome.VERIFIED
        return None

    def difference(self) -> str:
        """A unified diff of the quote (`-`) and the text (`+`), one word per line; blank if they are equal."""
        if self.found is None or self.found == self.quote:
            return ""
        lines = difflib.unified_diff(
            self.quote.split(" "), self.found.split(" "), "the quote", "the text there", lineterm=""
        )
        return "\n".join(lines)


def sha256(text: bytes) -> str:
    """The SHA-256 in lower-case hexadecimal digits."""
    return hashlib.sha256(text).hexdigest()


def attach(source: Source, content: bytes) -> list[QuoteCheck]:
    """Store a file's content as the private text of its source, and check the source's quotes in one transaction.

    Sets `verified` of the source's citations. Raises TextRefused if the source has no hash, if the content has another
    hash, is not UTF-8, or contains a NUL character.
    """
    given = sha256(content)
    if not source.sha256:
        raise TextRefused(
            f"Source {source.slug} has no SHA-256. That of the file is {given}; set it on the source first."
        )
    if given != source.sha256:
        raise TextRefused(f"The file is not the text of {source.slug}: its SHA-256 is {given}, not {source.sha256}.")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TextRefused(f"The file is not UTF-8: byte {error.start} cannot be decoded.") from error
    if "\0" in text:
        raise TextRefused("The file contains a NUL character, which the database cannot store.")

    def run_transaction() -> list[QuoteCheck]:
        with transaction.atomic():
            SourceText.objects.update_or_create(source=source, defaults={"text": text})
            return check_quotes([source])

    return retry_transaction(run_transaction, patience=COMMAND_PATIENCE)


def check_quotes(sources: Iterable[Source] | None = None) -> list[QuoteCheck]:
    """Check the quotes of these sources, or of all sources, and set `verified` of their citations.

    Withdrawn statements are skipped. Each source is checked in its own transaction, which writes only changed values:
    a second check publishes nothing. It waits up to a minute for other writers.
    """
    if sources is None:
        sources = Source.objects.filter(citations__in=_quotes()).distinct()
    by_slug = sorted(sources, key=lambda source: source.slug)
    return [
        check
        for source in by_slug
        for check in retry_transaction(partial(_check_source, source), patience=COMMAND_PATIENCE)
    ]


def _quotes() -> QuerySet[StatementCitation]:
    """Citations of all quotes that are not withdrawn."""
    return StatementCitation.objects.filter(statement__kind=StatementKind.QUOTE).exclude(
        statement__publication=Publication.WITHDRAWN
    )


def _check_source(source: Source) -> list[QuoteCheck]:
    with transaction.atomic():
        # Lock the rows until COMMIT: otherwise a quote that is edited concurrently could be marked as verified.
        citations = _quotes().filter(source=source).select_related("statement", "source").order_by("statement__slug")
        locked = list(citations.select_for_update(of=("self", "statement"), no_key=True))
        attached = SourceText.objects.filter(source=source).first()
        checks = [_check(citation, attached.text if attached else None) for citation in locked]
        pairs = zip(locked, checks, strict=True)
        if changed := [(citation, check) for citation, check in pairs if citation.verified is not check.verified]:
            change_note(NOTE)
            for citation, check in changed:
                StatementCitation.objects.filter(pk=citation.pk).update(verified=check.verified)
        return checks


def joined(text: str, ranges: Ranges) -> str:
    """The text in these ranges, joined by one space. Raises IndexError for a range that is not within the text."""
    for start, end in ranges:
        if not 0 <= start < end <= len(text):
            raise IndexError(f"[{start}, {end}] is not within the text, which has {len(text)} characters.")
    return " ".join(text[start:end] for start, end in ranges)


def _check(citation: StatementCitation, text: str | None) -> QuoteCheck:
    """Compare one quote with its source's text."""

    def check(outcome: QuoteOutcome, found: str | None = None, problem: str = "") -> QuoteCheck:
        return QuoteCheck(citation.statement.slug, citation.source.slug, outcome, quote, found, problem)

    quote = citation.statement.text or ""
    if text is None:
        return check(QuoteOutcome.NO_TEXT, None, "No text is attached to the source.")
    if sha256(text.encode()) != citation.source.sha256:
        return check(
            QuoteOutcome.NO_TEXT, None, "The attached text does not have the source's SHA-256: attach it again."
        )
    if not citation.ranges:
        return check(QuoteOutcome.NO_RANGES, None, "The citation has no ranges.")
    try:
        found = joined(text, citation.ranges)
    except IndexError as error:
        return check(QuoteOutcome.DIFFERS, "", f"The range {error}")
    if found != quote:
        return check(QuoteOutcome.DIFFERS, found, "The text has other words in this range.")
    if outside := [i for i in citation.insertions if not _within(i, citation.ranges)]:
        return check(QuoteOutcome.DIFFERS, found, f"The insertion {outside[0]} is not inside the quote's ranges.")
    return check(QuoteOutcome.VERIFIED, found)


def _within(inner: Sequence[int], ranges: Ranges) -> bool:
    return any(start <= inner[0] and inner[1] <= end for start, end in ranges)
