"""Streams with clients that disconnect, stall or read slowly, with a failing database, and their memory."""

import asyncio
import http.client
import io
import socket
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.handlers.asgi import ASGIRequest
from django.db import connection, connections

from events.models import Event
from events.serve.exports.request import PATH, read_request
from events.serve.exports.streams import ExportStreams
from tests.publish.sessions import scalar
from tests.serve.exports.conftest import Serving, peak_memory
from tests.serve.replica.servers import PATIENCE, until

_COPYING = (
    "from pg_stat_activity where usename = 'diplo_reader' and datname = current_database()"
    " and (query ilike '%%copy%%to stdout%%' or state = 'idle in transaction')"
)


def _copying() -> int:
    return int(scalar(f"select count(*) {_COPYING}"))


def _begin(service: Serving, name: str = "events.ndjson") -> socket.socket:
    """A client that has read the headers of an export and little more."""
    address = urlsplit(service.base)
    client = socket.create_connection((address.hostname, address.port), timeout=PATIENCE)
    client.sendall(f"GET /api/v1/exports/{name} HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode())
    assert client.recv(1000).startswith(b"HTTP/1.1 200")
    return client


def test_the_connection_of_a_disconnected_client_is_closed(large, serving):
    service = serving()
    clients = [_begin(service) for _ in range(3)]
    until(lambda: _copying() == 3, "three exports are running")
    for client in clients:
        client.close()
    until(lambda: _copying() == 0, "their connections are closed")
    assert len(service.read("events.ndjson")[0].splitlines()) == 1_000


@pytest.mark.parametrize("limit", ["EXPORT_STALL", "EXPORT_SECONDS"])
def test_a_client_that_reads_nothing_is_disconnected_at_either_limit(large, serving, limit):
    service = serving(**{limit: "1"})
    client = _begin(service)
    until(lambda: _copying() == 1, "an export is running")
    until(lambda: _copying() == 0, "its connection is closed")
    assert not _ends_complete(client)


def test_the_number_of_concurrent_exports_is_limited(large, serving):
    service = serving(EXPORTS_AT_ONCE="2")
    clients = [_begin(service), _begin(service, "events.csv")]
    with pytest.raises(urllib.error.HTTPError) as caught:
        service.read("events.ndjson")
    assert caught.value.code == 503
    assert caught.value.headers["Retry-After"] == "30"
    assert b"too-many-streams" in caught.value.read()
    clients.pop().close()
    until(lambda: _answers(service), "a place is free")


def _answers(service: Serving) -> bool:
    try:
        return service.read("topics.ndjson")[0] == b""
    except urllib.error.HTTPError as error:
        assert error.code == 503
        return False


def test_a_stream_is_incomplete_when_its_database_fails(large, serving):
    service = serving()
    client = _begin(service)
    until(lambda: _copying() == 1, "an export is running")
    with connection.cursor() as cursor:
        cursor.execute(f"select pg_terminate_backend(pid) {_COPYING}")
    assert not _ends_complete(client)
    assert len(service.read("events.ndjson")[0].splitlines()) == 1_000
    with pytest.raises(http.client.IncompleteRead):
        with urllib.request.urlopen(f"{service.base}/api/v1/exports/events.ndjson", timeout=PATIENCE) as answer:
            answer.read(1_000)
            with connection.cursor() as cursor:
                cursor.execute(f"select pg_terminate_backend(pid) {_COPYING}")
            answer.read()


def _ends_complete(client: socket.socket) -> bool:
    """Whether the rest that a client receives ends like a complete answer."""
    last = b""
    try:
        while received := client.recv(1 << 20):
            last = (last + received)[-5:]
    except ConnectionResetError:
        return False
    finally:
        client.close()
    return last == b"0\r\n\r\n"


def test_head_has_the_headers_of_get_and_holds_no_connection(large, serving):
    service = serving()
    address = urlsplit(service.base)
    client = http.client.HTTPConnection(address.netloc, timeout=PATIENCE)
    client.request("HEAD", "/api/v1/exports/events.csv")
    answer = client.getresponse()
    assert (answer.status, answer.read()) == (200, b"")
    assert answer.headers["Diplo-Position"]
    until(lambda: _copying() == 0, "no connection is open")


def test_a_disconnect_does_not_cancel_the_closing_of_the_connection(large):
    """The client disconnects while its export waits for a thread to close the connection in."""

    def copying() -> int:
        try:
            return _copying()
        finally:
            connections.close_all()

    async def disconnect_at_the_end() -> None:
        streams = ExportStreams(None)
        streams._threads = ThreadPoolExecutor(1)
        ended = asyncio.Event()

        async def send(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.body":
                streams._threads.submit(time.sleep, 0.3)
                ended.set()

        headers = [(b"host", b"localhost")]
        request = ASGIRequest({"type": "http", "method": "HEAD", "path": PATH, "headers": headers}, io.BytesIO())
        serving = asyncio.create_task(streams._serve(request, read_request("topics.csv", request), send))
        await asyncio.wait_for(ended.wait(), PATIENCE)
        await asyncio.to_thread(until, lambda: copying() == 1, "the connection is open")
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
        streams._threads.submit(connections.close_all)
        streams._threads.shutdown()

    asyncio.run(disconnect_at_the_end())
    assert _copying() == 0


def test_memory_does_not_grow_with_slow_clients(large, serving):
    """Three slow clients of twenty megabytes each; the process takes a few megabytes."""
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


def test_records_withdrawn_during_a_stream_are_all_in_it(large, serving):
    """The stream has the records of its snapshot, and the position of the snapshot."""
    service = serving()
    with urllib.request.urlopen(f"{service.base}/api/v1/exports/events.ndjson", timeout=PATIENCE) as answer:
        position = int(answer.headers["Diplo-Position"].rpartition("-")[2])
        Event.objects.all().update(publication="withdrawn")
        content = answer.read()
    assert content.count(b"\n") == 1_000
    assert position < scalar("select max(seq) from events_version")
    assert service.read("events.ndjson")[0] == b""


def test_an_export_that_cannot_begin_in_time_is_a_503(committed, serving):
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
