"""Parquet (zstd) from flat JSON rows: columns typed as the documents are, lists as lists.

Limits: one row group is held in memory, as Arrow's columns, and one block of JSON. Of texts there are no statistics,
which would repeat them in the file's footer and be held until its end.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.json as pj
import pyarrow.parquet as pq

from events.serve.exports.columns import Column

MEDIA_TYPE = "application/vnd.apache.parquet"

_BLOCK = 1 << 18
"""Bytes of JSON that are parsed at a time, about: parsing takes several times as much."""

_GROUP = 8 << 20
"""Bytes of JSON that become one row group, about."""

_TYPES: dict[str, pa.DataType] = {
    "integer": pa.int64(),
    "number": pa.float64(),
    "flag": pa.bool_(),
    "day": pa.date32(),
    "instant": pa.timestamp("us", "UTC"),
}


def schema_of(columns: Sequence[Column], metadata: dict[str, str]) -> pa.Schema:
    """The schema of a file: each column with its description, and what is said of the whole."""
    fields = [pa.field(one.name, _type(one), metadata={"description": one.description}) for one in columns]
    return pa.schema(fields, metadata=metadata)


def write(chunks: Iterable[bytes], schema: pa.Schema, path: Path) -> int:
    """Write whole lines of JSON, one object a row with the schema's names, and give the number of rows.

    Nothing is cast: Arrow would load all of its functions for that, which takes nine megabytes.
    """
    counted = [field.name for field in schema if not (pa.types.is_string(field.type) or pa.types.is_list(field.type))]
    rows = 0
    with pq.ParquetWriter(path, schema, compression="zstd", write_statistics=["id", *counted]) as writer:
        for group in _together(_parsed(chunks, schema), _GROUP):
            table = pa.concat_tables(group)
            writer.write_table(table)
            rows += table.num_rows
            del table
            group.clear()
            pa.default_memory_pool().release_unused()
    return rows


def _parsed(chunks: Iterable[bytes], schema: pa.Schema) -> Iterator[tuple[pa.Table, int]]:
    """Tables of some rows each, and of how many bytes they were read."""
    options = pj.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error")
    for block in _together(((chunk, len(chunk)) for chunk in chunks), _BLOCK):
        lines = b"".join(block)
        reading = pj.ReadOptions(use_threads=False, block_size=len(lines) + 1)
        yield pj.read_json(pa.BufferReader(lines), reading, options), len(lines)


def _together(pieces: Iterable[tuple[Any, int]], enough: int) -> Iterator[list[Any]]:
    """Pieces, each given with its length, in lists of a length that is enough; the last may be shorter."""
    held: list[Any] = []
    length = 0
    for piece, more in pieces:
        held.append(piece)
        length += more
        if length >= enough:
            yield held
            held, length = [], 0
    if held:
        yield held


def _type(column: Column) -> pa.DataType:
    return pa.list_(_shape(column.items)) if column.kind == "list" else _TYPES.get(column.kind, pa.string())


def _shape(shape: Any) -> pa.DataType:
    """The type of a list's items: what `columns.shape_of` gives. A day in a list stays text, as an object does."""
    if isinstance(shape, list):
        return pa.list_(_shape(shape[0]))
    if isinstance(shape, dict):
        return pa.struct([pa.field(name, _shape(one)) for name, one in shape.items()])
    return {"integer": pa.int64(), "number": pa.float64(), "flag": pa.bool_()}.get(shape, pa.string())
