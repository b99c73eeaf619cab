"""Building dated files: all published documents of one snapshot, written into the storage.

A build that is killed leaves no manifest, so clients never see it; the next run deletes its files and starts over,
because its snapshot ended with it. Limits: one build runs at a time, on any machine. The lock is an advisory lock of
the database `default`; rows are read from the database that serves pages.
"""

import gzip
import hashlib
import os
import re
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connections

from events.serve.collections import COLLECTIONS, Collection
from events.serve.exports import codebook, flat_queries, formats, parquet
from events.serve.exports.build_store import Build, BuildStore, BuildType, BuiltFile, FileFormat, Release
from events.serve.exports.formats import CopyStatement, Piece
from events.serve.exports.queries import QUERIES
from events.serve.exports.query import whole_collection
from events.serve.exports.snapshot import Snapshot, open_snapshot
from events.serve.pages import instant

GZIP = "application/gzip"
GZIP_LEVEL = 6
_RETRY_SECONDS = 0.5

RELEASE_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,49}")

CHANGES = "changes"
"""The `collection` of the file of an incremental build, which holds changes of all collections."""


class BuildRefused(Exception):
    """Nothing can be built: the reason, and what to do."""


@dataclass(frozen=True, slots=True)
class ReleaseRequest:
    """The id and the citation of a release to build; `{url}` in the citation is replaced by the release's address."""

    id: str
    citation: str


@contextmanager
def exclusive_access(store: BuildStore, wait_seconds: float = 0) -> Iterator[Path]:
    """Lock the store against other builds and erasures, and give an empty folder to write in.

    Raises BuildRefused where another process still holds the lock after `wait_seconds`.
    """
    # In the file system of a local storage, so that finished files are renamed into place.
    work = (store.local_folder or settings.DATA_DIR) / ".exports-work"
    deadline = time.monotonic() + wait_seconds
    while not _lock():
        if time.monotonic() >= deadline:
            raise BuildRefused("Another build or erasure is running. Wait until it has ended, then run this again.")
        time.sleep(_RETRY_SECONDS)
    try:
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)
        with connections["default"].cursor() as cursor:
            cursor.execute(QUERIES.text("unlock"))


def _lock() -> bool:
    with connections["default"].cursor() as cursor:
        cursor.execute(QUERIES.text("try_lock"))
        return bool(cursor.fetchone()[0])


def build_full(
    store: BuildStore, work: Path, report: Callable[[str], None], release: ReleaseRequest | None = None
) -> Build:
    """Build every collection in every file format, as a release where one is given.

    `report` receives a line for each file. Raises BuildRefused where the release is not possible, and database errors.
    """
    with open_snapshot() as snapshot:
        build = _new_build("full", snapshot, None, _release(store, snapshot, release) if release else None)
        writer = _BuildWriter(store, work, build, snapshot, report)
        for collection in COLLECTIONS.values():
            writer.write_collection(collection)
    for file in codebook.files():
        writer.write_codebook(file)
    finished = replace(build, codebook=f"{build.build}/{codebook.JSON}", files=writer.files)
    store.publish(finished, work)
    return finished


def build_incremental(store: BuildStore, work: Path, report: Callable[[str], None]) -> Build | None:
    """Build the changes since the newest full build; None where nothing changed since that or the last incremental one.

    Raises BuildRefused where there is no full build of the current epoch.
    """
    with open_snapshot() as snapshot:
        known = [one for one in store.all() if one.epoch == snapshot.epoch]
        base = next((one for one in known if one.kind == "full"), None)
        if base is None:
            raise BuildRefused(
                f"There is no full build of the log's epoch {snapshot.epoch}. Run: manage.py build_exports"
            )
        if any(one.seq == snapshot.seq and one.since in (None, base.position) for one in known):
            return None
        build = _new_build("incremental", snapshot, base.position, None)
        writer = _BuildWriter(store, work, build, snapshot, report)
        changes = formats.copy_json(QUERIES.text("changes_since"), {"since": base.seq})
        writer.write_pieces(CHANGES, FileFormat.NDJSON, [changes])
    finished = replace(build, codebook=base.codebook, files=writer.files)
    store.publish(finished, work)
    return finished


def prune(store: BuildStore) -> list[Build]:
    """Delete all builds but the releases and the last EXPORTS_KEEP, and return the deleted ones."""
    found = store.all()
    newest = [one for one in found if one.kind == "full"][: max(1, settings.EXPORTS_KEEP)]
    kept = [*newest, *(one for one in found if one.release)]
    for base in newest:
        kept += [one for one in found if one.since == base.position][: max(1, settings.EXPORTS_KEEP)]
    pruned = [one for one in found if one not in kept]
    for one in pruned:
        store.delete(one)
    return pruned


@dataclass(slots=True)
class _BuildWriter:
    """Writes the files of one build; `files` collects their entries for the manifest."""

    store: BuildStore
    work: Path
    build: Build
    snapshot: Snapshot
    report: Callable[[str], None]
    files: list[BuiltFile] = field(default_factory=list)

    def write_collection(self, collection: Collection) -> None:
        """Write a collection in every file format."""
        query = whole_collection(collection)
        for format_ in formats.of(collection).values():
            if format_.file_format is not None:
                self.write_pieces(collection.name, format_.file_format, format_.pieces(query))
        metadata = {
            "position": self.snapshot.position,
            "collection": collection.name,
            "licence": settings.DATA_LICENCE,
        }
        schema = parquet.schema_of(flat_queries.columns(collection), metadata)
        path = self.work / f"{collection.name}.{FileFormat.PARQUET}"
        copy = formats.copy_json(flat_queries.json_query(query), query.values)
        rows = parquet.write((content for content, _ in self.snapshot.copy(copy.sql, copy.values)), schema, path)
        self._save(path, collection.name, FileFormat.PARQUET, parquet.MEDIA_TYPE, rows)

    def write_pieces(self, collection: str, format_: FileFormat, pieces: Iterable[Piece]) -> None:
        """Write the pieces of an export into one gzip file."""
        path = self.work / f"{collection}.{format_}"
        rows = 0
        with path.open("wb") as raw, gzip.GzipFile("", "wb", GZIP_LEVEL, raw, mtime=0) as file:
            for piece in pieces:
                if not isinstance(piece, CopyStatement):
                    file.write(piece)
                    continue
                for content, number in self.snapshot.copy(piece.sql, piece.values):
                    file.write(content)
                    rows += number
        self._save(path, collection, format_, GZIP, rows)

    def write_codebook(self, file: codebook.CodebookFile) -> None:
        """Write a file of the codebook; its `rows` are lines."""
        path = self.work / file.name
        path.write_text(file.text, encoding="utf-8")
        self._save(path, "codebook", file.format, file.media_type, len(file.text.splitlines()))

    def _save(self, path: Path, collection: str, format_: FileFormat, media_type: str, rows: int) -> None:
        made = describe_file(path, f"{self.build.build}/{path.name}", collection, format_, media_type, rows)
        self.store.save(path, made.path)
        self.files.append(made)
        self.report(f"{path.name:28} {made.rows:>12,} rows {made.bytes:>15,} bytes")


def describe_file(path: Path, name: str, collection: str, format_: str, media_type: str, rows: int) -> BuiltFile:
    """The manifest's entry for a finished file. The file has been synced to disk when this returns."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
    return BuiltFile(collection, str(format_), name, media_type, rows, path.stat().st_size, digest)


def _new_build(kind: BuildType, snapshot: Snapshot, since: str | None, release: Release | None) -> Build:
    now = datetime.now(UTC)
    return Build(
        build=f"{kind}-{now:%Y%m%dT%H%M%S}{now.microsecond // 1000:03}Z-{snapshot.position}",
        kind=kind,
        revision=1,
        epoch=snapshot.epoch,
        seq=snapshot.seq,
        since=since,
        built_at=instant(now),
        shape_version=str(settings.SPECTACULAR_SETTINGS["VERSION"]),
        erased_to=snapshot.position,
        codebook=None,
        release=release,
    )


def _release(store: BuildStore, snapshot: Snapshot, request: ReleaseRequest) -> Release:
    """The release with the licence of each of its data sets. Raises BuildRefused where a licence is missing."""
    if any(one.release and one.release.id == request.id for one in store.all()):
        raise BuildRefused(f"There is a release {request.id} already, and a release never changes. Give another id.")
    if settings.DATA_LICENCE == settings.NO_LICENCE:
        raise BuildRefused("A release needs a licence. Set DATA_LICENCE (and DATA_LICENCE_URL) first.")
    ours: dict[str, str | None] = {"dataset": None, "title": None, "version": None, "licence": settings.DATA_LICENCE}
    licences = [ours]
    with snapshot.connection.cursor() as cursor:
        for slug, title, version, licence in cursor.execute(QUERIES.text("published_datasets")):
            licences.append({"dataset": slug, "title": title, "version": version, "licence": licence})
    if missing := [str(one["dataset"]) for one in licences if not one["licence"]]:
        named = f"{', '.join(missing[:10])}{' …' if len(missing) > 10 else ''}"
        raise BuildRefused(f"Data sets without a licence: {named}. Enter `licence` of these sources and publish them.")
    return Release(request.id, request.citation, licences)
