"""One snapshot of the database, from which the rows of an export and the position they are exact at come together.

A connection of its own, as the role that reads what is published: an export may last for minutes, while the pages'
queries may not, and a client that leaves takes its connection with it. Limits: for as long as a snapshot is held,
PostgreSQL keeps the rows that it sees; a replica may cancel it (`hot_standby_feedback` keeps it from that).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import psycopg
from django.db import OperationalError, connections

from events.serve.delivery import reader
from events.serve.delivery.reader import named_sql
from events.serve.errors import Problem
from events.serve.exports.selection import Then
from events.serve.versions.as_of import gone_position

CHUNK = 1 << 18
"""Bytes that are passed on at a time, about."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A connection in a transaction that sees one moment, and where the log stands then."""

    connection: psycopg.Connection[Any]
    epoch: str
    seq: int
    recorded_at: datetime | None

    @property
    def position(self) -> str:
        """The position that everything read here is exact at."""
        return f"{self.epoch}-{self.seq}"

    def seq_of(self, then: Then) -> int:
        """The position of an earlier time. Problem (410) for one of another epoch or beyond the end of the log."""
        if then.epoch and then.epoch != self.epoch:
            raise gone_position(then.text, f"belongs to another epoch of the log; the one served is {self.epoch}")
        if then.epoch:
            if then.seq > self.seq:
                raise gone_position(then.text, f"lies beyond the end of the log, which is at {self.position}")
            return then.seq
        row = self.row(named_sql("exports/moment"), {"moment": then.moment})
        return min(int(row[0]), then.seq)

    def row(self, sql: str, values: dict[str, Any]) -> Any:
        """The one row of a statement."""
        with self.connection.cursor() as cursor:
            return cursor.execute(sql, values).fetchone()

    def copy(self, sql: str, values: dict[str, Any]) -> Iterator[tuple[bytes, int]]:
        """What a COPY statement gives, in chunks of whole rows, each with how many it has.

        Raises psycopg's errors. Closed before its end, it cancels the statement.
        """
        with self.connection.cursor() as cursor, cursor.copy(sql, values or None) as copied:
            held: list[Any] = []
            length = 0
            for row in copied:
                held.append(row)
                length += len(row)
                if length >= CHUNK:
                    yield b"".join(held), len(held)
                    held, length = [], 0
            if held:
                yield b"".join(held), len(held)


@contextmanager
def snapshot(seconds: float = 0) -> Iterator[Snapshot]:
    """A snapshot for as long as the block lasts, each statement for so many seconds at most (0: without bound).

    Problem (503) while the log is fenced; Django's database errors where there is no connection.
    """
    connection = _connect(seconds)
    try:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        with connection.cursor() as cursor:
            found = cursor.execute(named_sql("exports/position")).fetchone()
        if found is None or found[1]:
            detail = "The log is not served: the database was restored or promoted; /readyz says what to run."
            raise Problem("not-ready", detail, headers={"Retry-After": "30"})
        moment = found[3].astimezone(UTC) if found[3] else None
        yield Snapshot(connection, found[0], found[2], moment)
    finally:
        connection.close()


def _connect(seconds: float) -> psycopg.Connection[Any]:
    """A new connection to where pages are read from. The pages' limit on the time of a query does not hold for it."""
    try:
        return _new(reader.answering(), seconds)
    except OperationalError as error:
        if not reader.has_fallback() or reader.answering() == reader.ON_PRIMARY or not reader.is_unreachable(error):
            raise
        return _new(reader.ON_PRIMARY, seconds)


def _new(alias: str, seconds: float) -> psycopg.Connection[Any]:
    wrapper = connections[alias]
    with wrapper.wrap_database_errors:
        parameters = wrapper.get_connection_params()
        connection: psycopg.Connection[Any] = wrapper.get_new_connection(
            {**parameters, "options": f"{parameters.get('options', '')} -c statement_timeout={round(seconds * 1000)}"}
        )
    return connection
