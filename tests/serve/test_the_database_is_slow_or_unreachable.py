"""Responses while the database is slow, unreachable, not deployed, or after it closed the connection."""

import json
import time

import pytest
from django.db import connection, connections

from events.serve.delivery.reader import ALIAS
from tests import factories
from tests.contract.problems import assert_problem


@pytest.fixture
def reader_settings(committed):
    """Change a setting of the reader's session for this test."""

    def change(name, value):
        with connections[ALIAS].cursor() as cursor:
            cursor.execute("select set_config(%s, %s, false)", [name, value])

    yield change
    connections[ALIAS].close()


@pytest.fixture
def other_connection_settings(committed):
    """Change the connection settings of the reader for this test."""
    kept = dict(connections[ALIAS].settings_dict)

    def change(**settings):
        connections[ALIAS].close()
        connections[ALIAS].settings_dict.update(settings)

    yield change
    connections[ALIAS].close()
    connections[ALIAS].settings_dict.update(kept)


def test_a_query_past_its_timeout_names_the_parameter_to_narrow(http, reader_settings):
    """Another session locks the tables, so the query waits until its timeout."""
    said = factories.statement(party=factories.party())
    http.get("/api/v1/statements/")
    reader_settings("statement_timeout", "300ms")
    with connections["default"].cursor() as cursor:
        cursor.execute("begin")
        cursor.execute("lock table events_current in access exclusive mode")
        try:
            narrow = http.get(f"/api/v1/statements/?kind=quote&party={said.party.slug}&limit=5")
            plain = http.get("/api/v1/statements/")
        finally:
            cursor.execute("rollback")
    problem = assert_problem(narrow, 503, "too-slow")
    assert [error["parameter"] for error in problem["errors"]] == ["party"]
    assert narrow["Retry-After"]
    assert [error["parameter"] for error in assert_problem(plain, 503, "too-slow")["errors"]] == ["limit"]
    assert http.get("/api/v1/statements/").status_code == 200


def test_a_connection_that_the_server_closed_is_opened_again_without_an_error(http, committed):
    said = factories.statement()
    http.get("/api/v1/statements/")
    for _ in range(2):
        with connection.cursor() as cursor:
            cursor.execute(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                " where usename = 'diplo_reader' and datname = current_database()"
            )
        answer = http.get("/api/v1/statements/")
        assert answer.status_code == 200
        assert [document["id"] for document in answer.json()["results"]] == [said.slug]


def test_a_database_that_cannot_be_reached(http, other_connection_settings, tmp_path):
    """No server listens on this socket; the web process is healthy."""
    other_connection_settings(EMBEDDED=False, HOST=str(tmp_path), PORT="1")
    for address in ("/api/v1/talks/", "/api/v1/talks/x/", "/api/v1/talks/?include=parent"):
        answer = http.get(address)
        assert_problem(answer, 503, "database-unavailable")
        assert int(answer["Retry-After"]) > 0
        assert str(tmp_path) not in answer.content.decode()
    assert http.get("/healthz").status_code == 200
    ready = http.get("/readyz")
    assert ready.status_code == 503
    assert [check["name"] for check in ready.json()["checks"] if check["ok"]] == ["disks"]


def test_a_database_without_the_tables_of_this_release(http, other_connection_settings):
    other_connection_settings(NAME="postgres")
    assert_problem(http.get("/api/v1/talks/"), 503)
    assert http.get("/readyz").status_code == 503


def test_the_number_of_prepared_statements_is_bounded_for_many_shapes_of_request(http, committed):
    factories.statement()
    for limit in range(1, 41):
        for _ in range(7):
            http.get(f"/api/v1/statements/?limit={limit}&order=id")
            http.get(f"/api/v1/statements/?limit={limit}&kind=quote")
            http.get(f"/api/v1/statements/?limit={limit}&kind=quote&order=updated")
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("select count(*) from pg_prepared_statements")
        assert 0 < cursor.fetchone()[0] <= 110


def test_requests_of_one_shape_with_other_values_run_the_same_statement(http, reader_queries):
    first = reader_queries(lambda: http.get("/api/v1/statements/?speaker=a-b&kind=quote&include=office,party"))
    second = reader_queries(lambda: http.get("/api/v1/statements/?include=party,office&kind=mention&speaker=c-d"))
    assert len(first) == len(second) == 1
    assert first[0].replace("a-b", "c-d").replace("'quote'", "'mention'") == second[0]


def test_a_page_contains_a_change_as_soon_as_its_commit_has_returned(http, committed):
    made = factories.talk(title="Before")
    for number in range(20):
        made.title = f"Title {number}"
        made.save()
        started = time.perf_counter()
        assert json.loads(http.get("/api/v1/talks/").content)["results"][0]["title"] == f"Title {number}"
        assert time.perf_counter() - started < 5
