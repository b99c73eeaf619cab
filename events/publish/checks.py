"""System checks of publishing: a table whose rows are not captured, a reference that is not checked, a missing reader.

They read the database, so they run with `migrate` and `check --database default`.
"""

import json
from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections
from django.db.utils import DatabaseError

from events.publish import catalog, deployment

CREATE_READER = (
    "Run as a superuser: CREATE ROLE diplo_reader LOGIN PASSWORD '…'; then manage.py migrate, and set"
    " DATABASE_READER_URL to its address."
)


def register_checks() -> None:
    """Register the checks with Django."""
    register(publishing_is_deployed, Tags.database)


def publishing_is_deployed(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """E001 no capture, E002 unchecked reference, E003 no reader role, W001 other SQL deployed than the release's."""
    if "default" not in (databases or ()):
        return []
    try:
        checksum = deployment.deployed_checksum()
    except DatabaseError as error:
        return [Error(f"The database cannot be reached: {error}", id="events.E004")]
    if checksum is None:
        return []  # not migrated yet
    messages: list[CheckMessage] = []
    if checksum != deployment.release_checksum():
        messages.append(
            Warning("The SQL deployed is not this release's.", hint="Run manage.py migrate.", id="events.W001")
        )
    return messages + _uncaptured() + _unchecked() + _reader()


def _query(name: str, *values: Any) -> list[Any]:
    with connections["default"].cursor() as cursor:
        cursor.execute(deployment.sql_file(f"checks/{name}.sql"), values or None)
        return cursor.fetchall()


def _uncaptured() -> list[CheckMessage]:
    return [
        Error(
            f"{table}: changes of its rows are not captured, so documents would go stale.",
            hint="Derive its model from Record or Part and run manage.py migrate, or list it in NOT_CAPTURED.",
            id="events.E001",
        )
        for table, triggers in _query("captured")
        if table not in catalog.NOT_CAPTURED and triggers < 4
    ]


def _unchecked() -> list[CheckMessage]:
    """Foreign keys to records in the database itself, against those that the reference view covers."""
    records = [model._meta.db_table for model in catalog.record_models().values()]
    with connections["default"].cursor() as cursor:
        cursor.execute("select obj_description('public.events_reference'::regclass)")
        covered = {(table, column) for table, column in json.loads(cursor.fetchone()[0] or "[]")}
    owners = {(table.table, table.owner) for table in catalog.captured_tables()}
    return [
        Error(
            f"{table}.{column}: a reference that publishing does not check.",
            hint="Declare it as a ForeignKey of a Record or Part and run manage.py migrate.",
            id="events.E002",
        )
        for table, column in _query("references", records)
        if (table, column) not in covered | owners and column != "merged_into_id" and table not in catalog.NOT_CAPTURED
    ]


def _reader() -> list[CheckMessage]:
    found = _query("reader")
    if not found:
        return [Error("The role diplo_reader does not exist.", hint=CREATE_READER, id="events.E003")]
    if found[0][0]:
        hint = "Run as a superuser: ALTER ROLE diplo_reader NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;"
        return [Error("The role diplo_reader has more rights than reading.", hint=hint, id="events.E003")]
    return []
