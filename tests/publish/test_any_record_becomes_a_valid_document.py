"""Records with any content are published as the expected documents, which satisfy the published schema."""

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from events.models import Record
from events.serve.openapi.schema import document_schema
from tests.everything import Everything
from tests.factories import MAKERS
from tests.publish.expected import as_text, expected_facts
from tests.publish.log import document
from tests.publish.strategies import any_record, enter

pytestmark = pytest.mark.publish

_numbers = count(1)
_validators: dict[str, Draft202012Validator] = {}


def validator(type_: str) -> Draft202012Validator:
    """The validator of the documents of a type. Cached, because the schema is large."""
    if type_ not in _validators:
        _validators[type_] = Draft202012Validator(document_schema(type_), format_checker=FormatChecker())
    return _validators[type_]


def assert_is_the_document_of(record: Record, body: dict[str, Any]) -> None:
    """Asserts that the document is the expected one and valid, with exactly the members of the schema."""
    read = type(record)._default_manager.get(pk=record.pk)
    facts = {key: value for key, value in body.items() if key not in ("version", "updated", "change_note")}
    assert as_text(facts) == as_text(expected_facts(read))
    type_ = record.record_type.value
    problems = [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator(type_).iter_errors(body)]
    assert problems == []


@pytest.fixture(scope="module")
def pool(everything_published: Everything) -> Iterator[dict[str, list[Record]]]:
    """Published records to which others may refer, by type."""
    found: dict[str, list[Record]] = {type_: [] for type_ in MAKERS}
    for record in everything_published.records():
        found[record.record_type.value].append(record)
    yield found


@pytest.mark.parametrize("type_", MAKERS)
@given(data=st.data())
@settings(
    max_examples=25,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_any_record(type_: str, undone: None, pool: dict[str, list[Record]], data: st.DataObject) -> None:
    values = data.draw(any_record(type_, pool))
    with transaction.atomic():
        record = enter(type_, values, f"any-{next(_numbers)}", pool)
        connection.check_constraints()
        assert_is_the_document_of(record, document(record))
        transaction.set_rollback(True)


@pytest.mark.usefixtures("undone")
def test_records_with_every_field_filled(everything_published: Everything) -> None:
    for record in everything_published.records():
        assert_is_the_document_of(record, document(record))


@pytest.mark.usefixtures("undone")
@pytest.mark.parametrize("type_", MAKERS)
def test_the_schema_is_closed_and_every_member_required(type_: str, everything_published: Everything) -> None:
    body = next(document(r) for r in everything_published.records() if r.record_type.value == type_)
    check = validator(type_)
    assert check.is_valid(body)
    for member in body:
        without = {key: value for key, value in body.items() if key != member}
        assert not check.is_valid(without), f"{member} is not required"
    assert not check.is_valid({**body, "notes": "INTERNAL"})
    text = json.dumps(body)
    # Members of inner objects are as closed as the outer ones, but for the source's own columns.
    for inner in _inner_objects({key: value for key, value in body.items() if key != "original"}):
        inner["extra"] = 1
        assert not check.is_valid(body), f"an object may have members that nobody documents: {inner}"
        del inner["extra"]
    assert json.dumps(body) == text


def _inner_objects(value: Any, outermost: bool = True) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if not outermost:
            yield value
        for inner in list(value.values()):
            yield from _inner_objects(inner, False)
    elif isinstance(value, list):
        for inner in value:
            yield from _inner_objects(inner, False)
