"""The checksum is that of the served bytes of the published documents, at the position that the answer names."""

import hashlib
import json
from collections import defaultdict

import jsonschema
import pytest

from events.models import Statement, Topic
from events.publish import redaction
from events.serve.checksums import views
from events.serve.openapi.schema import openapi
from tests import factories
from tests.everything import everything
from tests.publish.sessions import open_session
from tests.publish.soundness import assert_log_is_sound


def _digest(document: bytes) -> int:
    return int.from_bytes(hashlib.sha256(document).digest()[:16], "big")


def _bucket(slug: str) -> str:
    return hashlib.sha256(slug.encode()).hexdigest()[:2]


def _copy(http) -> dict[tuple[str, str], bytes]:
    """The bytes of every live document from /changes/, by type and id."""
    lines = http.get("/api/v1/changes/?limit=1000&format=ndjson").content.splitlines()
    held = {}
    for line in lines:
        change = json.loads(line)
        if change["op"] == "upsert":
            held[change["type"], change["id"]] = line.partition(b',"document":')[2][:-1]
    return held


def _sum(documents) -> str:
    total = 0
    for document in documents:
        total ^= _digest(document)
    return f"{total:032x}"


def _assert_checksums(get, held, at=""):
    """Check the checksums of all levels against the documents; returns the position."""
    whole = get(f"checksum/?{at}")
    assert (whole["records"], whole["checksum"]) == (len(held), _sum(held.values()))
    by_type = defaultdict(dict)
    for (type_, slug), document in held.items():
        by_type[type_][slug] = document
    assert [part["part"] for part in whole["parts"]] == sorted(by_type)
    for part in whole["parts"]:
        own = by_type[part["part"]]
        assert (part["records"], part["checksum"]) == (len(own), _sum(own.values()))
        of_type = get(f"checksum/?type={part['part']}&{at}")
        assert (of_type["records"], of_type["checksum"]) == (part["records"], part["checksum"])
        assert {one["part"] for one in of_type["parts"]} == {_bucket(slug) for slug in own}
        for bucket in of_type["parts"]:
            of_bucket = get(f"checksum/?type={part['part']}&bucket={bucket['part']}&{at}")
            mine = {slug: document for slug, document in own.items() if _bucket(slug) == bucket["part"]}
            assert {one["part"]: one["checksum"] for one in of_bucket["parts"]} == {
                slug: _sum([document]) for slug, document in mine.items()
            }
            assert (of_bucket["records"], of_bucket["checksum"]) == (len(mine), bucket["checksum"])
    return whole["position"]


def test_it_is_exact_for_the_newest_and_for_an_earlier_position(committed, http, get):
    everything()
    draft = factories.topic(publication="draft")
    then = _copy(http)
    position = _assert_checksums(get, then)
    factories.topic()
    Topic.objects.filter(pk=draft.pk).update(publication="published")
    Topic.objects.filter(pk=draft.pk).update(name="Twice since")
    for statement in Statement.objects.order_by("pk")[:2]:
        statement.venue = "Elsewhere"
        statement.save()
    gone = factories.topic(slug="gone")
    gone.delete()
    now = _copy(http)
    assert now != then
    assert _assert_checksums(get, now) != position
    assert _assert_checksums(get, then, f"at={position}") == position
    assert _assert_checksums(get, {}, "at=0").endswith("-0")
    assert_log_is_sound()


def test_answers_match_their_schema_and_have_etags(seeded, http):
    schema = {"$ref": "#/components/schemas/Checksum", "components": openapi()["components"]}
    for query in ("", "?type=party", "?type=party&bucket=0a"):
        answer = http.get(f"/api/v1/checksum/{query}")
        jsonschema.Draft202012Validator(schema).validate(answer.json())
        assert http.get(f"/api/v1/checksum/{query}", headers={"if-none-match": answer["ETag"]}).status_code == 304


def test_drafts_and_withdrawn_records_do_not_count(committed, get):
    topic = factories.topic()
    factories.topic(publication="draft")
    assert get("checksum/")["records"] == 1
    Topic.objects.filter(pk=topic.pk).update(publication="withdrawn")
    assert (get("checksum/")["records"], get("checksum/")["checksum"]) == (0, "0" * 32)
    assert get("checksum/")["parts"] == get("checksum/?type=topic")["parts"] == []


@pytest.mark.parametrize(
    ("query", "parameter", "says"),
    [
        ("type=topics", "type", "statement"),
        ("bucket=00", "bucket", "send type"),
        ("type=topic&bucket=0A", "bucket", "hexadecimal"),
        ("type=topic&bucket=", "bucket", "no value"),
        ("at=yesterday", "at", "not a position"),
        ("at=", "at", "no value"),
        ("types=topic", "types", "not a parameter"),
    ],
)
def test_wrong_parameters_are_named(committed, http, query, parameter, says):
    answer = http.get(f"/api/v1/checksum/?{query}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == parameter
    assert says in answer.json()["errors"][0]["message"] + str(answer.json()["errors"][0])


def test_a_position_that_is_too_old_is_refused(committed, http, get, monkeypatch):
    topic = factories.topic()
    position = get("checksum/")["position"]
    epoch, _, seq = position.rpartition("-")
    assert http.get(f"/api/v1/checksum/?at=other-{seq}").status_code == 410
    assert http.get(f"/api/v1/checksum/?at={epoch}-{int(seq) + 10**12}").status_code == 410
    Topic.objects.filter(pk=topic.pk).update(name="Renamed")
    assert http.get(f"/api/v1/checksum/?at={position}").status_code == 200
    redaction.redact("topic", topic.slug, "a test", "a test")
    lost = http.get(f"/api/v1/checksum/?at={position}")
    assert (lost.status_code, lost.json()["type"]) == (400, "/api/v1/problems/position-too-old")
    assert "redacted" in lost.json()["detail"]
    position = get("checksum/")["position"]
    monkeypatch.setattr(views, "MOST_CHANGED", 2)
    for _ in range(2):
        factories.topic()
    assert http.get(f"/api/v1/checksum/?at={position}").status_code == 200
    factories.topic()
    assert http.get(f"/api/v1/checksum/?at={position}").json()["type"].endswith("position-too-old")
    assert_log_is_sound()


def test_redacted_text_is_not_in_the_sum(committed, http, get):
    topic = factories.topic(name="Secret")
    Topic.objects.filter(pk=topic.pk).update(name="Public")
    redaction.redact("topic", topic.slug, "a test", "a test")
    _assert_checksums(get, _copy(http))
    assert_log_is_sound()


def test_one_statement_that_changes_many_records_and_a_rollback(committed, http, get):
    factories.statements(40)
    with open_session() as session:
        session.execute("update events_statement set venue = 'All of them'")
        session.execute("set constraints all immediate")
        session.rollback()
    _assert_checksums(get, _copy(http))
    with open_session() as session:
        session.execute(
            "update events_statement set venue = venue || '!',"
            " publication = case when id % 3 = 0 then 'withdrawn' else publication end"
        )
        session.commit()
    _assert_checksums(get, _copy(http))
    assert_log_is_sound()
