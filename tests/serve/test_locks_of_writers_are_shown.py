"""`/readyz` and `/metrics` show who holds the publishing lock; the service stays ready, and pages are read."""

import re

import pytest

from events.publish import locks
from events.publish.locks import LockState
from tests import factories
from tests.publish.sessions import in_background, open_session, until_blocked

pytestmark = pytest.mark.usefixtures("committed")

FREE = LockState(False, None, None, 0, None, 0, None, None, None)


def _metric(http, name):
    found = re.search(rf"^{name} ([0-9.]+)$", http.get("/metrics").content.decode(), re.MULTILINE)
    return float(found[1])


def test_nobody_writes(http):
    shown = http.get("/readyz").json()["locks"]
    assert (shown["publishing_lock_held"], shown["held_by"], shown["waiting"], shown["problem"]) == (
        False,
        None,
        0,
        None,
    )
    assert _metric(http, "diplo_publishing_lock_seconds") == _metric(http, "diplo_prepared_transactions") == 0


def test_one_session_holds_the_lock_and_another_waits(http):
    topic = factories.topic()
    with open_session() as holder, open_session() as waiting:
        holder.execute("select events_lock_publishing()")
        waiting.execute("update events_topic set name = 'New' where id = %s", [topic.pk])
        commit = in_background(waiting.commit)
        until_blocked(waiting, by=holder)
        answer = http.get("/readyz")
        shown = answer.json()["locks"]
        assert answer.status_code == 200 and answer.json()["ready"]
        assert (shown["publishing_lock_held"], shown["held_by"]) == (True, holder.info.backend_pid)
        assert shown["waiting"] == 1 and shown["waiting_seconds"] >= 0
        assert 0 < shown["held_seconds"] <= shown["oldest_transaction_seconds"]
        assert shown["problem"] is None
        assert http.get(f"/api/v1/topics/{topic.slug}/").status_code == 200
        assert _metric(http, "diplo_publishing_lock_seconds") > 0
        assert _metric(http, "diplo_publishing_lock_waiting") == 1
        assert _metric(http, "diplo_oldest_transaction_seconds") > 0
        holder.rollback()
        commit.result(20)


def test_a_lock_that_is_held_for_too_long_is_a_problem(http, monkeypatch):
    monkeypatch.setattr(locks, "ALARM_SECONDS", 0.0)
    with open_session() as holder:
        holder.execute("select events_lock_publishing()")
        answer = http.get("/readyz")
        assert answer.status_code == 200
        assert f"SELECT pg_terminate_backend({holder.info.backend_pid})" in answer.json()["locks"]["problem"]
        holder.rollback()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"held": True, "held_by": 7, "held_seconds": 59.0}, None),
        ({"held": True, "held_by": 7, "held_seconds": 61.0}, "session 7 holds the publishing lock"),
        ({"held": True, "held_seconds": 61.0, "prepared": 1, "prepared_seconds": 61.0}, "ROLLBACK PREPARED"),
        ({"oldest_transaction": 8, "oldest_transaction_seconds": 3600.0}, None),
        ({"oldest_transaction": 8, "oldest_transaction_seconds": 3700.0}, "transaction of session 8 is 3700 s old"),
    ],
)
def test_the_limits_of_a_problem(state, words):
    found = LockState(**{**vars(FREE), **state}).problem
    assert found is None if words is None else words in found
