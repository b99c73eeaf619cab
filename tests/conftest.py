"""Fixtures of all tests: committed data that the reader's connection can see, and its deletion afterwards.

Publishing happens at COMMIT, and the API reads through the connection of another role, so tests over HTTP commit. They
use the fixture `committed`, which empties the captured tables, the log and the users afterwards under
`session_replication_role = replica` (the log refuses DELETE otherwise).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import CheckMessage, Error, register
from django.core.management import call_command
from django.db import connection, connections
from django.test.utils import setup_databases, teardown_databases

from events.vocabulary.enumerations import RecordType
from tests.loaded import SEEDS, load

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
"""Real files of the formats that the product reads; tests that use them skip where they are absent."""

KEPT = (
    "events_cameocode",
    "events_plovertype",
    "events_epoch",
    "events_origin",
    "events_deployment",
    "django_migrations",
)
KEPT_DJANGO = ("django_content_type", "auth_permission", "auth_group", "auth_group_permissions")


def factories_are_complete(**_: Any) -> list[CheckMessage]:
    """tests.E001: a record type that no factory makes."""
    from tests.factories import MAKERS

    return [
        Error(
            f"The record type {type_.value} has no factory.",
            hint="Add a function to tests/factories.py, and to MAKERS.",
            id="tests.E001",
        )
        for type_ in RecordType
        if type_.value not in MAKERS
    ]


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """Run the system checks, then create the test database for every alias, also for tests without pytest's mark."""
    register(factories_are_complete)
    call_command("check")
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases=["default", "reader"])
    yield
    with django_db_blocker.unblock():
        for alias in connections:
            connections[alias].close()
        teardown_databases(made, verbosity=0)


def empty_tables() -> None:
    """Delete all rows except those that `migrate` inserts."""
    name = connection.settings_dict["NAME"]
    assert name.startswith("test_"), f"refusing to empty {name}, which is not a test database"
    with connection.cursor() as cursor:
        tables = [t for t in connection.introspection.table_names(cursor) if t not in (*KEPT, *KEPT_DJANGO)]
        deletions = "".join(f'delete from "{table}"; ' for table in tables)
        # One transaction, in one round trip.
        cursor.execute(f"set local session_replication_role = replica; {deletions}")


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Real transactions: what a test commits is published, and visible to every connection until the test ends."""
    with django_db_blocker.unblock():
        yield
        for alias in connections:
            connections[alias].close_if_unusable_or_obsolete()
        if connection.in_atomic_block:
            connection.close()
        empty_tables()


@pytest.fixture
def seeded(committed: None) -> None:
    """The countries, organizations and the seed article, published."""
    load(*SEEDS)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real files; the test is skipped with a message where it does not exist."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"no real data at {SHARED_DATA}: put the folder of shared data next to the repository")
    return SHARED_DATA
