"""Building dated files: everything that is published, from one snapshot, into the storage.

A build that is killed leaves no manifest, so nobody is ever led to a part of one; the next run deletes what it left and
starts over, since the snapshot died with it. Limits: one build at a time, on whichever machine; the database at
`default` keeps the lock, the rows are read where pages are read.
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

from events.serve.collections import COLLECTIONS
from events.serve.collections.collection import Collection
from events.serve.delivery.reader import named_sql
from events.serve.exports import codebook, flattening, formats, parquet, selection
from events.serve.exports.builds import Build, Builds, BuiltFile, Kind, Release
from events.serve.exports.formats import Copy, Piece
from events.serve.exports.snapshot import Snapshot, snapshot
from events.serve.pages.missing import instant

GZIP = "application/gzip"
_LEVEL = 6
_ASK_EVERY = 0.5  # seconds

RELEASE_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,49}")

CHANGES = "changes"
"""What an incremental file is of, in the place of a collection."""


class BuildRefused(Exception):
    """Why nothing is built, and what to do."""


@dataclass(frozen=True, slots=True)
class Marking:
    """How a build is to be citable: the release's id and citation; `{url}` in it is where the release stands."""

    id: str
    citation: str


@contextmanager
def building(builds: Builds, patience: float = 0) -> Iterator[Path]:
    """The right to change the storage, and an empty folder to write in.

    Raises BuildRefused where another still has it after so many seconds.
    """
    # Beside the files of a storage on this machine, so that they are moved into place whole.
    work = (builds.folder or settings.DATA_DIR) / ".exports-work"
    until = time.monotonic() + patience
    while not _locked():
        if time.monotonic() >= until:
            raise BuildRefused("Another build is under way, or an erasure; wait until it has ended.")
        time.sleep(_ASK_EVERY)
    try:
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)
        with connections["default"].cursor() as cursor:
            cursor.execute(named_sql("exports/unlock"))


def _locked() -> bool:
    with connections["default"].cursor() as cursor:
        cursor.execute(named_sql("exports/lock"))
        return bool(cursor.fetchone()[0])


def build_full(builds: Builds, work: Path, report: Callable[[str], None], marking: Marking | None = None) -> Build:
    """Build every collection in every format. Raises BuildRefused where the release cannot be; database errors."""
    with snapshot() as here:
        build = _named("full", here, None, _release(builds, here, marking) if marking else None)
        writing = _Writing(builds, work, build, here, report)
        for collection in COLLECTIONS.values():
            writing.collection(collection)
    for name, text in codebook.files().items():
        writing.text("codebook", name, text)
    done = replace(build, codebook=f"{build.build}/{codebook.JSON}", files=writing.files)
    builds.publish(done, work)
    return done


def build_incremental(builds: Builds, work: Path, report: Callable[[str], None]) -> Build | None:
    """Build what changed since the newest full build; None where nothing did since that or the last incremental one.

    Raises BuildRefused where there is no full build of this epoch to go on from.
    """
    with snapshot() as here:
        known = [one for one in builds.all() if one.epoch == here.epoch]
        base = next((one for one in known if one.kind == "full"), None)
        if base is None:
            raise BuildRefused("There is no full build of this epoch of the log to go on from: build one first.")
        if any(one.seq == here.seq and one.since in (None, base.position) for one in known):
            return None
        build = _named("incremental", here, base.position, None)
        writing = _Writing(builds, work, build, here, report)
        writing.gzipped(CHANGES, formats.NDJSON.suffix, [_changes(base)])
    done = replace(build, codebook=base.codebook, files=writing.files)
    builds.publish(done, work)
    return done


def prune(builds: Builds) -> list[Build]:
    """Delete all but the last builds and those that are citable; gives those deleted."""
    found = builds.all()
    newest = [one for one in found if one.kind == "full"][: max(1, settings.EXPORTS_KEEP)]
    kept = [*newest, *(one for one in found if one.release)]
    for base in newest:
        kept += [one for one in found if one.since == base.position][: max(1, settings.EXPORTS_KEEP)]
    gone = [one for one in found if one not in kept]
    for one in gone:
        builds.delete(one)
    return gone


@dataclass(slots=True)
class _Writing:
    """The files of one build, as they are made."""

    builds: Builds
    work: Path
    build: Build
    here: Snapshot
    report: Callable[[str], None]
    files: list[BuiltFile] = field(default_factory=list)

    def collection(self, collection: Collection) -> None:
        """A collection in every format that is built."""
        chosen = selection.everything(collection)
        for format_ in formats.of(collection).values():
            if format_.built:
                self.gzipped(collection.name, format_.suffix, format_.pieces(chosen))
        told = {"position": self.here.position, "collection": collection.name, "licence": settings.DATA_LICENCE}
        schema = parquet.schema_of(flattening.columns(collection), told)
        path = self.work / f"{collection.name}.parquet"
        copy = formats.copied(flattening.json_query(chosen), chosen)
        rows = parquet.write((content for content, _ in self.here.copy(copy.sql, copy.values)), schema, path)
        self._keep(path, collection.name, "parquet", parquet.MEDIA_TYPE, rows)

    def gzipped(self, of: str, suffix: str, pieces: Iterable[Piece]) -> None:
        """What a format writes, compressed."""
        path = self.work / f"{of}.{suffix}.gz"
        rows = 0
        with path.open("wb") as raw, gzip.GzipFile("", "wb", _LEVEL, raw, mtime=0) as file:
            for piece in pieces:
                if not isinstance(piece, Copy):
                    file.write(piece)
                    continue
                for content, number in self.here.copy(piece.sql, piece.values):
                    file.write(content)
                    rows += number
        self._keep(path, of, f"{suffix}.gz", GZIP, rows)

    def text(self, of: str, name: str, text: str) -> None:
        """A text of ours."""
        path = self.work / name
        path.write_text(text, encoding="utf-8")
        media_type = "application/json" if name.endswith(".json") else "text/markdown; charset=utf-8"
        self._keep(path, of, name.rpartition(".")[2], media_type, len(text.splitlines()))

    def _keep(self, path: Path, of: str, suffix: str, media_type: str, rows: int) -> None:
        made = described(path, f"{self.build.build}/{path.name}", of, suffix, media_type, rows)
        self.builds.save(path, made.path)
        self.files.append(made)
        self.report(f"{path.name:28} {made.rows:>12,} rows {made.bytes:>15,} bytes")


def described(path: Path, name: str, of: str, suffix: str, media_type: str, rows: int) -> BuiltFile:
    """A file that is done, as a manifest tells of it. Its bytes are on the disk when this returns."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
    return BuiltFile(of, suffix, name, media_type, rows, path.stat().st_size, digest)


def _changes(base: Build) -> Copy:
    return Copy(named_sql("exports/copy").format(query=named_sql("exports/changes")), {"since": base.seq})


def _named(kind: Kind, here: Snapshot, since: str | None, release: Release | None) -> Build:
    now = datetime.now(UTC)
    return Build(
        build=f"{kind}-{now:%Y%m%dT%H%M%S}{now.microsecond // 1000:03}Z-{here.position}",
        kind=kind,
        revision=1,
        epoch=here.epoch,
        seq=here.seq,
        since=since,
        built_at=instant(now),
        shape_version=str(settings.SPECTACULAR_SETTINGS["VERSION"]),
        erased_to=here.position,
        codebook=None,
        release=release,
    )


def _release(builds: Builds, here: Snapshot, marking: Marking) -> Release:
    """The release, with the licence of each data set in it. Raises BuildRefused where one is not known."""
    if any(one.release and one.release.id == marking.id for one in builds.all()):
        raise BuildRefused(f"There is a release {marking.id} already; a release stays as it is: give another id.")
    if settings.DATA_LICENCE == settings.NO_LICENCE:
        raise BuildRefused("A release has a licence: set DATA_LICENCE (and DATA_LICENCE_URL) first.")
    ours: dict[str, str | None] = {"dataset": None, "title": None, "version": None, "licence": settings.DATA_LICENCE}
    licences = [ours]
    with here.connection.cursor() as cursor:
        for slug, title, version, licence in cursor.execute(named_sql("exports/datasets")):
            licences.append({"dataset": slug, "title": title, "version": version, "licence": licence})
    if unknown := [str(one["dataset"]) for one in licences if not one["licence"]]:
        told = f"{', '.join(unknown[:10])}{' …' if len(unknown) > 10 else ''}"
        raise BuildRefused(
            f"Data sets without a licence: {told}. Fill `licence` of these sources in, and publish them."
        )
    return Release(marking.id, marking.citation, licences)
