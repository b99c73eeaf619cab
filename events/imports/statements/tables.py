"""Tables of statements as rows of named texts: CSV, JSON objects one a line, Parquet, or one text file a statement.

Which it is the content says, not the name. Values that are no text come as JSON has them (days and times as ISO 8601),
objects within objects as `outer.inner`. Limits: a value may have 16 MB; of Parquet one batch of rows is in memory.
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

_LOOKED_AT = 200
"""Objects of a JSONL file may leave out what they do not have: the columns are those of so many of them."""

_PARQUET_ROWS = 500
_SHOWN = 200


@dataclass(slots=True)
class TableRow:
    """A row: its line, its texts by column, and what its fingerprint is made of."""

    line: int
    cells: dict[str, str]
    raw: str


def table_rows(file: InputFile, mapping: StatementMapping) -> Iterator[TableRow | Rejected]:
    """Every row of a file. Raises FileRefused where it is no table, or lacks a column that the mapping names."""
    if mapping.files:
        yield from _text_file(file, mapping)
        return
    if file.head(4) == b"PAR1":
        yield from _parquet(file, mapping)
        return
    first = next((item[1] for item in file.lines() if not isinstance(item, Rejected) and item[1].strip()), "")
    if first.lstrip().startswith("{"):
        yield from _objects(file, mapping)
    elif first.lstrip().startswith("["):
        raise FileRefused(f"{file.name}: a JSON array; one object a line is needed, as “jq -c '.[]'” makes of it.")
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


def _objects(file: InputFile, mapping: StatementMapping) -> Iterator[TableRow | Rejected]:
    rows = _parsed(file)
    begun: list[TableRow | Rejected] = []
    names: dict[str, None] = {}
    for item in rows:
        begun.append(item)
        if isinstance(item, TableRow):
            names.update(dict.fromkeys(item.cells))
        if len(begun) >= _LOOKED_AT:
            break
    if not names:
        raise FileRefused(f"{file.name}: no line of it is a JSON object that can be read.")
    mapping.check(names, file.name)
    yield from chain(begun, rows)


def _parsed(file: InputFile) -> Iterator[TableRow | Rejected]:
    for item in file.lines():
        if isinstance(item, Rejected):
            yield item
            continue
        line, text = item
        if not text.strip():
            continue
        try:
            found = json.loads(text)
            cells = dict(_flat(found)) if isinstance(found, dict) else None
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
            raise FileRefused(f"{file.name}: the Parquet file is damaged, or not complete: {error}.") from error
        names = [name for name in table.schema_arrow.names if not name.startswith("__index_level_")]
        mapping.check((*names, *(n for n in mapping.columns if n.partition(".")[0] in names)), file.name)
        number = 0
        try:
            for batch in table.iter_batches(batch_size=_PARQUET_ROWS, columns=names):
                for found in _readable(batch).to_pylist():
                    number += 1
                    cells = dict(_flat(found))
                    yield TableRow(number, cells, json.dumps(cells, ensure_ascii=False))
                file.position = file.size * number // total
        except (pa.ArrowException, OSError, ValueError) as error:
            file.complete = False
            yield Rejected(number + 1, "", "", f"The file is damaged from this row on: {error}.")


def _readable(batch: Any) -> Any:
    """The batch with times of nanoseconds, which Python has not, as text."""
    columns = [
        column.cast(pa.string()) if pa.types.is_timestamp(column.type) and column.type.unit == "ns" else column
        for column in batch.columns
    ]
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names)


def _flat(found: Mapping[str, Any], within: str = "") -> Iterator[tuple[str, str]]:
    for name, value in found.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{within}{name}.")
        else:
            yield f"{within}{name}", _text(value)


def _text(value: Any) -> str:
    """A value as text: itself, nothing for null, else as JSON has it."""
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
    """A file that is one statement, whose name says the rest: `files: "{country}_{session}_{year}.txt"`."""
    pattern, name = _named(mapping), file.name.rpartition("/")[2]
    mapping.check(("file", "text", *pattern.groupindex), "the pattern of file names")
    found = pattern.fullmatch(name)
    if name.startswith("."):
        return
    if found is None:
        yield Rejected(0, "file", name[:_SHOWN], f"The file's name is not as “{mapping.files}”.")
        return
    try:
        text = file.text(MAX_LINE)
    except FileRefused as refused:
        file.complete = False
        yield Rejected(0, "text", "", str(refused))
        return
    yield TableRow(1, {"file": name, **found.groupdict(), "text": text}, f"{name}\x1f{text}")


def _named(mapping: StatementMapping) -> re.Pattern[str]:
    """The pattern as a regular expression with a group for each name in braces."""
    pieces = re.split(r"\{(\w+)\}", mapping.files)
    names = pieces[1::2]
    if not names or len(set(names)) < len(names) or not all(name.isidentifier() for name in names):
        reason = "names of columns in braces are needed, each once, as in {country}_{session}_{year}.txt"
        raise FileRefused(f"{mapping.path.name}: files: {reason}.")
    groups = (f"(?P<{piece}>.+?)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces))
    return re.compile("".join(groups))
