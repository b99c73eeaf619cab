"""What a format produces: the rows of a file, and the drafts of the records that a row contains.

A draft has values by column of the model, and refers to other records by the source's own keys. The planner decides
whether a record is created, updated, matched or left as it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

DATASET_KEY = "dataset"
"""The key of the data set's own source record."""


class FileRefused(ValueError):
    """A file that cannot be imported at all. The message says why and what to do, for the person who gave the file."""


class Rejected(Exception):
    """A row that cannot be imported: raised by a mapping, or yielded among the rows.

    `line` is the line of the file from 1, or 0 for a format without lines; `column` the source's name of the column,
    blank for the whole row; `value` its value; `reason` a sentence for the person who corrects the file.
    """

    def __init__(self, line: int, column: str, value: str, reason: str, file: str = "") -> None:
        self.line, self.column, self.value, self.reason, self.file = line, column, value, reason, file
        super().__init__(reason)


@dataclass(slots=True)
class Row:
    """One row of a file.

    `key` is the source's own key, unique in the data set. `fingerprint` contains everything that the mapping uses: the
    bytes of the row, and other values if the mapping reads them. `data` is for the format's own use.
    """

    key: str
    line: int
    fingerprint: bytes
    data: Any
    file: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to another record of the same data set, by its key.

    If that record does not exist, an `optional` reference is null, and any other has its row rejected. If a curator
    withdrew or deleted the record, the reference is null, but a `needed` one has its row rejected.
    """

    key: str
    optional: bool = False
    needed: bool = False


@dataclass(frozen=True, slots=True)
class MatchRequest:
    """The values by which an existing record is matched. `country` is the id of a party, `on` a day of activity."""

    name: str
    country: int | None = None
    on: date | None = None
    identifiers: Sequence[tuple[str, str]] = ()
    aliases: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """The result of a matcher: the record, whether it is certainly or only possibly meant, and the evidence."""

    record_id: int | None
    verdict: Literal["matched", "possible", "new"]
    evidence: str = ""


@dataclass(slots=True)
class Draft:
    """One record as a row describes it.

    `fields` are values by column of the model (`parent_id`, not `parent`); a missing column gets the model's default.
    `parts` are lists of rows by the related name of the part. A reference is a `Ref` or the id of a record.
    With `match` the planner looks for an existing record; with `fill` a matched record gets the values that it lacks.
    Without `create` no record is created if none matches, and a `Ref` to it is null. `record_id` is the id of an
    existing record that needs no matching.
    """

    type: str
    key: str
    slug: str
    fields: dict[str, Any]
    parts: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    match: MatchRequest | None = None
    fill: bool = False
    create: bool = True
    record_id: int | None = None
