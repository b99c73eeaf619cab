"""A snapshot of the database that gives the rows of an export together with the position at which they are exact.

It has a connection of its own with the reader's role: an export may last for minutes, longer than the statement timeout
of pages, and when the client disconnects its connection is closed. Limits: while a snapshot is open, PostgreSQL keeps
the row versions that it sees; a replica may cancel its queries unless `hot_standby_feedback` is on.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import psycopg
from django.db import OperationalError, connections

from events.serve.changes import not_served
from events.serve.delivery import reader
from events.serve.exports.queries import QUERIES
from events.serve.exports.query import PastPosition
from events.serve.versions import gone_position

CHUNK = 1 << 18
"""The approximate size of a chunk in bytes."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A connection in a REPEATABLE READ transaction, and the newest position of the log that it sees."""

    connection: psycopg.Connection[Any]
    epoch: str
    seq: int
    recorded_at: datetime | None

    @property
    def position(self) -> str:
        """The position at which everything read here is exact."""
        return f"{self.epoch}-{self.seq}"

    def seq_of(self, past: PastPosition) -> int:
        """The seq of an earlier time. Problem (410) for a position of another epoch or beyond the end of the log."""
        if past.epoch and past.epoch != self.epoch:
            raise gone_position(past.text, f"belongs to another epoch of the log; the one served is {self.epoch}")
        if past.epoch:
            if past.seq > self.seq:
                raise gone_position(past.text, f"lies beyond the end of the log, which is at {self.position}")
            return past.seq
        row = self.row(QUERIES.text("seq_at_moment"), {"moment": past.moment})
        return min(int(row[0]), past.seq)

    def row(self, sql: str, values: dict[str, Any]) -> Any:
        """The single row of a statement."""
        with self.connection.cursor() as cursor:
            return cursor.execute(sql, values).fetchone()

    def copy(self, sql: str, values: dict[str, Any]) -> Iterator[tuple[bytes, int]]:
        """The output of a COPY statement in chunks of whole rows, each chunk with its number of rows.

        Raises psycopg's errors. Closing the iterator before its end cancels the statement.
        """
        with self.connection.cursor() as cursor, cursor.copy(sql, values or None) as rows:
            chunk: list[Any] = []
            length = 0
            for row in rows:
                chunk.append(row)
                length += len(row)
                if length >= CHUNK:
                    yield b"".join(chunk), len(chunk)
                    chunk, length = [], 0
            if chunk:
                yield b"".join(chunk), len(chunk)


@contextmanager
def open_snapshot(statement_timeout: float = 0) -> Iterator[Snapshot]:
    """A snapshot for the length of the block. `statement_timeout` in seconds; 0 for none.

    Problem (503) while the log is fenced; Django's database errors where there is no connection.
    """
    connection = _connect(statement_timeout)
    try:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        with connection.cursor() as cursor:
            found = cursor.execute(QUERIES.text("log_position")).fetchone()
        if found is None or found[1]:
            raise not_served()
        recorded_at = found[3].astimezone(UTC) if found[3] else None
        yield Snapshot(connection, found[0], found[2], recorded_at)
    finally:
        connection.close()


def _connect(statement_timeout: float) -> psycopg.Connection[Any]:
    """A new connection to the server that pages are read from, which may be the fallback to the primary."""
    try:
        return _new_connection(reader.answering(), statement_timeout)
    except OperationalError as error:
        if not reader.has_fallback() or reader.answering() == reader.ON_PRIMARY or not reader.is_unreachable(error):
            raise
        return _new_connection(reader.ON_PRIMARY, statement_timeout)


def _new_connection(alias: str, statement_timeout: float) -> psycopg.Connection[Any]:
    wrapper = connections[alias]
    with wrapper.wrap_database_errors:
        parameters = wrapper.get_connection_params()
        timeout = f"-c statement_timeout={round(statement_timeout * 1000)}"
        connection: psycopg.Connection[Any] = wrapper.get_new_connection(
            {**parameters, "options": f"{parameters.get('options', '')} {timeout}"}
        )
    return connection
