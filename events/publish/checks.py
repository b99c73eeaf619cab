"""System checks of publishing.

Those of the declarations find what a record type lacks before anything is migrated or served. Those of the database
find a table whose rows are not captured, a reference that is not checked, a missing index or a missing reader role;
they run with `migrate` and `check --database default`.
"""

import json
from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections
from django.db.utils import DatabaseError

from events.publish import catalog, deployment
from events.vocabulary.enumerations import RecordType

CREATE_READER = (
    "Run as a superuser: CREATE ROLE diplo_reader LOGIN PASSWORD '…'; then manage.py migrate, and set"
    " DATABASE_READER_URL to its address."
)


def register_checks() -> None:
    """Register the checks with Django."""
    register(record_types_are_complete, Tags.models)
    register(publishing_is_deployed, Tags.database)


def record_types_are_complete(**_: Any) -> list[CheckMessage]:
    """E005 record type without a model, E006 without a render view, E007 without a search view."""
    models = catalog.record_models()
    messages: list[CheckMessage] = [
        Error(
            f"The record type {type_.value} has no model.",
            hint=f"Derive a model from Record with record_type = RecordType.{type_.name}, and import it in"
            " events/models/__init__.py.",
            id="events.E005",
        )
        for type_ in RecordType
        if type_.value not in models
    ]
    files = [("events.E006", deployment.render_file(type_)) for type_ in models]
    files += [("events.E007", deployment.search_file(type_)) for type_ in models]
    messages += [
        Error(
            f"The record type {file.type} has no view {file.view}.",
            hint=f"Create the view in events/publish/sql/{file.name}; events/publish/sql/{file.folder}/topic.sql is an"
            " example.",
            id=check,
        )
        for check, file in files
        if not file.exists
    ]
    return messages


def publishing_is_deployed(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """E001 no capture, E002 unchecked reference, E003 no reader role, E008 no index, W001 SQL of another release."""
    if "default" not in (databases or ()):
        return []
    try:
        checksum = deployment.deployed_checksum()
    except DatabaseError as error:
        return [Error(f"Cannot connect to the database: {error}", id="events.E004")]
    if checksum is None:
        return []  # not migrated yet
    if any(not file.exists for file in deployment.view_files()):
        return []  # record_types_are_complete reports it; without the file there is no SQL to compare with
    messages: list[CheckMessage] = []
    if checksum == deployment.release_checksum():
        messages += _unindexed()
    else:
        # A migration that has yet to run may create the index.
        hint = "Run manage.py migrate."
        messages.append(Warning("The deployed SQL is not that of this release.", hint=hint, id="events.W001"))
    return messages + _uncaptured() + _unchecked() + _reader()


def _query(name: str, *values: Any) -> list[Any]:
    with connections["default"].cursor() as cursor:
        cursor.execute(deployment.sql_file(f"checks/{name}.sql"), values or None)
        return cursor.fetchall()


def _uncaptured() -> list[CheckMessage]:
    return [
        Error(
            f"{table}: changes of its rows are not captured, so documents would become stale.",
            hint="Derive its model from Record or Part and run manage.py migrate, or list it in NOT_CAPTURED.",
            id="events.E001",
        )
        for table, triggers in _query("captured")
        if table not in catalog.NOT_CAPTURED and triggers < 4
    ]


def _unchecked() -> list[CheckMessage]:
    """Foreign keys to records in the database that the reference view does not contain."""
    records = [model._meta.db_table for model in catalog.record_models().values()]
    with connections["default"].cursor() as cursor:
        cursor.execute("select obj_description('public.events_reference'::regclass)")
        covered = {(table, column) for table, column in json.loads(cursor.fetchone()[0] or "[]")}
    owners = {(table.table, table.owner) for table in catalog.captured_tables()}
    return [
        Error(
            f"{table}.{column}: publishing does not check this reference.",
            hint="Declare it as a ForeignKey of a Record or Part and run manage.py migrate.",
            id="events.E002",
        )
        for table, column in _query("references", records)
        if (table, column) not in covered | owners and column != "merged_into_id" and table not in catalog.NOT_CAPTURED
    ]


def _unindexed() -> list[CheckMessage]:
    """The indexes of one record type that its migration creates with SQL."""
    return [
        Error(
            f"{table}: the index {index} does not exist, so lists of {type_} read the whole table.",
            hint="Create it in a migration, as docs/adding-a-record-type.md shows.",
            id="events.E008",
        )
        for type_, table, index in _query("indexes", list(catalog.record_models()))
    ]


def _reader() -> list[CheckMessage]:
    found = _query("reader")
    if not found:
        return [Error("The role diplo_reader does not exist.", hint=CREATE_READER, id="events.E003")]
    if found[0][0]:
        hint = "Run as a superuser: ALTER ROLE diplo_reader NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;"
        return [Error("The role diplo_reader has more rights than to read.", hint=hint, id="events.E003")]
    return []
