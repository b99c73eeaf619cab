"""The cache of included documents: exact at the position of the page, during concurrent writes too."""

import json
import threading

import pytest
from django.db import connection, connections, transaction
from django.test import Client

from events.models import Speaker
from events.serve.collections import COLLECTIONS, MAX_INCLUDE_DEPTH
from events.serve.delivery import positions
from events.serve.delivery.documents import DocumentCache
from tests import factories
from tests.everything import everything


def _name(body):
    return json.loads(body)["name"]


def _renamed(speaker, name):
    Speaker.objects.filter(pk=speaker.pk).update(name=name)


def test_changed_documents_are_read_again_and_others_are_cached(committed, reader_queries):
    one, other = factories.speaker(name="Before"), factories.speaker(name="Same")
    store = DocumentCache(1 << 20)
    keys = [("speaker", one.slug), ("speaker", other.slug)]
    assert {_name(body) for body in store.get(positions.read(), keys).values()} == {"Before", "Same"}
    _renamed(one, "After")
    at = positions.read()
    statements = reader_queries(lambda: store.get(at, keys[1:]))
    assert len(statements) == 1, "only the changed document is read"
    assert _name(store.get(at, keys)["speaker", one.slug]) == "After"
    assert reader_queries(lambda: store.get(at, keys)) == []


def test_a_page_of_an_older_position_gets_the_documents_of_that_position(committed):
    speaker = factories.speaker(name="Before")
    store, key = DocumentCache(1 << 20), ("speaker", speaker.slug)
    older = positions.read()
    _renamed(speaker, "After")
    newer = positions.read()
    assert _name(store.get(newer, [key])[key]) == "After"
    assert _name(store.get(older, [key])[key]) == "Before"
    assert _name(store.get(newer, [key])[key]) == "After", "the older one was not kept in its place"


def test_a_withdrawn_document_is_missing_from_its_position_on(committed):
    speaker = factories.speaker()
    store, key = DocumentCache(1 << 20), ("speaker", speaker.slug)
    before = positions.read()
    assert key in store.get(before, [key])
    Speaker.objects.filter(pk=speaker.pk).update(publication="withdrawn")
    assert store.get(positions.read(), [key]) == {}
    assert key in store.get(before, [key])


def test_a_new_epoch_empties_the_cache(committed):
    speaker = factories.speaker()
    store, at = DocumentCache(1 << 20), positions.read()
    store.get(at, [("speaker", speaker.slug)])
    assert len(store) == 1
    store.get(positions.Position(f"not{at.epoch}", at.seq, at.deployed, at.standby), [])
    assert len(store) == 0


def test_the_cache_is_bounded_in_bytes(committed):
    made = [factories.speaker() for _ in range(30)]
    store = DocumentCache(8000)
    found = store.get(positions.read(), [("speaker", one.slug) for one in made])
    assert len(found) == 30
    assert 0 < len(store) < 30 and 0 < store.size <= 8000


def test_documents_in_use_are_not_evicted(committed, reader_queries):
    wanted, *others = [("speaker", factories.speaker().slug) for _ in range(30)]
    store, at = DocumentCache(8000), positions.read()
    store.get(at, [wanted])
    for other in others:
        store.get(at, [other])
        assert reader_queries(lambda: store.get(at, [wanted])) == []
    assert len(store) < 30
    assert len(reader_queries(lambda: store.get(at, others[:1]))) == 1, "it was evicted"


def test_a_document_above_the_size_limit_is_served_uncached(committed):
    key = ("speaker", factories.speaker().slug)
    store = DocumentCache(1200)
    assert key in store.get(positions.read(), [key])
    assert len(store) == 0 and store.size == 0


def test_too_many_changes_empty_the_cache(committed, monkeypatch):
    monkeypatch.setattr("events.serve.delivery.documents._MAX_CHANGES", 3)
    made = [factories.speaker(name="Before") for _ in range(6)]
    store, keys = DocumentCache(1 << 20), [("speaker", one.slug) for one in made]
    store.get(positions.read(), keys)
    Speaker.objects.update(name="After")
    assert {_name(body) for body in store.get(positions.read(), keys).values()} == {"After"}


def test_pages_and_their_includes_are_of_one_snapshot_during_writes(committed):
    """Two readers and a writer: each answer is compared with the log at the position of the answer."""
    speakers = [factories.speaker(name="0") for _ in range(3)]
    for speaker in speakers:
        factories.statements(2, speaker=speaker)
    answers, failures, done = [], [], threading.Event()

    def read():
        http = Client(raise_request_exception=False)
        try:
            while not done.is_set():
                response = http.get("/api/v1/statements/?include=speaker")
                answers.append((response.headers["Diplo-Position"], response.content))
        except Exception as error:
            failures.append(error)
        finally:
            connections.close_all()

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(1, 41):
        with transaction.atomic():
            for speaker in speakers:
                _renamed(speaker, str(number))
    done.set()
    for reader in readers:
        reader.join()
    assert not failures
    assert len({at for at, _ in answers}) > 5, "the readers saw the writer at work"
    for at, content in answers:
        shown = json.loads(content)["included"]["speakers"]
        assert len(shown) == 3
        with connection.cursor() as cursor:
            cursor.execute(
                "select distinct on (slug) slug, body ->> 'name' from events_version"
                " where type = 'speaker' and seq <= %s order by slug, seq desc",
                [int(at.rpartition("-")[2])],
            )
            assert {slug: document["name"] for slug, document in shown.items()} == dict(cursor.fetchall())


@pytest.mark.parametrize("type_", [type_.value for type_ in COLLECTIONS])
def test_documents_and_tables_give_the_same_includes(type_, committed, get):
    """With `fields`, includes are found in the tables instead of the documents; the result is the same."""
    made = everything()
    collection, slug = next(one for one in COLLECTIONS.values() if one.type == type_), getattr(made, type_).slug
    onward = [f"{a}.{b}" for a, ways in collection.includes.items() for b in _from(collection, a, ways)]
    for name in [*collection.includes, *(path for path in onward if path.count(".") < MAX_INCLUDE_DEPTH)]:
        through_documents = get(f"{collection.name}/?id={slug}&include={name}")["included"]
        through_tables = get(f"{collection.name}/?id={slug}&include={name}&fields=id")["included"]
        assert through_documents == through_tables, name


def _from(collection, name, ways):
    types = [collection.type] if ways.tree else [target for target, _ in ways.columns]
    return sorted({further for target in types for further in COLLECTIONS[target].includes})[:6]
