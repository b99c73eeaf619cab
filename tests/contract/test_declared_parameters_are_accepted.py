"""Each operation accepts the parameters that the description declares for it, and no others."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from events.serve.openapi.schema import openapi
from tests.access.conftest import MakeKey, make_key
from tests.contract.references import resolved

__all__ = ["make_key"]

IN_PATH = {
    "slug": "no-such-record",
    "number": "1",
    "release": "none",
    "build": "none",
    "file": "none",
    "suffix": "ndjson",
    "name": "not-found",
    "webhook": "wh_0123456789abcdef0123",
}
"""A value for each parameter of a path."""

ANY_NAME = {"/healthz", "/readyz"}
"""Addresses that ignore the query string, for probes that add something to it."""


def _operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in openapi()["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def _declared(operation: dict[str, Any]) -> list[str]:
    parameters = [resolved(one, openapi()) for one in operation.get("parameters", ())]
    return [one["name"] for one in parameters if one["in"] == "query"]


@pytest.fixture
def ask(http: Client, make_key: MakeKey) -> Callable[[str, str, str], tuple[str, str]]:
    """Send a method to an address with one parameter; gives the kind of the problem and its detail, else blanks."""
    _, text = make_key("webhooks")

    def send(path: str, method: str, name: str) -> tuple[str, str]:
        address = re.sub(r"\{(\w+)\}", lambda found: IN_PATH[found[1]], path)
        headers = {"authorization": f"Api-Key {text}"}
        response = http.generic(method.upper(), f"{address}?{name}=1", "{}", "application/json", headers=headers)
        if response.headers.get("Content-Type") != "application/problem+json":
            return "", ""
        problem = response.json()
        return problem["type"].rpartition("/")[2], problem["detail"]

    return send


def test_no_declared_parameter_is_refused_as_unknown(ask):
    wrong = [
        f"{method} {path} {name}"
        for path, method, operation in _operations()
        for name in _declared(operation)
        if ask(path, method, name)[0] == "unknown-parameter"
    ]
    assert wrong == []


def test_every_accepted_parameter_is_declared(ask):
    """The refusal of an unknown name lists the names that are known."""
    wrong = {}
    for path, method, operation in _operations():
        kind, detail = ask(path, method, "no_such_parameter")
        declared = set(_declared(operation))
        if path in ANY_NAME:
            assert (kind, declared) == ("", set())
            continue
        assert kind == "unknown-parameter", path
        listed = re.search(r"Known: (.*)\.$", detail)
        assert listed is not None, detail
        known = {name for name in listed[1].split(", ") if name}
        # Every list knows `include`; where no record is referred to, no value of it is valid.
        if known - declared - {"include"} or declared - known:
            wrong[f"{method} {path}"] = known ^ declared
    assert wrong == {}


def test_an_empty_value_is_refused_where_the_description_says_so(ask, http):
    wrong = []
    for path, method, operation in _operations():
        if path.startswith("/api/v1/webhooks/"):
            continue
        parameters = [resolved(parameter, openapi()) for parameter in operation.get("parameters", ())]
        others = [f"{one['name']}=talks" for one in parameters if one["in"] == "query" and one.get("required")]
        for one in parameters:
            schema = one["schema"].get("items", one["schema"])
            if one["in"] != "query" or not schema.get("minLength"):
                continue
            address = re.sub(r"\{(\w+)\}", lambda found: IN_PATH[found[1]], path)
            query = "&".join([f"{one['name']}=", *(text for text in others if not text.startswith(f"{one['name']}="))])
            response = http.get(f"{address}?{query}")
            errors = response.json().get("errors", []) if response.status_code == 400 else []
            if one["name"] not in [error["parameter"] for error in errors]:
                wrong.append(f"{method} {path} {one['name']}: {response.status_code}")
    assert wrong == []
