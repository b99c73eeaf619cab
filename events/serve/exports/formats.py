"""The formats of exports. An entry in FORMATS gives a format its address, its OpenAPI description and its files.

A format yields pieces: bytes, and COPY statements whose rows follow them. Python never handles a single row, so an
export is as fast as the database and takes the same memory for a million records as for one.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from events.serve.collections import COLLECTIONS, Collection
from events.serve.exports import flat_queries, layouts, popolo
from events.serve.exports.build_store import FileFormat
from events.serve.exports.queries import QUERIES
from events.serve.exports.query import ExportQuery
from events.vocabulary.enumerations import RecordType


@dataclass(frozen=True, slots=True)
class CopyStatement:
    """A COPY statement and the values that it binds."""

    sql: str
    values: dict[str, Any] = field(default_factory=dict)


Piece = bytes | CopyStatement


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format, served at `/exports/<name>.<suffix>`.

    `name` is blank for a format of every collection, whose pieces are made from a query; otherwise it names an export
    that is not of one collection and accepts no filters (its query is None). `types`: the record types that have this
    format; empty for all. `file_format`: the format of its files in builds; None for a format that is only streamed.
    """

    suffix: str
    media_type: str
    description: str
    pieces: Callable[[ExportQuery | None], Iterator[Piece]]
    name: str = ""
    types: frozenset[RecordType] = frozenset()
    file_format: FileFormat | None = None

    def is_for(self, collection: Collection) -> bool:
        """Whether the collection is exported in this format."""
        return not self.name and (not self.types or collection.type in self.types)


def copy_json(sql: str, values: dict[str, Any]) -> CopyStatement:
    """A COPY of a query with one JSON column: one value a line."""
    return CopyStatement(QUERIES.text("copy_json", query=sql), values)


def _ndjson(query: ExportQuery | None) -> Iterator[Piece]:
    assert query is not None
    yield copy_json(query.sql_with_ctes, query.values)


def _csv(query: ExportQuery | None) -> Iterator[Piece]:
    assert query is not None
    header = io.StringIO()
    csv.writer(header, lineterminator="\n").writerow([one.name for one in flat_queries.columns(query.collection)])
    yield header.getvalue().encode()
    yield CopyStatement(QUERIES.text("copy_csv", query=flat_queries.csv_query(query)), query.values)


NDJSON = ExportFormat(
    "ndjson",
    "application/x-ndjson",
    "One document a line, byte for byte as the detail address of the record serves it.",
    _ndjson,
    file_format=FileFormat.NDJSON,
)
CSV = ExportFormat(
    "csv",
    "text/csv; charset=utf-8; header=present",
    "One row a record, with the flat columns that the codebook describes.",
    _csv,
    file_format=FileFormat.CSV,
)


def _popolo(query: ExportQuery | None) -> Iterator[Piece]:
    for before, sql in popolo.queries():
        yield before
        yield copy_json(sql, {})
    yield popolo.END


POPOLO = ExportFormat(
    "json",
    "application/json",
    "Speakers, parties and offices as one Popolo document, which can be imported again.",
    _popolo,
    name="popolo",
)


def _layout(layout: layouts.EventLayout) -> Callable[[ExportQuery | None], Iterator[Piece]]:
    def pieces(query: ExportQuery | None) -> Iterator[Piece]:
        assert query is not None
        if layout.header is not None:
            yield f"{layout.header}\n".encode()
        yield copy_json(layout.query(query), query.values)

    return pieces


_EVENTS = frozenset({RecordType.EVENT})
LAYOUTS = (
    ExportFormat(
        "icews.tsv",
        "text/tab-separated-values",
        "Events with a CAMEO code and a day in the 20 columns of ICEWS, one row for each pair of actor and recipient.",
        _layout(layouts.ICEWS),
        types=_EVENTS,
    ),
    ExportFormat(
        "polecat.tsv",
        "text/tab-separated-values",
        "Events with a PLOVER type and a day in the 40 columns of POLECAT.",
        _layout(layouts.POLECAT),
        types=_EVENTS,
    ),
    ExportFormat(
        "plover.jsonl",
        "application/x-ndjson",
        "Events with a code and a day as objects of PLOVER's JSON layout, one a line.",
        _layout(layouts.PLOVER),
        types=_EVENTS,
    ),
)

FORMATS: tuple[ExportFormat, ...] = (NDJSON, CSV, *LAYOUTS, POPOLO)
"""Every format that is streamed. To add one, add an entry."""


def of(collection: Collection) -> dict[str, ExportFormat]:
    """The formats of a collection, by suffix."""
    return {one.suffix: one for one in FORMATS if one.is_for(collection)}


def named(name: str) -> ExportFormat | None:
    """The format of an export that is not of one collection, by its whole name, as `popolo.json`."""
    return next((one for one in FORMATS if one.name and f"{one.name}.{one.suffix}" == name), None)


def find(name: str) -> tuple[ExportFormat, Collection | None] | None:
    """The format and the collection of the export `/exports/<name>`; None where there is no such export."""
    if (own := named(name)) is not None:
        return own, None
    collection_name, _, suffix = name.partition(".")
    collection = next((one for one in COLLECTIONS.values() if one.name == collection_name), None)
    found = of(collection).get(suffix) if collection is not None else None
    return (found, collection) if found is not None else None
