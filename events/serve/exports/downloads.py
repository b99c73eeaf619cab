"""Files of builds: an ASGI application that sends them, whole or from where a download broke off.

Files of a storage on this machine are read here; to those elsewhere the client is led by 307. Only files that a
manifest names are ever looked for, so no address leads anywhere else.
"""

import asyncio
import io
import logging
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpResponse

from events.serve.delivery import asgi, conditional
from events.serve.delivery.asgi import Application, Receive, Scope, Send
from events.serve.errors import Problem
from events.serve.exports.asked import FILES
from events.serve.exports.builds import BUILDS, BuiltFile
from events.serve.pages.parameters import query_pairs, refuse_unknown_parameters

_CHUNK = 1 << 18
_THREADS = 4
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")

_log = logging.getLogger(__name__)


class Downloads:
    """Answers files of builds; everything else goes to the application behind."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="download")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take files, and pass on the rest."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or not scope["path"].startswith(FILES):
            return await self._application(scope, receive, send)
        request = ASGIRequest(scope, io.BytesIO())
        try:
            request.get_host()
            refuse_unknown_parameters(query_pairs(request), [])
            file = await self._in_thread(look_up, scope["path"].removeprefix(FILES))
            if (address := await self._in_thread(elsewhere, file)) is not None:
                return await asgi.answer(send, HttpResponse(status=307, headers={"Location": address, **_KEPT}))
        except DisallowedHost:
            said = "The Host header names no host of this service (ALLOWED_HOSTS)."
            return await asgi.answer(send, Problem("malformed-request", said).response())
        except Problem as problem:
            return await asgi.answer(send, problem.response())
        await asgi.while_there(self._serve(request, file, send), receive)

    async def _serve(self, request: ASGIRequest, file: BuiltFile, send: Send) -> None:
        etag = f'"{file.sha256}"'
        headers = {**_KEPT, "ETag": etag, "Accept-Ranges": "bytes"}
        if conditional.matching(request.META.get("HTTP_IF_NONE_MATCH", ""), etag, ""):
            response = HttpResponse(status=304, headers=headers)
            del response["Content-Type"]
            return await asgi.answer(send, response)
        try:
            wanted = part(request, file, etag)
            opened = await self._in_thread(_open, file)
        except Problem as problem:
            return await asgi.answer(send, problem.response())
        try:
            start, end = wanted or (0, file.bytes)
            headers |= {"Content-Type": file.media_type, "Content-Length": str(end - start)}
            headers["Content-Disposition"] = f'attachment; filename="{file.path.replace("/", "-")}"'
            if wanted:
                headers["Content-Range"] = f"bytes {start}-{end - 1}/{file.bytes}"
            await asgi.start(send, 206 if wanted else 200, headers)
            if request.method == "GET":
                with suppress(TimeoutError):
                    await self._pass_on(opened, start, end, send)
                return
            await asgi.body(send, b"", more=False)
        finally:
            opened.close()

    async def _pass_on(self, opened: IO[bytes], start: int, end: int, send: Send) -> None:
        await self._in_thread(opened.seek, start)
        left = end - start
        while left:
            content = await self._in_thread(opened.read, min(_CHUNK, left))
            if not content:
                _log.error("a file of an export is shorter than its manifest says")
                return
            left -= len(content)
            async with asyncio.timeout(settings.EXPORT_STALL):
                await asgi.body(send, content)
        await asgi.body(send, b"", more=False)

    async def _in_thread(self, work: Any, *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *arguments)


# Not for good, although they never change: a redaction takes them away.
_KEPT = {"Cache-Control": conditional.SHARED}


def look_up(path: str) -> BuiltFile:
    """The file that a manifest names so. Problems: 404 where none does, 503 where the storage does not answer."""
    for build in builds_lately():
        for file in build.files:
            if file.path == path:
                return file
    told = "No build has this file now: builds are pruned, and rebuilt after a redaction. /api/v1/exports/ lists them."
    raise Problem("not-found", told)


def builds_lately() -> list[Any]:
    """The builds. Problem (503) where the storage does not answer."""
    try:
        return BUILDS.lately()
    except Exception as error:  # each storage has errors of its own
        _log.exception("the storage of exports does not answer")
        told = "The storage of exports cannot be reached at the moment; exports on demand do not need it."
        raise Problem("storage-unavailable", told, headers={"Retry-After": "30"}) from error


def elsewhere(file: BuiltFile) -> str | None:
    """Where a file in a storage on another machine is fetched; None for one on this machine."""
    return None if BUILDS.folder is not None else BUILDS.storage.url(file.path)


def part(request: ASGIRequest, file: BuiltFile, etag: str) -> tuple[int, int] | None:
    """The bytes that are asked for, from and up to; None for all. Problem (416) where there are none such."""
    match = _RANGE.fullmatch(request.META.get("HTTP_RANGE", "").strip())
    if match is None or not (match[1] or match[2]) or request.META.get("HTTP_IF_RANGE", etag) != etag:
        return None
    if match[1]:
        start, end = int(match[1]), min(int(match[2]) + 1 if match[2] else file.bytes, file.bytes)
    else:
        start, end = max(file.bytes - int(match[2]), 0), file.bytes
    if start >= end:
        told = f"The file has {file.bytes} bytes; the range {match[0]} has none of them."
        raise Problem("range-not-satisfiable", told, headers={"Content-Range": f"bytes */{file.bytes}"})
    return start, end


def _open(file: BuiltFile) -> IO[bytes]:
    try:
        return BUILDS.storage.open(file.path)
    except FileNotFoundError:
        raise Problem("not-found", "This file was just replaced or deleted: read /api/v1/exports/ again.") from None
