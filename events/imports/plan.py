"""The plan of a batch, which the planner makes and the writer executes; and the fingerprints that detect changes."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import orjson

from events.imports.columns import InvalidValue, as_json
from events.imports.drafts import Draft, Ref, Rejected, Row
from events.imports.three_way_merge import FieldChanges

NOT_LOGGED = -1
"""`row_id` of a name for which no log row is written, so that the next run looks it up again."""


@dataclass(slots=True)
class ImportLogRow:
    """A row of the import log (`ImportedRow`), or one that this batch will insert (`row_id` is None until then)."""

    key: str
    row_id: int | None
    type: str
    record_id: int | None
    created: bool
    main: bool = False
    fingerprint: bytes = b""
    withdrawn: bool = False
    is_new_record: bool = False
    """Whether this run creates the record: other connections may not see it yet."""


@dataclass(slots=True)
class PlannedRecord:
    """One record of a batch: its log row, the draft and row it comes from, its values, and what is written.

    `changes` is None for a new record, and for one of which only the log row is written.
    """

    log_row: ImportLogRow
    draft: Draft
    row: Row
    values: dict[str, Any]
    imported: bytes
    new: bool
    changes: FieldChanges | None = None
    part_ids: dict[str, list[int]] = field(default_factory=dict)


@dataclass
class ImportPlan:
    """What is written for a batch.

    `seen` are ids of log rows that the files contain; `restored` and `published` are ids of records by type; `slugs`
    are those of new records by type; `counts` is by type and outcome.
    """

    planned: list[PlannedRecord] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)
    rejects: list[Rejected] = field(default_factory=list)
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    duplicates: list[dict[str, Any]] = field(default_factory=list)
    suggestions: list[dict[str, Any]] = field(default_factory=list)
    restored: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    published: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    slugs: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def log_row_ids(self) -> set[int]:
        """Ids of the log rows that the rows of the files correspond to, written and unchanged ones."""
        rows = (each.log_row for each in self.planned)
        return {row.row_id for row in rows if row.main and row.row_id is not None}.union(self.seen)


def fingerprint_of(*parts: bytes) -> bytes:
    """A hash of 16 bytes."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
        digest.update(b"\x1f")
    return digest.digest()


def references(draft: Draft) -> Iterator[str]:
    """The keys of the records that a draft refers to."""
    for value in draft.fields.values():
        if type(value) is Ref:
            yield value.key
    for rows in draft.parts.values():
        for row in rows:
            for value in row.values():
                if type(value) is Ref:
                    yield value.key


def values_as_json(draft: Draft, values: dict[str, Any]) -> bytes:
    """The values as JSON. Raises InvalidValue for a text that PostgreSQL cannot store."""
    try:
        text = orjson.dumps(values, default=as_json)
    except (orjson.JSONEncodeError, TypeError) as error:
        for name, each in _texts(values):
            if any("\ud800" <= character <= "\udfff" for character in each):
                shown = each.encode("utf-8", "replace").decode()
                raise InvalidValue(
                    name, shown, "The text contains half a character (an unpaired surrogate). Correct it."
                ) from None
        raise InvalidValue("", draft.key, f"The row contains a value that cannot be stored: {error}.") from None
    if b"\\u0000" in text:
        for name, each in _texts(values):
            if "\0" in each:
                raise InvalidValue(name, each.replace("\0", "␀"), "The text contains a NUL character. Remove it.")
    return text


def _texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in nested values, with the name of the innermost field that contains it."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(key, name)
            yield from _texts(item, str(key))
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, name)
