"""The description says each thing once, and shows documents that exist."""

import json
from pathlib import Path
from typing import Any

import pytest

from events.serve.collections import COLLECTIONS
from events.serve.openapi import examples
from events.serve.openapi.responses import RESPONSES
from events.serve.openapi.schema import openapi

ROOT = Path(__file__).resolve().parents[2]
OPERATIONS = [
    (f"{method} {path}", operation)
    for path, methods in openapi()["paths"].items()
    for method, operation in methods.items()
]


def _repeated(parts: list[Any]) -> list[Any]:
    written = [json.dumps(part, sort_keys=True) for part in parts]
    return sorted({one for one in written if written.count(one) > 1})


def test_a_parameter_of_two_operations_is_a_component():
    inline = [one for _, operation in OPERATIONS for one in operation.get("parameters", ()) if "$ref" not in one]
    assert _repeated(inline) == []


def test_every_problem_is_a_shared_response():
    for name, operation in OPERATIONS:
        for status, response in operation["responses"].items():
            # The 503 of /readyz is a report, not a problem.
            inline = int(status) < 300 or (name, status) == ("get /readyz", "503")
            assert ("$ref" in response) != inline, (name, status)


def test_every_component_is_used():
    text = json.dumps(openapi())
    unused = [
        f"{kind}/{name}"
        for kind, components in openapi()["components"].items()
        for name in components
        if kind != "securitySchemes" and f'"#/components/{kind}/{name}"' not in text
    ]
    assert unused == []
    assert len(RESPONSES) == len(openapi()["components"]["responses"])


def test_what_is_open_to_all_has_no_security_requirement():
    locked = {name for name, operation in OPERATIONS if operation["security"]}
    assert locked == {name for name, _ in OPERATIONS if "/api/v1/webhooks/" in name}


def test_every_tag_is_declared_with_a_description_and_used():
    declared = {one["name"]: one["description"] for one in openapi()["tags"]}
    assert all(declared.values())
    assert {tag for _, operation in OPERATIONS for tag in operation["tags"]} == set(declared)


def test_a_sparse_document_needs_its_id_and_type_only():
    schemas = openapi()["components"]["schemas"]
    for collection in COLLECTIONS.values():
        name = "".join(word.capitalize() for word in collection.type.value.split("_"))
        assert schemas[f"{name}Fields"]["required"] == ["id", "type"]
        assert "required" not in schemas[f"Sparse{name}"]
        assert schemas[f"{name}WithIncluded"]["allOf"] == schemas[name]["allOf"]


def test_the_file_stays_reviewable():
    assert len((ROOT / "openapi.yaml").read_text().splitlines()) <= 14_000


@pytest.mark.parametrize("type_", COLLECTIONS)
def test_the_example_is_the_document_that_the_service_publishes(type_, seeded, get):
    """Where this fails, copy the document from the answer to events/serve/openapi/examples.json."""
    shown = examples.example(type_)
    assert shown is not None
    served = get(f"{COLLECTIONS[type_].name}/{examples.example_id(type_)}/")
    assert list(shown) == list(served)
    assert {**shown, "updated": ""} == {**served, "updated": ""}
