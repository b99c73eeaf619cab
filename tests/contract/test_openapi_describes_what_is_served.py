"""The description: valid, as committed, closed, and true of every document and parameter."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from django.core.management import call_command
from django.db import connection
from django.urls import URLResolver
from openapi_spec_validator import validate

from events.models import Statement
from events.serve.collections import COLLECTIONS
from events.serve.collections.fields import Document, JsonObject
from events.serve.openapi.envelopes import BASES
from events.serve.openapi.schema import document_schema, openapi
from events.serve.pages.request import list_parameters
from events.serve.urls import urlpatterns
from events.vocabulary import enumerations
from tests import factories
from tests.contract.references import members, resolved
from tests.everything import everything

COMMITTED = Path(__file__).resolve().parents[2] / "openapi.yaml"
TYPES = [type_.value for type_ in COLLECTIONS]


def test_the_committed_description_is_this_release(tmp_path):
    written = tmp_path / "openapi.yaml"
    call_command("spectacular", file=str(written), validate=True, fail_on_warn=True)
    assert written.read_text() == COMMITTED.read_text(), "run: manage.py spectacular --file openapi.yaml"


def test_it_is_valid_openapi_3_1():
    description = yaml.load(COMMITTED.read_text(), yaml.CSafeLoader)
    assert description["openapi"].startswith("3.1")
    validate(description)


def test_it_is_served_as_json_and_yaml(http):
    assert http.get("/api/v1/schema/").json() == json.loads(json.dumps(openapi()))
    as_yaml = http.get("/api/v1/schema/", headers={"accept": "application/vnd.oai.openapi"})
    assert yaml.load(as_yaml.content, yaml.CSafeLoader)["info"]["title"] == "DiploAPI"


@pytest.mark.parametrize("type_", TYPES)
def test_every_field_of_a_document_is_required_described_and_nothing_else_fits(type_):
    component = resolved(document_schema(type_), openapi())
    properties = members(component, openapi())
    assert component["unevaluatedProperties"] is False
    assert component["required"] == list(properties)
    undescribed = [name for name, field in properties.items() if not field.get("description")]
    assert undescribed == []


def test_every_object_is_closed_and_every_member_described():
    wrong = []
    for name, schema in openapi()["components"]["schemas"].items():
        if schema.get("type") != "object" and "allOf" not in schema:
            continue
        # What is built on a base with `allOf` is closed as a whole; nothing else refers to a base (below).
        closed = "unevaluatedProperties" if "allOf" in schema else "additionalProperties"
        if schema.get(closed) is not False and name not in BASES:
            wrong.append(f"{name} is open")
        wrong += [
            f"{name}.{one}"
            for one, field in schema.get("properties", {}).items()
            if not field.get("description") and "$ref" not in field
        ]
    assert wrong == []


def test_a_base_is_used_by_closed_components_only():
    users = {f"#/components/schemas/{name}": [] for name in BASES}

    def visit(part: Any, place: tuple[str, ...]) -> None:
        if isinstance(part, dict):
            if part.get("$ref") in users:
                users[part["$ref"]].append(place)
            for name, one in part.items():
                visit(one, (*place, str(name)))
        elif isinstance(part, list):
            for one in part:
                visit(one, place)

    visit(openapi(), ())
    schemas = openapi()["components"]["schemas"]
    for places in users.values():
        assert len(places) >= 2
        for components, kind, name, *rest in places:
            assert (components, kind, rest) == ("components", "schemas", ["allOf"])
            assert schemas[name]["unevaluatedProperties"] is False


def test_every_value_of_every_enumeration_is_explained():
    schemas = openapi()["components"]["schemas"]
    served = {name: schema for name, schema in schemas.items() if "enum" in schema}
    for name, schema in served.items():
        missing = [value for value in schema["enum"] if f"* `{value}`: " not in schema["description"]]
        assert missing == [], name
    internal = {"Publication", "ProposalPartyRole", "ProposalRelationKind", "ReferenceRole", "EventSide"}
    declared = {name for name, one in vars(enumerations).items() if isinstance(one, type) and hasattr(one, "choices")}
    assert declared - {"TextChoices"} - internal <= set(served)


@pytest.mark.parametrize("type_", TYPES)
def test_the_parameters_of_a_list_are_those_that_requests_are_read_by(type_):
    collection = COLLECTIONS[type_]
    operation = openapi()["paths"][f"/api/v1/{collection.name}/"]["get"]
    parameters = [resolved(parameter, openapi()) for parameter in operation["parameters"]]
    described = [parameter["name"] for parameter in parameters]
    known = [name for name in list_parameters(collection) if name != "include" or collection.includes]
    assert described == known
    assert all(parameter.get("description") for parameter in parameters)
    assert {"200", "400", "406", "500", "503"} <= set(operation["responses"])


def _addresses(routes: Any, before: str = "/") -> Iterator[str]:
    for route in routes:
        address = before + re.sub(r"<\w+:(\w+)>", r"{\1}", str(route.pattern))
        yield from _addresses(route.url_patterns, address) if isinstance(route, URLResolver) else [address]


def test_every_route_of_the_api_is_described_or_is_the_docs_page():
    assert set(_addresses(urlpatterns)) - set(openapi()["paths"]) == {"/", "/api/docs/"}


def _fields(part: type[JsonObject]) -> dict[str, Any]:
    return part().get_fields()


def test_a_field_is_described_by_the_same_sentence_as_in_the_admin_and_in_psql(committed):
    help_text = Statement._meta.get_field("medium").help_text
    assert openapi()["components"]["schemas"]["StatementFields"]["properties"]["medium"]["description"] == help_text
    with connection.cursor() as cursor:
        cursor.execute(
            "select col_description('events_statement'::regclass, attnum) from pg_attribute"
            " where attrelid = 'events_statement'::regclass and attname = 'medium'"
        )
        assert cursor.fetchone() == (help_text,)
    assert issubclass(COLLECTIONS["statement"].document, Document)
    assert _fields(COLLECTIONS["statement"].document)["medium"].help_text == help_text


@pytest.mark.parametrize("type_", TYPES)
def test_documents_with_every_field_filled_and_with_none_validate(type_, committed, get):
    everything()
    factories.make(type_)
    validator = jsonschema.Draft202012Validator(document_schema(type_))
    documents = get(f"{COLLECTIONS[type_].name}/?limit=100")["results"]
    assert len(documents) >= 2
    fields = members(document_schema(type_), openapi())
    for document in documents:
        validator.validate(document)
        assert list(document) == list(fields), "the order of the contract"


def test_every_document_of_the_seed_validates(seeded, get):
    for type_, collection in COLLECTIONS.items():
        validator = jsonschema.Draft202012Validator(document_schema(type_))
        for document in get(f"{collection.name}/?limit=100")["results"]:
            validator.validate(document)


@pytest.mark.parametrize("type_", TYPES)
def test_pages_details_and_problems_validate_as_described(type_, committed, http):
    made = everything()
    collection, slug = COLLECTIONS[type_], getattr(made, type_).slug
    for template, address, status in (
        (
            "/api/v1/{}/",
            f"?limit=1&include={','.join(collection.includes)}" if collection.includes else "?limit=1",
            "200",
        ),
        ("/api/v1/{}/", "?limit=x", "400"),
        ("/api/v1/{}/{{slug}}/", f"{slug}/", "200"),
        ("/api/v1/{}/{{slug}}/", f"{slug}/?include={next(iter(collection.includes), '')}", "200"),
        ("/api/v1/{}/{{slug}}/", "no-such-record/", "404"),
    ):
        if address.endswith("include="):
            continue
        response = http.get(f"/api/v1/{collection.name}/{address}")
        assert response.status_code == int(status)
        responses = openapi()["paths"][template.format(collection.name)]["get"]["responses"]
        described = resolved(responses[status], openapi())["content"]
        schema = {**described[response["Content-Type"]]["schema"], "components": openapi()["components"]}
        jsonschema.Draft202012Validator(schema).validate(response.json())


@pytest.mark.parametrize("address", ["/api/v1/", "/healthz", "/readyz", "/api/v1/problems/"])
def test_other_answers_validate_as_described(address, http):
    described = openapi()["paths"][address]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    schema = {**described, "components": openapi()["components"]}
    jsonschema.Draft202012Validator(schema).validate(http.get(address).json())


def test_a_document_with_a_field_more_or_less_does_not_validate(committed, get):
    made = factories.statement()
    document = get(f"statements/{made.slug}/")
    validator = jsonschema.Draft202012Validator(document_schema("statement"))
    assert validator.is_valid(document)
    assert not validator.is_valid({**document, "notes": "internal"})
    assert not validator.is_valid({key: value for key, value in document.items() if key != "venue"})


def test_an_unknown_type_has_no_schema():
    with pytest.raises(ValueError):
        document_schema("person")
