"""Fixtures for tests that run complete imports, which commit to the test database."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from events.imports.run import Options, ingest
from events.imports.run_summary import Summary
from tests.conftest import SHARED_DATA
from tests.loaded import load

RunImport = Callable[..., Summary]


@pytest.fixture
def run_import(committed: None) -> RunImport:
    """`run_import(format, *paths, **options)` runs an import with these `Options`; `publish` is true by default."""

    def run(format_name: str, *paths: Path, **options: Any) -> Summary:
        return ingest(format_name, list(paths), Options(**{"publish": True, **options}))

    return run


@pytest.fixture
def with_countries(committed: None) -> None:
    """The countries and organizations of the fixtures, published."""
    load("countries", "organizations")


def log_length() -> int:
    """Number of changes in the log."""
    return int(_rows("select count(*) from events_version")[0][0])


def documents(type_: str) -> dict[str, dict[str, Any]]:
    """The current documents of a type, by slug."""
    found = _rows("select slug, body from events_current where type = %s and op = 'upsert' order by slug", type_)
    return dict(found)


def state() -> list[Any]:
    """All documents without position, time and change note, so that two databases can be compared."""
    skipped = ("updated", "version", "change_note")
    found = _rows("select type, body from events_current where op = 'upsert' order by type, slug")
    return [(type_, {name: value for name, value in body.items() if name not in skipped}) for type_, body in found]


def _rows(query: str, *values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()


def shared_data_files(folder: str) -> list[Path]:
    """The JSON files in a folder of the shared data; none if the shared data is not available."""
    return sorted((SHARED_DATA / folder).glob("*.json"))
