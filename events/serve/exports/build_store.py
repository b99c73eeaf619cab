"""The store of builds: dated files in a Django storage, and one manifest for the files of each build.

A build exists if and only if its manifest exists. The manifest is written last and never overwritten, so a process that
is killed leaves no incomplete build. Erasing redacted records writes new files and then a manifest of the next
revision; the highest revision counts. No file is modified in place, since object stores may serve the old content for a
while.

    manifests/<build>.<revision>.json
    <build>/statements.ndjson.gz …
"""

import json
import logging
import os
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, get_args

from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import File
from django.core.files.storage import Storage, storages
from django.utils.functional import cached_property

MANIFESTS = "manifests"

_log = logging.getLogger(__name__)

_LISTING_SECONDS = 5.0
"""How long a process reuses its list of builds before it asks the storage again."""

BuildType = Literal["full", "incremental"]

_MANIFEST_NAME = re.compile(rf"^((?:{'|'.join(get_args(BuildType))})-[0-9a-zA-Z-]+)\.(\d{{1,6}})\.json$")


class FileFormat(StrEnum):
    """The format of a file of a build, as its manifest names it; also the ending of the file's name."""

    NDJSON = "ndjson.gz"
    CSV = "csv.gz"
    PARQUET = "parquet"
    JSON = "json"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A file of a build. `path` is its name in the storage, `sha256` hexadecimal; `rows` does not count a header.

    `format` is a FileFormat, or a text where another release wrote the manifest.
    """

    collection: str
    format: str
    path: str
    media_type: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Release:
    """What makes a build citable. Each licence has dataset (null: our own data), title, version and licence."""

    id: str
    citation: str
    licences: list[dict[str, str | None]]


@dataclass(frozen=True, slots=True)
class Build:
    """A set of files of one snapshot, as its manifest describes it.

    `since`: the position of the full build that an incremental build continues; null for a full build. `erased_to`: the
    position up to which redactions have been applied to the files.
    """

    build: str
    kind: BuildType
    revision: int
    epoch: str
    seq: int
    since: str | None
    built_at: str
    shape_version: str
    erased_to: str
    codebook: str | None
    files: list[BuiltFile] = field(default_factory=list)
    release: Release | None = None

    @property
    def position(self) -> str:
        """The position of the log at which the files are exact."""
        return f"{self.epoch}-{self.seq}"

    @property
    def manifest(self) -> str:
        """The name of the manifest in the storage."""
        return _manifest_name(self.build, self.revision)


class LocalFile(File):
    """A file on this machine that a file system storage moves into place instead of copying it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.open("rb"), path.name)
        self._path = path

    def temporary_file_path(self) -> str:
        """The path that Django's storage renames, so that nobody reads an incomplete file."""
        return str(self._path)


class BuildStore:
    """The builds in a storage: list, add and delete them."""

    def __init__(self, storage: Storage | None = None) -> None:
        self._given_storage = storage
        self._manifests: dict[str, Build] = {}
        self._lock = threading.Lock()
        self._listing: tuple[float, list[Build]] = (0.0, [])

    @cached_property
    def storage(self) -> Storage:
        """The storage of the settings. Raises ImproperlyConfigured where its options are wrong."""
        try:
            return self._given_storage or storages["exports"]
        except TypeError as error:
            raise ImproperlyConfigured(f"EXPORTS_STORAGE_OPTIONS: {error}") from error

    @property
    def local_folder(self) -> Path | None:
        """The folder of a file system storage; None for a storage on another machine."""
        try:
            return Path(self.storage.path(""))
        except NotImplementedError:
            return None

    def all(self) -> list[Build]:
        """Every build in its newest revision, newest build first. Raises OSError or the storage's own errors."""
        newest: dict[str, int] = {}
        for build, revision in self._list_manifests():
            newest[build] = max(revision, newest.get(build, 0))
        found = [self._read(build, revision) for build, revision in newest.items()]
        return sorted((one for one in found if one), key=lambda one: one.built_at, reverse=True)

    def cached(self) -> list[Build]:
        """The same from a listing at most 5 seconds old, so that requests rarely wait for a remote storage."""
        with self._lock:
            expires, found = self._listing
            if expires < time.monotonic():
                found = self.all()
                self._listing = (time.monotonic() + _LISTING_SECONDS, found)
            return found

    def save(self, path: Path, name: str) -> None:
        """Move a finished file into the storage under that name. Raises FileExistsError where the name is taken."""
        content = LocalFile(path)
        try:
            self._save(name, content)
        finally:
            content.close()
            path.unlink(missing_ok=True)

    def publish(self, build: Build, work: Path) -> None:
        """Write the manifest, which makes the build visible, and delete the files of earlier revisions.

        `work`: an empty folder on this machine.
        """
        written = work / "manifest.json"
        with written.open("w", encoding="utf-8") as file:
            json.dump(asdict(build), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        self.save(written, build.manifest)
        self._listing = (0.0, [])
        self.delete_orphans()

    def delete(self, build: Build) -> None:
        """Delete a build: its manifests first, so that no manifest names a deleted file."""
        for name, revision in self._list_manifests():
            if name == build.build:
                self.storage.delete(_manifest_name(name, revision))
        self._listing = (0.0, [])
        self.delete_orphans()

    def delete_orphans(self) -> None:
        """Delete the manifests and files of older revisions, and the files that a killed process left.

        A build whose manifest cannot be read keeps its files: it may be a release, so a person has to look at it.
        """
        builds = {one.build: one for one in self.all()}
        unreadable = {name for name, _ in self._list_manifests()} - set(builds)
        for name, revision in self._list_manifests():
            if name in builds and builds[name].revision != revision:
                self.storage.delete(_manifest_name(name, revision))
        folders, _ = self._listdir("")
        for folder in folders:
            if folder in unreadable or not _is_build_folder(folder):
                continue
            kept = {one.path for one in builds[folder].files} if folder in builds else set()
            paths = [f"{folder}/{name}" for name in self._listdir(folder)[1]]
            for path in paths:
                if path not in kept:
                    self.storage.delete(path)
            if not kept and self.local_folder is not None:
                self.storage.delete(folder)

    def _list_manifests(self) -> Iterator[tuple[str, int]]:
        """Build and revision of every manifest in the storage."""
        for name in self._listdir(MANIFESTS)[1]:
            if (match := _MANIFEST_NAME.match(name)) is not None:
                yield match[1], int(match[2])

    def _listdir(self, path: str) -> tuple[list[str], list[str]]:
        try:
            return self.storage.listdir(path)
        except FileNotFoundError:
            return [], []

    def _read(self, build: str, revision: int) -> Build | None:
        """The build of a manifest; None where the manifest was deleted meanwhile or cannot be read."""
        name = _manifest_name(build, revision)
        if name not in self._manifests:
            try:
                with self.storage.open(name) as file:
                    members: dict[str, Any] = json.load(file)
                release = members.pop("release")
                files = [BuiltFile(**one) for one in members.pop("files")]
                self._manifests[name] = Build(**members, files=files, release=Release(**release) if release else None)
            except FileNotFoundError:
                return None
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                _log.warning("the manifest %s cannot be read, so its build is not listed: %s", name, error)
                return None
        return self._manifests[name]

    def _save(self, name: str, content: File) -> None:
        saved = self.storage.save(name, content)
        if saved != name:
            self.storage.delete(saved)
            raise FileExistsError(f"the storage of exports already contains {name}")


def _manifest_name(build: str, revision: int) -> str:
    return f"{MANIFESTS}/{build}.{revision}.json"


def _is_build_folder(name: str) -> bool:
    """Whether a build made the folder: the name of a build begins with its type and a hyphen."""
    return name.partition("-")[0] in get_args(BuildType) and "-" in name


BUILD_STORE = BuildStore()
"""The builds in the storage of the settings."""
