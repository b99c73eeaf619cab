"""Taking a record's text out of the log: a court order, a person's right.

The one exception to "insert-only" (sql/redaction.sql): every document of the record in the log loses its text, and a
change marked `redacted` is appended, on which copies erase theirs. Limits: what the record publishes now stays, so it
is withdrawn, deleted or changed first; its id stays too, since it tells copies what to erase; the record's own row, the
admin's journal, texts attached to sources, exports that were built before, and backups are not touched.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import connections, transaction

from events.publish.deployment import sql_file


@dataclass(frozen=True)
class Redactable:
    """A record as it stands before: `document` is what it publishes now and goes on to publish, None if nothing.

    `documents` counts those that the log holds of it.
    """

    op: str
    version: int
    recorded_at: datetime
    document: str | None
    documents: int


@dataclass(frozen=True)
class Redaction:
    """A redaction done: the position of the change that tells of it, and how many documents lost their text."""

    seq: int
    erased: int


def look_up(type_: str, slug: str, using: str = "default") -> Redactable | None:
    """How the record stands; None where nothing was ever published under that id."""
    with connections[using].cursor() as cursor:
        cursor.execute(sql_file("redaction_preview.sql"), {"type": type_, "slug": slug})
        row = cursor.fetchone()
    return Redactable(*row) if row else None


def redact(type_: str, slug: str, reason: str, by: str, using: str = "default") -> Redaction:
    """Take the text of every version out of the log, in a transaction of its own, and record who did it and why.

    Raises DatabaseError, with the constraint's name and a hint, where the record was never published, was redacted
    before, or publishes the same text still.
    """
    with transaction.atomic(using=using, durable=True), connections[using].cursor() as cursor:
        cursor.execute("select seq, erased from public.events_redact(%s, %s, %s, %s)", [type_, slug, reason, by])
        return Redaction(*cursor.fetchone())
