"""Data that many tests need, published once: the first test publishes it, and later ones copy its rows.

Copying is many times as fast as publishing. The copied rows are the published ones, with their ids and times; only the
positions in the log are new, as those of a second publication would be. Tests of loading and publishing themselves
(tests/seed, tests/publish) do not copy.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

SEEDS = ("countries", "organizations", "seed_article")
"""The fixtures that come with the product, in the order in which they are loaded."""

_IS_EMPTY = "select not exists (select from events_version) and not exists (select from events_party)"
_COLUMNS = """
select c.table_name, array_agg(quote_ident(c.column_name) order by c.ordinal_position)
from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
where table_schema = 'public' and table_type = 'BASE TABLE' and table_name like 'events%' and is_generated = 'NEVER'
  and table_name not in ('events_cameocode', 'events_plovertype', 'events_epoch', 'events_origin', 'events_deployment')
group by c.table_name
"""


@dataclass(frozen=True, slots=True)
class _TableCopy:
    """The rows of one table, in another schema."""

    table: str
    columns: list[str]
    schema: str

    def fill(self, cursor: CursorWrapper) -> int:
        """Copy the rows of the table; returns their number."""
        names = ", ".join(self.columns)
        cursor.execute(f"create table {self.schema}.{self.table} as select {names} from public.{self.table}")
        return int(cursor.rowcount)

    def insert_sql(self, added: int) -> str:
        """SQL that copies the rows to the table, with `added` to their positions."""
        names = ", ".join(self.columns)
        values = ", ".join(f"seq + {added}" if name == "seq" else name for name in self.columns)
        return (
            f"insert into public.{self.table} ({names}) overriding system value"
            f" select {values} from {self.schema}.{self.table}; "
        )


_copies: dict[Any, tuple[list[_TableCopy], Any]] = {}


def load(*fixtures: str) -> None:
    """Publish these fixtures in the committed test database; with `loaddata` where it has rows already."""
    published_once(fixtures, lambda: call_command("loaddata", *fixtures, verbosity=0))


def published_once(key: Any, publish: Callable[[], Any]) -> Any:
    """What `publish` returns, with the rows that it publishes in the committed test database.

    `publish` is called for the first test that asks for `key`, and whenever the database has rows already. Otherwise
    its rows are copied, and a deep copy of its first result is returned: it may contain model instances.
    """
    with connection.cursor() as cursor:
        cursor.execute(_IS_EMPTY)
        is_empty = cursor.fetchone()[0]
    if is_empty and key in _copies:
        tables, result = _copies[key]
        with transaction.atomic(), connection.cursor() as cursor:
            _copy_back(cursor, tables)
        return copy.deepcopy(result)
    result = publish()
    if is_empty:
        with transaction.atomic(), connection.cursor() as cursor:
            _copies[key] = _copy_tables(cursor, f"loaded_{len(_copies)}"), copy.deepcopy(result)
    return result


def _copy_tables(cursor: CursorWrapper, schema: str) -> list[_TableCopy]:
    cursor.execute(f"create schema {schema}")
    cursor.execute(_COLUMNS)
    tables = [_TableCopy(table, columns, schema) for table, columns in cursor.fetchall()]
    return [one for one in tables if one.fill(cursor)]


def _copy_back(cursor: CursorWrapper, tables: list[_TableCopy]) -> None:
    log = next(one for one in tables if one.table == "events_version")
    cursor.execute(
        "select setval('events_version_seq_seq', s.last_value + k.most - k.least + 1), s.last_value - k.least + 1"
        f" from events_version_seq_seq s, (select min(seq) as least, max(seq) as most from {log.schema}.{log.table}) k"
    )
    added = cursor.fetchone()[1]
    inserts = "".join(one.insert_sql(added) for one in tables)
    cursor.execute(f"set local session_replication_role = replica; {inserts}")
