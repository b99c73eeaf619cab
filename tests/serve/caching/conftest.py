"""The service in a process of its own, as in `tests/serve/replica`, and the WSGI application as a server calls it."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import pytest
from django.core.wsgi import get_wsgi_application

from events.serve.delivery.page_cache import PageCache
from tests.serve.replica.conftest import primary, serve

__all__ = ["primary", "serve"]


@dataclass(frozen=True)
class Told:
    """What a WSGI application answered; header names in lower case."""

    status: int
    headers: dict[str, str]
    content: bytes


def ask(application: Any, address: str, method: str = "GET", **environ: str) -> Told:
    """Call a WSGI application as a server does. Further words are members of the environ, as HTTP_ACCEPT."""
    path, _, query = address.partition("?")
    told: list[Any] = []
    answer = application(
        {
            "REQUEST_METHOD": method,
            "PATH_INFO": unquote(path),
            "QUERY_STRING": query,
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "testserver",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            **environ,
        },
        lambda status, headers, error=None: told.extend([status, headers]),
    )
    content = b"".join(answer)
    getattr(answer, "close", lambda: None)()
    assert len({name.lower() for name, _ in told[1]}) == len(told[1]), "a header was sent twice"
    return Told(int(told[0].split()[0]), {name.lower(): value for name, value in told[1]}, content)


@pytest.fixture
def django(committed: None) -> Callable[..., Told]:
    """Ask Django itself."""
    application = get_wsgi_application()
    return lambda address, method="GET", **environ: ask(application, address, method, **environ)


@pytest.fixture
def cache(committed: None) -> PageCache:
    """An empty page cache of 8 MiB in front of Django."""
    return PageCache(get_wsgi_application(), 8 << 20)


@pytest.fixture
def cached(cache: PageCache) -> Callable[..., Told]:
    """Ask the page cache."""
    return lambda address, method="GET", **environ: ask(cache, address, method, **environ)
