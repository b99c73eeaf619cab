"""What stands in front of the API in either kind of process: who asks, and whether that is within their limit.

Requests are counted here, before the cache of pages, so that answers from there and 304s count as others do. Every
counted answer says in `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10) what is allowed and
left. They are the client's own, on answers that any cache may keep and give to others for a second: as the draft has
it, numbers from a cache are to be taken for old ones. What is answered is the same with a key and without, so caches
need not tell those apart; answers that are the key's alone (401, 403, 429, the usage) are kept by none.

Not counted are redirects to the process for streams, which counts there, and preflights of browsers, which carry no
key.
"""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
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
"""Where a request's environ carries the network that it is counted for without a key."""

_ELSEWHERE = "307"


class Entrance:
    """Lets requests in, or says why not. One for a process."""

    def __init__(self) -> None:
        self._addresses = ClientAddresses(settings.TRUSTED_PROXIES)

    def admit(
        self, path: str, authorization: str | None, remote: str, forwarded: str
    ) -> tuple[str, Key | None, WindowCounter | None]:
        """The network a request came from, its key if any, and where it was counted (None: nowhere).

        Problems: 401 for a key that does not hold, 429 where it is too much, 503 where keys cannot be looked up.
        """
        network = self._addresses.network(remote, forwarded)
        if forwarded:
            self._addresses.warn_of_proxy(remote)
        key = None if authorization is None else _key(authorization, network)
        limit = limit_for_path(path)
        most = allowed_requests(limit, key)
        if not most and key is None:
            return network, None, None
        is_in, counter = usage_sync.counters[limit].hit(network if key is None else key.id, most)
        if not is_in:
            raise _too_many(counter, key)
        return network, key, counter if most else None


def _key(authorization: str, network: str) -> Key:
    """The key of a request; who sends many that are none has to wait."""
    if not key_cache.is_cached(authorization):
        guesses = usage_sync.counters[UNKNOWN_KEYS].peek(network)
        most = allowed_requests(UNKNOWN_KEYS, None)
        if guesses.used >= most:
            guesses.allowed = most
            raise _too_many(guesses, None)
    try:
        return key_cache.from_header(authorization)
    except KeyRejected as rejected:
        if rejected.name == "unknown-key":
            usage_sync.counters[UNKNOWN_KEYS].hit(network, allowed_requests(UNKNOWN_KEYS, None))
        raise not_authenticated(rejected.name, rejected.detail) from None
    except KeyLookupUnavailable:
        detail = "The key cannot be looked up because the database is unavailable. Retry, or read without a key."
        raise Problem("keys-unavailable", detail, headers={"Retry-After": "5"}) from None


def _too_many(counter: WindowCounter, key: Key | None) -> Problem:
    limit = counter.limit
    whose = f"the key diplo_{key.prefix}…" if key else "an address without a key"
    wait = _seconds_left(counter)
    detail = f"The limit of {counter.allowed} {limit.label} for {whose} is exceeded. Retry after {wait} s."
    return Problem("throttled", detail, headers={"Retry-After": str(wait), **dict(rate_limit(counter))})


def _seconds_left(counter: WindowCounter) -> int:
    return max(1, math.ceil(counter.ends - time.time()))


def rate_limit(counter: WindowCounter) -> Headers:
    """What is allowed and what is left, as headers."""
    limit: RateLimit = counter.limit
    return [
        ("RateLimit-Policy", f'"{limit.name}";q={counter.allowed};w={limit.window}'),
        ("RateLimit", f'"{limit.name}";r={counter.remaining};t={_seconds_left(counter)}'),
    ]


def _refusal(problem: Problem) -> tuple[HttpResponse, Headers]:
    """A problem and the headers that Django would have put on it."""
    response = problem.response()
    headers = [*response.items(), ("Content-Length", str(len(response.content))), ("X-Content-Type-Options", "nosniff")]
    if settings.CORS_ALLOW_ALL_ORIGINS:
        exposed = ", ".join(settings.CORS_EXPOSE_HEADERS)
        headers += [("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", exposed)]
    return response, headers


class Throttled:
    """A WSGI application in front of another."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._entrance = Entrance()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Count the request and let it in, or say why not."""
        path = environ.get("PATH_INFO", "")
        if not path.startswith(ROOT) or environ["REQUEST_METHOD"] == "OPTIONS":
            return self._application(environ, start_response)
        try:
            network, key, counter = self._entrance.admit(
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
            if status.startswith(_ELSEWHERE):
                usage_sync.counters[counter.limit].refund(counter)
            return start_response(status, [*headers, *rate_limit(counter)], *([error] if error else []))

        return self._application(environ, start)


class ThrottledStreams:
    """An ASGI application in front of another. Streams are counted when they are opened."""

    def __init__(self, application: Callable[..., Awaitable[None]]) -> None:
        self._application = application
        self._entrance = Entrance()
        # Where a key is looked up that this process has not met.
        self._lookups = ThreadPoolExecutor(1, thread_name_prefix="key-look-up")

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """Count the request and let it in, or say why not."""
        if scope["type"] != "http" or not scope["path"].startswith(ROOT) or scope["method"] == "OPTIONS":
            return await self._application(scope, receive, send)
        sent = _joined(scope["headers"])
        authorization, forwarded = sent.get(b"authorization"), sent.get(b"x-forwarded-for", "")
        asked = (scope["path"], authorization, (scope.get("client") or ("",))[0], forwarded)
        try:
            if authorization is None or key_cache.is_cached(authorization):
                admitted = self._entrance.admit(*asked)
            else:
                loop = asyncio.get_running_loop()
                admitted = await loop.run_in_executor(self._lookups, self._entrance.admit, *asked)
        except Problem as problem:
            response, headers = _refusal(problem)
            told = [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in headers]
            await send({"type": "http.response.start", "status": response.status_code, "headers": told})
            content = b"" if scope["method"] == "HEAD" else response.content
            return await send({"type": "http.response.body", "body": content})
        counter = admitted[2]

        async def start(message: dict[str, Any]) -> None:
            if counter is not None and message["type"] == "http.response.start":
                told = [(name.lower().encode(), value.encode()) for name, value in rate_limit(counter)]
                message = {**message, "headers": [*message["headers"], *told]}
            await send(message)

        await self._application(scope, receive, start)


def _joined(headers: Iterable[tuple[bytes, bytes]]) -> dict[bytes, str]:
    """Headers by name in lower case; one that was sent several times is one list."""
    found: dict[bytes, str] = {}
    for name, value in headers:
        text = value.decode("latin-1")
        found[name.lower()] = f"{found[name.lower()]}, {text}" if name.lower() in found else text
    return found


def client_of(environ: dict[str, Any], key: Key | None) -> ClientId:
    """For whom a request is counted; its network is there only where something stands in front that counts."""
    return key.id if key is not None else str(environ.get(NETWORK, ""))
