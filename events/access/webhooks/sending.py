"""One attempt to send a message, and what became of it.

Nothing that a receiver does takes longer than `TOTAL` seconds or more memory than an answer's head: redirects are not
followed, and of the answer's body no more than a little is read, as it comes, never unpacked. What it said is not kept.
"""

import asyncio
import logging
import socket
import ssl
import time
from contextlib import suppress
from datetime import timedelta
from types import TracebackType

import httpx
from ssrfguard import Resolver, SSRFGuardError
from ssrfguard.httpx import AsyncSafeTransport

from events.access.webhooks import destinations
from events.access.webhooks.outcomes import Outcome
from events.access.webhooks.subscriptions import DeliveryResult

CONNECT = 5.0
TOTAL = 15.0
"""Seconds for making a connection, and for all of an attempt."""

_REST = 1.0
"""Seconds for reading the rest of an answer, so that its connection can be used again."""

_MOST_BYTES = 1 << 14

# Seconds for which an idle connection is kept: less than what servers wait (Node 5), or a message may meet the closing.
_KEPT = 4

_LONGEST_PAUSE = timedelta(hours=24)

_log = logging.getLogger(__name__)


class Sender:
    """Sends over connections that it keeps; use it as an async context manager. `resolver`: as socket.getaddrinfo.

    It drives the guarded transport itself: a client above it would read redirects even if it does not follow them, fail
    on those that are malformed, and look for proxies that resolve names anew, behind the guard.
    """

    def __init__(self, connections: int, resolver: Resolver = destinations.look_up) -> None:
        self._transport = AsyncSafeTransport(
            policy=destinations.policy(),
            resolver=resolver,
            limits=httpx.Limits(max_connections=connections, keepalive_expiry=_KEPT),
            trust_env=False,
        )

    async def __aenter__(self) -> "Sender":
        await self._transport.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._transport.__aexit__(kind, error, traceback)

    async def post(self, url: str, body: bytes, headers: dict[str, str]) -> Outcome:
        """Send a message once. Whatever the receiver does is an outcome, never an exception."""
        started = time.monotonic()
        status, retry_after, took = None, None, 0
        try:
            async with asyncio.timeout(TOTAL):
                response = await self._transport.handle_async_request(_request(url, body, headers))
                status, retry_after, took = response.status_code, _retry_after(response), _since(started)
                try:
                    await _read_rest(response)
                finally:
                    await response.aclose()
        except (httpx.HTTPError, httpx.InvalidURL, SSRFGuardError, TimeoutError, OSError, ValueError) as error:
            if status is None:
                return Outcome(_failure(error), _since(started))
        assert status is not None
        return Outcome(_judged(status), took, status, retry_after)


def _request(url: str, body: bytes, headers: dict[str, str]) -> httpx.Request:
    # Nothing that a receiver answers is unpacked, so it need not pack.
    ours = {"User-Agent": "DiploAPI-Webhooks/1", "Accept": "*/*", "Accept-Encoding": "identity"}
    named = {**ours, **headers, "Content-Type": "application/json"}
    limits = httpx.Timeout(TOTAL, connect=CONNECT).as_dict()
    return httpx.Request("POST", url, headers=named, content=body, extensions={"timeout": limits})


async def _read_rest(response: httpx.Response) -> None:
    """Read what little there is of the body, so that the connection can be kept; else it is closed."""
    read = 0
    with suppress(TimeoutError, httpx.HTTPError):
        async with asyncio.timeout(_REST):
            async for piece in response.aiter_raw():
                read += len(piece)
                if read > _MOST_BYTES:
                    return


def _since(started: float) -> int:
    return round((time.monotonic() - started) * 1000)


def _judged(status: int) -> DeliveryResult:
    if 200 <= status < 300:
        return DeliveryResult.DELIVERED
    return DeliveryResult.REDIRECT if 300 <= status < 400 else DeliveryResult.STATUS


def _retry_after(response: httpx.Response) -> timedelta | None:
    """Retry-After in seconds; its other form, a date, is not read."""
    text = response.headers.get("Retry-After", "")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        return None
    return min(timedelta(seconds=int(text)), _LONGEST_PAUSE)


def _failure(error: BaseException) -> DeliveryResult:
    """The kind of failure. The library's exceptions wrap what happened, at different depths."""
    causes: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in causes:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    kinds: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], DeliveryResult], ...] = (
        (SSRFGuardError, DeliveryResult.ADDRESS),
        (socket.gaierror, DeliveryResult.NAME),
        (ssl.SSLError, DeliveryResult.TLS),
        ((httpx.TimeoutException, TimeoutError), DeliveryResult.TIMEOUT),
        ((httpx.ProtocolError, httpx.InvalidURL, httpx.DecodingError), DeliveryResult.PROTOCOL),
        ((httpx.NetworkError, OSError), DeliveryResult.CONNECTION),
    )
    for kind, result in kinds:
        if any(isinstance(one, kind) for one in causes):
            return result
    _log.warning("a webhook failed in a way that is not known: %r", error)
    return DeliveryResult.PROTOCOL
