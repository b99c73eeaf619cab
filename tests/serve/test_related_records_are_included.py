"""`include=`: each related document once, on lists and single records, to three levels."""

import pytest

from events.serve.collections import COLLECTIONS
from tests import factories
from tests.everything import everything_once

EMPTY_HERE = {
    # Relations without a target in `everything`, so that there is nothing to include.
    ("party", "children"),
    ("topic", "children"),
    ("talk", "children"),
    ("speaker", "offices"),
    ("event", "reciprocal_of"),
    ("event", "places.country"),
}


@pytest.fixture
def made(committed):
    """Records with every field filled and every reference set."""
    return everything_once()


def _included(document):
    return {(name, slug) for name, documents in document["included"].items() for slug in documents}


@pytest.mark.parametrize("type_", [type_.value for type_ in COLLECTIONS])
def test_each_declared_include_is_the_same_on_a_list_and_on_a_single_record(type_, made, get):
    collection, slug = next(one for one in COLLECTIONS.values() if one.type == type_), getattr(made, type_).slug
    for name in collection.includes:
        page = get(f"{collection.name}/?id={slug}&include={name}")
        detail = get(f"{collection.name}/{slug}/?include={name}")
        assert detail["included"] == page["included"], name
        assert {key: value for key, value in detail.items() if key != "included"} == page["results"][0]
        if (type_, name) not in EMPTY_HERE:
            assert page["included"], name


@pytest.mark.parametrize("type_", [type_.value for type_ in COLLECTIONS])
def test_all_includes_of_a_collection_at_once(type_, made, get, http, reader_queries):
    collection, slug = next(one for one in COLLECTIONS.values() if one.type == type_), getattr(made, type_).slug
    if not collection.includes:
        return
    address = f"/api/v1/{collection.name}/{slug}/?include={','.join(collection.includes)}"
    alone = set().union(*(_included(get(f"{collection.name}/{slug}/?include={name}")) for name in collection.includes))
    assert _included(get(address)) == alone
    assert len(reader_queries(lambda: http.get(address))) == 1


def test_a_path_of_three_levels_includes_the_records_of_each_level(made, get):
    found = get(f"proposals/{made.proposal.slug}/?include=responses.statement.party")["included"]
    assert set(found) == {"statements", "parties"}
    assert list(found["statements"]) == [made.answer.slug]
    assert list(found["parties"]) == [made.organization.slug]


def test_a_path_through_a_typed_reference_continues_from_the_types_that_have_it(made, get):
    found = get(f"statements/{made.statement.slug}/?include=about,about.parent")["included"]
    assert set(found) == {"sources", "talks", "proposals", "events"}
    assert set(found["talks"]) == {made.talk.slug, made.talk.parent.slug}


def test_ancestors_and_children_of_a_tree(committed, get):
    chain = [record.slug for record in factories.tree("talk", 5)]
    assert set(get(f"talks/{chain[-1]}/?include=ancestors")["included"]["talks"]) == set(chain[:-1])
    assert set(get(f"talks/{chain[1]}/?include=children")["included"]["talks"]) == {chain[2]}
    assert set(get(f"talks/{chain[0]}/?include=children.children")["included"]["talks"]) == {chain[1], chain[2]}


def test_nothing_is_included_for_the_record_after_the_page(committed, get):
    first, second = (factories.statement(made_on=factories.day(f"202{n}")) for n in (2, 1))
    page = get("statements/?limit=1&include=speaker")
    assert [document["id"] for document in page["results"]] == [first.slug]
    assert set(page["included"]["speakers"]) == {first.speaker.slug}
    assert second.speaker.slug not in str(page)


def test_a_record_that_many_refer_to_is_included_once(committed, http):
    speaker = factories.speaker()
    factories.statements(30, speaker=speaker)
    content = http.get("/api/v1/statements/?limit=30&include=speaker").content
    assert content.count(f'"{speaker.slug}":{{"id":"{speaker.slug}"'.encode()) == 1


def test_included_documents_equal_those_of_their_own_addresses(made, get):
    page = get(f"statements/?id={made.statement.slug}&include=speaker,office,party,topics,citations.source,about")
    for name, documents in page["included"].items():
        for slug, document in documents.items():
            assert document == get(f"{name}/{slug}/")
