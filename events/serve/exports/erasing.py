"""Taking redacted records out of files that were built before: the one thing that changes a build.

Whatever built a file, a record that was redacted afterwards is taken out of it, row by row, and the rest stays as it
was; the build keeps its name, its release and its address, its manifest has a new revision and the files new names.
Each manifest says up to which position this was done, so that nothing is looked through twice and a run that was killed
is made up for by the next. Limits: what is looked for is the record by its id, not its words in other records.
"""

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq
from django.db import connections

from events.serve.collections import COLLECTIONS
from events.serve.delivery.reader import named_sql
from events.serve.exports.building import CHANGES, described
from events.serve.exports.builds import Build, Builds, BuiltFile
from events.vocabulary.enumerations import RecordType

_CHANGE = re.compile(rb'^\{"seq":\d+,"type":"([a-z]+)","id":"([^"]*)"')
_DOCUMENT = re.compile(rb'^\{"id":"([^"]*)"')
_ROW = re.compile(rb"^([^,\n]*)")


@dataclass(frozen=True, slots=True)
class Redacted:
    """A record whose text was taken out of the log, and the position of the change that said so last."""

    type: str
    slug: str
    seq: int


def erase(builds: Builds, work: Path, report: Callable[[str], None]) -> int:
    """Take out of every build what was redacted since it was made; gives how many builds held something of it.

    To be called with the right to change the storage (`building.building`).
    """
    epoch, seq, redacted = _redacted()
    changed = 0
    for build in builds.all():
        done_epoch, _, done_seq = build.erased_to.rpartition("-")
        # Positions of another epoch say nothing about these: everything that was ever redacted is looked for.
        due = [one for one in redacted if done_epoch != epoch or one.seq > int(done_seq)]
        if not due:
            continue
        files, taken = _without(builds, work, build, due)
        builds.publish(replace(build, revision=build.revision + 1, erased_to=f"{epoch}-{seq}", files=files), work)
        if taken:
            changed += 1
            report(f"{build.build}: {taken} rows of redacted records erased.")
    return changed


def _redacted() -> tuple[str, int, list[Redacted]]:
    """Where the log stands, and all that was redacted: from where redactions are made, not from a replica behind it."""
    with connections["default"].cursor() as cursor:
        # In this order, so that one that comes between the two is done again rather than never.
        cursor.execute(named_sql("exports/position"))
        epoch, _, seq, *_ = cursor.fetchone()
        cursor.execute(named_sql("exports/redacted"))
        return epoch, seq, [Redacted(*row) for row in cursor.fetchall()]


def _without(builds: Builds, work: Path, build: Build, due: list[Redacted]) -> tuple[list[BuiltFile], int]:
    """The files of a build without some records, and how many rows were taken out of them."""
    kept: list[BuiltFile] = []
    taken = 0
    for file in build.files:
        wanted = {(one.type, one.slug) for one in due if file.collection in (RecordType(one.type).collection, CHANGES)}
        copy = _rewritten(builds, work, file, wanted, build.revision + 1) if wanted else file
        if copy is not None:
            kept.append(copy)
        taken += file.rows - (copy.rows if copy else 0)
    return kept, taken


def _rewritten(
    builds: Builds, work: Path, file: BuiltFile, gone: set[tuple[str, str]], revision: int
) -> BuiltFile | None:
    """The file without those records: itself where it has none of them, None where its format cannot be taken apart."""
    eraser = _ERASERS.get(file.format)
    if eraser is None:
        return None
    with builds.storage.open(file.path) as stored:
        name = f"{file.collection}.r{revision}.{file.format}"
        path = work / name
        rows = eraser(stored, path, file, gone)
    if rows == file.rows:
        path.unlink()
        return file
    made = described(
        path, f"{file.path.rpartition('/')[0]}/{name}", file.collection, file.format, file.media_type, rows
    )
    builds.save(path, made.path)
    return made


def _ndjson(stored: IO[bytes], path: Path, file: BuiltFile, gone: set[tuple[str, str]]) -> int:
    pattern, rows = (_CHANGE if file.collection == CHANGES else _DOCUMENT), 0
    type_ = _type_of(file.collection)
    with gzip.open(stored) as lines, path.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as kept:
        for line in lines:
            match = pattern.match(line)
            found = tuple(part.decode() for part in match.groups()) if match else ()
            if (found if len(found) == 2 else (type_, *found)) not in gone:
                kept.write(line)
                rows += 1
    return rows


def _csv(stored: IO[bytes], path: Path, file: BuiltFile, gone: set[tuple[str, str]]) -> int:
    type_, rows = _type_of(file.collection), -1  # the header is no row
    with gzip.open(stored) as lines, path.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as kept:
        for row in _csv_rows(lines):
            match = _ROW.match(row)
            if match is None or (type_, match[1].decode()) not in gone:
                kept.write(row)
                rows += 1
    return rows


def _csv_rows(lines: Iterator[bytes] | Any) -> Iterator[bytes]:
    """Rows as they are: a line break between quotes is within a cell."""
    held = b""
    for line in lines:
        held += line
        if held.count(b'"') % 2 == 0:
            yield held
            held = b""
    if held:
        yield held


def _parquet(stored: IO[bytes], path: Path, file: BuiltFile, gone: set[tuple[str, str]]) -> int:
    # Loaded here: it takes nine megabytes, and most builds hold nothing to take out.
    import pyarrow.compute as pc

    type_ = _type_of(file.collection)
    slugs = pa.array([slug for of, slug in gone if of == type_])
    rows = 0
    read = pq.ParquetFile(stored)
    with pq.ParquetWriter(path, read.schema_arrow, compression="zstd") as writer:
        for group in range(read.num_row_groups):
            table = read.read_row_group(group)
            kept = table.filter(pc.invert(pc.is_in(table["id"], value_set=slugs)))
            writer.write_table(kept)
            rows += kept.num_rows
    return rows


_ERASERS: dict[str, Callable[[IO[bytes], Path, BuiltFile, set[tuple[str, str]]], int]] = {
    "ndjson.gz": _ndjson,
    "csv.gz": _csv,
    "parquet": _parquet,
}


def _type_of(collection: str) -> str:
    return next((type_.value for type_, one in COLLECTIONS.items() if one.name == collection), "")
