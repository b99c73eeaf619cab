"""How exports are written: each format is an entry here, and has its address, its description and its files from that.

A format gives pieces: bytes as they are, and COPY statements whose rows follow one another. It never sees a row, so
that an export runs as fast as the database gives it and takes no more memory for a million records than for one.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from events.serve.collections import COLLECTIONS
from events.serve.collections.collection import Collection
from events.serve.delivery.reader import named_sql
from events.serve.exports import flattening, layouts, popolo
from events.serve.exports.selection import Selection
from events.vocabulary.enumerations import RecordType


@dataclass(frozen=True, slots=True)
class Copy:
    """A COPY statement and the values it binds."""

    sql: str
    values: dict[str, Any] = field(default_factory=dict)


Piece = bytes | Copy


@dataclass(frozen=True, slots=True)
class Format:
    """A format, served at `/exports/<name>.<suffix>`.

    `name` is blank for a format of each collection, whose pieces are those of a selection; else it stands for one
    export of its own, which takes no filters (the selection is None). `types`: the record types it is for; empty for
    all. `built`: whether builds have it too; `erasing` says how records are taken out of such files, else a redaction
    deletes them.
    """

    suffix: str
    media_type: str
    description: str
    pieces: Callable[[Selection | None], Iterator[Piece]]
    name: str = ""
    types: frozenset[str] = frozenset()
    built: bool = False

    def is_for(self, collection: Collection) -> bool:
        """Whether a collection is exported in this format."""
        return not self.name and (not self.types or collection.type.value in self.types)


def copied(query: str, selection: Selection) -> Copy:
    """A copy of rows of one JSON column, each on a line."""
    return Copy(named_sql("exports/copy").format(query=query), selection.values)


def _ndjson(selection: Selection | None) -> Iterator[Piece]:
    assert selection is not None
    yield copied(selection.with_ctes, selection)


def _csv(selection: Selection | None) -> Iterator[Piece]:
    assert selection is not None
    names = io.StringIO()
    csv.writer(names, lineterminator="\n").writerow([one.name for one in flattening.columns(selection.collection)])
    yield names.getvalue().encode()
    yield Copy(named_sql("exports/copy_csv").format(query=flattening.csv_query(selection)), selection.values)


NDJSON = Format(
    "ndjson",
    "application/x-ndjson",
    "One document a line, byte for byte as a record's address serves it.",
    _ndjson,
    built=True,
)
CSV = Format(
    "csv",
    "text/csv; charset=utf-8; header=present",
    "One row a record, flat columns, as the codebook describes them.",
    _csv,
    built=True,
)


def _popolo(selection: Selection | None) -> Iterator[Piece]:
    for before, query in popolo.queries():
        yield before
        yield Copy(named_sql("exports/copy").format(query=query))
    yield popolo.END


POPOLO = Format(
    "json",
    "application/json",
    "Speakers, parties and offices as one document of Popolo, to be read by others and imported again.",
    _popolo,
    name="popolo",
)


def _layout(name: str, query: Callable[[Selection], str]) -> Callable[[Selection | None], Iterator[Piece]]:
    def pieces(selection: Selection | None) -> Iterator[Piece]:
        assert selection is not None
        if name in layouts.HEADERS:
            yield f"{layouts.HEADERS[name]}\n".encode()
        yield copied(query(selection), selection)

    return pieces


_EVENTS = frozenset({RecordType.EVENT.value})
LAYOUTS = (
    Format(
        "icews.tsv",
        "text/tab-separated-values",
        "Events in the 20 columns of ICEWS, one row for each actor and recipient; those with a CAMEO code and a day.",
        _layout("icews", layouts.icews),
        types=_EVENTS,
    ),
    Format(
        "polecat.tsv",
        "text/tab-separated-values",
        "Events in the 40 columns of POLECAT; those with a PLOVER type and a day.",
        _layout("polecat", layouts.polecat),
        types=_EVENTS,
    ),
    Format(
        "plover.jsonl",
        "application/x-ndjson",
        "Events as objects of PLOVER's JSON layout, one a line; those with a code and a day.",
        _layout("plover", layouts.plover),
        types=_EVENTS,
    ),
)

FORMATS: tuple[Format, ...] = (NDJSON, CSV, *LAYOUTS, POPOLO)
"""Every format that is streamed. To add one, add an entry."""


def of(collection: Collection) -> dict[str, Format]:
    """The formats of a collection, by suffix."""
    return {one.suffix: one for one in FORMATS if one.is_for(collection)}


def named(name: str) -> Format | None:
    """The format of an export of its own, by its whole name, as `popolo.json`."""
    return next((one for one in FORMATS if one.name and f"{one.name}.{one.suffix}" == name), None)


def find(name: str) -> tuple[Format, Collection | None] | None:
    """What stands at `/exports/<name>`: a format and its collection. None where nothing does."""
    if (own := named(name)) is not None:
        return own, None
    collection, _, suffix = name.partition(".")
    one = next((one for one in COLLECTIONS.values() if one.name == collection), None)
    found = of(one).get(suffix) if one is not None else None
    return (found, one) if found is not None else None
