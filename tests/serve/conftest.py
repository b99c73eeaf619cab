"""A client for the public API, and functions that read its responses."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

Get = Callable[..., Any]


@pytest.fixture
def http(committed: None) -> Client:
    """A client for which a fault is a 500, as for a reader, and not an exception."""
    return Client(raise_request_exception=False)


@pytest.fixture
def get(http: Client) -> Get:
    """GET an address, below /api/v1/ unless it begins with a slash, and decode its JSON; any status but 200 fails."""

    def read(address: str) -> Any:
        response = http.get(address if address.startswith("/") else f"/api/v1/{address}")
        assert response.status_code == 200, f"{address}: {response.status_code} {response.content.decode()}"
        return json.loads(response.content)

    return read


@pytest.fixture
def ids(get: Get) -> Callable[[str], list[str]]:
    """The ids on a page of a list, in order."""
    return lambda address: [document["id"] for document in get(address)["results"]]


@pytest.fixture
def pages(http: Client) -> Callable[[str, str], list[list[str]]]:
    """The ids of each page from an address on, following `next` or `previous`."""

    def follow(address: str, link: str = "next") -> list[list[str]]:
        found: list[list[str]] = []
        following: str | None = address if address.startswith(("/", "http")) else f"/api/v1/{address}"
        while following:
            page = json.loads(http.get(following.removeprefix("http://testserver")).content)
            found.append([document["id"] for document in page["results"]])
            following = page[link]
        return found

    return follow


@pytest.fixture
def reader_queries(committed: None) -> Iterator[Callable[[Callable[[], HttpResponse]], list[str]]]:
    """Return the SQL statements of a call, all of which have to run on the connection of the reader."""

    def count(call: Callable[[], Any]) -> list[str]:
        with (
            CaptureQueriesContext(connections["default"]) as writer,
            CaptureQueriesContext(connections["reader"]) as reader,
        ):
            call()
        assert writer.captured_queries == [], "the public API used the writer's connection"
        # Once a second a request also checks whether the log is fenced; that is no part of the response.
        return [query["sql"] for query in reader.captured_queries if "from public.published_epoch" not in query["sql"]]

    yield count
