"""Erasing redacted records from the files of earlier builds: the only modification of a build.

Every record that was redacted after a file was built is removed from that file, row by row; all other rows keep their
bytes. The build keeps its name, release and address, its manifest gets a new revision and the files get new names. The
manifest says up to which position this was done, so no file is searched twice, and the next run continues where a
killed one stopped. Limits: a record is found by its type and id; its words in other records are not searched for.
"""

import csv
import gzip
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
from django.db import connections

from events.serve.exports.build_store import Build, BuildStore, BuiltFile, FileFormat
from events.serve.exports.builder import CHANGES, GZIP_LEVEL, describe_file
from events.serve.exports.queries import QUERIES
from events.vocabulary.enumerations import RecordType

RecordKey = tuple[str, str]
"""Type and id of a record."""


class UnreadableFile(Exception):
    """A row of a file cannot be read, so the file may still contain a redacted record: where, and what to do."""


@dataclass(frozen=True, slots=True)
class RedactedRecord:
    """A redacted record, and the position of its newest change with `redacted`."""

    type: str
    slug: str
    seq: int

    @property
    def key(self) -> RecordKey:
        """Type and id."""
        return self.type, self.slug


def erase_redacted(store: BuildStore, work: Path, report: Callable[[str], None]) -> int:
    """Erase from every build the records redacted since it was last erased; returns how many builds held one.

    The caller holds the lock (`builder.exclusive_access`). Raises UnreadableFile, OSError and database errors.
    """
    epoch, seq, redacted = _redactions()
    changed = 0
    for build in store.all():
        erased_epoch, _, erased_seq = build.erased_to.rpartition("-")
        # Positions of two epochs cannot be compared: every record that was ever redacted is then searched for.
        due = [one for one in redacted if erased_epoch != epoch or one.seq > int(erased_seq)]
        if not due:
            continue
        files, rows = _erase_from_build(store, work, build, due)
        store.publish(replace(build, revision=build.revision + 1, erased_to=f"{epoch}-{seq}", files=files), work)
        if rows:
            changed += 1
            report(f"{build.build}: {rows} rows of redacted records erased.")
    return changed


def erase_rows(format_: FileFormat, stored: IO[bytes], path: Path, records: set[RecordKey]) -> int:
    """Copy a file of a build to `path` without the rows of some records, and return the number of rows copied.

    Each row of a file has the members or columns `type` and `id`. Raises UnreadableFile.
    """
    return _ERASERS[format_](stored, path, records)


def _redactions() -> tuple[str, int, list[RedactedRecord]]:
    """Epoch and position of the log, and every redacted record, from the primary: a replica may lag behind it."""
    with connections["default"].cursor() as cursor:
        # The position is read first: a redaction committed between the two statements is then erased again next time.
        cursor.execute(QUERIES.text("log_position"))
        epoch, _, seq, *_ = cursor.fetchone()
        cursor.execute(QUERIES.text("redacted_records"))
        return epoch, seq, [RedactedRecord(*row) for row in cursor.fetchall()]


def _erase_from_build(
    store: BuildStore, work: Path, build: Build, due: list[RedactedRecord]
) -> tuple[list[BuiltFile], int]:
    """The files of the build without those records, and how many rows were erased."""
    files: list[BuiltFile] = []
    erased = 0
    for file in build.files:
        records = {one.key for one in due if file.collection in (RecordType(one.type).collection, CHANGES)}
        copy = _erase_from_file(store, work, file, records, build.revision + 1) if records else file
        if copy is not None:
            files.append(copy)
        erased += file.rows - (copy.rows if copy else 0)
    return files, erased


def _erase_from_file(
    store: BuildStore, work: Path, file: BuiltFile, records: set[RecordKey], revision: int
) -> BuiltFile | None:
    """The file without those records: the same file where it has none of them, None where rows cannot be erased."""
    format_ = next((one for one in _ERASERS if one == file.format), None)
    if format_ is None:
        return None
    name = f"{file.collection}.r{revision}.{format_}"
    path = work / name
    with store.storage.open(file.path) as stored:
        try:
            rows = erase_rows(format_, stored, path, records)
        except UnreadableFile as error:
            raise UnreadableFile(
                f"{file.path}: {error}. Its redacted records cannot be erased: delete the file, or restore it"
                f" (SHA-256 {file.sha256}), and run: manage.py build_exports --erase"
            ) from error
    if rows == file.rows:
        path.unlink()
        return file
    folder = file.path.rpartition("/")[0]
    made = describe_file(path, f"{folder}/{name}", file.collection, file.format, file.media_type, rows)
    store.save(path, made.path)
    return made


def _erase_ndjson(stored: IO[bytes], path: Path, records: set[RecordKey]) -> int:
    rows = 0
    with gzip.open(stored) as lines, _gzip_writer(path) as copy:
        for number, line in enumerate(lines, 1):
            try:
                row = orjson.loads(line)
                key = row["type"], row["id"]
            except (ValueError, KeyError, TypeError) as error:
                raise UnreadableFile(f"line {number} is not a JSON object with `type` and `id`") from error
            if key not in records:
                copy.write(line)
                rows += 1
    return rows


def _erase_csv(stored: IO[bytes], path: Path, records: set[RecordKey]) -> int:
    rows = number = 0
    with gzip.open(stored) as lines, _gzip_writer(path) as copy:
        try:
            table = _csv_rows(lines)
            header, content = next(table)
            copy.write(content)
            type_, id_ = header.index("type"), header.index("id")
            for cells, content in table:
                number += 1
                if (cells[type_], cells[id_]) not in records:
                    copy.write(content)
                    rows += 1
        except (ValueError, IndexError, StopIteration, csv.Error) as error:
            raise UnreadableFile(f"row {number} is not CSV with the columns `type` and `id`") from error
    return rows


def _csv_rows(lines: Iterable[bytes]) -> Iterator[tuple[list[str], bytes]]:
    """The cells of each row, and the bytes that it was read from: several lines where a cell has line breaks."""
    read: list[bytes] = []

    def decoded() -> Iterator[str]:
        for line in lines:
            read.append(line)
            yield line.decode()

    # A text may be longer than the 128 KB to which the module limits a cell.
    csv.field_size_limit(sys.maxsize)
    for cells in csv.reader(decoded(), strict=True):
        yield cells, b"".join(read)
        read.clear()


@contextmanager
def _gzip_writer(path: Path) -> Iterator[gzip.GzipFile]:
    with path.open("wb") as raw, gzip.GzipFile("", "wb", GZIP_LEVEL, raw, mtime=0) as file:
        yield file


def _erase_parquet(stored: IO[bytes], path: Path, records: set[RecordKey]) -> int:
    # Imported here: it takes nine megabytes, and most builds contain nothing to erase.
    import pyarrow.compute as pc

    erased = pa.array([f"{type_} {slug}" for type_, slug in records])
    rows = 0
    source = pq.ParquetFile(stored)
    with pq.ParquetWriter(path, source.schema_arrow, compression="zstd") as writer:
        for group in range(source.num_row_groups):
            table = source.read_row_group(group)
            keys = pc.binary_join_element_wise(table["type"], table["id"], " ")
            kept = table.filter(pc.invert(pc.is_in(keys, value_set=erased)))
            writer.write_table(kept)
            rows += kept.num_rows
    return rows


_ERASERS: dict[FileFormat, Callable[[IO[bytes], Path, set[RecordKey]], int]] = {
    FileFormat.NDJSON: _erase_ndjson,
    FileFormat.CSV: _erase_csv,
    FileFormat.PARQUET: _erase_parquet,
}
