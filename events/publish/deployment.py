"""Deployment of the views, functions and triggers of publishing, after every `migrate`.

Migrations own tables. Everything in `sql/` is dropped and created again after each `migrate`, in one transaction,
unless the deployed checksum equals that of this release. Before a migration only the views are dropped, so that a
concurrent write fails at COMMIT instead of remaining unpublished. Limits: the database `default` only; a streaming
replica receives the objects by replication.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from django.apps import AppConfig
from django.core.exceptions import ImproperlyConfigured
from django.db import connections, transaction
from django.db.models.signals import post_migrate, pre_migrate

from diplo_api.postgresql.retry import COMMAND_PATIENCE, retry_transaction
from events.publish import catalog, coding_schemes
from events.publish.listing import LISTED, ListedReference

SQL = Path(__file__).parent / "sql"


@dataclass(frozen=True, slots=True)
class ViewFile:
    """A file of `sql/` that creates one view of a record type: `sql/<folder>/<type>.sql` creates `<view>`."""

    type: str
    folder: str
    view: str

    @property
    def name(self) -> str:
        """Its path below `sql/`."""
        return f"{self.folder}/{self.type}.sql"

    @property
    def exists(self) -> bool:
        """Whether the file exists and creates the view."""
        path = SQL / self.name
        return path.is_file() and f"create view public.{self.view} as" in path.read_text(encoding="utf-8")


def render_file(type_: str) -> ViewFile:
    """The file of the view that renders the documents of a record type."""
    return ViewFile(type_, "render", f"events_render_{type_}")


def search_file(type_: str) -> ViewFile:
    """The file of the view with the words by which records of a type are found."""
    return ViewFile(type_, "search", f"events_searched_{type_}")


def view_files() -> list[ViewFile]:
    """The files that every record type needs."""
    return [file for type_ in catalog.record_models() for file in (render_file(type_), search_file(type_))]


def sql_file(name: str, **names: str) -> str:
    """The text of a file in `sql/`. `names` are substituted for its placeholders: `$table`, `$type` …"""
    text = (SQL / name).read_text(encoding="utf-8")
    return Template(text.replace("$$", "$$$$")).substitute(names) if names else text


def statements() -> list[str]:
    """The SQL of this release, in the order of its execution: one item for each file and table."""
    tables, types = catalog.captured_tables(), catalog.record_models()
    sql = [
        sql_file(f"{name}.sql")
        for name in ("types", "locks", "guards", "clock", "changes", "redaction", "search", "checksum")
    ]
    sql += [sql_file("each/capture.sql", table=t.table, type=t.type, owner=t.owner) for t in tables]
    sql += [sql_file(file.name) for file in view_files()]
    sql.append(_reference_view())
    for type_, model in types.items():
        table = model._meta.db_table
        sql.append(
            sql_file(
                "each/publish.sql",
                type=type_,
                table=table,
                outgoing=_outgoing(type_),
                invariants=_invariants(type_, table),
                listing=_listing(type_, table),
            )
        )
    calls = [
        f"      when '{type_}' then perform public.events_publish_{type_}(touched.ids, moment, note);"
        for type_ in types
    ]
    sql.append(sql_file("publish.sql").replace("$cases", "\n".join(calls)))
    for captured in tables:
        kind = "record" if captured.is_record else "part"
        columns = ", ".join(f'r."{column}"' for column in captured.columns)
        sql.append(
            sql_file(
                f"each/published_{kind}.sql",
                view=captured.view,
                table=captured.table,
                columns=columns,
                owner=captured.owner,
                record_table=captured.record_table,
            )
        )
    sql += [sql_file("epoch.sql"), sql_file("reader.sql")]
    return sql


def _invariants(type_: str, table: str) -> str:
    extra = [sql_file("each/tree.sql", type=type_, table=table)] if type_ in catalog.tree_types() else []
    for part in catalog.captured_tables():
        if part.type == type_ and part.is_status_history:
            extra.append(sql_file("each/status.sql", type=type_, table=table, history=part.table, owner=part.owner))
    return "\n".join(["", *extra])


def _listing(type_: str, table: str) -> str:
    """The SQL that lists the references of the published records of a type: one query for each table of parts."""
    by_part: dict[str, list[ListedReference]] = {}
    for reference in LISTED:
        if reference.type == type_:
            by_part.setdefault(reference.table, []).append(reference)
    queries = []
    for part, references in by_part.items():
        first = references[0]
        targets = ", ".join(f"({_relation(reference)}, x.{reference.column})" for reference in references)
        queries.append(
            sql_file(
                "each/listed.sql", targets=targets, date=first.date, table=part, owner=first.owner, record_table=table
            )
        )
    return sql_file("each/listing.sql", type=type_, listed="    union all\n".join(queries)) if queries else ""


def _relation(reference: ListedReference) -> str:
    if reference.roles:
        return f"'{reference.type}.' || x.{reference.by} || '.{reference.name}'"
    return f"'{reference.relation()}'"


def _outgoing(type_: str) -> str:
    by_table: dict[tuple[str, str], list[str]] = {}
    for reference in catalog.references():
        if reference.source.type == type_:
            key = (reference.source.table, reference.source.owner)
            lookup = sql_file("each/unpublished.sql", to_table=reference.to_table, column=reference.column)
            by_table.setdefault(key, []).append(lookup)
    if not by_table:
        return "select where false"
    branches = [
        sql_file("each/outgoing.sql", table=table, owner=owner, unpublished="\n      or ".join(lookups))
        for (table, owner), lookups in by_table.items()
    ]
    return "\n    union all".join(branches)


def _reference_view() -> str:
    branches, listed = [], []
    for reference in catalog.references():
        source = reference.source
        listed.append([source.table, reference.column])
        branches.append(
            sql_file(
                "each/reference.sql",
                table=source.table,
                from_table=source.record_table,
                from_type=source.type,
                owner=source.owner,
                column=reference.column,
                field=reference.field,
                to_type=reference.to_type,
                to_table=reference.to_table,
            )
        )
    body = "  union all\n".join(branches)
    return (
        "-- Every reference from one record to another, with the publication state of both.\n"
        f"create view public.events_reference as\n{body};\n"
        f"comment on view public.events_reference is '{json.dumps(listed)}';\n"
    )


def release_checksum() -> str:
    """SHA-256 (hexadecimal) of the SQL of this release. `events_deployment` contains it once the SQL is deployed."""
    return hashlib.sha256("\n".join(statements()).encode()).hexdigest()


def deployed_checksum(using: str = "default") -> str | None:
    """The checksum of the SQL that is deployed in that database; None if none is deployed."""
    with connections[using].cursor() as cursor:
        cursor.execute("select to_regclass('public.events_deployment') is not null")
        if not cursor.fetchone()[0]:
            return None
        cursor.execute("select checksum from public.events_deployment")
        row = cursor.fetchone()
    return row[0] if row else None


_ATTEMPTS = 4
"""Of a deployment: a writer that locks a second table meanwhile can cause a deadlock, which aborts the deployment."""


def deploy(using: str = "default") -> None:
    """Drop everything deployed and create the SQL of this release, in one transaction that blocks writers."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        _wait_for_writers(cursor)
        cursor.execute("delete from public.events_deployment")
        for text in [sql_file("drop_views.sql"), sql_file("drop_functions.sql"), *statements()]:
            cursor.execute(text)
        cursor.execute("insert into public.events_deployment (checksum) values (%s)", [release_checksum()])


def _wait_for_writers(cursor: Any) -> None:
    """Wait until running writers have committed, and block new ones until this transaction ends."""
    cursor.execute("select pg_advisory_xact_lock(hashtextextended('events_deployment', 0))")
    tables = sorted(table.table for table in catalog.captured_tables())
    cursor.execute(
        "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any(%s)",
        [tables],
    )
    for table in sorted(row[0] for row in cursor.fetchall()):
        cursor.execute(f'lock table public."{table}" in share row exclusive mode')


def connect_to_migrate(config: AppConfig) -> None:
    """Connect to Django's signals: drop the views before migrations of this application, deploy after them."""
    pre_migrate.connect(_before_migrate, sender=config, dispatch_uid="events.publish.before_migrate")
    post_migrate.connect(_after_migrate, sender=config, dispatch_uid="events.publish.after_migrate")


def _before_migrate(using: str, plan: Any, **_: Any) -> None:
    if using == "default" and any(migration.app_label == "events" for migration, _backwards in plan):
        _require_view_files()
        retry_transaction(lambda: _drop_views(using), attempts=_ATTEMPTS, patience=COMMAND_PATIENCE, using=using)


def _require_view_files() -> None:
    """Raise ImproperlyConfigured before any table is created if a record type lacks a file."""
    missing = [file for file in view_files() if not file.exists]
    if missing:
        needs = "; ".join(f"sql/{file.name} must create the view {file.view}" for file in missing)
        raise ImproperlyConfigured(f"Publishing cannot be deployed: {needs}. See docs/adding-a-record-type.md.")


def _drop_views(using: str) -> None:
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        _wait_for_writers(cursor)
        cursor.execute(sql_file("drop_views.sql"))
        cursor.execute("select to_regclass('public.events_deployment') is not null")
        if cursor.fetchone()[0]:
            cursor.execute("delete from public.events_deployment")


def _after_migrate(using: str, **_: Any) -> None:
    if using != "default":
        return
    with connections[using].cursor() as cursor:
        cursor.execute("select to_regclass('public.events_deployment') is not null")
        if not cursor.fetchone()[0]:
            return  # migrated back to a state without publishing
    coding_schemes.load(using)
    if deployed_checksum(using) != release_checksum():
        retry_transaction(lambda: deploy(using), attempts=_ATTEMPTS, patience=COMMAND_PATIENCE, using=using)
