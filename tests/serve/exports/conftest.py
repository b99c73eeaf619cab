"""A storage of export files for each test, and the stream process on the database of the tests."""

import gzip
import json
import os
import subprocess
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.db import connection

from events.models import Event
from events.serve.exports import formats
from events.serve.exports.build_store import BUILD_STORE, Build
from events.serve.exports.query import whole_collection
from events.serve.exports.snapshot import open_snapshot
from tests.live import STREAMS, running
from tests.publish.sessions import scalar


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the test's storage of builds."""
    made = tmp_path / "exports"
    monkeypatch.setattr(BUILD_STORE, "storage", FileSystemStorage(location=str(made)))
    monkeypatch.setattr(BUILD_STORE, "_manifests", {})
    monkeypatch.setattr(BUILD_STORE, "_listing", (0.0, []))
    return made


@pytest.fixture
def build(folder: Path, committed: None) -> Callable[..., Build]:
    """Runs `build_exports` and returns the newest build."""

    def run(**options: Any) -> Build:
        call_command("build_exports", verbosity=0, stdout=open(os.devnull, "w"), **options)
        return BUILD_STORE.all()[0]

    return run


@pytest.fixture
def large(committed: None) -> None:
    """Twenty megabytes of events, far more than socket buffers hold. `original` is not indexed, so this is fast."""
    original = {"text": "The talks go on. " * 1_200}
    rows = [
        Event(slug=f"event-{n}", publication="published", modality="happened", original=original) for n in range(1_000)
    ]
    Event.objects.bulk_create(rows)
    assert scalar("select sum(length(body::text)) from events_current") > 20_000_000


@dataclass(frozen=True)
class Serving:
    """A running stream process: its address, process id and log file."""

    base: str
    pid: int
    log: Path

    def workers(self) -> list[int]:
        """The process ids of the workers."""
        listed = subprocess.run(["pgrep", "-P", str(self.pid)], capture_output=True, text=True, check=False)
        return [int(line) for line in listed.stdout.split()]

    def read(self, address: str) -> tuple[bytes, dict[str, str]]:
        """GET an address below /api/v1/exports/; returns the content, and the headers by lower-case name."""
        with urllib.request.urlopen(f"{self.base}/api/v1/exports/{address}", timeout=60) as answer:
            return answer.read(), {name.lower(): value for name, value in answer.headers.items()}


@contextmanager
def _serving(folder: Path, log: Path, **environment: str) -> Iterator[Serving]:
    settings = {"EXPORTS_STORAGE_OPTIONS": json.dumps({"location": str(folder)}), "LOG_LEVEL": "INFO"}
    with running(STREAMS, log, **{**settings, **environment}) as (base, process):
        yield Serving(base, process.pid, log)


@pytest.fixture
def serving(committed: None, folder: Path, tmp_path: Path) -> Iterator[Callable[..., Serving]]:
    """Starts a stream process; keyword arguments are environment variables."""
    with ExitStack() as stack:
        yield lambda **environment: stack.enter_context(_serving(folder, tmp_path / "streams.log", **environment))


@pytest.fixture(scope="module")
def service(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """One stream process for all tests of a module."""
    folder = tmp_path_factory.mktemp("streams")
    with _serving(folder / "exports", folder / "streams.log") as running_one:
        yield running_one


def exported(name: str) -> bytes:
    """The content of an unfiltered export on demand, by the last part of its address."""
    found = formats.find(name)
    assert found is not None
    format_, collection = found
    content = b""
    with open_snapshot() as snapshot:
        for piece in format_.pieces(whole_collection(collection) if collection else None):
            if isinstance(piece, formats.CopyStatement):
                content += b"".join(chunk for chunk, _ in snapshot.copy(piece.sql, piece.values))
            else:
                content += piece
    return content


def documents(collection: str) -> dict[str, bytes]:
    """The stored bytes of the published documents of a collection, by id."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select slug, convert_to(body::text, 'UTF8') from events_current where type = %s and op = 'upsert'",
            ["party" if collection == "parties" else collection.removesuffix("s")],
        )
        return {slug: bytes(body) for slug, body in cursor.fetchall()}


def by_id(ndjson: bytes) -> dict[str, bytes]:
    """The lines of an NDJSON export by id; fails where an id occurs twice."""
    lines = ndjson.splitlines()
    found = {json.loads(line)["id"]: line for line in lines}
    assert len(found) == len(lines), "an id occurs twice"
    return found


def unpacked(folder: Path, made: Build, collection: str, format_: str) -> bytes:
    """The decompressed content of a gzip file of a build."""
    (one,) = (file for file in made.files if (file.collection, file.format) == (collection, format_))
    return gzip.decompress((folder / one.path).read_bytes())


def peak_memory(status: str) -> int:
    """The peak memory of a process in bytes, from the text of its /proc/<pid>/status."""
    return next(int(line.split()[1]) << 10 for line in status.splitlines() if line.startswith("VmHWM:"))
