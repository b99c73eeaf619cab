"""How a record stands when its history is asked for, and the versions that came with the answer.

Every statement here gives the log's position, the record's current row and rows of the log, of one snapshot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from events.serve import positions
from events.serve.errors import Problem
from events.serve.reader import named_sql, rows
from events.serve.records.absent import gone, not_found
from events.serve.records.collection import Collection


@dataclass(frozen=True, slots=True)
class Stored:
    """A row of the log. `content`: its document as bytes, or what the statement asked for instead."""

    seq: int
    version: int
    op: str
    recorded_at: datetime
    redacted: bool
    merged_into: str | None
    content: Any


@dataclass(frozen=True, slots=True)
class Standing:
    """A record that is published now; `position` is where the log stood, `rows` what else the statement gave."""

    position: positions.Position
    rows: list[tuple[Any, ...]]

    @property
    def versions(self) -> list[Stored]:
        """The rows as rows of the log."""
        return [Stored(*row) for row in self.rows]


def read(sql: str, collection: Collection, slug: str, values: dict[str, Any]) -> Standing | str:
    """Run a statement about a record whose text still lacks `{position}`; of a merged one the id of its survivor.

    Problems: 404 where it was never published, 410 where it was withdrawn, 503 while the log is fenced.
    """
    if "\0" in slug:
        raise Problem("malformed-request", "The address holds a NUL character (%00).")
    type_ = collection.type.value
    found = rows(sql.replace("{position}", named_sql("position")), {"type": type_, "slug": slug, **values})
    position = positions.of_row(found[0][:5]) if found else None
    if position is None:
        detail = "The log is not served: the database was restored or promoted; /readyz says what to run."
        raise Problem("not-ready", detail, headers={"Retry-After": "30"})
    op, known_as, version, merged_into, redacted, recorded_at = found[0][5:11]
    if op is None:
        raise not_found(collection, slug)
    if merged_into:
        return str(merged_into)
    if op == "delete":
        said = f"The {type_} {slug} was withdrawn on {recorded_at:%Y-%m-%d}; its history went with it."
        raise gone(said, type_, known_as, version, recorded_at, redacted)
    return Standing(position, [row[11:] for row in found if row[11] is not None])


def document_of(stored: Stored, type_: str, slug: str) -> bytes:
    """The document of a version. Problem (410) for a tombstone, and for one whose text was taken out."""
    if isinstance(stored.content, bytes):
        return stored.content
    how = "was redacted" if stored.op == "upsert" else "is a tombstone"
    said = f"Version {stored.version} of the {type_} {slug} {how}."
    raise gone(said, type_, slug, stored.version, stored.recorded_at, stored.redacted)


def numbered(versions: Sequence[Stored], number: int, type_: str, slug: str) -> Stored:
    """The version of that number. Problem (404) where there is none."""
    for one in versions:
        if one.version == number:
            return one
    raise Problem("not-found", f"The {type_} {slug} has no version {number}.")
