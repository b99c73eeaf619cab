"""What the planning of a batch decides and its writing carries out; and the fingerprints that tell changes."""

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
"""`row_id` of a name that this run leaves open, and the next one looks at again."""


@dataclass(slots=True)
class ImportLogRow:
    """A row of the internal log, or one that this batch is about to add (`row_id` None until it is written)."""

    key: str
    row_id: int | None
    type: str
    record_id: int | None
    created: bool
    main: bool = False
    fingerprint: bytes = b""
    withdrawn: bool = False
    fresh: bool = False
    """Whether this run made it: other connections may not see it yet."""


@dataclass(slots=True)
class PlannedRecord:
    """One record of a batch: where it comes from, its values, and what is written of it.

    `verdict` None: a new record, or one of which nothing is written but the log.
    """

    known: ImportLogRow
    draft: Draft
    row: Row
    values: dict[str, Any]
    imported: bytes
    new: bool
    verdict: FieldChanges | None = None
    part_ids: dict[str, list[int]] = field(default_factory=dict)


@dataclass
class ImportPlan:
    """What a batch does.

    `seen` are rows of the log that the files have; `restored`, `published` ids of records; `slugs` those given.
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


def fingerprint_of(*parts: bytes) -> bytes:
    """Sixteen bytes that are equal for equal content."""
    made = hashlib.blake2b(digest_size=16)
    for part in parts:
        made.update(part)
        made.update(b"\x1f")
    return made.digest()


def references(draft: Draft) -> Iterator[str]:
    """The keys that a draft refers to."""
    for value in draft.fields.values():
        if type(value) is Ref:
            yield value.key
    for rows in draft.parts.values():
        for row in rows:
            for value in row.values():
                if type(value) is Ref:
                    yield value.key


def dumped(draft: Draft, values: dict[str, Any]) -> bytes:
    """The values as JSON. Raises InvalidValue for what no text in the database can hold."""
    try:
        text = orjson.dumps(values, default=as_json)
    except (orjson.JSONEncodeError, TypeError) as error:
        for name, each in _texts(values):
            if any("\ud800" <= character <= "\udfff" for character in each):
                shown = each.encode("utf-8", "replace").decode()
                raise InvalidValue(name, shown, "Holds half a character, which no text can.") from None
        raise InvalidValue("", draft.key, f"Holds what cannot be stored: {error}.") from None
    if b"\\u0000" in text:
        for name, each in _texts(values):
            if "\0" in each:
                raise InvalidValue(name, each.replace("\0", "␀"), "Holds a NUL character.")
    return text


def _texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(key, name)
            yield from _texts(item, str(key))
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, name)
