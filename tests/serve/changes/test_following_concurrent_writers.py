"""A reader that follows `next_since` misses no change and sees none twice, while four sessions write and roll back."""

import json
import random
import threading

import pytest
from django.db import connections
from django.test import Client

from tests.publish.sessions import all_at_once, open_session, scalar
from tests.publish.soundness import assert_log_is_sound

INSERT = (
    "insert into events_topic (slug, publication, name, description, identifiers, inferences, notes)"
    " values (%s, 'published', 'A', '', '[]', '[]', '')"
)
BATCHES = 40


def _write(number: int) -> None:
    """Write batches of new, changed, withdrawn and deleted topics, with savepoints; a third are rolled back."""
    chance, own = random.Random(number), list[str]()
    with open_session() as session:
        for batch in range(BATCHES):
            new = [f"w{number}-{batch}-{n}" for n in range(chance.randint(1, 6))]
            for slug in new:
                session.execute(INSERT, [slug])
            session.execute("savepoint half")
            if own:
                session.execute("update events_topic set name = name || '!' where slug = %s", [chance.choice(own)])
                session.execute(
                    "update events_topic set publication = 'withdrawn' where slug = %s", [chance.choice(own)]
                )
                session.execute("delete from events_topic where slug = %s", [chance.choice(own)])
            if chance.random() < 0.3:
                session.execute("rollback to savepoint half")
            if chance.random() < 0.33:
                session.rollback()
            else:
                session.commit()
                own += new


class Follower(threading.Thread):
    """Follows the log from its start until the writers are done and no change is left."""

    def __init__(self, query: str, done: threading.Event) -> None:
        super().__init__()
        self.query, self.done = query, done
        self.changes: list[dict] = []
        self.errors: list[str] = []

    def run(self) -> None:
        """Follow `next_since` as the guide describes."""
        client, since = Client(), "0"
        try:
            while True:
                finished = self.done.is_set()
                answer = client.get(f"/api/v1/changes/?since={since}&limit=7&{self.query}")
                if answer.status_code != 200:
                    self.errors.append(answer.content.decode())
                    return
                page = json.loads(answer.content)
                self.changes += page["results"]
                since = page["next_since"]
                if finished and since == page["head"] and not page["results"]:
                    return
        finally:
            for alias in connections:
                connections[alias].close()


@pytest.mark.parametrize("round_", range(2))
def test_followers_get_the_whole_log_and_the_live_state(committed, round_):
    done = threading.Event()
    every, latest = Follower("versions=all", done), Follower("", done)
    every.start()
    latest.start()
    failures = [one for one in all_at_once(*(lambda n=n: _write(10 * round_ + n) for n in range(4))) if one]
    done.set()
    for follower in (every, latest):
        follower.join(60)
        assert not follower.is_alive()
        assert follower.errors == []
    assert failures == []
    assert_log_is_sound()
    log = scalar("select array_agg(seq order by seq) from events_version")
    assert len(log) > 4 * BATCHES / 2
    assert [change["seq"] for change in every.changes] == log
    seqs = [change["seq"] for change in latest.changes]
    assert seqs == sorted(set(seqs))
    live = json.loads(scalar("select json_object_agg(slug, body)::text from events_current where op = 'upsert'"))
    for follower in (every, latest):
        copy = {}
        for change in follower.changes:
            if change["op"] == "upsert":
                copy[change["id"]] = change["document"]
            else:
                copy.pop(change["id"], None)
        assert copy == live
