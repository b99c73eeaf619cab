"""Parquet (zstd) from flat JSON rows, in batches: columns typed as the documents are, lists as lists.

Limits: a batch is one row group, and all that is held in memory.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.json as pj
import pyarrow.parquet as pq

from events.serve.exports.columns import Column

MEDIA_TYPE = "application/vnd.apache.parquet"

_BATCH = 16 << 20
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
    """Write whole lines of JSON, one object a row with the schema's names, and give the number of rows."""
    # What JSON has no type for is read as text and then cast.
    read_as = pa.schema([field.with_type(pa.string()) if pa.types.is_date(field.type) else field for field in schema])
    options = pj.ParseOptions(explicit_schema=read_as, unexpected_field_behavior="error")
    rows = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for lines in _batches(chunks):
            reading = pj.ReadOptions(use_threads=False, block_size=len(lines) + 1)
            table = pj.read_json(pa.BufferReader(lines), reading, options)
            writer.write_table(table.cast(schema))
            rows += table.num_rows
    return rows


def _batches(chunks: Iterable[bytes]) -> Iterator[bytes]:
    held: list[bytes] = []
    length = 0
    for chunk in chunks:
        held.append(chunk)
        length += len(chunk)
        if length >= _BATCH:
            yield b"".join(held)
            held, length = [], 0
    if held:
        yield b"".join(held)


def _type(column: Column) -> pa.DataType:
    return pa.list_(_shape(column.items)) if column.kind == "list" else _TYPES.get(column.kind, pa.string())


def _shape(shape: Any) -> pa.DataType:
    """The type of a list's items: what `columns.shape_of` gives. A day in a list stays text, as an object does."""
    if isinstance(shape, list):
        return pa.list_(_shape(shape[0]))
    if isinstance(shape, dict):
        return pa.struct([pa.field(name, _shape(one)) for name, one in shape.items()])
    return {"integer": pa.int64(), "number": pa.float64(), "flag": pa.bool_()}.get(shape, pa.string())
