"""Builds: dated files in a storage, and the manifest that makes a set of them one.

A manifest is written last, under a name that is never written again: so there is a build if and only if there is its
manifest, whatever was killed when. What takes text out of a build writes other files and then a manifest of the next
revision; the highest one counts. Nothing is ever changed in place, which object stores do not promise to do at once.

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
from pathlib import Path
from typing import Any, Literal

from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import File
from django.core.files.storage import Storage, storages
from django.utils.functional import cached_property

MANIFESTS = "manifests"
_NAME = re.compile(r"^((?:full|incremental)-[0-9a-zA-Z-]+)\.(\d{1,6})\.json$")

_log = logging.getLogger(__name__)

_LOOKED_AT = 5.0
"""Seconds for which a process takes the storage to hold what it held."""

Kind = Literal["full", "incremental"]


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A file of a build. `path` is its name in the storage; `sha256` in hexadecimal; `rows` of data, no header."""

    collection: str
    format: str
    path: str
    media_type: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Release:
    """What makes a build citable; `licences` are rows of dataset (null: our own), title, version and licence."""

    id: str
    citation: str
    licences: list[dict[str, str | None]]


@dataclass(frozen=True, slots=True)
class Build:
    """A set of files of one snapshot. `since` is null but for an incremental one: the position that it goes on from.

    `erased_to` is the position up to which redactions have been carried out in it.
    """

    build: str
    kind: Kind
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
        """The position that its files are exact at."""
        return f"{self.epoch}-{self.seq}"

    @property
    def manifest(self) -> str:
        """The name of its manifest in the storage."""
        return f"{MANIFESTS}/{self.build}.{self.revision}.json"


class Local(File):
    """A file on this machine that a storage on the same one moves into place instead of copying it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.open("rb"), path.name)
        self._path = path

    def temporary_file_path(self) -> str:
        """Where it is; Django's storage renames it, so that nobody ever sees a part of it."""
        return str(self._path)


class Builds:
    """The builds in a storage."""

    def __init__(self, storage: Storage | None = None) -> None:
        self._given = storage
        self._known: dict[str, Build] = {}
        self._lock = threading.Lock()
        self._listed: tuple[float, list[Build]] = (0.0, [])

    @cached_property
    def storage(self) -> Storage:
        """The storage that the settings name. Raises ImproperlyConfigured where it cannot be made."""
        try:
            return self._given or storages["exports"]
        except TypeError as error:
            raise ImproperlyConfigured(f"EXPORTS_STORAGE_OPTIONS: {error}") from error

    @property
    def folder(self) -> Path | None:
        """The folder of a storage on this machine; None for any other."""
        try:
            return Path(self.storage.path(""))
        except NotImplementedError:
            return None

    def all(self) -> list[Build]:
        """Every build in its newest revision, the newest first. Raises OSError or the storage's own errors."""
        newest: dict[str, int] = {}
        for build, revision in self._manifests():
            newest[build] = max(revision, newest.get(build, 0))
        found = [self._read(build, revision) for build, revision in newest.items()]
        return sorted((one for one in found if one), key=lambda one: one.built_at, reverse=True)

    def lately(self) -> list[Build]:
        """The same as it was some seconds ago at most: for pages, which must not ask a far storage each time."""
        with self._lock:
            until, found = self._listed
            if until < time.monotonic():
                found = self.all()
                self._listed = (time.monotonic() + _LOOKED_AT, found)
            return found

    def save(self, path: Path, name: str) -> None:
        """Put a file that is done into the storage; it is gone from where it was. Raises FileExistsError."""
        content = Local(path)
        try:
            self._save(name, content)
        finally:
            content.close()
            path.unlink(missing_ok=True)

    def publish(self, build: Build, work: Path) -> None:
        """Write the manifest: from now on the build is there. What its earlier revisions alone named is deleted."""
        written = work / "manifest.json"
        with written.open("w", encoding="utf-8") as file:
            json.dump(asdict(build), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        self.save(written, build.manifest)
        self._listed = (0.0, [])
        self.clean()

    def delete(self, build: Build) -> None:
        """Take a build away: first its manifests, so that nobody is led to files that are going."""
        for name, revision in self._manifests():
            if name == build.build:
                self.storage.delete(f"{MANIFESTS}/{name}.{revision}.json")
        self._listed = (0.0, [])
        self.clean()

    def clean(self) -> None:
        """Delete what belongs to no build: older revisions, and what was left by somebody who was killed.

        A build whose manifest cannot be read is left alone: it may be a release, and a person's to look at.
        """
        builds = {one.build: one for one in self.all()}
        unread = {name for name, _ in self._manifests()} - set(builds)
        for name, revision in self._manifests():
            if name in builds and builds[name].revision != revision:
                self.storage.delete(f"{MANIFESTS}/{name}.{revision}.json")
        folders, _ = self._listdir("")
        for folder in folders:
            if folder in unread or not re.match(r"^(full|incremental)-", folder):
                continue
            kept = {one.path for one in builds[folder].files} if folder in builds else set()
            left = [f"{folder}/{name}" for name in self._listdir(folder)[1]]
            for path in left:
                if path not in kept:
                    self.storage.delete(path)
            if not kept and self.folder is not None:
                self.storage.delete(folder)

    def _manifests(self) -> Iterator[tuple[str, int]]:
        for name in self._listdir(MANIFESTS)[1]:
            if (match := _NAME.match(name)) is not None:
                yield match[1], int(match[2])

    def _listdir(self, path: str) -> tuple[list[str], list[str]]:
        try:
            return self.storage.listdir(path)
        except FileNotFoundError:
            return [], []

    def _read(self, build: str, revision: int) -> Build | None:
        """A manifest; None where there is none any more, or where it cannot be read as one."""
        name = f"{MANIFESTS}/{build}.{revision}.json"
        if name not in self._known:
            try:
                with self.storage.open(name) as file:
                    told: dict[str, Any] = json.load(file)
                release = told.pop("release")
                files = [BuiltFile(**one) for one in told.pop("files")]
                self._known[name] = Build(**told, files=files, release=Release(**release) if release else None)
            except FileNotFoundError:
                return None
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                _log.warning("the manifest %s cannot be read, and its build is not shown: %s", name, error)
                return None
        return self._known[name]

    def _save(self, name: str, content: File) -> None:
        saved = self.storage.save(name, content)
        if saved != name:
            self.storage.delete(saved)
            raise FileExistsError(f"the storage of exports holds {name} already")


BUILDS = Builds()
"""Those in the storage that the settings name."""
