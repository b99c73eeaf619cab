"""What a format hands to the spine: rows of a file, and the records that a row becomes, not yet written.

A draft names fields as the model's columns and other records by the source's own keys; whether it is created, updated,
matched or left alone is the spine's to decide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

DATASET_KEY = "dataset"
"""The key under which a data set's own source record can be referred to."""


class FileRefused(ValueError):
    """A file that is not of the format at all; the message says why, to the person who gave it."""


class Rejected(Exception):
    """A row that cannot be imported: raised by a mapping, or yielded among the rows.

    `line` is the line of the file (from 1; 0 where lines mean nothing), `column` the source's name for the
    column (blank for the whole row), `value` what stands there, `reason` a sentence for whoever reads the rejects file.
    """

    def __init__(self, line: int, column: str, value: str, reason: str, file: str = "") -> None:
        self.line, self.column, self.value, self.reason, self.file = line, column, value, reason, file
        super().__init__(reason)


@dataclass(slots=True)
class Row:
    """One row of a file.

    `key` is the source's own key, unique in the data set. `fingerprint` changes if and only if what is mapped from the
    row changes: its bytes, and whatever else the mapping looks at. `data` is the format's own.
    """

    key: str
    line: int
    fingerprint: bytes
    data: Any
    file: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """Another record of the same data set, by its key. An optional one is null where that record is not to be had.

    Null, too, is one to a record that a person withdrew; a `needed` one has its row rejected then.
    """

    key: str
    optional: bool = False
    needed: bool = False


@dataclass(frozen=True, slots=True)
class MatchRequest:
    """What is known of a record that may be here already. `country` is a party's id, `on` a day on which it acted."""

    name: str
    country: int | None = None
    on: date | None = None
    identifiers: Sequence[tuple[str, str]] = ()
    aliases: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What a matcher found: the record, whether it is it or only may be, and what speaks for it."""

    record_id: int | None
    verdict: Literal["matched", "possible", "new"]
    evidence: str = ""


@dataclass(slots=True)
class Draft:
    """One record as a row has it.

    `fields` are columns of the model (`parent_id`, not `parent`), what is left out has the model's default; `parts` are
    lists of rows by the part's related name. A reference is a `Ref`, or the id of a record. With `match` the spine asks
    whether the record is here already; with `fill` a record found so gets what it lacks. Without `create` none is made
    where it is not: a `Ref` to it is then null. `record_id` says which record it is, where that needs no matching.
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
