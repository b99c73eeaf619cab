"""Read tables of statements as rows of texts: CSV, JSON Lines, Parquet, or one text file per statement.

The content determines the format, not the file's name. Values other than text are converted to JSON (dates and times to
ISO 8601), members of nested objects to columns named `outer.inner`. Limits: a value has at most 16 MB; one batch of
rows of a Parquet file is in memory.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from itertools import chain
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from events.imports.delimited import Cells, delimited_rows, delimiter_of
from events.imports.drafts import FileRefused, Rejected
from events.imports.files import MAX_LINE, InputFile
from events.imports.statements.mapping import StatementMapping

_SAMPLED_OBJECTS = 200
"""JSON objects may omit members: the columns of the file are those of this many objects at its start."""

_PARQUET_ROWS = 500
_SHOWN = 200


@dataclass(slots=True)
class TableRow:
    """A row: its line, its texts by column, and the text for its fingerprint."""

    line: int
    cells: dict[str, str]
    raw: str


def table_rows(file: InputFile, mapping: StatementMapping) -> Iterator[TableRow | Rejected]:
    """Every row of a file. Raises FileRefused if it is not a table or lacks a column that the mapping names."""
    if mapping.files:
        yield from _text_file(file, mapping)
        return
    if file.head(4) == b"PAR1":
        yield from _parquet(file, mapping)
        return
    first = next((item[1] for item in file.lines() if not isinstance(item, Rejected) and item[1].strip()), "")
    if first.lstrip().startswith("{"):
        yield from _json_lines(file, mapping)
    elif first.lstrip().startswith("["):
        raise FileRefused(f"{file.name}: a JSON array; convert it to one object per line with “jq -c '.[]'”.")
    else:
        yield from _delimited(file, mapping)


def _delimited(file: InputFile, mapping: StatementMapping) -> Iterator[TableRow | Rejected]:
    columns: list[str] = []
    for item in delimited_rows(file, (), mapping.delimiter or delimiter_of(file)):
        if isinstance(item, list):
            columns = [name or f"column {place}" for place, name in enumerate(item, 1)]
            mapping.check(columns, file.name)
        elif isinstance(item, Cells):
            yield TableRow(item.line, dict(zip(columns, item.values, strict=True)), f"{columns}\x1f{item.raw}")
        else:
            yield item


def _json_lines(file: InputFile, mapping: StatementMapping) -> Iterator[TableRow | Rejected]:
    rows = _json_rows(file)
    sampled: list[TableRow | Rejected] = []
    names: dict[str, None] = {}
    for item in rows:
        sampled.append(item)
        if isinstance(item, TableRow):
            names.update(dict.fromkeys(item.cells))
        if len(sampled) >= _SAMPLED_OBJECTS:
            break
    if not names:
        raise FileRefused(f"{file.name}: no line is a JSON object that can be read.")
    mapping.check(names, file.name)
    yield from chain(sampled, rows)


def _json_rows(file: InputFile) -> Iterator[TableRow | Rejected]:
    for item in file.lines():
        if isinstance(item, Rejected):
            yield item
            continue
        line, text = item
        if not text.strip():
            continue
        try:
            found = json.loads(text)
            cells = dict(_flatten(found)) if isinstance(found, dict) else None
        except (ValueError, RecursionError) as error:
            yield Rejected(line, "", text[:_SHOWN], f"Not a JSON object on one line: {error}.")
            continue
        if cells is not None:
            yield TableRow(line, cells, text)
        else:
            yield Rejected(line, "", text[:_SHOWN], "Not a JSON object.")


def _parquet(file: InputFile, mapping: StatementMapping) -> Iterator[TableRow | Rejected]:
    with file.unpacked() as stream:
        try:
            table = pq.ParquetFile(stream)
            total = max(table.metadata.num_rows, 1)
        except (pa.ArrowException, OSError) as error:
            raise FileRefused(f"{file.name}: the Parquet file is damaged or truncated: {error}.") from error
        names = [name for name in table.schema_arrow.names if not name.startswith("__index_level_")]
        mapping.check((*names, *(n for n in mapping.columns if n.partition(".")[0] in names)), file.name)
        number = 0
        try:
            for batch in table.iter_batches(batch_size=_PARQUET_ROWS, columns=names):
                for found in _nanoseconds_as_text(batch).to_pylist():
                    number += 1
                    cells = dict(_flatten(found))
                    yield TableRow(number, cells, json.dumps(cells, ensure_ascii=False))
                file.position = file.size * number // total
        except (pa.ArrowException, OSError, ValueError) as error:
            file.complete = False
            yield Rejected(number + 1, "", "", f"The file is damaged at this row, and was not read further: {error}.")


def _nanoseconds_as_text(batch: Any) -> Any:
    """The batch with its timestamps of nanosecond precision, which `datetime` does not support, as text."""
    columns = [
        column.cast(pa.string()) if pa.types.is_timestamp(column.type) and column.type.unit == "ns" else column
        for column in batch.columns
    ]
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names)


def _flatten(found: Mapping[str, Any], within: str = "") -> Iterator[tuple[str, str]]:
    for name, value in found.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{within}{name}.")
        else:
            yield f"{within}{name}", _text(value)


def _text(value: Any) -> str:
    """A value as text: blank for null, ISO 8601 for dates and times, JSON for numbers, booleans and lists."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, Decimal):
        return str(value)
    return json.dumps(value, ensure_ascii=False, default=str)


def _text_file(file: InputFile, mapping: StatementMapping) -> Iterator[TableRow | Rejected]:
    """A file that is one statement; its name contains further columns: `files: "{country}_{session}_{year}.txt"`."""
    pattern, name = _file_name_pattern(mapping), file.name.rpartition("/")[2]
    mapping.check(("file", "text", *pattern.groupindex), "the pattern of file names")
    found = pattern.fullmatch(name)
    if name.startswith("."):
        return
    if found is None:
        yield Rejected(0, "file", name[:_SHOWN], f"The file's name does not match “{mapping.files}”.")
        return
    try:
        text = file.text(MAX_LINE)
    except FileRefused as refused:
        file.complete = False
        yield Rejected(0, "text", "", str(refused))
        return
    yield TableRow(1, {"file": name, **found.groupdict(), "text": text}, f"{name}\x1f{text}")


def _file_name_pattern(mapping: StatementMapping) -> re.Pattern[str]:
    """The mapping's `files` as a regular expression with a group for each name in braces."""
    pieces = re.split(r"\{(\w+)\}", mapping.files)
    names = pieces[1::2]
    if not names or len(set(names)) < len(names) or not all(name.isidentifier() for name in names):
        reason = "write each column once, in braces, for example {country}_{session}_{year}.txt"
        raise FileRefused(f"{mapping.path.name}: files: {reason}.")
    groups = (f"(?P<{piece}>.+?)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces))
    return re.compile("".join(groups))
