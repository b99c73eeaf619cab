"""A request on the primary that starts after a COMMIT sees that commit: two workers, four connections."""

import http.client
import json
import threading
import time

import psycopg
import pytest

from tests.serve.replica.servers import publish

SECONDS = 8.0
ADDRESSES = ("/api/v1/topics/?id=counted", "/api/v1/topics/counted/", "/api/v1/topics/?id=counted&include=parent")


@pytest.fixture(scope="module")
def service(primary, serve):
    service = serve()
    publish(primary, "counted")
    return service


def _number(content):
    body = json.loads(content)
    return int((body["results"][0] if "results" in body else body)["name"].removeprefix("A") or 0)


def test_four_readers_see_every_commit_of_a_writer(primary, service):
    committed, stale, seen, checks, hits = [0], [], set(), [], []
    ended = threading.Event()

    def write():
        with psycopg.connect(**primary.ensure_running(), autocommit=True) as session:
            while not ended.is_set():
                number = committed[0] + 1
                session.execute("update events_topic set name = %s where slug = 'counted'", [f"A{number}"])
                committed[0] = number
                # With pauses, so that some pages come from the cache.
                time.sleep(0.02 if number % 5 == 0 else 0.001)

    def read(place):
        connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
        address, tag, count = ADDRESSES[place % len(ADDRESSES)], "", 0
        known = 0
        while not ended.is_set():
            before = committed[0]
            headers = {"If-None-Match": tag} if tag and place % 2 else {}
            connection.request("GET", address, headers=headers)
            answer = connection.getresponse()
            content = answer.read()
            assert answer.status in (200, 304), content
            if answer.status == 200:
                known = _number(content)
                tag = answer.headers["ETag"]
            else:
                hits.append(1)
            if known < before:
                stale.append((address, known, before, answer.status))
            seen.add(known)
            count += 1
        connection.close()
        checks.append(count)

    threads = [threading.Thread(target=write)]
    threads += [threading.Thread(target=read, args=(place,)) for place in range(4)]
    for thread in threads:
        thread.start()
    time.sleep(SECONDS)
    ended.set()
    for thread in threads:
        thread.join(60)
    assert len(checks) == 4, "a reader failed"
    assert stale == []
    print(f"{sum(checks)} reads of {committed[0]} commits, {len(seen)} of them seen, {len(hits)} answered 304")
    assert sum(checks) > 1000 and committed[0] > 100 and len(seen) > 50 and hits


def test_a_cached_page_is_no_older_than_a_page_of_another_worker(primary, service):
    """The position of a later request is never smaller, whichever worker answers."""
    ended = threading.Event()

    def write():
        with psycopg.connect(**primary.ensure_running(), autocommit=True) as session:
            for number in range(100_000, 200_000):
                if ended.is_set():
                    return
                session.execute("update events_topic set name = %s where slug = 'counted'", [f"A{number}"])

    writer = threading.Thread(target=write)
    writer.start()
    try:
        last = 0
        for _ in range(400):
            # On a new connection, so that either worker may accept it.
            number = int(service.get("topics/?id=counted").headers["Diplo-Position"].rpartition("-")[2])
            assert number >= last
            last = number
    finally:
        ended.set()
        writer.join(30)


def test_running_requests_are_finished_when_the_server_stops(primary, serve):
    """A query that waits for a lock is answered, although the server was told to stop meanwhile."""
    service = serve()
    found = []
    with psycopg.connect(**primary.ensure_running()) as session:
        session.execute("lock table events_topic in access exclusive mode")
        request = threading.Thread(target=lambda: found.append(service.get("topics/?id=counted&limit=7").status))
        request.start()
        while not session.execute("select 1 from pg_locks where not granted").fetchone():
            time.sleep(0.01)
        stopping = threading.Thread(target=service.stop)
        stopping.start()
        time.sleep(0.7)
        assert found == []
        session.rollback()
    request.join(15)
    stopping.join(30)
    assert found == [200]
    assert service.process.returncode == 0
