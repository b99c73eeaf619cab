"""The service in a separate process (see `tests/serve/replica`), and the WSGI application called as by a server."""

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
class WsgiAnswer:
    """The answer of a WSGI application, with headers by lower-case name."""

    status: int
    headers: dict[str, str]
    content: bytes


def ask(application: Any, address: str, method: str = "GET", **environ: str) -> WsgiAnswer:
    """Call a WSGI application as a server does; keyword arguments are members of the environ, as HTTP_ACCEPT."""
    path, _, query = address.partition("?")
    received: list[Any] = []
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
        lambda status, headers, error=None: received.extend([status, headers]),
    )
    content = b"".join(answer)
    getattr(answer, "close", lambda: None)()
    assert len({name.lower() for name, _ in received[1]}) == len(received[1]), "a header occurs twice"
    return WsgiAnswer(int(received[0].split()[0]), {name.lower(): value for name, value in received[1]}, content)


@pytest.fixture
def django(committed: None) -> Callable[..., WsgiAnswer]:
    """Send a request to Django itself."""
    application = get_wsgi_application()
    return lambda address, method="GET", **environ: ask(application, address, method, **environ)


@pytest.fixture
def cache(committed: None) -> PageCache:
    """An empty page cache of 8 MiB in front of Django."""
    return PageCache(get_wsgi_application(), 8 << 20)


@pytest.fixture
def cached(cache: PageCache) -> Callable[..., WsgiAnswer]:
    """Send a request to the page cache."""
    return lambda address, method="GET", **environ: ask(cache, address, method, **environ)
