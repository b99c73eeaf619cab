"""Streams have the stored bytes of one snapshot, filtered as the list, or as of an earlier time."""

import json
import threading
import urllib.error

import pytest
from django.db import connections

from events.models import Statement, Topic
from events.publish import redaction
from events.serve.collections import COLLECTIONS
from tests import factories
from tests.everything import everything
from tests.publish.log import head
from tests.serve.exports.conftest import by_id, documents


def test_every_collection_is_streamed_with_its_stored_bytes(seeded, service):
    everything()
    for collection in COLLECTIONS.values():
        content, headers = service.read(f"{collection.name}.ndjson")
        assert by_id(content) == documents(collection.name)
        assert headers["diplo-position"].endswith(f"-{head()}")
        assert headers["content-type"] == "application/x-ndjson"
        assert headers["content-disposition"].endswith(f'{collection.name}-{headers["diplo-position"]}.ndjson"')


@pytest.mark.parametrize(
    "query",
    [
        "kind=quote&party=russia",
        "topic=security-guarantees",
        "q=businesslike+tracks&language=en",
        "made_on=2021-12&made_on.within=2021",
        "made_on=2020&unknown=include",
        "about=talk:security-guarantees-talks",
        "id=2021-12-22-sergei-lavrov-three-tracks,no-such-id",
        "venue=Russia+Today,O'Brien+%25s+%28%29",
        "identifier=wikidata:Q58217",
    ],
)
def test_a_filtered_export_has_the_records_of_the_list(seeded, service, get, query):
    content, _ = service.read(f"statements.ndjson?{query}")
    assert sorted(by_id(content)) == sorted(one["id"] for one in get(f"statements/?limit=100&{query}")["results"])


def test_an_export_and_the_changes_since_give_the_live_state(committed, service, http):
    """Byte for byte, while two writers publish, change and withdraw records."""
    factories.statements(200)
    stop = threading.Event()

    def write(number: int) -> None:
        turn = 0
        while not stop.is_set():
            made = factories.topic(name=f"Topic {number} {turn}")
            Topic.objects.filter(pk=made.pk).update(name=f"Changed {turn}")
            if turn % 3 == 0:
                Topic.objects.filter(pk=made.pk).update(publication="withdrawn")
            turn += 1
        connections.close_all()

    writers = [threading.Thread(target=write, args=(n,)) for n in range(2)]
    for writer in writers:
        writer.start()
    try:
        taken = [service.read("topics.ndjson")]
        while len({headers["diplo-position"] for _, headers in taken}) < 6:
            taken.append(service.read("topics.ndjson"))
    finally:
        stop.set()
        for writer in writers:
            writer.join(60)
    live = documents("topics")
    for content, headers in taken:
        copy, since, at_head = by_id(content), headers["diplo-position"], None
        while since != at_head:
            page = http.get(f"/api/v1/changes/?types=topic&format=ndjson&limit=1000&since={since}")
            for change in page.content.splitlines():
                id_ = json.loads(change)["id"]
                copy.pop(id_, None)
                if not change.endswith(b'"document":null}'):
                    copy[id_] = change.partition(b'"document":')[2][:-1]
            since, at_head = page["Diplo-Next-Since"], page["Diplo-Position"]
        assert copy == live


def test_as_of_gives_the_documents_of_that_time(committed, service, get):
    first, second = factories.topic(name="One"), factories.topic(name="Two")
    then, epoch = head(), get("changes/")["head"].rpartition("-")[0]
    Topic.objects.filter(pk=first.pk).update(name="One, changed")
    gone = factories.topic(name="Later")
    Topic.objects.filter(pk=second.pk).update(publication="withdrawn")
    redacted = factories.statement(text="A secret")
    redacted_at = head()
    Statement.objects.filter(pk=redacted.pk).update(text="Nothing")
    redaction.redact("statement", redacted.slug, "an order", "a clerk")
    content, headers = service.read(f"topics.ndjson?as_of={epoch}-{then}")
    assert headers["diplo-position"] == f"{epoch}-{then}"
    assert list(by_id(content)) == [first.slug], "the withdrawn one's history went with it"
    assert json.loads(content) == get(f"topics/{first.slug}/?as_of={epoch}-{then}")
    content, _ = service.read(f"topics.ndjson?as_of={epoch}-{head()}")
    assert by_id(content) == documents("topics")
    assert set(by_id(content)) == {first.slug, gone.slug}
    moment = get(f"topics/{first.slug}/versions/")["results"][0]["recorded_at"]
    by_time, headers = service.read(f"topics.ndjson?as_of={moment}")
    assert json.loads(by_time)["name"] == "One, changed"
    assert headers["diplo-position"] == f"{epoch}-{then + 1}"
    for position in (redacted_at, redacted_at + 1):
        assert b"secret" not in service.read(f"statements.ndjson?as_of={epoch}-{position}")[0]
    assert service.read("topics.csv?as_of=2001-01-01T00:00:00Z")[0].count(b"\n") == 1, "the header alone"


@pytest.mark.parametrize(
    ("address", "status", "parameter"),
    [
        ("statements.ndjson?speeker=x", 400, "speeker"),
        ("statements.csv?made_on=yesterday", 400, "made_on"),
        ("statements.csv?limit=5", 400, "limit"),
        ("statements.csv?as_of=now", 400, "as_of"),
        ("statements.csv?as_of=2999-01-01T00:00:00Z", 400, "as_of"),
        ("statements.csv?as_of={epoch}-999999999", 410, "as_of"),
        ("statements.csv?as_of={epoch}-99999999999999999999", 410, "as_of"),
        ("statements.csv?as_of=elsewhere-1", 410, "as_of"),
        ("statements.csv?as_of={epoch}-1&kind=quote", 400, "kind"),
        ("statements.csv?at_least={epoch}-999999999", 410, "at_least"),
        ("statements.csv?q=%00", 400, None),
        ("statements.xlsx", 404, "export"),
        ("drafts.csv", 404, None),
        ("files/../settings.py", 404, None),
        ("releases/none/", 404, None),
    ],
)
def test_a_wrong_request_is_a_problem(seeded, service, get, address, status, parameter):
    epoch = get("changes/")["head"].rpartition("-")[0]
    with pytest.raises(urllib.error.HTTPError) as caught:
        service.read(address.format(epoch=epoch))
    problem = json.loads(caught.value.read())
    assert (caught.value.code, problem["status"]) == (status, status)
    assert caught.value.headers["Content-Type"] == "application/problem+json"
    assert parameter is None or problem["errors"][0]["parameter"] == parameter
