"""Fixtures for API keys and for requests with and without a key."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application

from events.access.key_cache import key_cache
from events.access.keys import ApiKey
from events.access.usage_sync import usage_sync
from events.serve.delivery.page_cache import PageCache
from events.serve.throttling import Throttled
from tests.serve.caching.conftest import WsgiAnswer, ask
from tests.serve.conftest import get, http

__all__ = ["get", "http"]

MakeKey = Callable[..., tuple[ApiKey, str]]


@pytest.fixture
def make_key(committed: None) -> Iterator[MakeKey]:
    """Return a function that creates a key and returns it with its text."""

    def make(*scopes: str, **fields: Any) -> tuple[ApiKey, str]:
        key = ApiKey(
            owner="Institute for Peace", contact="data@example.org", scopes=list(scopes or ("read",)), **fields
        )
        text = key.issue()
        key.save()
        return key, text

    key_cache.clear()
    yield make
    key_cache.clear()


@pytest.fixture
def counted(committed: None, settings: Any) -> Iterator[Callable[..., WsgiAnswer]]:
    """Return a function that sends a request through rate limiter, page cache and Django; 5 requests per minute."""
    settings.THROTTLE_ANONYMOUS, settings.THROTTLE_KEY = 5, 8
    settings.THROTTLE_EXPORTS_ANONYMOUS, settings.THROTTLE_EXPORTS_KEY = 2, 3
    made: list[Throttled] = []

    def count(address: str, method: str = "GET", came_from: str = "203.0.113.7", **environ: str) -> WsgiAnswer:
        if not made:
            made.append(Throttled(PageCache(get_wsgi_application(), 8 << 20)))
        return ask(made[0], address, method, REMOTE_ADDR=came_from, **environ)

    usage_sync.stop()
    yield count
    usage_sync.stop()
    key_cache.clear()


def sent(text: str) -> dict[str, str]:
    """Return the header with a key."""
    return {"HTTP_AUTHORIZATION": f"Api-Key {text}"}
