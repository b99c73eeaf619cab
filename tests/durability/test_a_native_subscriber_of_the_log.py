"""Logical replication of the log by PostgreSQL: the subscriber ends with the same documents."""

import threading
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from diplo_api.embedded.server import EmbeddedServer
from tests.durability.servers import kill_server, product, server_of_its_own
from tests.durability.writing import INSERT, Batches
from tests.publish.programs import ROOT
from tests.publish.sessions import PATIENCE, all_at_once, until

pytestmark = pytest.mark.slow

SQL = ROOT / "clients" / "replication"
SECRET = "a-word-that-has-to-go"
LOG = (
    "select seq, type, record_id, slug, version, op, body::text, merged_into, redacted, recorded_at from events_version"
)
HEAD = "select coalesce(max(seq), 0) from events_version"


@pytest.fixture
def publisher() -> Iterator[EmbeddedServer]:
    """A server with the tables of this release."""
    with server_of_its_own() as server:
        _run(server, "alter system set wal_level = logical")
        server.stop(force=True)
        product(server.ensure_running(), "manage.py", "migrate", "--verbosity", "0")
        yield server


@pytest.fixture
def subscriber() -> Iterator[EmbeddedServer]:
    """Another server."""
    with server_of_its_own() as server:
        yield server


def _run(server: EmbeddedServer, sql: str, values: Any = None) -> list[tuple[Any, ...]]:
    with psycopg.connect(**server.ensure_running(), autocommit=True) as session:  # type: ignore[arg-type]
        cursor = session.execute(sql, values)
        return cursor.fetchall() if cursor.description else []


def _write(server: EmbeddedServer, number: int) -> None:
    batches = Batches(number)
    with psycopg.connect(**server.connection_parameters()) as session:  # type: ignore[arg-type]
        assert sum(batches.write(session) is not None for _ in range(60)) > 20


def _redact(server: EmbeddedServer, slug: str) -> None:
    _run(server, "update events_topic set name = 'Harmless' where slug = %s", [slug])
    _run(server, "select events_redact('topic', %s, 'a test', 'a test')", [slug])


def test_it_ends_with_the_same_log_and_documents_including_redactions(
    publisher: EmbeddedServer, subscriber: EmbeddedServer
) -> None:
    for slug in ("redacted-before", "redacted-after", "redacted-and-gone"):
        _run(publisher, INSERT, [slug, SECRET])
    _write(publisher, 0)
    _redact(publisher, "redacted-before")

    _run(publisher, (SQL / "publisher.sql").read_text())
    _run(subscriber, (SQL / "subscriber.sql").read_text())
    target = {**publisher.connection_parameters(), "user": "diplo_subscriber"}
    connection = " ".join(f"{name}={value}" for name, value in target.items())
    _run(subscriber, f"create subscription diplo_log connection '{connection}' publication diplo_log")
    begun = threading.Event()

    def write(number: int) -> None:
        begun.wait(PATIENCE)
        _write(publisher, number)

    def disturb() -> None:
        """Kill the subscriber before it can receive a change, and again as soon as it has received one."""
        kill_server(subscriber)
        begun.set()
        subscriber.ensure_running()
        known = _run(subscriber, HEAD)
        until(lambda: _run(subscriber, HEAD) != known or _behind(publisher, subscriber) == 0, "something is received")
        kill_server(subscriber)
        subscriber.ensure_running()

    writers = [lambda number=number: write(number) for number in (1, 2, 3)]
    assert all_at_once(*writers, disturb) == [None] * 4
    kill_server(publisher)
    publisher.ensure_running()
    _redact(publisher, "redacted-after")
    _run(publisher, "update events_topic set publication = 'withdrawn' where slug = 'redacted-and-gone'")
    _run(publisher, "select events_redact('topic', 'redacted-and-gone', 'a test', 'a test')")

    until(lambda: _behind(publisher, subscriber) == 0, "everything has been received")
    for sql in (LOG, "select count(*) from events_version where body is null and op = 'upsert'"):
        assert sorted(_run(subscriber, sql)) == sorted(_run(publisher, sql))
    current = "select type, record_id, slug, seq, body::text, merged_into from "
    assert sorted(_run(subscriber, current + "diplo_documents"), key=str) == sorted(
        _run(publisher, current + "events_current"), key=str
    )
    texts = "select count(*) from {} t where t::text like '%%' || %s || '%%'"
    for table in ("events_version", "diplo_documents"):
        assert _run(subscriber, texts.format(table), [SECRET]) == [(0,)]
    assert _run(subscriber, "select count(*) > 100 from diplo_documents where body is not null") == [(True,)]


def _behind(publisher: EmbeddedServer, subscriber: EmbeddedServer) -> int:
    [(there,)], [(here,)] = _run(publisher, HEAD), _run(subscriber, HEAD)
    return int(there) - int(here)
