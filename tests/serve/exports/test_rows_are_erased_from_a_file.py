"""Erasing rows from one file: exactly the rows of the given type and id, of any type, and the bytes of all others."""

import csv
import gzip
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from events.serve.exports import erasure
from events.serve.exports.build_store import FileFormat
from events.serve.exports.erasure import UnreadableFile, erase_rows
from events.serve.exports.formats import FORMATS

TWO_WORDS = {("treaty_body", "to-erase")}
LOOKALIKE = '{"seq":1,"type":"treaty_body","id":"to-erase"'


def _row(type_: str, id_: str, **more: Any) -> dict[str, Any]:
    return {"id": id_, "type": type_, "text": f'Said of "{id_}",\r\nin two lines', **more}


ROWS = [
    _row("treaty_body", "to-erase"),
    _row("treaty_body", "to-erase-2"),
    _row("treaty_body", "not-to-erase"),
    _row("treaty", "to-erase"),
    _row("body", "to-erase"),
    _row("topic", "to-erase"),
    _row("treaty_body", "quotes-it", text=f"{LOOKALIKE},"),
    _row("treaty_body", "begins-like-it", text=f'\n{LOOKALIKE}\n"to-erase",treaty_body,\n'),
    _row("treaty_body", "is-long", text="long " * 100_000),
]
KEPT = ROWS[1:]


def _ndjson(rows: Iterable[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for row in rows)


def _as_change(row: dict[str, Any]) -> dict[str, Any]:
    return {"seq": 7, "type": row["type"], "id": row["id"], "op": "upsert", "document": row}


def _csv(rows: Iterable[dict[str, Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, ["id", "type", "text"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def _erase(content: bytes, format_: FileFormat, folder: Path, records: set[tuple[str, str]] = TWO_WORDS) -> bytes:
    """The content of the file without the records; checks the number of rows."""
    rows = erase_rows(format_, io.BytesIO(gzip.compress(content)), folder / "copy", records)
    copy = gzip.decompress((folder / "copy").read_bytes())
    if format_ is FileFormat.NDJSON:
        assert rows == len(copy.splitlines())
    return copy


def test_documents_of_a_type_of_two_words(tmp_path: Path) -> None:
    assert _erase(_ndjson(ROWS), FileFormat.NDJSON, tmp_path) == _ndjson(KEPT)


def test_changes_of_a_type_of_two_words(tmp_path: Path) -> None:
    tombstone = {"seq": 8, "type": "treaty_body", "id": "to-erase", "op": "delete", "document": None}
    content = _ndjson([*map(_as_change, ROWS), tombstone])
    assert _erase(content, FileFormat.NDJSON, tmp_path) == _ndjson(map(_as_change, KEPT))


def test_cells_of_a_type_of_two_words(tmp_path: Path) -> None:
    assert _erase(_csv(ROWS), FileFormat.CSV, tmp_path) == _csv(KEPT)


def test_cells_whatever_the_order_of_the_columns(tmp_path: Path) -> None:
    content = b'text,type,id\n"to-erase,treaty_body",topic,a\nx,treaty_body,to-erase\n'
    assert _erase(content, FileFormat.CSV, tmp_path) == b'text,type,id\n"to-erase,treaty_body",topic,a\n'


def test_parquet_rows_of_a_type_of_two_words(tmp_path: Path) -> None:
    source = tmp_path / "source"
    pq.write_table(pa.Table.from_pylist(ROWS), source, row_group_size=2)
    with source.open("rb") as stored:
        assert erase_rows(FileFormat.PARQUET, stored, tmp_path / "copy", TWO_WORDS) == len(KEPT)
    assert pq.read_table(tmp_path / "copy").to_pylist() == KEPT


def test_several_records_of_several_types(tmp_path: Path) -> None:
    records = {("treaty_body", "to-erase"), ("topic", "to-erase"), ("treaty_body", "is-long")}
    kept = [row for row in ROWS if (row["type"], row["id"]) not in records]
    assert _erase(_ndjson(ROWS), FileFormat.NDJSON, tmp_path, records) == _ndjson(kept)


@pytest.mark.parametrize(
    ("format_", "content"),
    [
        (FileFormat.NDJSON, b'{"id":"a","type":"topic"}\n{"id":"b","ty'),
        (FileFormat.NDJSON, b'{"id":"a"}\n'),
        (FileFormat.NDJSON, b"[1]\n"),
        (FileFormat.CSV, b""),
        (FileFormat.CSV, b"id,text\na,b\n"),
        (FileFormat.CSV, b"id,type\na\n"),
        (FileFormat.CSV, b'id,type\n"a,topic\n'),
        (FileFormat.CSV, b"id,type\n\xff,topic\n"),
    ],
)
def test_a_row_that_cannot_be_read_is_an_error(tmp_path: Path, format_: FileFormat, content: bytes) -> None:
    """It could be a redacted record, so it is neither kept nor dropped silently."""
    with pytest.raises(UnreadableFile):
        _erase(content, format_, tmp_path)


def test_rows_of_every_built_format_can_be_erased() -> None:
    built = {one.file_format for one in FORMATS if one.file_format is not None} | {FileFormat.PARQUET}
    assert built == erasure._ERASERS.keys()
