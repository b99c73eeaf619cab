"""The log as server-sent events, and long polls: an ASGI application in front of Django's.

It runs in the stream process (`manage.py serve_streams`), so open connections occupy no page worker. A waiting client
costs a connection and little memory: one watcher polls the log for all of them, and clients that wait for the same
changes share one read. Limits: STREAM_MOST clients in each process; a slow client is sent the next changes after it has
read the last ones.
"""

import asyncio
import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from django.conf import settings
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpResponse

from events.serve.changes import log, views
from events.serve.changes.log_watcher import LogWatcher
from events.serve.changes.negotiation import default_format
from events.serve.changes.request import MEDIA_TYPES, ChangesRequest, read_request
from events.serve.delivery import asgi, conditional, positions
from events.serve.delivery.asgi import Application, Receive, Scope, Send
from events.serve.errors import Problem

PATH = "/api/v1/changes/"

_HEARTBEAT = 15.0
"""Seconds without a change after which a stream sends a heartbeat with its position."""

_READERS = 4
"""Threads that read the log in this process, each with a connection to the database."""

_RETRY = b"retry: 2000\n\n"


class ChangeStreams:
    """Answers streams and long polls, and passes every other request to the application behind it."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="log-reader")
        self._reads: dict[ChangesRequest, asyncio.Task[tuple[log.ChangeBatch, bytes]]] = {}
        self.connections = asgi.ConnectionLimit()
        self._watcher: LogWatcher | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a stream or a long poll; pass on anything else."""
        if scope["type"] == "http" and scope["path"] == PATH and scope["method"] in ("GET", "HEAD"):
            request = ASGIRequest(scope, io.BytesIO())
            wanted = await asgi.read_or_answer(_read_stream_request, request, send)
            if wanted is None:
                return
            if wanted.is_long:
                serve = partial(self._serve, request, wanted, send)
                return await self.connections.serve(settings.STREAM_MOST, serve, receive, send)
        await self._application(scope, receive, send)

    async def _serve(self, request: ASGIRequest, wanted: ChangesRequest, send: Send) -> None:
        try:
            if wanted.format == "sse":
                await self._stream(request, wanted, send)
            else:
                await asgi.answer(send, await self._poll(request, wanted))
        except (Problem, *asgi.DATABASE_ERRORS) as error:
            await asgi.answer(send, asgi.error_response(error, request))

    async def _poll(self, request: ASGIRequest, wanted: ChangesRequest) -> HttpResponse:
        """The changes as soon as there are any, or none when the time is up."""
        deadline = asyncio.get_running_loop().time() + wanted.wait
        while True:
            batch, _ = await self._read(wanted)
            remaining = deadline - asyncio.get_running_loop().time()
            if batch.changes or remaining <= 0:
                break
            # The changes up to the head have been scanned already.
            wanted = wanted.after(batch.head.epoch, batch.head.seq)
            await self._log_watcher().wait_beyond(batch.head, remaining)
        response = await self._in_thread(views.render, request, wanted, batch)
        response["Cache-Control"] = conditional.NO_STORE
        del response["ETag"]
        return response

    async def _stream(self, request: ASGIRequest, wanted: ChangesRequest, send: Send) -> None:
        batch, events = await self._read(wanted)
        headers = {"Cache-Control": conditional.NO_STORE, "X-Accel-Buffering": "no", "Vary": "Accept"}
        await asgi.start(send, 200, {"Content-Type": MEDIA_TYPES["sse"], **headers})
        if request.method == "HEAD":
            return await asgi.body(send, b"", more=False)
        await asgi.body(send, _RETRY)
        try:
            while True:
                position = batch.next_since
                await asgi.body(send, events or f"id: {position}\n: heartbeat\n\n".encode())
                epoch, seq = positions.parse(position, "since")
                wanted = wanted.after(epoch, seq)
                if not batch.more:
                    await self._log_watcher().wait_beyond(batch.head, _HEARTBEAT)
                batch, events = await self._read(wanted)
        except (Problem, *asgi.DATABASE_ERRORS) as error:
            problem = asgi.error_response(error, request).content
        # The client then connects again, and gets the status of the problem as its answer.
        await asgi.body(send, b"event: problem\ndata: " + problem + b"\n\n", more=False)

    async def _read(self, wanted: ChangesRequest) -> tuple[log.ChangeBatch, bytes]:
        """The changes, and the same as events. Clients that request the same changes at one time share the read."""
        task = self._reads.get(wanted)
        if task is None:
            task = self._reads[wanted] = asyncio.create_task(self._in_thread(_read_events, wanted))
            task.add_done_callback(lambda _: self._reads.pop(wanted, None))
        return await asyncio.shield(task)

    async def _in_thread(self, work: Callable[..., Any], *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._readers, work, *arguments)

    def _log_watcher(self) -> LogWatcher:
        # Made in the event loop that uses it.
        if self._watcher is None:
            self._watcher = LogWatcher(lambda: self._in_thread(positions.read))
        return self._watcher


def _read_stream_request(request: ASGIRequest) -> ChangesRequest:
    """The parameters of a request; an event stream continues after the last event that the client received."""
    wanted = read_request(request, default_format(request.META.get("HTTP_ACCEPT", "")))
    last = request.META.get("HTTP_LAST_EVENT_ID", "")
    if wanted.format == "sse" and last:
        epoch, seq = positions.parse(last, "Last-Event-ID")
        return wanted.after(epoch, seq) if epoch else wanted
    return wanted


def _read_events(wanted: ChangesRequest) -> tuple[log.ChangeBatch, bytes]:
    batch = log.read(wanted)
    if wanted.format != "sse":
        return batch, b""
    epoch = batch.head.epoch.encode()
    events = [
        b"id: %s-%d\nevent: change\ndata: %s\n\n" % (epoch, seq, change)
        for seq, change in zip(batch.seqs, batch.changes, strict=True)
    ]
    return batch, b"".join(events)
