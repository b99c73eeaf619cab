"""Exports on demand: an ASGI application that streams the rows of one snapshot as fast as the client reads.

It runs in the stream process (`manage.py serve_streams`). An export has its own connection to the database and reads at
most a few chunks ahead of its client, so it takes the same memory for any number of rows. A stream that fails is never
ended like a complete one: the client sees a broken transfer. Limits: EXPORTS_AT_ONCE exports in each process and
EXPORT_SECONDS for each; a client that reads nothing for EXPORT_STALL seconds is disconnected.
"""

import asyncio
import io
import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from typing import Any

import psycopg
from django.conf import settings
from django.core.handlers.asgi import ASGIRequest
from django.db import connections

from events.serve.delivery import asgi, conditional, positions
from events.serve.delivery.asgi import Application, Receive, Scope, Send
from events.serve.delivery.reader import ALIAS
from events.serve.errors import Problem
from events.serve.exports.formats import CopyStatement
from events.serve.exports.query import ExportQuery
from events.serve.exports.request import PATH, ExportRequest, read_request, stream_names
from events.serve.exports.snapshot import Snapshot, open_snapshot

_log = logging.getLogger(__name__)


class ExportStreams:
    """Answers exports on demand, and passes every other request to the application behind it."""

    def __init__(self, application: Application) -> None:
        self._application = application
        # Two threads for each export: one reads, and another one may have to cancel its query.
        self._threads = ThreadPoolExecutor(2 * settings.EXPORTS_AT_ONCE, thread_name_prefix="export")
        self._connections = asgi.ConnectionLimit()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer an export on demand; pass on anything else."""
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and scope["path"].startswith(PATH):
            name = scope["path"].removeprefix(PATH)
            if name in stream_names():
                request = ASGIRequest(scope, io.BytesIO())
                wanted = await asgi.read_or_answer(partial(read_request, name), request, send)
                if wanted is not None:
                    serve = partial(self._serve, request, wanted, send)
                    await self._connections.serve(settings.EXPORTS_AT_ONCE, serve, receive, send)
                return
        await self._application(scope, receive, send)

    async def _serve(self, request: ASGIRequest, wanted: ExportRequest, send: Send) -> None:
        export = ExportReader(wanted)
        try:
            try:
                position = await self._in_thread(export.begin)
            except (Problem, *asgi.DATABASE_ERRORS) as error:
                if not isinstance(error, Problem):
                    _log.error("the export %s could not begin: %s", wanted.name, error)
                return await asgi.answer(send, asgi.error_response(error, request))
            await asgi.start(send, 200, _headers(request, wanted, position))
            if request.method == "HEAD":
                return await asgi.body(send, b"", more=False)
            try:
                async with asyncio.timeout(settings.EXPORT_SECONDS):
                    await self._send_chunks(export, send)
            except (psycopg.Error, TimeoutError) as error:
                # The body is not ended, so the client sees that the transfer is incomplete.
                _log.warning("the export %s was aborted: %s", wanted.name, str(error).strip() or "the time limit")
        finally:
            # A client that disconnects now cancels this task, which must not cancel the work that is queued.
            await asyncio.shield(self._in_thread(export.close))

    async def _send_chunks(self, export: "ExportReader", send: Send) -> None:
        """Send every chunk; the next one is read while the client reads this one."""
        content = await self._in_thread(export.read)
        while content:
            reading = asyncio.ensure_future(self._in_thread(export.read))
            try:
                async with asyncio.timeout(settings.EXPORT_STALL):
                    await asgi.body(send, content)
                content = await reading
            finally:
                reading.cancel()
                await asyncio.gather(reading, return_exceptions=True)
        await asgi.body(send, b"", more=False)

    async def _in_thread(self, work: Callable[..., Any], *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *arguments)


class ExportReader:
    """Reads one export. The methods block; call one at a time, but `close` at any time to end a `read` that waits."""

    def __init__(self, wanted: ExportRequest) -> None:
        self._request = wanted
        self._lock = threading.Lock()
        self._resources = ExitStack()
        self._snapshot: Snapshot | None = None
        self._chunks: Iterator[bytes] = iter(())
        self._first = b""
        self._closed = False

    def begin(self) -> str:
        """Open the snapshot, run the statement up to its first rows, and return the position of the export.

        Raises the Problems of a list and of `as_of`, and Django's database errors.
        """
        with self._lock:
            if self._request.at_least is not None:
                positions.wait_for(self._request.at_least)
            with connections[ALIAS].wrap_database_errors:
                snapshot = self._resources.enter_context(open_snapshot(settings.EXPORT_SECONDS))
                self._snapshot = snapshot
                position, query = _resolve_as_of(snapshot, self._request.query)
                self._chunks = self._read_pieces(snapshot, query)
                self._first = next(self._chunks, b"")
            return position

    def read(self) -> bytes:
        """The next chunk; empty at the end. Raises psycopg's errors."""
        with self._lock:
            if self._closed:
                return b""
            content, self._first = self._first, b""
            return content or next(self._chunks, b"")

    def close(self) -> None:
        """Cancel the running query and close the connection."""
        with suppress(psycopg.Error):
            if self._snapshot is not None:
                self._snapshot.connection.cancel_safe(timeout=5)
        with self._lock:
            self._closed = True
            self._resources.close()

    def _read_pieces(self, snapshot: Snapshot, query: ExportQuery | None) -> Iterator[bytes]:
        for piece in self._request.format.pieces(query):
            if isinstance(piece, CopyStatement):
                for content, _ in snapshot.copy(piece.sql, piece.values):
                    yield content
            else:
                yield piece


def _resolve_as_of(snapshot: Snapshot, query: ExportQuery | None) -> tuple[str, ExportQuery | None]:
    """The position at which the export is exact, and the query with the seq of `as_of` bound."""
    if query is None or query.as_of is None:
        return snapshot.position, query
    seq = snapshot.seq_of(query.as_of)
    return f"{snapshot.epoch}-{seq}", replace(query, values={**query.values, "seq": seq})


def _headers(request: ASGIRequest, wanted: ExportRequest, position: str) -> dict[str, str]:
    stem, _, suffix = wanted.name.partition(".")
    return {
        "Content-Type": wanted.format.media_type,
        "Content-Disposition": f'attachment; filename="{stem}-{position}.{suffix}"',
        "Cache-Control": conditional.NO_STORE,
        "X-Accel-Buffering": "no",
        conditional.POSITION_HEADER: position,
        "Link": f'<{request.build_absolute_uri(f"{PATH}codebook.json")}>; rel="describedby"',
    }
