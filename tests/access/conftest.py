"""Keys as the admin makes them, and requests that carry them."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from events.access.keys import ApiKey
from events.access.known_keys import known_keys
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


def sent(text: str) -> dict[str, str]:
    """The header that carries a key."""
    return {"HTTP_AUTHORIZATION": f"Api-Key {text}"}
