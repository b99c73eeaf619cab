"""Sending answers from an ASGI application in front of Django's: the shared code of the stream process.

An application reads the request (`read_or_answer`), takes a place (`ConnectionLimit`), and sends with `answer`, or with
`start` and `body` where the answer is a stream.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.core.handlers.asgi import ASGIRequest
from django.db import Error
from django.http import HttpRequest, HttpResponse

from diplo_api.embedded.errors import EmbeddedServerError
from events.serve.errors import Problem, database_problem

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Application = Callable[..., Awaitable[None]]
Parameters = TypeVar("Parameters")

DATABASE_ERRORS = (Error, EmbeddedServerError)
"""The errors of reading the database: Django's, and those of starting the embedded server."""


async def read_or_answer(
    read: Callable[[ASGIRequest], Parameters], request: ASGIRequest, send: Send
) -> Parameters | None:
    """The parameters that `read` finds in the request; None where that is a problem, which has then been sent."""
    try:
        request.get_host()
        return read(request)
    except DisallowedHost:
        detail = "The Host header names no host of this service (ALLOWED_HOSTS)."
        await answer(send, Problem("malformed-request", detail).response())
    except Problem as problem:
        await answer(send, problem.response())
    return None


def error_response(error: Exception, request: HttpRequest) -> HttpResponse:
    """The answer for a `Problem` or a database error: 503 where that says what it is, else 500."""
    if isinstance(error, Problem):
        return error.response()
    internal = Problem("internal-error", "The service failed to answer, and has logged why.")
    return database_problem(error, request) or internal.response()


class ConnectionLimit:
    """Serves a limited number of clients at once in this process, and answers 503 to the next one."""

    def __init__(self) -> None:
        self.open = 0

    async def serve(
        self, limit: int, serve: Callable[[], Coroutine[Any, Any, None]], receive: Receive, send: Send
    ) -> None:
        """Run `serve` until it ends or the client disconnects; 503 where `limit` others are being served."""
        if self.open >= limit:
            detail = f"{self.open} streams are open, which is the limit of this process. Try again in 30 seconds."
            problem = Problem("too-many-streams", detail, headers={"Retry-After": "30"})
            return await answer(send, problem.response())
        self.open += 1
        try:
            await serve_until_disconnect(serve(), receive)
        finally:
            self.open -= 1


async def wait_for_disconnect(receive: Receive) -> None:
    """Wait until the client has disconnected."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def serve_until_disconnect(serving: Coroutine[Any, Any, None], receive: Receive) -> None:
    """Serve a client; when it disconnects first, the coroutine that serves it is cancelled."""
    tasks = (asyncio.create_task(serving), asyncio.create_task(wait_for_disconnect(receive)))
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
    """Send status and headers, with the CORS headers of the settings."""
    if settings.CORS_ALLOW_ALL_ORIGINS:
        exposed = ", ".join(settings.CORS_EXPOSE_HEADERS)
        headers = {**headers, "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": exposed}
    named = {**headers, "X-Content-Type-Options": "nosniff"}
    listed = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in named.items()]
    await send({"type": "http.response.start", "status": status, "headers": listed})


async def body(send: Send, content: bytes, more: bool = True) -> None:
    """Send a part of the body; waits while the client reads more slowly."""
    await send({"type": "http.response.body", "body": content, "more_body": more})
