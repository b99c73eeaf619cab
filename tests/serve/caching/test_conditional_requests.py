"""ETags, 304s, `at_least`, and the headers of every answer with data."""

import pytest
from django.db import connection, connections

from events.models import Topic
from events.serve.delivery import positions
from tests import factories

ADDRESSES = (
    "/api/v1/topics/",
    "/api/v1/topics/?include=parent&order=-updated",
    "/api/v1/topics/known/",
    "/api/v1/topics/known/?include=parent",
    "/api/v1/timeline/",
    "/api/v1/search/?q=known",
)


@pytest.fixture
def topic(committed):
    return factories.topic(slug="known", name="Known")


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_with_data_has_the_position_of_the_log(topic, http, address):
    answer = http.get(address)
    assert answer.status_code == 200, answer.content
    assert answer["Diplo-Position"] == str(positions.read())
    assert answer["Cache-Control"] == "public, max-age=0, s-maxage=1, must-revalidate"
    assert answer["Vary"] == "Accept-Encoding"
    assert answer["ETag"].startswith('"') and answer["ETag"].endswith('"')
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_unchanged_answer_is_a_304(topic, http, address):
    tag = http.get(address)["ETag"]
    again = http.get(address, headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert again["Diplo-Position"] == str(positions.read())
    assert http.get(address, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_any_change_alters_the_etag_of_all_but_single_records(topic, http, address):
    before = http.get(address)
    factories.topic(slug="another")
    after = http.get(address, headers={"If-None-Match": before["ETag"]})
    assert after["Diplo-Position"] != before["Diplo-Position"]
    if address == "/api/v1/topics/known/":
        assert (after.status_code, after["ETag"]) == (304, before["ETag"])
    else:
        assert after.status_code == 200 and after["ETag"] != before["ETag"]
    Topic.objects.filter(slug="known").update(name="Renamed")
    assert http.get(address, headers={"If-None-Match": after["ETag"]}).status_code == 200


def test_a_304_runs_no_page_query(topic, http, reader_queries):
    address = "/api/v1/topics/?include=parent"
    tag = http.get(address)["ETag"]
    statements = reader_queries(lambda: http.get(address, headers={"If-None-Match": tag}))
    assert [sql for sql in statements if "published_topic" in sql or "c.body" in sql] == []


def test_a_page_and_its_position_are_one_statement(topic, http, reader_queries):
    http.get("/api/v1/topics/")
    statements = reader_queries(lambda: http.get("/api/v1/topics/"))
    assert len([sql for sql in statements if "published_epoch" not in sql]) == 1


def test_the_etag_of_one_address_does_not_match_another(topic, http):
    tag = http.get("/api/v1/topics/")["ETag"]
    assert http.get("/api/v1/topics/?limit=3", headers={"If-None-Match": tag}).status_code == 200
    assert http.get("/api/v1/topics/nobody/", headers={"If-None-Match": tag}).status_code == 404
    assert http.get("/api/v1/topics/?limt=3", headers={"If-None-Match": "*"}).status_code == 400


def test_if_modified_since_alone_is_ignored(topic, http):
    answer = http.get("/api/v1/topics/", headers={"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"})
    assert answer.status_code == 200 and "Last-Modified" not in answer


@pytest.mark.parametrize(
    ("address", "status", "kept"),
    [
        ("/api/v1/topics/nobody/", 404, True),
        ("/api/v1/topics/?limit=x", 400, True),
        ("/api/v1/nowhere/", 404, True),
        ("/api/v1/topics/gone/", 410, True),
    ],
)
def test_how_long_a_problem_may_be_cached(topic, http, address, status, kept):
    gone = factories.topic(slug="gone")
    Topic.objects.filter(pk=gone.pk).update(publication="withdrawn")
    answer = http.get(address)
    assert answer.status_code == status
    assert ("s-maxage=1" in answer["Cache-Control"]) is kept and "ETag" not in answer
    refused = http.get(address, headers={"Accept": "image/png"})
    if status != 404 or "topics" in address:
        assert (refused.status_code, refused["Cache-Control"]) == (406, "no-store")
    assert http.post("/api/v1/topics/")["Cache-Control"] == "no-store"


def test_the_redirect_of_a_merge_is_cached_for_a_second_only(topic, http):
    other = factories.topic(slug="other")
    Topic.objects.filter(pk=other.pk).update(publication="withdrawn", merged_into=topic)
    answer = http.get("/api/v1/topics/other/")
    assert answer.status_code == 308 and "s-maxage=1" in answer["Cache-Control"]


def test_answers_of_a_fenced_log_are_not_cacheable(topic, http):
    with connection.cursor() as cursor:
        cursor.execute("update events_epoch set system_identifier = system_identifier + 1")
    try:
        for address in ADDRESSES:
            answer = http.get(address)
            assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
            assert "ETag" not in answer and "Diplo-Position" not in answer
        assert http.get("/api/v1/topics/?at_least=0").status_code == 503
    finally:
        with connection.cursor() as cursor:
            cursor.execute("update events_epoch set system_identifier = system_identifier - 1")


def test_at_least_accepts_positions_of_this_log_only(topic, http):
    here = positions.read()
    for address in ADDRESSES:
        joined = f"{address}{'&' if '?' in address else '?'}at_least="
        assert http.get(f"{joined}{here}").status_code == 200
        assert http.get(f"{joined}0").status_code == 200
        gone = http.get(f"{joined}elsewhere-1")
        assert (gone.status_code, gone.json()["type"]) == (410, "/api/v1/problems/position-gone")
        # The primary never waits: it has never published such a position.
        assert http.get(f"{joined}{here.epoch}-{here.seq + 1}").status_code == 410
        for text in ("", "x", "1", f"{here.epoch}-", f"{here.epoch}--1", f"{here.epoch}-{'9' * 60}", "²-²", "-5"):
            refused = http.get(address, {"at_least": text}) if "?" not in address else http.get(joined + text)
            assert refused.status_code == 400, (address, text)
            assert refused.json()["errors"][0]["parameter"] == "at_least"
    assert http.get(f"/api/v1/topics/?at_least={here}&at_least=0").status_code == 400


def test_statements_are_prepared_and_their_number_is_bounded(topic, http):
    for limit in range(1, 101):
        for _ in range(7):
            assert http.get(f"/api/v1/topics/?limit={limit}&include=parent").status_code == 200
            assert http.get(f"/api/v1/topics/?limit={limit}&order=id").status_code == 200
    with connections["reader"].cursor() as cursor:
        cursor.execute("select count(*), sum(generic_plans + custom_plans) from pg_prepared_statements")
        prepared, used = cursor.fetchone()
    # psycopg keeps 100 prepared statements a connection, and evicts the least recently used ones.
    assert 50 < prepared <= 105
    assert used >= prepared
