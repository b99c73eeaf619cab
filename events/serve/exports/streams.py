"""Exports on demand: an ASGI application that streams rows of one snapshot as fast as the client takes them.

It runs in the process that keeps connections open. An export has a connection to the database of its own, and is never
more than a few chunks ahead of its client, so that it takes the same memory for any number of rows. The end of a
stream is its proof: one that breaks off is never ended as if it were whole. Limits: EXPORTS_AT_ONCE in each process,
EXPORT_SECONDS for one, and a client that takes nothing for EXPORT_STALL seconds is left.
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
from django.db import Error, connections

from diplo_api.embedded.errors import EmbeddedServerError
from events.serve.delivery import asgi, conditional, positions
from events.serve.delivery.asgi import Application, Receive, Scope, Send
from events.serve.delivery.reader import ALIAS
from events.serve.errors import Problem, database_problem
from events.serve.exports import asked as requests
from events.serve.exports.asked import PATH, Asked
from events.serve.exports.formats import Copy
from events.serve.exports.selection import Selection
from events.serve.exports.snapshot import Snapshot, snapshot

_log = logging.getLogger(__name__)


class Exports:
    """Answers exports; everything else goes to the application behind."""

    def __init__(self, application: Application) -> None:
        self._application = application
        # One reads for each export, and another may have to cancel what it waits for.
        self._threads = ThreadPoolExecutor(2 * settings.EXPORTS_AT_ONCE, thread_name_prefix="export")
        self._open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take exports, and pass on the rest."""
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and scope["path"].startswith(PATH):
            name = scope["path"].removeprefix(PATH)
            if name in requests.names():
                return await self._admit(ASGIRequest(scope, io.BytesIO()), name, receive, send)
        await self._application(scope, receive, send)

    async def _admit(self, request: ASGIRequest, name: str, receive: Receive, send: Send) -> None:
        asked = await asgi.understood(partial(requests.read, name), request, send)
        if asked is None:
            return
        if self._open >= settings.EXPORTS_AT_ONCE:
            told = f"{self._open} exports are under way, which is the most at once."
            problem = Problem("too-many-streams", told, headers={"Retry-After": "30"})
            return await asgi.answer(send, problem.response())
        self._open += 1
        try:
            await asgi.while_there(self._serve(request, asked, send), receive)
        finally:
            self._open -= 1

    async def _serve(self, request: ASGIRequest, asked: Asked, send: Send) -> None:
        export = Export(asked)
        try:
            try:
                position = await self._in_thread(export.begin)
            except Problem as problem:
                return await asgi.answer(send, problem.response())
            except (Error, EmbeddedServerError) as error:
                fault = Problem("internal-error", "The service failed to answer, and has logged why.")
                _log.error("the export %s could not begin: %s", asked.name, error)
                return await asgi.answer(send, database_problem(error, request) or fault.response())
            await asgi.start(send, 200, _headers(request, asked, position))
            if request.method == "HEAD":
                return await asgi.body(send, b"", more=False)
            try:
                async with asyncio.timeout(settings.EXPORT_SECONDS):
                    await self._pass_on(export, send)
            except (psycopg.Error, TimeoutError) as error:
                # Without its end the client knows that this is not the whole.
                _log.warning("the export %s broke off: %s", asked.name, str(error).strip() or "it took too long")
        finally:
            await self._in_thread(export.close)

    async def _pass_on(self, export: "Export", send: Send) -> None:
        """Read the next chunk while the client takes this one."""
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


class Export:
    """One export under way. Its methods block; one at a time but for `close`, which ends what `read` waits for."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._lock = threading.Lock()
        self._held = ExitStack()
        self._snapshot: Snapshot | None = None
        self._chunks: Iterator[bytes] = iter(())
        self._first = b""
        self._closed = False

    def begin(self) -> str:
        """Take the snapshot, run the statement as far as its first rows, and give the position of what follows.

        Problems as for a list and `as_of`; Django's database errors.
        """
        with self._lock:
            if self._asked.at_least is not None:
                positions.wait_for(self._asked.at_least)
            with connections[ALIAS].wrap_database_errors:
                self._snapshot = here = self._held.enter_context(snapshot(settings.EXPORT_SECONDS))
                position, chosen = _at(here, self._asked.selection)
                self._chunks = self._written(here, chosen)
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
        """Cancel what runs, and close the connection."""
        with suppress(psycopg.Error):
            if self._snapshot is not None:
                self._snapshot.connection.cancel_safe(timeout=5)
        with self._lock:
            self._closed = True
            self._held.close()

    def _written(self, here: Snapshot, chosen: Selection | None) -> Iterator[bytes]:
        for piece in self._asked.format.pieces(chosen):
            if isinstance(piece, Copy):
                for content, _ in here.copy(piece.sql, piece.values):
                    yield content
            else:
                yield piece


def _at(here: Snapshot, chosen: Selection | None) -> tuple[str, Selection | None]:
    """The position that an export is exact at, and the selection with what an earlier time binds."""
    if chosen is None or chosen.then is None:
        return here.position, chosen
    seq = here.seq_of(chosen.then)
    return f"{here.epoch}-{seq}", replace(chosen, values={**chosen.values, "seq": seq})


def _headers(request: ASGIRequest, asked: Asked, position: str) -> dict[str, str]:
    stem, _, suffix = asked.name.partition(".")
    return {
        "Content-Type": asked.format.media_type,
        "Content-Disposition": f'attachment; filename="{stem}-{position}.{suffix}"',
        "Cache-Control": conditional.NOT_KEPT,
        "X-Accel-Buffering": "no",
        conditional.POSITION_HEADER: position,
        "Link": f'<{request.build_absolute_uri(f"{PATH}codebook.json")}>; rel="describedby"',
    }
