"""Texts of sources, kept privately, and the check that every quote stands in its source word for word.

A source carries the SHA-256 of its text; the text itself is attached to it without ever being public, and only if the
hash is the same. Ranges count Unicode code points of that text. A quote is its ranges joined by one space.

Limits: only quotes are compared. A paraphrase's ranges say where it comes from, so its citation is never verified.
"""

import difflib
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet, TextChoices

from events.models import Source, SourceText, StatementCitation
from events.publish.notes import change_note
from events.vocabulary.enumerations import Publication, StatementKind

Ranges = Sequence[Sequence[int]]

NOTE = "Quotes checked against the text of the source."


class TextRefused(ValueError):
    """A text that cannot be attached; the message says why, to the person who gave the file."""


class QuoteOutcome(TextChoices):
    """What came of checking one quote."""

    VERIFIED = "verified", "Verified: stands in the text word for word"
    DIFFERS = "differs", "Differs: the text has other words there"
    NO_TEXT = "no-text", "No text attached: nothing to compare with"
    NO_RANGES = "no-ranges", "No ranges: the citation does not say where in the text"


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """One quote in one source, and what came of checking it.

    `found` is what the ranges give in the attached text, None where there is no text or no range; `problem` a sentence
    about it, empty where the quote is verified.
    """

    statement: str
    source: str
    outcome: QuoteOutcome
    quote: str
    found: str | None
    problem: str = ""

    @property
    def verified(self) -> bool | None:
        """What the citation's `verified` is: None where nothing could be compared."""
        if self.outcome in (QuoteOutcome.VERIFIED, QuoteOutcome.DIFFERS):
            return self.outcome is QuoteOutcome.VERIFIED
        return None

    def difference(self) -> str:
        """The quote (`-`) and the text in its place (`+`), a word a line with three around; empty where they agree."""
        if self.found is None or self.found == self.quote:
            return ""
        lines = difflib.unified_diff(
            self.quote.split(" "), self.found.split(" "), "the quote", "the text there", lineterm=""
        )
        return "\n".join(lines)


def sha256(text: bytes) -> str:
    """Hexadecimal SHA-256, in lower case."""
    return hashlib.sha256(text).hexdigest()


def attach(source: Source, content: bytes) -> list[QuoteCheck]:
    """Keep a file's content as the private text of its source, and check the source's quotes against it.

    Sets `verified` of the source's citations, all in one transaction. Raises TextRefused where the source has no hash,
    the content has another one, or is not UTF-8.
    """
    given = sha256(content)
    if not source.sha256:
        raise TextRefused(
            f"Source {source.slug} carries no SHA-256. The file's is {given}; set it on the source first."
        )
    if given != source.sha256:
        raise TextRefused(f"The file is not the text of {source.slug}: its SHA-256 is {given}, not {source.sha256}.")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TextRefused(f"The file is not UTF-8: byte {error.start} cannot be read.") from error
    if "\0" in text:
        raise TextRefused("The file holds a NUL character, which a text in the database cannot.")
    with transaction.atomic():
        SourceText.objects.update_or_create(source=source, defaults={"text": text})
        return check_quotes([source])


def check_quotes(sources: Iterable[Source] | None = None) -> list[QuoteCheck]:
    """Check every quote, of some sources or of all, and record in its citation what came of it.

    Withdrawn statements are left out. Each source is a transaction of its own, which writes only where `verified`
    changes: checking again publishes nothing.
    """
    if sources is None:
        sources = Source.objects.filter(citations__in=_quotes()).distinct()
    by_slug = sorted(sources, key=lambda source: source.slug)
    return [check for source in by_slug for check in _check_source(source)]


def _quotes() -> QuerySet[StatementCitation]:
    """Citations of the quotes that are not withdrawn."""
    return StatementCitation.objects.filter(statement__kind=StatementKind.QUOTE).exclude(
        statement__publication=Publication.WITHDRAWN
    )


def _check_source(source: Source) -> list[QuoteCheck]:
    with transaction.atomic():
        # The rows stay as they are read until COMMIT: a quote edited meanwhile would otherwise pass for verified.
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
    """The words that stand in these ranges of a text, joined by one space. Raises IndexError for one beyond its end."""
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
            QuoteOutcome.NO_TEXT, None, "The attached text no longer has the source's SHA-256: attach it anew."
        )
    if not citation.ranges:
        return check(QuoteOutcome.NO_RANGES, None, "The citation has no ranges.")
    try:
        found = joined(text, citation.ranges)
    except IndexError as error:
        return check(QuoteOutcome.DIFFERS, "", f"The range {error}")
    if found != quote:
        return check(QuoteOutcome.DIFFERS, found, "The text has other words there.")
    if outside := [i for i in citation.insertions if not _within(i, citation.ranges)]:
        return check(QuoteOutcome.DIFFERS, found, f"The insertion {outside[0]} is not inside the quote's ranges.")
    return check(QuoteOutcome.VERIFIED, found)


def _within(inner: Sequence[int], ranges: Ranges) -> bool:
    return any(start <= inner[0] and inner[1] <= end for start, end in ranges)
