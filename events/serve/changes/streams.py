"""The log as a stream of server-sent events, and long polls: an ASGI application in front of Django's.

It runs in a process of its own (`manage.py serve_streams`), so that a thousand open connections take no worker from the
pages. A connection that waits holds nothing but its place: the log is watched once for all, and those who wait for the
same changes share one read. Limits: STREAM_MOST connections in each process; a client that reads slowly is given the
next changes when it has taken these.
"""

import asyncio
import io
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.conf import settings
from django.core.handlers.asgi import ASGIRequest
from django.db import Error
from django.http import HttpResponse

from diplo_api.embedded.errors import EmbeddedServerError
from events.serve.changes import asked as requests
from events.serve.changes import log, views
from events.serve.changes.asked import Asked
from events.serve.changes.head import Head
from events.serve.changes.negotiation import accepted
from events.serve.delivery import asgi, conditional, positions
from events.serve.delivery.asgi import Application, Receive, Scope, Send
from events.serve.errors import Problem, database_problem

PATH = "/api/v1/changes/"

_HEARTBEAT = 15.0
"""Seconds after which a stream without changes says that it lives, and at which position."""

_READERS = 4
"""Connections to the database in this process."""

_RETRY = b"retry: 2000\n\n"


class Streams:
    """Answers streams and long polls; everything else goes to the application behind."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="log-reader")
        self._under_way: dict[Asked, asyncio.Task[tuple[log.Changes, bytes]]] = {}
        self._open = 0
        self._head: Head | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take what may last, and pass on the rest."""
        if scope["type"] == "http" and scope["path"] == PATH and scope["method"] in ("GET", "HEAD"):
            request = ASGIRequest(scope, io.BytesIO())
            asked = await asgi.understood(_asked, request, send)
            if asked is None:
                return
            if asked.streams:
                return await self._admit(request, asked, receive, send)
        await self._application(scope, receive, send)

    async def _admit(self, request: ASGIRequest, asked: Asked, receive: Receive, send: Send) -> None:
        if self._open >= settings.STREAM_MOST:
            problem = Problem("too-many-streams", "No more streams can be opened now.", headers={"Retry-After": "30"})
            return await asgi.answer(send, problem.response())
        self._open += 1
        try:
            await asgi.while_there(self._serve(request, asked, send), receive)
        finally:
            self._open -= 1

    async def _serve(self, request: ASGIRequest, asked: Asked, send: Send) -> None:
        try:
            if asked.format == "sse":
                await self._stream(request, asked, send)
            else:
                await asgi.answer(send, await self._poll(request, asked))
        except Problem as problem:
            await asgi.answer(send, problem.response())
        except (Error, EmbeddedServerError) as error:
            fault = Problem("internal-error", "The service failed to answer, and has logged why.")
            await asgi.answer(send, database_problem(error, request) or fault.response())

    async def _poll(self, request: ASGIRequest, asked: Asked) -> HttpResponse:
        """The changes as soon as there are any, or none when the time is up."""
        until = asyncio.get_running_loop().time() + asked.wait
        while True:
            found, _ = await self._read(asked)
            left = until - asyncio.get_running_loop().time()
            if found.changes or left <= 0:
                break
            # What was looked through need not be looked through again.
            asked = asked.after(found.head.epoch, found.head.seq)
            await self._watched().beyond(found.head, left)
        response = await self._in_thread(views.shown, request, asked, found)
        response["Cache-Control"] = conditional.NOT_KEPT
        del response["ETag"]
        return response

    async def _stream(self, request: ASGIRequest, asked: Asked, send: Send) -> None:
        found, events = await self._read(asked)
        headers = {"Cache-Control": conditional.NOT_KEPT, "X-Accel-Buffering": "no", "Vary": "Accept"}
        await asgi.start(send, 200, {"Content-Type": requests.MEDIA_TYPES["sse"], **headers})
        if request.method == "HEAD":
            return await asgi.body(send, b"", more=False)
        await asgi.body(send, _RETRY)
        try:
            while True:
                position = found.next_since
                await asgi.body(send, events or f"id: {position}\n: heartbeat\n\n".encode())
                epoch, seq = positions.parse(position, "since")
                asked = asked.after(epoch, seq)
                if not found.more:
                    await self._watched().beyond(found.head, _HEARTBEAT)
                found, events = await self._read(asked)
        except Problem as problem:
            told = problem.response().content
        except (Error, EmbeddedServerError) as error:
            answer = database_problem(error, request)
            told = answer.content if answer else json.dumps({"status": 500}).encode()
        # The client asks again, and is then told by an answer's status.
        await asgi.body(send, b"event: problem\ndata: " + told + b"\n\n", more=False)

    async def _read(self, asked: Asked) -> tuple[log.Changes, bytes]:
        """The changes, and the same as events; all who ask for them at one time share a read."""
        task = self._under_way.get(asked)
        if task is None:
            task = self._under_way[asked] = asyncio.create_task(self._in_thread(_read, asked))
            task.add_done_callback(lambda _: self._under_way.pop(asked, None))
        return await asyncio.shield(task)

    async def _in_thread(self, work: Callable[..., Any], *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._readers, work, *arguments)

    def _watched(self) -> Head:
        # Made within the loop that uses it.
        if self._head is None:
            self._head = Head(lambda: self._in_thread(positions.read))
        return self._head


def _asked(request: ASGIRequest) -> Asked:
    """What was asked for; an event stream goes on after the event that the client received last."""
    asked = requests.read(request, accepted(request.META.get("HTTP_ACCEPT", "")))
    last = request.META.get("HTTP_LAST_EVENT_ID", "")
    if asked.format == "sse" and last:
        epoch, seq = positions.parse(last, "Last-Event-ID")
        return asked.after(epoch, seq) if epoch else asked
    return asked


def _read(asked: Asked) -> tuple[log.Changes, bytes]:
    found = log.read(asked)
    if asked.format != "sse":
        return found, b""
    epoch = found.head.epoch.encode()
    events = [
        b"id: %s-%d\nevent: change\ndata: %s\n\n" % (epoch, seq, change)
        for seq, change in zip(found.seqs, found.changes, strict=True)
    ]
    return found, b"".join(events)
