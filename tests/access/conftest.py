"""Keys as the admin makes them, and requests that carry them."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application

from events.access.keys import ApiKey
from events.access.known_keys import known_keys
from events.access.settling import settling
from events.serve.page_cache import PageCache
from events.serve.throttling import Throttled
from tests.serve.caching.conftest import WsgiAnswer, ask
from tests.serve.conftest import get, http

__all__ = ["get", "http"]

MakeKey = Callable[..., tuple[ApiKey, str]]


@pytest.fixture
def make_key(committed: None) -> Iterator[MakeKey]:
    """Makes keys; gives each with the text that its owner sends."""

    def make(*scopes: str, **fields: Any) -> tuple[ApiKey, str]:
        key = ApiKey(
            owner="Institute for Peace", contact="data@example.org", scopes=list(scopes or ("read",)), **fields
        )
        text = key.issue()
        key.save()
        return key, text

    known_keys.forget()
    yield make
    known_keys.forget()


@pytest.fixture
def counted(committed: None, settings: Any) -> Iterator[Callable[..., WsgiAnswer]]:
    """Ask the service as one of its processes has it: counted, from the cache, or from Django; 5 requests a minute."""
    settings.THROTTLE_ANONYMOUS, settings.THROTTLE_KEY = 5, 8
    settings.THROTTLE_EXPORTS_ANONYMOUS, settings.THROTTLE_EXPORTS_KEY = 2, 3
    made: list[Throttled] = []

    def count(address: str, method: str = "GET", came_from: str = "203.0.113.7", **environ: str) -> WsgiAnswer:
        if not made:
            made.append(Throttled(PageCache(get_wsgi_application(), 8 << 20)))
        return ask(made[0], address, method, REMOTE_ADDR=came_from, **environ)

    settling.end()
    yield count
    settling.end()
    known_keys.forget()


def sent(text: str) -> dict[str, str]:
    """The header that carries a key."""
    return {"HTTP_AUTHORIZATION": f"Api-Key {text}"}
