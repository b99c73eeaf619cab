"""Rate limiting in front of the API, in page workers (WSGI) and in the stream process (ASGI).

Requests are counted before the page cache, so cached answers and 304s count like any other. Every counted answer has
the headers `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10). Shared caches may keep an
answer for a second and send it to other clients, whose numbers are then outdated, as the draft allows. Answers do not
depend on the key, so caches need no `Vary` for it; answers for one key only (401, 403, 429, the usage) are not
cacheable.

Not counted are redirects to the stream process, which counts the request itself, and CORS preflights, which have no
key.
"""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpResponse

from events.access.authentication import ENVIRON_KEY
from events.access.client_addresses import ClientAddresses
from events.access.key_cache import Key, KeyLookupUnavailable, KeyRejected, key_cache
from events.access.rate_limits import ROOT, UNKNOWN_KEYS, RateLimit, allowed_requests, limit_for_path
from events.access.usage_sync import usage_sync
from events.access.window_counters import ClientId, WindowCounter
from events.serve.errors import Problem, not_authenticated

Application = Callable[..., Iterable[bytes]]
Headers = list[tuple[str, str]]

NETWORK = "diplo_api.network"
"""The key of a request's environ under which the client's network is stored; requests without a key count for it."""

_REDIRECT = f"{HTTPStatus.TEMPORARY_REDIRECT.value} "


class RequestLimiter:
    """Identifies the client of a request and counts the request. One in each process."""

    def __init__(self) -> None:
        self._addresses = ClientAddresses(settings.TRUSTED_PROXIES)

    def admit(
        self, path: str, authorization: str | None, remote: str, forwarded: str
    ) -> tuple[str, Key | None, WindowCounter | None]:
        """The client's network, its key if it sent one, and the counter of the request (None where it is not counted).

        Problems: 401 for an invalid key, 429 where the limit is reached, 503 where keys cannot be looked up.
        """
        network = self._addresses.network(remote, forwarded)
        if forwarded:
            self._addresses.warn_of_proxy(remote)
        key = None if authorization is None else _key(authorization, network)
        limit = limit_for_path(path)
        most = allowed_requests(limit, key)
        if not most and key is None:
            return network, None, None
        accepted, counter = usage_sync.counters[limit].hit(network if key is None else key.id, most)
        if not accepted:
            raise _too_many(counter, key)
        return network, key, counter if most else None


def _key(authorization: str, network: str) -> Key:
    """The key of a request. Clients that send many unknown keys are throttled."""
    if not key_cache.is_cached(authorization):
        guesses = usage_sync.counters[UNKNOWN_KEYS].peek(network)
        most = allowed_requests(UNKNOWN_KEYS, None)
        if guesses.used >= most:
            guesses.allowed = most
            raise _too_many(guesses, None)
    try:
        return key_cache.from_header(authorization)
    except KeyRejected as refused:
        if refused.name == "unknown-key":
            usage_sync.counters[UNKNOWN_KEYS].hit(network, allowed_requests(UNKNOWN_KEYS, None))
        raise not_authenticated(refused.name, refused.detail) from None
    except KeyLookupUnavailable:
        detail = "API keys cannot be looked up: the database does not answer. Try again in 5 seconds, or without a key."
        raise Problem("keys-unavailable", detail, headers={"Retry-After": "5"}) from None


def _too_many(counter: WindowCounter, key: Key | None) -> Problem:
    limit = counter.limit
    client = f"the key diplo_{key.prefix}…" if key else "an address without a key"
    wait = _seconds_left(counter)
    detail = f"The limit of {counter.allowed} {limit.label} for {client} is reached. Wait {wait} s."
    return Problem("throttled", detail, headers={"Retry-After": str(wait), **dict(rate_limit(counter))})


def _seconds_left(counter: WindowCounter) -> int:
    return max(1, math.ceil(counter.ends - time.time()))


def rate_limit(counter: WindowCounter) -> Headers:
    """The rate limit headers of a counted request."""
    limit: RateLimit = counter.limit
    return [
        ("RateLimit-Policy", f'"{limit.name}";q={counter.allowed};w={limit.window}'),
        ("RateLimit", f'"{limit.name}";r={counter.remaining};t={_seconds_left(counter)}'),
    ]


def _refusal(problem: Problem) -> tuple[HttpResponse, Headers]:
    """The answer for a problem, with the headers that Django's middleware would have added."""
    response = problem.response()
    headers = [*response.items(), ("Content-Length", str(len(response.content))), ("X-Content-Type-Options", "nosniff")]
    if settings.CORS_ALLOW_ALL_ORIGINS:
        exposed = ", ".join(settings.CORS_EXPOSE_HEADERS)
        headers += [("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", exposed)]
    return response, headers


class Throttled:
    """Rate limiting as a WSGI application in front of another."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._limiter = RequestLimiter()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Count the request and pass it on, or answer with the problem."""
        path = environ.get("PATH_INFO", "")
        if not path.startswith(ROOT) or environ["REQUEST_METHOD"] == "OPTIONS":
            return self._application(environ, start_response)
        try:
            network, key, counter = self._limiter.admit(
                path,
                environ.get("HTTP_AUTHORIZATION"),
                environ.get("REMOTE_ADDR", ""),
                environ.get("HTTP_X_FORWARDED_FOR", ""),
            )
        except Problem as problem:
            response, headers = _refusal(problem)
            start_response(f"{response.status_code} {response.reason_phrase}", headers)
            return [] if environ["REQUEST_METHOD"] == "HEAD" else [response.content]
        environ[NETWORK] = network
        if key is not None:
            environ[ENVIRON_KEY] = key
        if counter is None:
            return self._application(environ, start_response)

        def start(status: str, headers: Headers, error: Any = None) -> Any:
            if status.startswith(_REDIRECT):
                usage_sync.counters[counter.limit].refund(counter)
            return start_response(status, [*headers, *rate_limit(counter)], *([error] if error else []))

        return self._application(environ, start)


class ThrottledStreams:
    """Rate limiting as an ASGI application in front of another. A stream counts as one request."""

    def __init__(self, application: Callable[..., Awaitable[None]]) -> None:
        self._application = application
        self._limiter = RequestLimiter()
        # Looks up keys that are not in this process's cache; the event loop must not wait for the database.
        self._lookups = ThreadPoolExecutor(1, thread_name_prefix="key-look-up")

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """Count the request and pass it on, or answer with the problem."""
        if scope["type"] != "http" or not scope["path"].startswith(ROOT) or scope["method"] == "OPTIONS":
            return await self._application(scope, receive, send)
        sent = _joined(scope["headers"])
        authorization, forwarded = sent.get(b"authorization"), sent.get(b"x-forwarded-for", "")
        client = (scope["path"], authorization, (scope.get("client") or ("",))[0], forwarded)
        try:
            if authorization is None or key_cache.is_cached(authorization):
                admitted = self._limiter.admit(*client)
            else:
                loop = asyncio.get_running_loop()
                admitted = await loop.run_in_executor(self._lookups, self._limiter.admit, *client)
        except Problem as problem:
            response, headers = _refusal(problem)
            encoded = [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in headers]
            await send({"type": "http.response.start", "status": response.status_code, "headers": encoded})
            content = b"" if scope["method"] == "HEAD" else response.content
            return await send({"type": "http.response.body", "body": content})
        counter = admitted[2]

        async def start(message: dict[str, Any]) -> None:
            if counter is not None and message["type"] == "http.response.start":
                added = [(name.lower().encode(), value.encode()) for name, value in rate_limit(counter)]
                message = {**message, "headers": [*message["headers"], *added]}
            await send(message)

        await self._application(scope, receive, start)


def _joined(headers: Iterable[tuple[bytes, bytes]]) -> dict[bytes, str]:
    """Headers by lower-case name; the values of a repeated header are joined by commas."""
    found: dict[bytes, str] = {}
    for name, value in headers:
        text = value.decode("latin-1")
        found[name.lower()] = f"{found[name.lower()]}, {text}" if name.lower() in found else text
    return found


def client_of(environ: dict[str, Any], key: Key | None) -> ClientId:
    """The client that a request is counted for: its key, else its network, blank where nothing limits requests."""
    return key.id if key is not None else str(environ.get(NETWORK, ""))
