"""Runs SQL on the connection `reader`, whose role can read what is published and nothing else.

Documents are returned as the stored bytes: they are never decoded, parsed or encoded. A statement that fails because
its connection is broken (the server was restarted), or because a standby cancelled it (a recovery conflict), is
retried, which is safe because nothing here writes.

With READER_FALLBACK, the primary is read while the standby is unreachable, as the same role. A thread of the process
polls the standby meanwhile, so that no request waits for it, and reading returns to it when it answers. Limits: each
process detects this by itself; the primary can be ahead of the standby, so that a client can see a change and a moment
later not see it, unless it sends `at_least`.
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
"""The same role on the primary; it exists where DATABASE_READER_URL names another server."""

QUERIES = NamedQueries(Path(__file__).with_name("queries.sql"))
"""The statements of this folder."""

# A recovery conflict: the standby cancelled the query in order to replay (serialization failure or deadlock).
_RECOVERY_CONFLICTS = ("40001", "40P01")

# The server is shutting down, has crashed, or does not accept connections yet.
_UNAVAILABLE = ("57P01", "57P02", "57P03")

# A restarting server can break two connections in a row, and a standby cancel two queries.
_ATTEMPTS = 3

# The interval (seconds) at which an unreachable standby is polled.
_POLL_INTERVAL = 0.5

# In the binary format a json value is its text; psycopg's loader of bytea returns it as bytes without parsing.
_VERBATIM = psycopg.adapters.get_loader(psycopg.adapters.types["bytea"].oid, pq.Format.BINARY)

# Cursors of this thread, by alias.
_cursors = threading.local()
_log = logging.getLogger(__name__)


class _Fallback:
    """Whether this process reads from the primary because the standby is unreachable."""

    def __init__(self) -> None:
        self.active = False
        self._lock = threading.Lock()

    def activate(self) -> None:
        """Read from the primary from now on, and poll the standby in a thread."""
        with self._lock:
            if self.active:
                return
            self.active = True
        _log.warning("the replica is unreachable: reading from the primary")
        threading.Thread(target=self._poll, name="poll-replica", daemon=True).start()

    def _poll(self) -> None:
        while True:
            time.sleep(_POLL_INTERVAL)
            try:
                with connections[ALIAS].cursor() as cursor:
                    cursor.execute("select 1")
                break
            except Error as error:
                _log.info("the replica is still unreachable: %s", str(error).strip())
            finally:
                connections[ALIAS].close()  # this thread's own
        self.active = False
        _log.warning("the replica is reachable again: reading from it")


_fallback = _Fallback()


def rows(sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    """All rows of one statement; json columns are bytes. Raises Django's database errors."""
    if not _fallback.active:
        try:
            return rows_from(ALIAS, sql, values)
        except (OperationalError, InterfaceError) as error:
            if not has_fallback() or not (_conflicts(error) or is_unreachable(error)):
                raise
            if not _conflicts(error):
                _fallback.activate()
    return rows_from(ON_PRIMARY, sql, values)


def answering() -> str:
    """The alias of the connection that `rows` uses now."""
    return ON_PRIMARY if _fallback.active else ALIAS


def has_fallback() -> bool:
    """Whether the primary is read while the standby is unreachable."""
    return bool(settings.READER_FALLBACK) and ON_PRIMARY in settings.DATABASES


def is_unreachable(error: Error) -> bool:
    """Whether the error is one of the connection rather than of the statement.

    A refused login is one too: libpq gives no SQLSTATE for a connection that it could not open.
    """
    state = getattr(error.__cause__, "sqlstate", None)
    if state is None:
        return isinstance(error, OperationalError | InterfaceError)
    return state in _UNAVAILABLE or state.startswith("08")


def rows_from(alias: str, sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    """All rows of one statement on the connection of that alias, without the fallback."""
    for left in reversed(range(_ATTEMPTS)):
        try:
            return _run(alias, sql, values)
        except (OperationalError, InterfaceError) as error:
            raw = connections[alias].connection
            broken = raw is not None and raw.closed
            if not left or not (broken or _conflicts(error)):
                raise
            if broken:
                connections[alias].close()
    raise AssertionError("unreachable: the last attempt returns or raises")


def _run(alias: str, sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    connection = connections[alias]
    connection.ensure_connection()
    driver: Any = _cursor(alias, connection)
    # Django's debug mode and tests log these queries too.
    cursor: Any = connection.make_debug_cursor(driver) if connection.queries_logged else driver
    with connection.wrap_database_errors:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _cursor(alias: str, connection: Any) -> psycopg.Cursor[Any]:
    """This thread's cursor on a connection: creating one for each statement took a tenth of the time of a page."""
    cursors: dict[str, psycopg.Cursor[Any]] = _cursors.__dict__
    cursor = cursors.get(alias)
    if cursor is None or cursor.connection is not connection.connection:
        if _VERBATIM is not None:
            connection.connection.adapters.register_loader("json", _VERBATIM)
        cursor = cursors[alias] = connection.create_cursor()
        cursor.format = pq.Format.BINARY
    return cursor


def _conflicts(error: Error) -> bool:
    return getattr(error.__cause__, "sqlstate", None) in _RECOVERY_CONFLICTS
