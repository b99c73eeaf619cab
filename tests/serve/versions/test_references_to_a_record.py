"""`/references/`: every published record that links to a record, with each linking field, and no draft."""

import jsonschema
import pytest

from events.publish import catalog
from events.serve.collections import COLLECTIONS
from events.serve.openapi.schema import openapi
from events.serve.versions.references import linking_columns
from tests import factories
from tests.everything import everything
from tests.publish.soundness import slugs_in


def _all(get, address):
    found, following = [], f"/api/v1/{address}"
    while following:
        page = get(following)
        found.append(page["results"])
        following = page["next"] and page["next"].removeprefix("http://testserver")
    return found


def test_every_reference_that_publishing_checks_is_searched():
    held = {(path.table or type_.value, path.column) for t in COLLECTIONS for type_, _, path in linking_columns(t)}
    for reference in catalog.references():
        assert (reference.source.view.removeprefix("published_"), reference.column) in held
        columns = linking_columns(_type(reference.to_type))
        links = [type_.value for type_, _, column in columns if column.column == reference.column]
        assert reference.source.type in links


def _type(value):
    return next(type_ for type_ in COLLECTIONS if type_.value == value)


def test_references_are_the_inverse_of_the_links_in_documents(committed, get):
    all_ = everything()
    forward = set()
    for record in all_.records():
        type_ = record.record_type
        document = get(f"{type_.collection}/{record.slug}/")
        forward |= {(type_.value, record.slug, *target) for target in slugs_in(document)}
    backward = set()
    for record in all_.records():
        type_ = record.record_type
        for page in _all(get, f"{type_.collection}/{record.slug}/references/?limit=2"):
            for link in page:
                assert link["field"].split(".")[0] in get(f"{_type(link['type']).collection}/{link['id']}/")
                backward.add((link["type"], link["id"], type_.value, record.slug))
    assert backward == forward
    assert len(backward) > 30


def test_pages_have_every_reference_once(committed, get):
    speaker = factories.speaker()
    factories.office(speaker=speaker)
    factories.statements(7, speaker=speaker)
    factories.statement(speaker=speaker, reported_by=speaker)
    factories.statement(speaker=speaker, publication="draft")
    whole = _all(get, f"speakers/{speaker.slug}/references/?limit=100")
    schema = {"$ref": "#/components/schemas/ReferencesPage", "components": openapi()["components"]}
    jsonschema.Draft202012Validator(schema).validate({"results": whole[0], "next": None})
    assert len(whole) == 1
    assert len(whole[0]) == 10
    for limit in (1, 3, 9, 10):
        pages = _all(get, f"speakers/{speaker.slug}/references/?limit={limit}")
        assert [link for page in pages for link in page] == whole[0]
        assert all(len(page) <= limit for page in pages)


@pytest.mark.parametrize("cursor", ["", "x", "WzEsImNkNTA0OWViMGY1NiIsImFmdGVyIiwiMiIsIjEiXQ"])
def test_a_cursor_of_another_list_is_a_400(committed, http, cursor):
    made = factories.speaker()
    for below in ("references", "versions"):
        answer = http.get(f"/api/v1/speakers/{made.slug}/{below}/", {"cursor": cursor})
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["parameter"] == "cursor"
