"""Running SQL on the connection `reader`, which may read what is published and nothing else.

Documents come back as the bytes that are stored: they are never decoded, parsed or encoded again. A statement that
fails because its connection is gone (a restarted server), or because a replica cancelled it (a recovery conflict), is
tried again, which is safe since nothing here writes, and costs nothing while all is well.

With READER_FALLBACK, reads go to the primary while the replica is away, as the same role: nothing here can log in as
another one. A thread of this process asks for the replica meanwhile, so that no request waits for it, and reads go back
to it when it answers. Limits: each process finds out by itself; the primary may be ahead of the replica, so that
somebody who reads in those moments can see a change, and not see it a moment later, unless they send `at_least`.
"""

import logging
import threading
import time
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import Error, InterfaceError, OperationalError, connections
from psycopg import pq

from diplo_api.postgresql.named_queries import NamedQueries

ALIAS = "reader"
ON_PRIMARY = "reader_on_primary"
"""The same role on the server that is written to; there is one where DATABASE_READER_URL names another server."""

QUERIES = NamedQueries(Path(__file__).with_name("queries.sql"))
"""The statements of this folder."""

# The replica cancelled the query, for the sake of replaying the log: a serialization failure, or a deadlock with it.
_RECOVERY_CONFLICTS = ("40001", "40P01")

# The server says that it is going down, has crashed, or does not take connections yet.
_GOING_OR_COMING = ("57P01", "57P02", "57P03")

# A server that is just restarting can break two connections, and a replica cancel two queries, one after the other.
_TRIES = 3

# How often (seconds) a replica that is away is asked for.
_ASK_EVERY = 0.5

# In the binary format a json value is its text; psycopg's loader for bytea gives it as bytes without a look into it.
_VERBATIM = psycopg.adapters.get_loader(psycopg.adapters.types["bytea"].oid, pq.Format.BINARY)

# Cursors by alias.
_kept = threading.local()
_log = logging.getLogger(__name__)


class _Replica:
    """Whether this process takes the replica for away. Only ever true where there is a fallback."""

    def __init__(self) -> None:
        self.away = False
        self._lock = threading.Lock()

    def is_away(self) -> None:
        """Send reads elsewhere from now on, and have a thread wait for it to come back."""
        with self._lock:
            if self.away:
                return
            self.away = True
        _log.warning("the replica cannot be reached: reading from the primary")
        threading.Thread(target=self._wait, name="wait-for-replica", daemon=True).start()

    def _wait(self) -> None:
        while True:
            time.sleep(_ASK_EVERY)
            try:
                with connections[ALIAS].cursor() as cursor:
                    cursor.execute("select 1")
                break
            except Error as error:
                _log.info("the replica is still away: %s", str(error).strip())
            finally:
                connections[ALIAS].close()  # this thread's own
        self.away = False
        _log.warning("the replica is back: reading from it")


_replica = _Replica()


def rows(sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    """All rows of one statement; json columns are bytes. Raises Django's database errors."""
    if not _replica.away:
        try:
            return rows_from(ALIAS, sql, values)
        except (OperationalError, InterfaceError) as error:
            if not has_fallback() or not (_conflicts(error) or is_unreachable(error)):
                raise
            if not _conflicts(error):
                _replica.is_away()
    return rows_from(ON_PRIMARY, sql, values)


def answering() -> str:
    """The alias of the connection from which `rows` would read now."""
    return ON_PRIMARY if _replica.away else ALIAS


def has_fallback() -> bool:
    """Whether reads go to the primary while the replica is away."""
    return bool(settings.READER_FALLBACK) and ON_PRIMARY in settings.DATABASES


def is_unreachable(error: Error) -> bool:
    """Whether the fault is that no server takes us there, rather than one of the statement.

    A refused login counts too: libpq gives no code for a connection that it could not open.
    """
    state = getattr(error.__cause__, "sqlstate", None)
    if state is None:
        return isinstance(error, OperationalError | InterfaceError)
    return state in _GOING_OR_COMING or state.startswith("08")


def rows_from(alias: str, sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The same from the connection of that alias and no other."""
    for left in reversed(range(_TRIES)):
        try:
            return _run(alias, sql, values)
        except (OperationalError, InterfaceError) as error:
            raw = connections[alias].connection
            broken = raw is not None and raw.closed
            if not left or not (broken or _conflicts(error)):
                raise
            if broken:
                connections[alias].close()
    raise AssertionError("unreachable: the last try returns or raises")


def _run(alias: str, sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    connection = connections[alias]
    connection.ensure_connection()
    driver: Any = _cursor(alias, connection)
    # What watches queries (Django's debug mode, tests) sees these too.
    cursor: Any = connection.make_debug_cursor(driver) if connection.queries_logged else driver
    with connection.wrap_database_errors:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _cursor(alias: str, connection: Any) -> psycopg.Cursor[Any]:
    """This thread's one cursor on a connection: making one for each statement took a tenth of the time of a page."""
    kept: dict[str, psycopg.Cursor[Any]] = _kept.__dict__
    cursor = kept.get(alias)
    if cursor is None or cursor.connection is not connection.connection:
        if _VERBATIM is not None:
            connection.connection.adapters.register_loader("json", _VERBATIM)
        cursor = kept[alias] = connection.create_cursor()
        cursor.format = pq.Format.BINARY
    return cursor


def _conflicts(error: Error) -> bool:
    return getattr(error.__cause__, "sqlstate", None) in _RECOVERY_CONFLICTS
