"""For tests: reads the log and the current documents, and catches errors of the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import django.db
import psycopg
import pytest
from django.db import connection

from events.models import Record


@dataclass(frozen=True)
class Change:
    """A row of the log with its decoded document."""

    seq: int
    type: str
    record_id: int
    slug: str
    version: int
    op: str
    body: dict[str, Any] | None
    merged_into: str | None
    recorded_at: datetime


_COLUMNS = "seq, type, record_id, slug, version, op, body, merged_into, recorded_at"


def head() -> int:
    """The newest position of the log; 0 if it is empty."""
    with connection.cursor() as cursor:
        cursor.execute("select coalesce(max(seq), 0) from events_version")
        return int(cursor.fetchone()[0])


def changes(since: int = 0) -> list[Change]:
    """The rows of the log after a position, in order."""
    with connection.cursor() as cursor:
        cursor.execute(f"select {_COLUMNS} from events_version where seq > %s order by seq", [since])
        return [Change(*row) for row in cursor.fetchall()]


def current(record: Record) -> Change | None:
    """The newest change of a record, which may be deleted; None if it was never published."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"select {_COLUMNS} from events_current where type = %s and (record_id = %s or (%s is null and slug = %s))",
            [record.record_type.value, record.pk, record.pk, record.slug],
        )
        row = cursor.fetchone()
    return Change(*row) if row else None


def document(record: Record) -> dict[str, Any]:
    """The record's live document."""
    change = current(record)
    assert change is not None and change.body is not None, f"{record.slug} has no document"
    return change.body


@contextmanager
def appended(*expected: tuple[str, str, int]) -> Iterator[list[Change]]:
    """Asserts that the block appends exactly these (slug, op, version), in any order."""
    before, new = head(), list[Change]()
    yield new
    new += changes(before)
    assert sorted((c.slug, c.op, c.version) for c in new) == sorted(expected)


@contextmanager
def nothing_appended() -> Iterator[None]:
    """Asserts that the block appends nothing."""
    with appended():
        yield


@dataclass
class Refusal:
    """Message, hint and SQLSTATE of an error of the database."""

    message: str = ""
    hint: str = ""
    sqlstate: str = ""


@contextmanager
def refused(constraint: str, *words: str) -> Iterator[Refusal]:
    """Asserts that the block violates the constraint, and that message and hint contain all these words."""
    refusal = Refusal()
    with pytest.raises((django.db.DatabaseError, psycopg.Error)) as caught:
        yield refusal
    error = caught.value if isinstance(caught.value, psycopg.Error) else caught.value.__cause__
    assert isinstance(error, psycopg.Error)
    diag = error.diag
    assert diag.constraint_name == constraint, f"refused for another reason: {error}"
    refusal.message, refusal.hint = diag.message_primary or "", diag.message_hint or ""
    refusal.sqlstate = diag.sqlstate or ""
    text = f"{refusal.message} {refusal.hint}"
    for word in words:
        assert word in text, f"{word!r} is not in: {text}"
