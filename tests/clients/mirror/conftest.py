"""Helpers that run `diplo-mirror` in child processes, and a live service with a process for streams."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.clients.conftest import Live
from tests.live import ROOT, free_port
from tests.publish.sessions import PATIENCE, open_session, scalar, until

SOURCE = ROOT / "clients" / "mirror" / "src"


TOPICS = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " select 'subject-' || n, 'published', 'Topic ' || n || ' ü', '', '[]', '[]', ''"
    " from generate_series(%s::int, %s::int) n"
)


def mirror_environment() -> dict[str, str]:
    """Return environment variables with which the command runs without installation."""
    return {**os.environ, "PYTHONPATH": str(SOURCE), "COLUMNS": "200"}


def start(*arguments: str, **more: Any) -> "subprocess.Popen[str]":
    """Start the command."""
    command = [sys.executable, "-m", "diplo_mirror", *arguments]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, "text": True}
    return subprocess.Popen(command, env=mirror_environment(), **{**output, **more})


def run(*arguments: str, code: int = 0) -> str:
    """Run the command, check its exit code, and return its output on both streams."""
    process = start(*arguments)
    output, errors = process.communicate(timeout=120)
    assert process.returncode == code, f"{process.returncode}, not {code}:\n{output}{errors}"
    return output + errors


@pytest.fixture
def service(live: Live, tmp_path: Path) -> Iterator[str]:
    """Run a service with a process for streams on the test database, and return its URL."""
    port = free_port()
    settings = {"DJANGO_SETTINGS_MODULE": "tests.clients.live_settings"}
    with (tmp_path / "streams.log").open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve_streams", "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, **settings},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        with live(STREAM_PORT=str(port)) as base:
            yield base
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture
def epoch_kept(committed):
    """Restore the epoch after the test."""
    with open_session(autocommit=True) as session:
        kept_row = session.execute("select row_to_json(e)::text from events_epoch e").fetchone()
        yield
        session.execute("delete from events_epoch")
        session.execute("insert into events_epoch select * from json_populate_record(null::events_epoch, %s)", kept_row)


def published() -> dict[tuple[str, str], bytes]:
    """Return all published documents of the database by type and id."""
    rows = scalar("select json_agg(json_build_array(type, slug, body::text)) from events_current where op = 'upsert'")
    return {(type_, slug): body.encode() for type_, slug, body in rows or []}


def held(path: Path) -> dict[tuple[str, str], bytes]:
    """Return all documents of an SQLite copy."""
    with _reading(path) as db:
        return {(row[0], row[1]): row[2] for row in db.execute("select type, id, cast(document as blob) from records")}


def kept(path: Path, sql: str) -> Any:
    """Return the first value of a query of an SQLite copy, or None."""
    with _reading(path) as db:
        row = db.execute(sql).fetchone()
    return row[0] if row else None


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=20)
    try:
        yield db
    finally:
        db.close()


def until_held(path: Path, condition: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait until the copy exists and a condition is true."""

    def so() -> bool:
        try:
            return path.exists() and condition()
        except sqlite3.OperationalError:
            return False

    until(so, what, patience)
