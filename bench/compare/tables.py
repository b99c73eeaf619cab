"""Compares the databases of two commits that loaded the same files, row by row, and their schemas.

Values that depend on the time of a load are left out: times, log positions, transaction ids, and checksums of
documents, which contain the time of publication. The order of the log is compared.
"""

import re
from collections.abc import Iterator
from typing import Any

from psycopg import sql

from bench.compare.comparison import Findings
from bench.compare.databases import Database

MOMENTARY_TYPES = frozenset(("timestamp with time zone", "xid8", "xid"))
"""The column types that are left out."""

MOMENTARY_COLUMNS = {
    "events_version": {"seq"},
    "events_current": {"seq"},
}
"""Other columns that are left out."""

MOMENTARY_TABLES = frozenset(("events_checksum",))

_IN_ORDER_OF = {"events_version": "seq"}
_UPDATED = re.compile(r'"updated":"[^"]*"')
_COLUMNS = """
select column_name, data_type from information_schema.columns
where table_schema = 'public' and table_name = %s order by column_name collate "C"
"""
_SCHEMA = {
    "columns": """
        select table_name || '.' || column_name, concat_ws(' ', data_type, collation_name, is_nullable, column_default,
          identity_generation, generation_expression)
        from information_schema.columns where table_schema = 'public'""",
    "indexes": "select tablename || '.' || indexname, indexdef from pg_indexes where schemaname = 'public'",
    "constraints": """
        select conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) from pg_constraint
        where connamespace = 'public'::regnamespace and contype <> 'n'""",
    "table options": """
        select relname, concat_ws(' ', relpersistence, reloptions::text) from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'""",
    "privileges of roles": """
        select table_name || ' ' || grantee || ' ' || privilege_type, '' from information_schema.role_table_grants
        where table_schema = 'public'""",
}


def compare_rows(findings: Findings, base: Database, head: Database) -> None:
    """Compare all rows of all tables, each row as one comparison."""
    tables = [table for table in base.tables() if table not in MOMENTARY_TABLES]
    missing = set(tables) ^ (set(head.tables()) - MOMENTARY_TABLES)
    findings.equal("loaded: tables", "tables", "tables that only one has", sorted(missing), [])
    for table in tables:
        if table in missing:
            continue
        mine, its = (list(_rows(one, table)) for one in (base, head))
        findings.count(f"loaded: {table}", number=max(len(mine), len(its)))
        if mine != its:
            _explain(findings, table, mine, its)


def _rows(database: Database, table: str) -> Iterator[str]:
    with database.connect() as connection:
        left_out = MOMENTARY_COLUMNS.get(table, set())
        columns = [
            name
            for name, type_ in connection.execute(_COLUMNS, [table]).fetchall()
            if type_ not in MOMENTARY_TYPES and name not in left_out
        ]
        chosen = sql.SQL(", ").join(map(sql.Identifier, columns))
        order = (
            sql.SQL(" order by {}").format(sql.Identifier(_IN_ORDER_OF[table]))
            if table in _IN_ORDER_OF
            else sql.SQL("")
        )
        statement = sql.SQL("select row_to_json(r)::text from (select {} from {}{}) r").format(
            chosen, sql.Identifier("public", table), order
        )
        found = [_UPDATED.sub('"updated":""', row[0]) for row in connection.execute(statement)]
    yield from found if table in _IN_ORDER_OF else sorted(found)


def _explain(findings: Findings, table: str, base: list[str], head: list[str]) -> None:
    """Add a difference for the first rows that differ."""
    if len(base) != len(head):
        findings.equal(f"loaded: {table}", table, "number of rows", len(base), len(head))
    differing = [(one, other) for one, other in zip(base, head, strict=False) if one != other]
    for one, other in differing[:3]:
        place = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
        start = max(place - 100, 0)
        address = f"{table}, {len(differing)} rows differ, from character {start}"
        findings.equal(f"loaded: {table}", address, "row", one[start : start + 300], other[start : start + 300])


def schema_differences(base: Database, head: Database) -> Iterator[str]:
    """The differences between the schemas: columns, indexes, constraints, options, privileges."""
    for kind, statement in _SCHEMA.items():
        mine, its = (_catalog(one, statement) for one in (base, head))
        for name in sorted(mine.keys() | its.keys()):
            if mine.get(name) != its.get(name):
                yield f"{kind}: {name}: base {mine.get(name)!r}, head {its.get(name)!r}"


def _catalog(database: Database, statement: str) -> dict[str, Any]:
    with database.connect() as connection:
        return {str(name): value for name, value in connection.execute(statement.encode())}
