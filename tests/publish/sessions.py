"""Further sessions in addition to Django's connection, for tests of concurrency.

Barriers and the lock table determine the order of sessions; tests never sleep for a fixed time.
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
"""Seconds after which a wait fails."""


def parameters(alias: str = "default") -> dict[str, Any]:
    """The parameters of `psycopg.connect` for the test database and the role of that alias."""
    given = connections[alias].get_connection_params()
    return {name: given[name] for name in ("dbname", "user", "password", "host", "port") if given.get(name)}


def open_session(alias: str = "default", autocommit: bool = False, **options: Any) -> Session:
    """A new connection of psycopg to the test database, which the caller closes."""
    session = psycopg.connect(**{**parameters(alias), **options}, autocommit=autocommit)
    # A test that deadlocks with itself fails instead of hanging.
    session.execute(f"set lock_timeout = '{int(PATIENCE)}s'")
    session.commit()
    return session


def value(session: Session, sql: str, params: Any = None) -> Any:
    """The first column of the first row; None if there is no row."""
    row = session.execute(sql, params).fetchone()
    return row[0] if row else None


def scalar(sql: str, params: Any = None) -> Any:
    """The first column of the first row, on Django's connection; None if there is no row."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        row = cursor.fetchone()
    return row[0] if row else None


def run(sql: str, params: Any = None) -> int:
    """Execute on Django's connection. Returns the number of affected rows."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return int(cursor.rowcount)


def until(condition: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait until the condition is true. Fails after `patience` seconds."""
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {patience} s, but it did not happen that {what}")
        time.sleep(0.002)


def until_blocked(waiting: Session, by: Session) -> None:
    """Wait until the session `waiting` waits for a lock of the session `by`."""
    waiting_pid, by_pid = waiting.info.backend_pid, by.info.backend_pid
    with open_session(autocommit=True) as watcher:
        until(
            lambda: bool(value(watcher, "select %s = any(pg_blocking_pids(%s))", [by_pid, waiting_pid])),
            f"session {waiting_pid} waits for session {by_pid}",
        )


def in_background(work: Callable[[], Any]) -> "Future[Any]":
    """Run a blocking call in a new thread; `.result(PATIENCE)` returns its result or raises its exception."""
    pool = ThreadPoolExecutor(max_workers=1)
    future = pool.submit(work)
    pool.shutdown(wait=False)
    return future


def all_at_once(*works: Callable[[], Any]) -> list[Any]:
    """Run several calls at the same time. Returns for each its result or its exception."""
    barrier = threading.Barrier(len(works))

    def start(work: Callable[[], Any]) -> Any:
        barrier.wait(PATIENCE)
        return work()

    with ThreadPoolExecutor(max_workers=len(works)) as pool:
        futures = [pool.submit(start, work) for work in works]
        return [future.exception(4 * PATIENCE) or future.result() for future in futures]
