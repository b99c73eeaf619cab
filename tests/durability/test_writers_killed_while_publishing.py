"""Backends or the whole server are killed while writing: what was committed is published once and in order."""

import os
import random
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import psycopg
import pytest
from django.db import connections

from diplo_api.embedded.server import EmbeddedServer
from events.models import Topic
from tests import factories
from tests.durability.servers import SOUND, kill_server, product, server_of_its_own
from tests.publish.sessions import Session, all_at_once, open_session, until, value
from tests.publish.soundness import assert_log_is_sound

INSERT = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " values (%s, 'published', %s, '', '[]', '[]', '')"
)


class Writer:
    """Writes batches of topics until stopped, and records which commits the server has confirmed."""

    def __init__(self, number: int, stop: threading.Event, target: dict[str, Any] | None = None) -> None:
        self.number, self.stop, self.target = number, stop, target
        self.confirmed: set[str] = set()
        self.in_doubt: list[set[str]] = []
        self.losses = 0

    def write(self) -> None:
        """Write until stopped. Reconnects if the connection is lost."""
        chance, batch = random.Random(self.number), 0
        while not self.stop.is_set():
            committing: set[str] = set()
            try:
                with self._connect() as session:
                    session.execute(f"set synchronous_commit = {chance.choice(['on', 'off'])}")
                    session.commit()
                    while not self.stop.is_set():
                        batch += 1
                        slugs = [f"w{self.number}-{batch}-{n}" for n in range(chance.randint(1, 30))]
                        for slug in slugs:
                            session.execute(INSERT, [slug, "A"])
                        session.execute("update events_topic set name = name || '!' where slug = %s", [slugs[0]])
                        if chance.random() < 0.1:
                            session.rollback()
                            continue
                        committing = set(slugs)
                        session.commit()
                        self.confirmed |= committing
                        committing = set()
            except psycopg.Error:
                self.losses += 1
                self.in_doubt.append(committing)
                self.stop.wait(0.02)

    def _connect(self) -> Session:
        return open_session() if self.target is None else psycopg.connect(**self.target, connect_timeout=20)

    def assert_nothing_lost_or_halved(self, there: set[str]) -> None:
        """Asserts that confirmed batches exist, and that unconfirmed ones exist completely or not at all."""
        assert self.losses > 0 and self.confirmed
        assert self.confirmed <= there
        for batch in self.in_doubt:
            assert batch <= there or not batch & there
        mine = {slug for slug in there if slug.startswith(f"w{self.number}-")}
        assert mine <= self.confirmed.union(*self.in_doubt)


@pytest.mark.usefixtures("committed")
def test_sessions_terminated_by_an_administrator_at_any_moment() -> None:
    stop = threading.Event()
    writers = [Writer(number, stop) for number in range(4)]

    def end_some() -> None:
        chance = random.Random(7)
        try:
            with open_session(autocommit=True) as session:
                for ended in range(60):
                    if ended >= 25 and all(writer.losses and writer.confirmed for writer in writers):
                        break
                    session.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        " and backend_type = 'client backend' and pid <> pg_backend_pid()"
                        " order by md5(pid::text || %s) limit 1",
                        [str(chance.random())],
                    )
                    session.execute("select pg_sleep(0.02)")
        finally:
            stop.set()

    connections.close_all()  # else Django's own sessions would be ended too
    assert all_at_once(*[writer.write for writer in writers], end_some) == [None] * 5
    there = set(Topic.objects.values_list("slug", flat=True))
    for writer in writers:
        writer.assert_nothing_lost_or_halved(there)
    assert_log_is_sound()


@pytest.mark.usefixtures("committed")
def test_a_session_terminated_with_the_publishing_lock_releases_it() -> None:
    topic = factories.topic()
    holder = open_session()
    holder.execute("update events_topic set name = 'Never' where id = %s", [topic.pk])
    holder.execute("set constraints all immediate")
    with open_session(autocommit=True) as killer:
        killer.execute("select pg_terminate_backend(%s)", [holder.info.backend_pid])
        held = "select count(*) from pg_locks where locktype = 'advisory' and pid = %s"
        until(lambda: not value(killer, held, [holder.info.backend_pid]), "the lock is given back")
    factories.topic(slug="after")
    holder.close()
    assert Topic.objects.get(pk=topic.pk).name != "Never"
    assert_log_is_sound()


@pytest.fixture
def own_server() -> Iterator[EmbeddedServer]:
    """A server that only this test uses, so that it can be killed."""
    with server_of_its_own() as server:
        yield server


LOG = "select seq, type, record_id, version, body::text from events_version"


def _kill(server: EmbeddedServer, everything: bool) -> None:
    """Send SIGKILL to all processes of the server, or to one backend, after which the server restarts all others."""
    if everything:
        return kill_server(server)
    # A backend that serves a writer, at any moment of its work.
    others = "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"

    def serving() -> set[int]:
        with psycopg.connect(**server.connection_parameters()) as session:  # type: ignore[arg-type]
            return {row[0] for row in session.execute(others)}

    until(lambda: bool(serving()), "a writer is connected")
    with suppress(ProcessLookupError):
        os.kill(min(serving()), signal.SIGKILL)


@pytest.mark.slow
def test_backends_and_the_whole_server_are_killed_while_writing(own_server: EmbeddedServer) -> None:
    target = own_server.connection_parameters()
    product(target, "manage.py", "migrate", "--verbosity", "0")
    stop = threading.Event()
    writers = [Writer(number, stop, dict(target)) for number in range(4)]
    seen: dict[int, tuple[Any, ...]] = {}

    def confirmed() -> int:
        return sum(len(writer.confirmed) for writer in writers)

    def kill_and_recover() -> None:
        try:
            for everything in (False, True, True):
                goal = confirmed() + 300
                until(lambda goal=goal: confirmed() > goal, "the writers have written more")  # type: ignore[misc]
                # A change that a reader has seen is the same after the crash.
                with psycopg.connect(**target) as session:  # type: ignore[arg-type]
                    seen.update({row[0]: row for row in session.execute(LOG)})
                _kill(own_server, everything)
                own_server.ensure_running()
            goal = confirmed() + 100
            until(lambda: confirmed() > goal, "the writers go on after the last crash")
        finally:
            stop.set()

    assert all_at_once(*[writer.write for writer in writers], kill_and_recover) == [None] * 5
    with psycopg.connect(**target) as session:  # type: ignore[arg-type]
        there = {row[0] for row in session.execute("select slug from events_topic")}
        log = {row[0]: row for row in session.execute(LOG)}
    for writer in writers:
        writer.assert_nothing_lost_or_halved(there)
    assert {seq: log.get(seq) for seq in seen} == seen
    product(target, "-c", SOUND)
