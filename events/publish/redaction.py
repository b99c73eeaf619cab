"""Redaction: removes the text of a record from the log, for example after a court order.

The log is insert-only but for redaction (sql/redaction.sql). It sets the document of every version of the record to
null and appends a change marked `redacted`, after which copies erase theirs. Limits: the current document remains, so
the record is withdrawn, deleted or changed first. Its id remains, because copies need it. The record's own row, the log
of the admin, texts attached to sources, existing exports and backups are not changed.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import connections, transaction

from diplo_api.postgresql.retry import COMMAND_PATIENCE, retry_transaction
from events.publish.deployment import sql_file


@dataclass(frozen=True)
class Redactable:
    """The state of a record before a redaction.

    `document` is its current document, which remains; None if it has none. `documents` is how many the log contains.
    """

    op: str
    version: int
    recorded_at: datetime
    document: str | None
    documents: int


@dataclass(frozen=True)
class Redaction:
    """The result of a redaction: the position of the change it appended, and the number of documents it erased."""

    seq: int
    erased: int


def look_up(type_: str, slug: str, using: str = "default") -> Redactable | None:
    """The state of the record; None if nothing was ever published under that slug."""
    with connections[using].cursor() as cursor:
        cursor.execute(sql_file("redaction_preview.sql"), {"type": type_, "slug": slug})
        row = cursor.fetchone()
    return Redactable(*row) if row else None


def redact(type_: str, slug: str, reason: str, by: str, using: str = "default") -> Redaction:
    """Remove the text of every version from the log, in a transaction of its own, and record the reason and person.

    Raises DatabaseError, with the constraint's name and a hint, if the record was never published, has been redacted
    already, or is published and the log contains no other version of it. Waits up to a minute for writers that publish.
    """

    def run_transaction() -> Redaction:
        with transaction.atomic(using=using, durable=True), connections[using].cursor() as cursor:
            cursor.execute("select seq, erased from public.events_redact(%s, %s, %s, %s)", [type_, slug, reason, by])
            return Redaction(*cursor.fetchone())

    return retry_transaction(run_transaction, patience=COMMAND_PATIENCE, using=using)
