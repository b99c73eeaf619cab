"""Query plans that a session caches at its first small commits do not slow down its later commits."""

import time
from collections.abc import Callable, Iterator

import pytest

from tests import factories
from tests.publish.sessions import Session, open_session, run, scalar

pytestmark = [pytest.mark.publish, pytest.mark.usefixtures("sound")]

MANY = 6000


def _timed(work: Callable[[], object]) -> float:
    """The duration of a call in seconds."""
    began = time.monotonic()
    work()
    return time.monotonic() - began


def _enter(session: Session, prefix: str, number: int) -> None:
    """Insert `number` statements of one speaker, each with a topic, without a commit."""
    session.execute(
        "insert into events_statement (slug, publication, kind, text, speaker_id, language, original_text,"
        " original_language, medium, venue, sequence, notes, identifiers, inferences)"
        " select %s || n, 'published', 'quote', 'Sentence ' || n, (select min(id) from events_speaker),"
        " '', '', '', '', '', '', '', '[]', '[]' from generate_series(1, %s) n",
        [f"{prefix}-", number],
    )
    session.execute(
        "insert into events_statementtopic (statement_id, topic_id, position)"
        " select s.id, t.id, 0 from events_statement s, events_topic t where s.slug like %s",
        [f"{prefix}-%"],
    )


@pytest.fixture
def never_analyzed(sound: None) -> Iterator[None]:
    """Disables autovacuum, so that the tables grow without ANALYZE, as in the first minute of an import."""
    tables = ("events_statement", "events_statementtopic", "events_current", "events_version")
    for table in tables:
        run(f"alter table {table} set (autovacuum_enabled = off)")
    yield
    for table in tables:
        run(f"alter table {table} reset (autovacuum_enabled)")


@pytest.mark.slow
@pytest.mark.usefixtures("never_analyzed")
def test_large_and_small_commits_after_a_first_small_one() -> None:
    factories.speaker()
    factories.topic()
    with open_session() as session:
        for n, number in enumerate((1, MANY, MANY, MANY)):
            entering = _timed(lambda n=n, number=number: _enter(session, f"batch-{n}", number))  # type: ignore[misc]
            publishing = _timed(session.commit)
        small = []
        for n in range(20):
            session.execute("update events_statement set venue = 'Geneva' where slug = %s", [f"batch-1-{n + 1}"])
            small.append(_timed(session.commit))
    assert scalar("select count(*) from events_version where type = 'statement'") == 3 * MANY + 21
    # Publishing takes about as long as the inserts. With the plans of the first commit it took 25 times as long.
    assert publishing < 12 * entering
    assert sorted(small)[10] < publishing / 4
