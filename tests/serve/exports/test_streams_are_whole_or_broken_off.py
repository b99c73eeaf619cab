"""Streams and their clients: those that leave, stall or read slowly, a database that fails, memory that stays flat."""

import http.client
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection

from events.models import Event
from tests.publish.sessions import scalar
from tests.serve.exports.conftest import Serving, peak_memory

PATIENCE = 30.0
_COPYING = (
    "from pg_stat_activity where usename = 'diplo_reader' and datname = current_database()"
    " and (query ilike '%%copy%%to stdout%%' or state = 'idle in transaction')"
)


def _until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def _copying() -> int:
    return int(scalar(f"select count(*) {_COPYING}"))


def _begin(service: Serving, name: str = "events.ndjson") -> socket.socket:
    """A client that has read the head of an export and little more."""
    address = urlsplit(service.base)
    client = socket.create_connection((address.hostname, address.port), timeout=PATIENCE)
    client.sendall(f"GET /api/v1/exports/{name} HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode())
    assert client.recv(1000).startswith(b"HTTP/1.1 200")
    return client


def test_a_client_that_leaves_frees_its_connection(large, serving):
    service = serving()
    clients = [_begin(service) for _ in range(3)]
    _until(lambda: _copying() == 3, "three exports are under way")
    for client in clients:
        client.close()
    _until(lambda: _copying() == 0, "their connections are closed")
    assert len(service.read("events.ndjson")[0].splitlines()) == 1_000


def test_a_client_that_takes_nothing_is_left(large, serving):
    service = serving(EXPORT_STALL="1")
    client = _begin(service)
    _until(lambda: _copying() == 1, "an export is under way")
    _until(lambda: _copying() == 0, "its connection is closed")
    assert not _ends_whole(client)


def test_one_that_takes_too_long_is_broken_off(large, serving):
    service = serving(EXPORT_SECONDS="1")
    client = _begin(service)
    _until(lambda: _copying() == 1, "an export is under way")
    _until(lambda: _copying() == 0, "its connection is closed")
    assert not _ends_whole(client)


def test_only_so_many_run_at_once(large, serving):
    service = serving(EXPORTS_AT_ONCE="2")
    clients = [_begin(service), _begin(service, "events.csv")]
    with pytest.raises(urllib.error.HTTPError) as caught:
        service.read("events.ndjson")
    assert caught.value.code == 503
    assert caught.value.headers["Retry-After"] == "30"
    assert b"too-many-streams" in caught.value.read()
    clients.pop().close()
    _until(lambda: _answers(service), "one has left")


def _answers(service: Serving) -> bool:
    try:
        return service.read("topics.ndjson")[0] == b""
    except urllib.error.HTTPError as error:
        assert error.code == 503
        return False


def test_a_stream_whose_database_fails_is_not_ended_as_if_it_were_whole(large, serving):
    service = serving()
    client = _begin(service)
    _until(lambda: _copying() == 1, "an export is under way")
    with connection.cursor() as cursor:
        cursor.execute(f"select pg_terminate_backend(pid) {_COPYING}")
    assert not _ends_whole(client)
    assert len(service.read("events.ndjson")[0].splitlines()) == 1_000
    with pytest.raises(http.client.IncompleteRead):
        with urllib.request.urlopen(f"{service.base}/api/v1/exports/events.ndjson", timeout=PATIENCE) as answer:
            answer.read(1_000)
            with connection.cursor() as cursor:
                cursor.execute(f"select pg_terminate_backend(pid) {_COPYING}")
            answer.read()


def _ends_whole(client: socket.socket) -> bool:
    """Whether what a client receives from now on ends as a whole answer does."""
    last = b""
    try:
        while received := client.recv(1 << 20):
            last = (last + received)[-5:]
    except ConnectionResetError:
        return False
    finally:
        client.close()
    return last == b"0\r\n\r\n"


def test_head_says_what_get_would_and_holds_nothing(large, serving):
    service = serving()
    address = urlsplit(service.base)
    client = http.client.HTTPConnection(address.netloc, timeout=PATIENCE)
    client.request("HEAD", "/api/v1/exports/events.csv")
    answer = client.getresponse()
    assert (answer.status, answer.read()) == (200, b"")
    assert answer.headers["Diplo-Position"]
    _until(lambda: _copying() == 0, "nothing is held")


def test_memory_stays_flat_also_for_clients_that_read_slowly(large, serving):
    """Twenty megabytes, three times at once and read by dribbles, while the process keeps within a few megabytes."""
    service = serving()
    service.read("topics.csv")
    (worker,) = service.workers()
    before = _peak(worker)
    clients = [_begin(service) for _ in range(3)]
    for _ in range(20):
        for client in clients:
            client.recv(1 << 16)
        time.sleep(0.02)
    service.read("events.ndjson")
    assert _copying() >= 3, "they are still being served"
    assert _peak(worker) - before < 16 << 20
    for client in clients:
        client.close()


def _peak(pid: int) -> int:
    return peak_memory(Path(f"/proc/{pid}/status").read_text())


def test_what_is_withdrawn_while_a_stream_runs_is_in_it_or_not_but_never_half(large, serving):
    """The snapshot is from before: the stream is what was published then, and says so."""
    service = serving()
    with urllib.request.urlopen(f"{service.base}/api/v1/exports/events.ndjson", timeout=PATIENCE) as answer:
        position = int(answer.headers["Diplo-Position"].rpartition("-")[2])
        Event.objects.all().update(publication="withdrawn")
        content = answer.read()
    assert content.count(b"\n") == 1_000
    assert position < scalar("select max(seq) from events_version")
    assert service.read("events.ndjson")[0] == b""


def test_one_that_does_not_even_begin_in_time_is_told_so(committed, serving):
    service = serving(EXPORT_SECONDS="0.5")
    with connection.cursor() as cursor:
        cursor.execute("begin; lock table events_current in access exclusive mode")
        try:
            with pytest.raises(urllib.error.HTTPError) as caught:
                service.read("topics.ndjson")
        finally:
            cursor.execute("rollback")
    assert caught.value.code == 503
    assert b"too-slow" in caught.value.read()
    assert service.read("topics.ndjson")[0] == b""
