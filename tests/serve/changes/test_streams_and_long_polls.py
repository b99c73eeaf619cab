"""Streams of changes and long polls: catching up, live changes, resuming, disconnecting, and errors."""

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import connections
from django.test import Client

from events.models import Topic
from events.serve.changes import streams
from events.serve.changes.streams import ChangeStreams
from tests import factories
from tests.publish.log import head
from tests.publish.sessions import run, scalar

PATIENCE = 20.0


class Connection:
    """One client of the ASGI application: what it has received; it can disconnect."""

    def __init__(self, application: ChangeStreams, query: str = "", method: str = "GET", **headers: str) -> None:
        named = {"host": "testserver", **{name.replace("_", "-"): value for name, value in headers.items()}}
        self.scope: dict[str, Any] = {
            "type": "http",
            "method": method,
            "path": "/api/v1/changes/",
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in named.items()],
            "scheme": "http",
            "server": ("testserver", 80),
        }
        self.status, self.headers, self.received, self.ended = 0, dict[str, str](), b"", False
        self._left, self._told = asyncio.Event(), asyncio.Condition()
        self.task = asyncio.create_task(application(self.scope, self._receive, self._send))

    async def _receive(self) -> dict[str, Any]:
        await self._left.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: dict[str, Any]) -> None:
        async with self._told:
            if message["type"] == "http.response.start":
                self.status = message["status"]
                self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
            else:
                self.received += message["body"]
                self.ended = not message.get("more_body")
            self._told.notify_all()

    async def until(self, condition: Callable[["Connection"], bool]) -> None:
        """Wait until the condition is true; fails after PATIENCE seconds."""
        async with asyncio.timeout(PATIENCE), self._told:
            await self._told.wait_for(lambda: condition(self))

    async def leave(self) -> None:
        """Close the connection."""
        self._left.set()
        await asyncio.wait_for(self.task, PATIENCE)

    @property
    def events(self) -> list[tuple[str, dict[str, Any]]]:
        """Id and change of each event `change`."""
        found = []
        for block in self.received.decode().split("\n\n"):
            fields = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line and line[0] != ":")
            if fields.get("event") == "change":
                found.append((fields["id"], json.loads(fields["data"])))
        return found


@pytest.fixture
def following(committed, settings):
    """Run a coroutine function with the application; the loop and its connections end with it."""
    settings.ALLOWED_HOSTS = ["testserver"]

    def follow(test: Callable[[ChangeStreams], Awaitable[None]]) -> None:
        async def within() -> None:
            application = ChangeStreams(_not_reached)
            try:
                await test(application)
            finally:
                await asyncio.sleep(0)
                # The readers' connections are closed by the threads that opened them.
                together = threading.Barrier(streams._READERS)
                await asyncio.gather(*(application._in_thread(_close, together) for _ in range(streams._READERS)))
                application._readers.shutdown()

        asyncio.run(within())

    return follow


def _close(together: threading.Barrier | None = None) -> None:
    if together is not None:
        together.wait(PATIENCE)  # so that each thread has one
    for alias in connections:
        connections[alias].close()


async def _not_reached(*_: Any) -> None:
    raise AssertionError("the request was passed to the application behind")


async def _write(work: Callable[[], Any]) -> Any:
    return await sync_to_async(work, thread_sensitive=False)()


def _topic(slug: str) -> None:
    factories.topic(slug=slug)
    _close()


def test_a_stream_catches_up_and_continues_with_new_commits(following):
    factories.statements(5)

    async def test(application: ChangeStreams) -> None:
        client = Connection(application, "limit=2", accept="text/event-stream")
        await client.until(lambda c: len(c.events) == len(set(scalar_seqs)))
        assert (client.status, client.headers["content-type"]) == (200, "text/event-stream")
        assert client.headers["access-control-allow-origin"] == "*"
        await _write(lambda: _topic("live"))
        await client.until(lambda c: any(change["id"] == "live" for _, change in c.events))
        position, change = client.events[-1]
        assert position.endswith(f"-{change['seq']}")
        seqs = [change["seq"] for _, change in client.events]
        assert seqs == sorted(set(seqs))
        assert seqs[:-1] == scalar_seqs
        await client.leave()
        assert application.connections.open == 0

    scalar_seqs = scalar("select array_agg(seq order by seq) from events_current")
    following(test)


def test_a_stream_resumes_after_the_last_event_received(following):
    for name in ("one", "two", "three"):
        _topic(name)

    async def test(application: ChangeStreams) -> None:
        first = Connection(application, "format=sse&types=topic")
        await first.until(lambda c: len(c.events) == 3)
        await first.leave()
        second = Connection(application, "format=sse&types=topic&since=0", last_event_id=first.events[1][0])
        await second.until(lambda c: len(c.events) == 1)
        assert second.events == first.events[2:]
        await second.leave()
        gone = Connection(application, "format=sse", last_event_id="0000dead-1")
        await gone.until(lambda c: c.ended)
        assert gone.status == 410
        assert gone.headers["content-type"] == "application/problem+json"
        assert "/api/v1/changes/?since=0" in json.loads(gone.received)["detail"]

    following(test)


def test_a_stream_without_changes_sends_heartbeats_with_its_position(following, monkeypatch):
    monkeypatch.setattr(streams, "_HEARTBEAT", 0.1)
    _topic("only")
    factories.statements(2)

    async def test(application: ChangeStreams) -> None:
        client = Connection(application, "format=sse&types=topic")
        await client.until(lambda c: c.received.count(b": heartbeat") >= 2)
        # The position is that of the skipped statements, so a client that reconnects does not scan them again.
        assert f"-{newest}\n: heartbeat".encode() in client.received
        await client.leave()

    newest = head()
    following(test)


def test_a_long_poll_answers_at_a_change_or_when_its_time_is_up(following):
    _topic("first")

    async def test(application: ChangeStreams) -> None:
        start = Connection(application, "since=0&wait=30")
        await start.until(lambda c: c.ended)
        page = json.loads(start.received)
        assert len(page["results"]) == 1, "existing changes are sent at once"
        loop = asyncio.get_running_loop()
        began = loop.time()
        waiting = Connection(application, f"since={page['next_since']}&wait=30")
        await asyncio.sleep(0.2)
        assert not waiting.ended
        await _write(lambda: _topic("second"))
        await waiting.until(lambda c: c.ended)
        assert [change["id"] for change in json.loads(waiting.received)["results"]] == ["second"]
        assert loop.time() - began < 10
        assert waiting.headers["diplo-next-since"] == json.loads(waiting.received)["next_since"]
        nothing = Connection(application, f"since={waiting.headers['diplo-next-since']}&wait=1&format=ndjson")
        await nothing.until(lambda c: c.ended)
        assert (nothing.status, nothing.received) == (200, b"")
        other = Connection(application, f"since={waiting.headers['diplo-next-since']}&wait=1&types=event")
        await asyncio.sleep(0.1)
        await _write(lambda: _topic("third"))
        await other.until(lambda c: c.ended)
        assert json.loads(other.received)["results"] == []
        assert other.headers["diplo-next-since"] > waiting.headers["diplo-next-since"]

    following(test)


def test_clients_that_wait_for_the_same_changes_share_a_read(following, monkeypatch):
    reads: list[Any] = []
    real = streams.log.read
    monkeypatch.setattr(streams.log, "read", lambda request: (reads.append(request), real(request))[1])

    async def test(application: ChangeStreams) -> None:
        clients = [Connection(application, f"format=sse&since={position}") for _ in range(50)]
        for client in clients:
            await client.until(lambda c: b"heartbeat" in c.received)
        reads.clear()
        await _write(lambda: _topic("shared"))
        for client in clients:
            await client.until(lambda c: len(c.events) == 1)
        assert len(reads) < 10
        for client in clients:
            await client.leave()
        assert (application.connections.open, application._reads) == (0, {})

    position = Client().get("/api/v1/changes/")["Diplo-Position"]
    following(test)


def test_fencing_the_log_ends_a_stream_with_a_problem(following):
    async def test(application: ChangeStreams) -> None:
        client = Connection(application, "format=sse")
        await client.until(lambda c: b"heartbeat" in c.received)
        await _write(lambda: (run("update events_epoch set timeline = timeline + 1"), _close()))
        try:
            await client.until(lambda c: c.ended)
            assert b"event: problem" in client.received
            assert b"/problems/not-ready" in client.received
            again = Connection(application, "format=sse")
            await again.until(lambda c: c.ended)
            assert again.status == 503
        finally:
            await _write(lambda: (run("update events_epoch set timeline = timeline - 1"), _close()))

    following(test)


def test_the_number_of_streams_is_limited(following, settings):
    settings.STREAM_MOST = 2

    async def test(application: ChangeStreams) -> None:
        clients = [Connection(application, "format=sse") for _ in range(2)]
        for client in clients:
            await client.until(lambda c: b"heartbeat" in c.received)
        third = Connection(application, "format=sse")
        await third.until(lambda c: c.ended)
        assert (third.status, third.headers["retry-after"]) == (503, "30")
        await clients[0].leave()
        fourth = Connection(application, "format=sse")
        await fourth.until(lambda c: b"heartbeat" in c.received)
        await fourth.leave()
        await clients[1].leave()

    following(test)


@pytest.mark.parametrize(
    ("query", "headers", "status"),
    [
        ("format=sse&since=x", {}, 400),
        ("wait=61", {}, 400),
        ("wait=-1", {}, 400),
        ("wait=x", {}, 400),
        ("wait=1&nonsense=1", {}, 400),
        ("format=sse", {"host": "elsewhere.example"}, 400),
        ("format=sse", {"last_event_id": "x\u00e9"}, 400),
        ("wait=1&since=0000dead-9", {}, 410),
    ],
)
def test_bad_requests_are_problems(following, query, headers, status):
    async def test(application: ChangeStreams) -> None:
        client = Connection(application, query, **headers)
        await client.until(lambda c: c.ended)
        assert (client.status, client.headers["content-type"]) == (status, "application/problem+json")
        assert json.loads(client.received)["status"] == status

    following(test)


def test_head_of_a_stream_has_no_body(following):
    async def test(application: ChangeStreams) -> None:
        client = Connection(application, "format=sse", method="HEAD")
        await client.until(lambda c: c.ended)
        assert (client.status, client.received) == (200, b"")

    following(test)


@pytest.mark.parametrize(("query", "accept"), [("wait=5", "*/*"), ("format=sse", "*/*"), ("", "text/event-stream")])
def test_page_workers_redirect_to_the_stream_process(committed, http, settings, query, accept):
    def send() -> Any:
        return http.get(f"/api/v1/changes/?since=0&{query}", headers={"accept": accept, "host": "testserver:8000"})

    settings.STREAM_PORT, settings.STREAM_URL = 8001, ""
    answer = send()
    assert answer.status_code == 307
    assert answer["Location"] == f"http://testserver:8001/api/v1/changes/?since=0&{query}"
    settings.STREAM_URL = "https://streams.example/"
    assert send()["Location"] == f"https://streams.example/api/v1/changes/?since=0&{query}"
    settings.STREAM_PORT, settings.STREAM_URL = 0, ""
    answer = send()
    assert (answer.status_code, answer.json()["type"]) == (501, "/api/v1/problems/no-streams")


def test_a_deleted_record_arrives_as_a_tombstone(following):
    _topic("to-go")

    async def test(application: ChangeStreams) -> None:
        client = Connection(application, "format=sse&types=topic")
        await client.until(lambda c: len(c.events) == 1)
        await _write(lambda: (Topic.objects.filter(slug="to-go").delete(), _close()))
        await client.until(lambda c: len(c.events) == 2)
        assert (client.events[1][1]["op"], client.events[1][1]["document"]) == ("delete", None)
        await client.leave()

    following(test)
