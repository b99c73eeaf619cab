"""Answering from an ASGI application in front of Django's, as the process that keeps connections open does."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpResponse

from events.serve.errors import Problem

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Application = Callable[..., Awaitable[None]]
Asked = TypeVar("Asked")


async def understood(read: Callable[[ASGIRequest], Asked], request: ASGIRequest, send: Send) -> Asked | None:
    """What a request asks for, as `read` says; None where that is a problem, which the client has then been told."""
    try:
        request.get_host()
        return read(request)
    except DisallowedHost:
        said = "The Host header names no host of this service (ALLOWED_HOSTS)."
        await answer(send, Problem("malformed-request", said).response())
    except Problem as problem:
        await answer(send, problem.response())
    return None


async def left(receive: Receive) -> None:
    """Wait until the client has left."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def while_there(serving: Coroutine[Any, Any, None], receive: Receive) -> None:
    """Serve a client until it is served or has left; what serves it is then cancelled."""
    tasks = (asyncio.create_task(serving), asyncio.create_task(left(receive)))
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if tasks[0].done():
            tasks[0].result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def answer(send: Send, response: HttpResponse) -> None:
    """Send a whole answer."""
    await start(send, response.status_code, dict(response.items()))
    await body(send, response.content, more=False)


async def start(send: Send, status: int, headers: dict[str, str]) -> None:
    """Send the head of an answer, with what lets pages of other origins read it."""
    if settings.CORS_ALLOW_ALL_ORIGINS:
        exposed = ", ".join(settings.CORS_EXPOSE_HEADERS)
        headers = {**headers, "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": exposed}
    named = {**headers, "X-Content-Type-Options": "nosniff"}
    listed = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in named.items()]
    await send({"type": "http.response.start", "status": status, "headers": listed})


async def body(send: Send, content: bytes, more: bool = True) -> None:
    """Send a part of the body; waits while the client reads more slowly than that."""
    await send({"type": "http.response.body", "body": content, "more_body": more})
