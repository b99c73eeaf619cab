"""`/api/v1/changes/`: schema, formats, filters, and positions that are refused."""

import json

import jsonschema
import pytest
from django.test import Client

from events.models import Statement, Talk, Topic
from events.serve.openapi.schema import openapi
from tests import factories
from tests.everything import everything
from tests.publish.log import head
from tests.publish.sessions import run, scalar


def _schema(name):
    return {"$ref": f"#/components/schemas/{name}", "components": openapi()["components"]}


def test_a_change_matches_its_schema_and_has_the_stored_bytes(committed, http):
    everything()
    answer = http.get("/api/v1/changes/?limit=1000")
    page = answer.json()
    jsonschema.Draft202012Validator(_schema("ChangesPage")).validate(page)
    assert list(page) == ["results", "next_since", "head"]
    members = ["seq", "type", "id", "version", "op", "recorded_at", "merged_into", "redacted", "document"]
    assert all(list(change) == members for change in page["results"])
    for body in scalar("select array_agg(body::text) from events_current"):
        assert f'"document":{body}}}'.encode() in answer.content
    assert page["next_since"] == page["head"] == answer["Diplo-Position"] == answer["Diplo-Next-Since"]


def test_each_record_comes_once_and_every_version_on_request(committed, get):
    kept, gone = factories.talk(), factories.talk()
    Talk.objects.filter(pk=kept.pk).update(title="Changed")
    Talk.objects.filter(pk=gone.pk).update(publication="withdrawn")
    latest = get("changes/?types=talk")["results"]
    assert [(c["id"], c["version"], c["op"]) for c in latest] == [(kept.slug, 2, "upsert"), (gone.slug, 2, "delete")]
    assert latest[1]["document"] is None
    every = get("changes/?types=talk&versions=all")["results"]
    assert [(c["id"], c["version"]) for c in every] == [
        (kept.slug, 1),
        (gone.slug, 1),
        (kept.slug, 2),
        (gone.slug, 2),
    ]


def test_a_merge_names_the_survivor(committed, get):
    first, second = factories.speaker(), factories.speaker()
    first.publication, first.merged_into = "withdrawn", second
    first.save()
    change = get("changes/?types=speaker")["results"][-1]
    assert (change["id"], change["op"], change["merged_into"]) == (first.slug, "delete", second.slug)


def test_the_next_page_continues_where_the_last_one_ended(committed, get):
    factories.statements(10)
    seen, since = [], "0"
    while True:
        page = get(f"changes/?since={since}&limit=3&types=statement")
        seen += [change["seq"] for change in page["results"]]
        since = page["next_since"]
        if since == page["head"]:
            break
    assert seen == scalar("select array_agg(seq order by seq) from events_current where type = 'statement'")
    nothing = get(f"changes/?since={since}")
    assert (nothing["results"], nothing["next_since"]) == ([], since)


def test_next_since_skips_changes_of_other_types(committed, get):
    factories.topic()
    factories.statements(5)
    page = get("changes/?types=topic")
    assert len(page["results"]) == 1
    assert page["next_since"] == page["head"]


@pytest.mark.parametrize(
    ("query", "accept"),
    [("?format=ndjson", "*/*"), ("", "application/x-ndjson"), ("", "application/json;q=0.5, application/x-ndjson")],
)
def test_ndjson_is_one_change_a_line_and_nothing_else(committed, http, query, accept):
    everything()
    as_json = http.get("/api/v1/changes/?limit=1000").json()
    answer = http.get(f"/api/v1/changes/{query}{'&' if query else '?'}limit=1000", headers={"accept": accept})
    assert answer["Content-Type"] == "application/x-ndjson"
    assert "Accept" in answer["Vary"]
    lines = answer.content.decode().split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == as_json["results"]
    assert answer["Diplo-Next-Since"] == as_json["next_since"]


def test_an_unknown_format_is_refused(committed, http):
    assert http.get("/api/v1/changes/", headers={"accept": "image/png"}).status_code == 406
    assert http.get("/api/v1/changes/", headers={"accept": "application/x-ndjson;q=0, image/png"}).status_code == 406
    assert http.get("/api/v1/changes/?format=xml").status_code == 400
    problem = http.get("/api/v1/changes/?since=x", headers={"accept": "application/x-ndjson"})
    assert (problem.status_code, problem["Content-Type"]) == (400, "application/problem+json")


def test_a_position_of_another_epoch_or_beyond_the_end_is_gone(committed, http):
    factories.topic()
    epoch = http.get("/api/v1/changes/")["Diplo-Position"].split("-")[0]
    for since in ("0000dead-1", f"{epoch}-{head() + 1}", f"{epoch}-{10**18}", f"{epoch}-{10**25}"):
        for versions in ("latest", "all"):
            answer = http.get(f"/api/v1/changes/?since={since}&versions={versions}")
            assert answer.status_code == 410, since
            problem = answer.json()
            assert problem["type"].endswith("/position-gone")
            assert "/api/v1/changes/?since=0" in problem["detail"]
            assert problem["errors"][0]["value"] == since
    assert http.get(f"/api/v1/changes/?since={epoch}-0").status_code == 200
    assert http.get(f"/api/v1/changes/?since={epoch}-{head()}").status_code == 200


@pytest.mark.parametrize(
    "since", ["", "1", "-1", "x", "abc-", "abc--1", "a b-1", "abc-1e3", "abc-１", "0x0", "a" * 500]
)
def test_a_malformed_position_is_a_400(committed, http, since):
    answer = http.get("/api/v1/changes/", {"since": since})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "since"


@pytest.mark.parametrize(
    ("query", "parameter", "nearest"),
    [
        ("limit=0", "limit", "1"),
        ("limit=1001", "limit", "1000"),
        ("limit=x", "limit", None),
        ("types=statment", "types", "statement"),
        ("types=", "types", None),
        ("versions=al", "versions", "all"),
        ("sinse=0", "sinse", "since"),
        ("since=0&since=0", "since", None),
    ],
)
def test_bad_parameters_are_named(committed, http, query, parameter, nearest):
    answer = http.get(f"/api/v1/changes/?{query}")
    assert answer.status_code == 400
    error = answer.json()["errors"][0]
    assert (error["parameter"], error["nearest"]) == (parameter, nearest)


def test_a_fenced_log_is_not_served(committed, http):
    made = factories.topic()
    kept = scalar("select timeline from events_epoch")
    run("update events_epoch set timeline = timeline + 1")
    try:
        fresh = Client()
        for address in ("changes/", "changes/?since=0&versions=all", f"topics/{made.slug}/versions/"):
            answer = fresh.get(f"/api/v1/{address}")
            assert answer.status_code == 503, address
            assert answer.json()["type"].endswith("/not-ready")
            assert "not served" in answer.json()["detail"]
            assert answer["Retry-After"] == "30"
    finally:
        run("update events_epoch set timeline = %s", [kept])
    assert http.get("/api/v1/changes/").status_code == 200


def test_an_unchanged_answer_is_a_304(committed, http):
    factories.topic()
    for query in ("?limit=5", "?format=ndjson"):
        first = http.get(f"/api/v1/changes/{query}")
        again = http.get(f"/api/v1/changes/{query}", headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        factories.topic()
        assert http.get(f"/api/v1/changes/{query}", headers={"if-none-match": first["ETag"]}).status_code == 200
    # The ETag is made of the address, so only one of its two formats may have it.
    by_accept = http.get("/api/v1/changes/?limit=5", headers={"accept": "application/x-ndjson"})
    assert "ETag" not in by_accept


def test_drafts_are_never_in_the_log(committed, get):
    factories.statement(publication="draft", text="a draft's text")
    published = factories.statement()
    Statement.objects.filter(pk=published.pk).update(publication="draft")
    changes = get("changes/?versions=all")["results"]
    assert [change["op"] for change in changes if change["type"] == "statement"] == ["upsert", "delete"]
    assert "a draft's text" not in json.dumps(changes)


def test_an_answer_takes_one_statement(committed, reader_queries):
    factories.statements(3)
    client = Client()
    statements = reader_queries(lambda: client.get("/api/v1/changes/?limit=2"))
    # The fence is read once a second.
    assert len([sql for sql in statements if "published_epoch" not in sql]) == 1


def test_special_characters_are_unchanged(committed, get):
    Topic.objects.create(slug="odd", publication="published", name='“Quotes” "\\ \u2028 \n 外交 🕊')
    (change,) = get("changes/?types=topic")["results"]
    assert change["document"]["name"] == '“Quotes” "\\ \u2028 \n 外交 🕊'
