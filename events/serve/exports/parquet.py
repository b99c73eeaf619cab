"""Writing Parquet (zstd) from flat JSON rows, with the types of the columns; lists are lists.

Limits: memory holds one row group as Arrow columns, and one block of JSON. Text columns have no statistics, which would
repeat long texts in the footer and stay in memory until the file is finished.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.json as pj
import pyarrow.parquet as pq

from events.serve.exports.columns import ExportColumn

MEDIA_TYPE = "application/vnd.apache.parquet"

_BLOCK = 1 << 18
"""The approximate number of bytes of JSON that are parsed at once; parsing takes several times as much memory."""

_GROUP = 8 << 20
"""The approximate number of bytes of JSON in one row group."""

_TYPES: dict[str, pa.DataType] = {
    "integer": pa.int64(),
    "number": pa.float64(),
    "flag": pa.bool_(),
    "day": pa.date32(),
    "instant": pa.timestamp("us", "UTC"),
}


def schema_of(columns: Sequence[ExportColumn], metadata: dict[str, str]) -> pa.Schema:
    """The schema of a file, with the description of each column and the file's metadata."""
    fields = [pa.field(one.name, _type(one), metadata={"description": one.description}) for one in columns]
    return pa.schema(fields, metadata=metadata)


def write(chunks: Iterable[bytes], schema: pa.Schema, path: Path) -> int:
    """Write whole lines of JSON, one object a row with the names of the schema; returns the number of rows.

    Nothing is cast, because Arrow would load its compute functions for that, which takes nine megabytes.
    """
    with_statistics = [
        field.name for field in schema if not (pa.types.is_string(field.type) or pa.types.is_list(field.type))
    ]
    rows = 0
    with pq.ParquetWriter(path, schema, compression="zstd", write_statistics=["id", *with_statistics]) as writer:
        for group in _batches(_parsed(chunks, schema), _GROUP):
            table = pa.concat_tables(group)
            writer.write_table(table)
            rows += table.num_rows
            del table
            group.clear()
            pa.default_memory_pool().release_unused()
    return rows


def _parsed(chunks: Iterable[bytes], schema: pa.Schema) -> Iterator[tuple[pa.Table, int]]:
    """Tables of a few rows, each with the number of bytes of JSON that it was read from."""
    options = pj.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error")
    for block in _batches(((chunk, len(chunk)) for chunk in chunks), _BLOCK):
        lines = b"".join(block)
        read_options = pj.ReadOptions(use_threads=False, block_size=len(lines) + 1)
        yield pj.read_json(pa.BufferReader(lines), read_options, options), len(lines)


def _batches(pieces: Iterable[tuple[Any, int]], size: int) -> Iterator[list[Any]]:
    """Lists of pieces whose lengths add up to at least `size`; the last list may be shorter."""
    batch: list[Any] = []
    length = 0
    for piece, piece_length in pieces:
        batch.append(piece)
        length += piece_length
        if length >= size:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _type(column: ExportColumn) -> pa.DataType:
    return pa.list_(_shape(column.items)) if column.kind == "list" else _TYPES.get(column.kind, pa.string())


def _shape(shape: Any) -> pa.DataType:
    """The type of a shape that `columns.shape_of` returns. In a list, a day is text and so is an open object."""
    if isinstance(shape, list):
        return pa.list_(_shape(shape[0]))
    if isinstance(shape, dict):
        return pa.struct([pa.field(name, _shape(one)) for name, one in shape.items()])
    return {"integer": pa.int64(), "number": pa.float64(), "flag": pa.bool_()}.get(shape, pa.string())
