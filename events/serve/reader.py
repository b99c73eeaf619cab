"""Running SQL on the connection `reader`, which may read what is published and nothing else.

Documents come back as the bytes that are stored: they are never decoded, parsed or encoded again. A statement that
fails because its connection is gone (a restarted server, a recovery conflict on a replica) is tried once more, which
is safe since nothing here writes.
"""

import functools
from pathlib import Path
from typing import Any
from weakref import WeakSet

import psycopg
from django.db import Error, InterfaceError, OperationalError, connections
from psycopg import pq

ALIAS = "reader"

_SQL = Path(__file__).parent / "sql"
_RECOVERY_CONFLICT = "40001"


# In the binary format a json value is its text; psycopg's loader for bytea gives it as bytes without a look into it.
_VERBATIM = psycopg.adapters.get_loader(psycopg.adapters.types["bytea"].oid, pq.Format.BINARY)

_adapted: WeakSet[Any] = WeakSet()


@functools.cache
def named_sql(name: str) -> str:
    """The text of `sql/<name>.sql`."""
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")


def rows(sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    """All rows of one statement; json columns are bytes. Raises Django's database errors."""
    try:
        return _run(sql, values)
    except (OperationalError, InterfaceError) as error:
        if not _worth_another_try(error):
            raise
    connections[ALIAS].close()
    return _run(sql, values)


def _run(sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    connection = connections[ALIAS]
    with connection.cursor() as cursor:
        driver = cursor.cursor
        if _VERBATIM is not None and connection.connection not in _adapted:
            for adapters in (connection.connection.adapters, driver.adapters):
                adapters.register_loader("json", _VERBATIM)
            _adapted.add(connection.connection)
        driver.format = pq.Format.BINARY
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _worth_another_try(error: Error) -> bool:
    if getattr(error.__cause__, "sqlstate", None) == _RECOVERY_CONFLICT:
        return True
    raw = connections[ALIAS].connection
    return raw is not None and raw.closed
