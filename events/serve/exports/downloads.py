"""Downloads of built files: an ASGI application that sends a file whole or in part.

Files of a file system storage are sent from here; for any other storage the client is redirected to it (307). Only
files that a manifest names are opened, so no address leads to another file.
"""

import asyncio
import io
import logging
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import IO, Any

from django.conf import settings
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpResponse

from events.serve.delivery import asgi, conditional
from events.serve.delivery.asgi import Application, Receive, Scope, Send
from events.serve.errors import Problem
from events.serve.exports.build_store import BUILD_STORE, Build, BuiltFile
from events.serve.exports.request import FILES
from events.serve.pages import query_pairs, refuse_unknown_parameters

_CHUNK = 1 << 18
_THREADS = 4
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")

_log = logging.getLogger(__name__)


class FileDownloads:
    """Answers built files, and passes every other request to the application behind it."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="download")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a built file; pass on anything else."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or not scope["path"].startswith(FILES):
            return await self._application(scope, receive, send)
        request = ASGIRequest(scope, io.BytesIO())
        if await asgi.read_or_answer(_check_parameters, request, send) is None:
            return
        try:
            file = await self._in_thread(find_file, scope["path"].removeprefix(FILES))
            url = await self._in_thread(storage_url, file)
        except Problem as problem:
            return await asgi.answer(send, problem.response())
        if url is not None:
            return await asgi.answer(send, HttpResponse(status=307, headers={"Location": url, **_CACHING}))
        await asgi.serve_until_disconnect(self._serve(request, file, send), receive)

    async def _serve(self, request: ASGIRequest, file: BuiltFile, send: Send) -> None:
        etag = f'"{file.sha256}"'
        headers = {**_CACHING, "ETag": etag, "Accept-Ranges": "bytes"}
        if conditional.matching(request.META.get("HTTP_IF_NONE_MATCH", ""), etag, ""):
            response = HttpResponse(status=304, headers=headers)
            del response["Content-Type"]
            return await asgi.answer(send, response)
        try:
            wanted = requested_range(request, file, etag)
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
                    await self._send_content(opened, start, end, send)
                return
            await asgi.body(send, b"", more=False)
        finally:
            opened.close()

    async def _send_content(self, opened: IO[bytes], start: int, end: int, send: Send) -> None:
        await self._in_thread(opened.seek, start)
        remaining = end - start
        while remaining:
            content = await self._in_thread(opened.read, min(_CHUNK, remaining))
            if not content:
                _log.error("a built file is shorter than its manifest says")
                return
            remaining -= len(content)
            async with asyncio.timeout(settings.EXPORT_STALL):
                await asgi.body(send, content)
        await asgi.body(send, b"", more=False)

    async def _in_thread(self, work: Any, *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *arguments)


# For one second at most, although the content of an address never changes: a redaction deletes files.
_CACHING = {"Cache-Control": conditional.SHARED}


def _check_parameters(request: ASGIRequest) -> bool:
    """Problem (400) for any parameter: a file has none."""
    refuse_unknown_parameters(query_pairs(request), [])
    return True


def find_file(path: str) -> BuiltFile:
    """The file of that path in a manifest. Problems: 404 where there is none, 503 where the storage fails."""
    for build in cached_builds():
        for file in build.files:
            if file.path == path:
                return file
    detail = f"No build has a file {path[:200]}: old builds are deleted, and a redaction replaces files."
    raise Problem("not-found", f"{detail} /api/v1/exports/ lists the current files.")


def cached_builds() -> list[Build]:
    """The builds, listed a few seconds ago at most. Problem (503) where the storage fails."""
    try:
        return BUILD_STORE.cached()
    except Exception as error:  # each storage has its own errors
        _log.exception("the storage of exports failed")
        detail = "The storage of export files cannot be reached. Try again in 30 seconds; exports on demand still work."
        raise Problem("storage-unavailable", detail, headers={"Retry-After": "30"}) from error


def storage_url(file: BuiltFile) -> str | None:
    """The address of a file in a storage on another machine; None for a file on this machine."""
    return None if BUILD_STORE.local_folder is not None else BUILD_STORE.storage.url(file.path)


def requested_range(request: ASGIRequest, file: BuiltFile, etag: str) -> tuple[int, int] | None:
    """Start and end of the bytes that the header `Range` requests; None for the whole file.

    A header that is malformed, asks for several ranges or has another If-Range is ignored (RFC 9110, 14.2). Problem
    (416) where the file has none of the bytes.
    """
    match = _RANGE.fullmatch(request.META.get("HTTP_RANGE", "").strip())
    if match is None or not (match[1] or match[2]) or request.META.get("HTTP_IF_RANGE", etag) != etag:
        return None
    if match[1]:
        start, end = int(match[1]), min(int(match[2]) + 1 if match[2] else file.bytes, file.bytes)
    else:
        start, end = max(file.bytes - int(match[2]), 0), file.bytes
    if start >= end:
        detail = f"The file has {file.bytes} bytes, and the range {match[0]} begins after its end."
        raise Problem("range-not-satisfiable", detail, headers={"Content-Range": f"bytes */{file.bytes}"})
    return start, end


def _open(file: BuiltFile) -> IO[bytes]:
    try:
        return BUILD_STORE.storage.open(file.path)
    except FileNotFoundError:
        detail = "This file was deleted or replaced a moment ago. Read /api/v1/exports/ again for the current files."
        raise Problem("not-found", detail) from None
