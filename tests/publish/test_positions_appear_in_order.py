"""After a reader has seen a position, no smaller position becomes visible."""

import random
import threading

import psycopg
import pytest

from tests import factories
from tests.publish.log import current
from tests.publish.sessions import (
    PATIENCE,
    all_at_once,
    in_background,
    open_session,
    scalar,
    until,
    until_blocked,
    value,
)

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

INSERT = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " values (%s, 'published', 'A', '', '[]', '[]', '')"
)


def test_six_writers_some_rolling_back_while_readers_follow_the_log() -> None:
    writers, transactions = 6, 30
    over = threading.Event()

    def write(number: int) -> int:
        chance, committed = random.Random(number), 0
        with open_session() as session:
            for n in range(transactions):
                for part in range(chance.randint(1, 3)):
                    session.execute(INSERT, [f"w{number}-{n}-{part}"])
                if chance.random() < 0.3:
                    session.execute("savepoint s")
                    session.execute(INSERT, [f"w{number}-{n}-not"])
                    session.execute("rollback to savepoint s")
                if chance.random() < 0.2:
                    session.rollback()
                else:
                    session.commit()
                    committed += 1
        return committed

    def follow() -> list[int]:
        """Read from the last position on, as a copy does; a smaller position that appears later would be missing."""
        seen: list[int] = []
        with open_session("reader", autocommit=True) as session:
            while True:
                last_round = over.is_set()
                since = seen[-1] if seen else 0
                seen += [
                    row[0]
                    for row in session.execute("select seq from events_version where seq > %s order by seq", [since])
                ]
                if last_round:
                    return seen

    def write_all() -> list[int]:
        try:
            return all_at_once(*[lambda number=number: write(number) for number in range(writers)])
        finally:
            over.set()

    first, second, committed = all_at_once(follow, follow, write_all)
    with open_session(autocommit=True) as session:
        everything = [row[0] for row in session.execute("select seq from events_version order by seq")]
    assert first == everything and second == everything
    assert all(isinstance(count, int) and count > 0 for count in committed)


def test_the_second_to_commit_waits_for_the_first_and_gets_the_larger_position() -> None:
    with open_session() as first, open_session() as second:
        first.execute(INSERT, ["first"])
        second.execute(INSERT, ["second"])
        first.execute("set constraints all immediate")
        waiting = in_background(second.commit)
        until_blocked(second, by=first)
        assert scalar("select count(*) from events_version") == 0
        first.commit()
        waiting.result(PATIENCE)
    assert scalar("select array_agg(slug::text order by seq) from events_version") == ["first", "second"]


def test_reading_never_waits_for_publishing() -> None:
    topic = factories.topic()
    with open_session() as writer, open_session("reader") as reader:
        writer.execute("update events_topic set name = 'New' where id = %s", [topic.pk])
        writer.execute("set constraints all immediate")
        reader.execute("set lock_timeout = '100ms'; set statement_timeout = '5s'")
        assert value(reader, "select body ->> 'name' from events_current where slug = %s", [topic.slug]) != "New"
        reader.commit()
        writer.commit()
        assert value(reader, "select body ->> 'name' from events_current where slug = %s", [topic.slug]) == "New"


def test_one_record_written_by_many_at_once_has_versions_without_gaps() -> None:
    topic = factories.topic()

    def rename(number: int) -> None:
        with open_session() as session:
            for n in range(10):
                session.execute("update events_topic set name = %s where id = %s", [f"{number}/{n}", topic.pk])
                session.commit()

    assert all_at_once(*[lambda n=n: rename(n) for n in range(4)]) == [None] * 4
    change = current(topic)
    assert change is not None and change.version == 41


def test_asynchronous_commit_is_made_synchronous_for_the_transaction_that_publishes() -> None:
    topic = factories.topic()
    with open_session() as session:
        session.execute("set synchronous_commit = off")
        session.commit()
        session.execute("update events_topic set name = 'A' where id = %s", [topic.pk])
        assert value(session, "show synchronous_commit") == "off"
        session.execute("set constraints all immediate")
        assert value(session, "show synchronous_commit") == "on"
        session.execute("savepoint s")
        session.execute("release savepoint s")
        assert value(session, "show synchronous_commit") == "on"
        session.commit()
        assert value(session, "show synchronous_commit") == "off"


def test_what_is_published_is_on_disk_when_commit_returns() -> None:
    topic = factories.topic()
    with open_session() as session, open_session(autocommit=True) as watcher:
        session.execute("set synchronous_commit = off")
        session.commit()
        for n in range(20):
            session.execute("update events_topic set name = %s where id = %s", [f"Name {n}", topic.pk])
            before = value(watcher, "select pg_current_wal_insert_lsn()")
            session.commit()
            assert value(watcher, "select pg_current_wal_flush_lsn() > %s::pg_lsn", [before])


@pytest.mark.parametrize("level", ["remote_write", "local", "on", "remote_apply"])
def test_a_session_that_commits_synchronously_keeps_its_own_level(level: str) -> None:
    topic = factories.topic()
    with open_session() as session:
        session.execute(f"set synchronous_commit = {level}")
        session.execute("update events_topic set name = 'A' where id = %s", [topic.pk])
        session.execute("set constraints all immediate")
        assert value(session, "show synchronous_commit") == level


@pytest.mark.parametrize("level", ["repeatable read", "serializable"])
@pytest.mark.parametrize("publication", ["published", "draft"])
def test_publishing_at_a_higher_isolation_level_is_refused_with_a_hint(level: str, publication: str) -> None:
    with open_session() as session:
        session.execute(f"set transaction isolation level {level}")
        session.execute(INSERT.replace("'published'", f"'{publication}'"), ["fixed"])
        with pytest.raises(psycopg.errors.Error) as caught:
            session.commit()
    diag = caught.value.diag
    assert (diag.sqlstate, diag.constraint_name) == ("25001", "publishing_isolation")
    assert level.upper() in (diag.message_primary or "") and "READ COMMITTED" in (diag.message_hint or "")
    assert scalar("select count(*) from events_topic") == 0
    assert scalar("select count(*) from events_version") == 0


def test_reading_and_rolling_back_at_a_higher_isolation_level_is_allowed() -> None:
    factories.topic()
    with open_session() as session:
        session.execute("set transaction isolation level serializable")
        session.execute(INSERT, ["never"])
        session.rollback()
        session.execute("set transaction isolation level repeatable read, read only")
        assert value(session, "select count(*) from events_current") == 1


def test_a_writer_that_waits_for_publishing_can_be_cancelled_without_loss() -> None:
    with open_session() as first, open_session() as second, open_session(autocommit=True) as watcher:
        first.execute(INSERT, ["first"])
        first.execute("set constraints all immediate")
        second.execute(INSERT, ["second"])
        waiting = in_background(second.commit)
        until_blocked(second, by=first)
        watcher.execute("select pg_cancel_backend(%s)", [second.info.backend_pid])
        with pytest.raises(psycopg.errors.QueryCanceled):
            waiting.result(PATIENCE)
        first.commit()
    until(lambda: scalar("select count(*) from events_version") == 1, "the first is published")
    assert scalar("select count(*) from events_topic") == 1
