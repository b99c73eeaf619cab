"""The lookup of a published record and of rows of its log, in one snapshot with the log's position."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from events.serve.changes import not_served
from events.serve.collections import Collection
from events.serve.delivery import positions
from events.serve.delivery.positions import Position
from events.serve.errors import Problem
from events.serve.pages import CurrentRow, gone, raise_missing


@dataclass(frozen=True, slots=True)
class LogRow:
    """A row of the log. `content`: its document as bytes, or what the statement selects instead."""

    seq: int
    version: int
    op: str
    recorded_at: datetime
    redacted: bool
    merged_into: str | None
    content: Any


@dataclass(frozen=True, slots=True)
class RecordLookup:
    """A record that is published now: the position of the log, and the rows that the statement selects."""

    position: Position
    rows: list[tuple[Any, ...]]

    @property
    def versions(self) -> list[LogRow]:
        """The rows as rows of the log."""
        return [LogRow(*row) for row in self.rows]


def look_up(sql: str, collection: Collection, slug: str, values: dict[str, Any]) -> RecordLookup:
    """Run a statement about a record; it selects the position, the current row, and rows of the log.

    Raises MergedRecord, and Problem: 404 where it was never published, 410 where it was withdrawn, 503 while the log is
    fenced.
    """
    if "\0" in slug:
        raise Problem("malformed-request", "The address contains a NUL character (%00).")
    position, found = positions.with_rows(sql, {"type": collection.type.value, "slug": slug, **values})
    if position is None:
        raise not_served()
    current = CurrentRow(*found[0][:6])
    if current.op is None or current.merged_into or current.op == "delete":
        raise_missing(collection, slug, current, "; its history was withdrawn with it")
    return RecordLookup(position, [row[6:] for row in found if row[6] is not None])


def document_of(row: LogRow, type_: str, slug: str) -> bytes:
    """The document of a version. Problem (410) for a tombstone, and for a version that was redacted."""
    if isinstance(row.content, bytes):
        return row.content
    how = "was redacted" if row.op == "upsert" else "is a tombstone"
    detail = f"Version {row.version} of the {type_} {slug} {how}."
    raise gone(detail, type_, slug, row.version, row.recorded_at, row.redacted)


def version_numbered(versions: Sequence[LogRow], number: int, type_: str, slug: str) -> LogRow:
    """The version with that number. Problem (404) where there is none."""
    for one in versions:
        if one.version == number:
            return one
    raise Problem("not-found", f"The {type_} {slug} has no version {number}.")
