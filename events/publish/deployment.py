"""Deploys the views, functions and triggers of publishing around every `migrate`, and says whether they are current.

Migrations own tables; everything in `sql/` is dropped and created anew after each `migrate`, in one transaction, so an
edited file can neither break a fresh install nor be forgotten. Before a migration only the views are dropped: a write
meanwhile fails at COMMIT instead of going unpublished. Limits: `default` only; a streaming replica gets it by itself.
"""

import hashlib
import json
from pathlib import Path
from string import Template
from typing import Any

from django.apps import AppConfig
from django.db import connections, transaction
from django.db.models.signals import post_migrate, pre_migrate

from diplo_api.postgresql.retry import retry_transaction
from events.publish import catalog, coding_schemes
from events.publish.listing import LISTED, Listed

SQL = Path(__file__).parent / "sql"


def sql_file(name: str, **names: str) -> str:
    """The text of a file in `sql/`, with names of tables and types filled in where it has any."""
    text = (SQL / name).read_text(encoding="utf-8")
    return Template(text.replace("$$", "$$$$")).substitute(names) if names else text


def statements() -> list[str]:
    """The SQL of this release, in order: each item is one file with the names of this release's tables filled in."""
    tables, types = catalog.captured_tables(), catalog.record_models()
    sql = [sql_file(f"{name}.sql") for name in ("types", "guards", "changes", "redaction", "search", "checksum")]
    sql += [sql_file("each/capture.sql", table=t.table, type=t.type, owner=t.owner) for t in tables]
    sql += [sql_file(f"{folder}/{type_}.sql") for type_ in types for folder in ("render", "search")]
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
        kind = "record" if captured.owner == "id" else "part"
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
        if part.type == type_ and part.model.__name__.endswith("StatusEntry"):
            extra.append(sql_file("each/status.sql", type=type_, table=table, history=part.table, owner=part.owner))
    return "\n".join(["", *extra])


def _listing(type_: str, table: str) -> str:
    """What puts the published records of a type into the listing: their references, read part by part."""
    by_part: dict[str, list[Listed]] = {}
    for one in LISTED:
        if one.type == type_:
            by_part.setdefault(one.table, []).append(one)
    rows = []
    for part, listed in by_part.items():
        first = listed[0]
        targets = ", ".join(f"({_relation(one)}, x.{one.column})" for one in listed)
        rows.append(
            sql_file(
                "each/listed.sql", targets=targets, date=first.date, table=part, owner=first.owner, record_table=table
            )
        )
    return sql_file("each/listing.sql", type=type_, listed="    union all\n".join(rows)) if rows else ""


def _relation(listed: Listed) -> str:
    return f"'{listed.type}.' || x.{listed.by} || '.{listed.name}'" if listed.roles else f"'{listed.relation()}'"


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
        "-- Every reference of one record to another, with the publication of both.\n"
        f"create view public.events_reference as\n{body};\n"
        f"comment on view public.events_reference is '{json.dumps(listed)}';\n"
    )


def release_checksum() -> str:
    """SHA-256 (hexadecimal) of the SQL of this release, which `events_deployment` holds once it is deployed."""
    return hashlib.sha256("\n".join(statements()).encode()).hexdigest()


def deployed_checksum(using: str = "default") -> str | None:
    """The checksum of what is deployed in that database; None where nothing is."""
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
    """Drop everything deployed and create what this release has, in one transaction. Writers wait meanwhile."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        _wait_for_writers(cursor)
        cursor.execute("delete from public.events_deployment")
        for text in [sql_file("drop_views.sql"), sql_file("drop_functions.sql"), *statements()]:
            cursor.execute(text)
        cursor.execute("insert into public.events_deployment (checksum) values (%s)", [release_checksum()])


def _wait_for_writers(cursor: Any) -> None:
    """Let writers under way finish with the views they need, and hold new ones off until this transaction ends."""
    cursor.execute("select pg_advisory_xact_lock(hashtextextended('events_deployment', 0))")
    tables = sorted(table.table for table in catalog.captured_tables())
    cursor.execute(
        "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any(%s)",
        [tables],
    )
    for table in sorted(row[0] for row in cursor.fetchall()):
        cursor.execute(f'lock table public."{table}" in share row exclusive mode')


def connect_to_migrate(config: AppConfig) -> None:
    """Drop the views before migrations of this application run, and deploy after them."""
    pre_migrate.connect(_before_migrate, sender=config, dispatch_uid="events.publish.before_migrate")
    post_migrate.connect(_after_migrate, sender=config, dispatch_uid="events.publish.after_migrate")


def _before_migrate(using: str, plan: Any, **_: Any) -> None:
    if using == "default" and any(migration.app_label == "events" for migration, _backwards in plan):
        retry_transaction(lambda: _drop_views(using), attempts=_ATTEMPTS, using=using)


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
            return  # migrated back to before publishing
    coding_schemes.load(using)
    if deployed_checksum(using) != release_checksum():
        retry_transaction(lambda: deploy(using), attempts=_ATTEMPTS, using=using)
