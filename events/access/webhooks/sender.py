"""One attempt to send a message.

An attempt takes at most `TOTAL_TIMEOUT` seconds and little memory, whatever the receiver does: redirects are not
followed, and at most 16 KiB of the response body are read, without decompression. The response is not stored.
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
from events.access.webhooks.retries import DeliveryOutcome
from events.access.webhooks.subscriptions import DeliveryResult

CONNECT_TIMEOUT = 5.0
TOTAL_TIMEOUT = 15.0
"""Seconds to establish a connection, and for the whole attempt."""

_DRAIN_TIMEOUT = 1.0
"""Seconds to read the rest of a response so that its connection can be reused."""

_MAX_BODY = 1 << 14

# Seconds that an idle connection is kept. Less than the keep-alive timeout of common servers (Node: 5), which otherwise
# close a connection while a message is being sent on it.
_KEEP_ALIVE = 4

_MAX_RETRY_AFTER = timedelta(hours=24)

_log = logging.getLogger(__name__)


class WebhookSender:
    """Sends messages over pooled connections. An async context manager. `resolver`: see `destinations.resolve_host`.

    It calls ssrfguard's transport directly and not through an httpx client. A client would parse redirects even if it
    does not follow them and fail on malformed ones, and would use proxies, which resolve names again outside the guard.
    """

    def __init__(self, connections: int, resolver: Resolver = destinations.resolve_host) -> None:
        self._transport = AsyncSafeTransport(
            policy=destinations.policy(),
            resolver=resolver,
            limits=httpx.Limits(max_connections=connections, keepalive_expiry=_KEEP_ALIVE),
            trust_env=False,
        )

    async def __aenter__(self) -> "WebhookSender":
        await self._transport.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._transport.__aexit__(kind, error, traceback)

    async def post(self, url: str, body: bytes, headers: dict[str, str]) -> DeliveryOutcome:
        """Send a message once. Any failure of the receiver is returned as an outcome, never raised."""
        started = time.monotonic()
        status, retry_after, took = None, None, 0
        try:
            async with asyncio.timeout(TOTAL_TIMEOUT):
                response = await self._transport.handle_async_request(_request(url, body, headers))
                status, retry_after, took = response.status_code, _retry_after(response), _milliseconds_since(started)
                try:
                    await _drain(response)
                finally:
                    await response.aclose()
        except (httpx.HTTPError, httpx.InvalidURL, SSRFGuardError, TimeoutError, OSError, ValueError) as error:
            if status is None:
                return DeliveryOutcome(_result_of_error(error), _milliseconds_since(started))
        assert status is not None
        return DeliveryOutcome(_result_of_status(status), took, status, retry_after)


def _request(url: str, body: bytes, headers: dict[str, str]) -> httpx.Request:
    # The response is never decompressed, so the receiver is asked not to compress it.
    fixed = {"User-Agent": "DiploAPI-Webhooks/1", "Accept": "*/*", "Accept-Encoding": "identity"}
    all_headers = {**fixed, **headers, "Content-Type": "application/json"}
    timeouts = httpx.Timeout(TOTAL_TIMEOUT, connect=CONNECT_TIMEOUT).as_dict()
    return httpx.Request("POST", url, headers=all_headers, content=body, extensions={"timeout": timeouts})


async def _drain(response: httpx.Response) -> None:
    """Read a short body to its end so that the connection can be reused; a longer one closes the connection."""
    read = 0
    with suppress(TimeoutError, httpx.HTTPError):
        async with asyncio.timeout(_DRAIN_TIMEOUT):
            async for block in response.aiter_raw():
                read += len(block)
                if read > _MAX_BODY:
                    return


def _milliseconds_since(started: float) -> int:
    return round((time.monotonic() - started) * 1000)


def _result_of_status(status: int) -> DeliveryResult:
    if 200 <= status < 300:
        return DeliveryResult.DELIVERED
    return DeliveryResult.REDIRECT if 300 <= status < 400 else DeliveryResult.STATUS


def _retry_after(response: httpx.Response) -> timedelta | None:
    """Parse a Retry-After in seconds; the form with a date is ignored."""
    text = response.headers.get("Retry-After", "")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        return None
    return min(timedelta(seconds=int(text)), _MAX_RETRY_AFTER)


def _result_of_error(error: BaseException) -> DeliveryResult:
    """Classify an exception by its chain of causes: the libraries wrap the original error at different depths."""
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
    _log.warning("A webhook delivery failed with an error of an unknown kind, recorded as a protocol error: %r", error)
    return DeliveryResult.PROTOCOL
