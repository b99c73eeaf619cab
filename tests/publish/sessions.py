"""Second sessions: connections of their own beside Django's, and waiting for what they wait for.

Order between sessions is made by barriers and by looking at `pg_locks`, never by sleeping for a guessed time.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import psycopg
from django.db import connection, connections

Session = psycopg.Connection[Any]
PATIENCE = 20.0
"""Seconds after which something that must happen is taken not to happen."""


def parameters(alias: str = "default") -> dict[str, Any]:
    """The parameters for psycopg's connect that reach the test database as the role of that alias."""
    given = connections[alias].get_connection_params()
    return {name: given[name] for name in ("dbname", "user", "password", "host", "port") if given.get(name)}


def open_session(alias: str = "default", autocommit: bool = False, **options: Any) -> Session:
    """A connection of psycopg's own to the test database; the caller closes it. Not autocommit unless asked."""
    session = psycopg.connect(**{**parameters(alias), **options}, autocommit=autocommit)
    # A test that deadlocks with itself must fail, not hang.
    session.execute(f"set lock_timeout = '{int(PATIENCE)}s'")
    session.commit()
    return session


def value(session: Session, sql: str, params: Any = None) -> Any:
    """The first column of the first row; None where there is no row."""
    row = session.execute(sql, params).fetchone()
    return row[0] if row else None


def scalar(sql: str, params: Any = None) -> Any:
    """The first column of the first row, on Django's own connection."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        row = cursor.fetchone()
    return row[0] if row else None


def run(sql: str, params: Any = None) -> int:
    """Execute on Django's own connection; returns how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return int(cursor.rowcount)


def until(condition: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait until something is the case; fails after so many seconds."""
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {patience} s in vain until {what}")
        time.sleep(0.002)


def until_blocked(waiting: Session, by: Session) -> None:
    """Wait until one session waits for a lock that the other holds."""
    waiting_pid, by_pid = waiting.info.backend_pid, by.info.backend_pid
    with open_session(autocommit=True) as watcher:
        until(
            lambda: bool(value(watcher, "select %s = any(pg_blocking_pids(%s))", [by_pid, waiting_pid])),
            f"session {waiting_pid} waits for session {by_pid}",
        )


def in_background(work: Callable[[], Any]) -> "Future[Any]":
    """Start work in a thread of its own, for calls that block; `.result(PATIENCE)` gives what it returned or raised."""
    pool = ThreadPoolExecutor(max_workers=1)
    future = pool.submit(work)
    pool.shutdown(wait=False)
    return future


def all_at_once(*works: Callable[[], Any]) -> list[Any]:
    """Start several works at the same moment, and give what each returned, or the exception that it raised."""
    barrier = threading.Barrier(len(works))

    def start(work: Callable[[], Any]) -> Any:
        barrier.wait(PATIENCE)
        return work()

    with ThreadPoolExecutor(max_workers=len(works)) as pool:
        futures = [pool.submit(start, work) for work in works]
        return [future.exception(4 * PATIENCE) or future.result() for future in futures]
