"""Every error is an RFC 9457 problem that names the parameter, the value and the nearest valid one; never a 500."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework import exceptions

from events.serve import root
from events.serve.collections import COLLECTIONS
from events.serve.errors import KINDS
from events.serve.pages import views as pages
from tests.contract.problems import assert_problem

LISTS = [f"/api/v1/{collection.name}/" for collection in COLLECTIONS.values()]
DETAILS = [f"{address}{name}/" for address in LISTS for name in ("no-such-record",)]
OTHERS = ["/api/v1/", "/api/v1/problems/", "/api/v1/problems/gone", "/api/v1/schema/"]


@pytest.mark.parametrize("address", [*LISTS, *DETAILS, *OTHERS])
def test_an_unknown_parameter_is_named(http, address):
    problem = assert_problem(http.get(f"{address}?no_such_thing=1"), 400, "unknown-parameter")
    assert problem["errors"][0]["parameter"] == "no_such_thing"


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("speeker", "speaker"),
        ("Speaker", "speaker"),
        ("made_on_within", "made_on.within"),
        ("topics", "topic"),
        ("page_size", None),
    ],
)
def test_the_nearest_parameter_is_offered(http, sent, meant):
    problem = assert_problem(http.get(f"/api/v1/statements/?{sent}=x"), 400, "unknown-parameter")
    assert problem["errors"] == [
        {"parameter": sent, "value": "x", "message": "is not a parameter of this address", "nearest": meant}
    ]


def test_all_invalid_parameters_are_reported_at_once(http):
    problem = assert_problem(
        http.get("/api/v1/talks/?kind=rond&limit=0&starts=soon&order=up"), 400, "malformed-parameter"
    )
    assert {error["parameter"] for error in problem["errors"]} == {"kind", "limit", "starts", "order"}


NOT_UTF_8 = ["%00", "a%00b", "%ff%fe", "%c3%28", "%ed%a0%80"]


@pytest.mark.parametrize("address", [*LISTS, *DETAILS, *OTHERS])
def test_bytes_that_are_not_utf_8_are_refused(http, address):
    for value in NOT_UTF_8:
        assert_problem(http.get(address, QUERY_STRING=f"id={value}"), 400)
        assert_problem(http.get(address, QUERY_STRING=f"{value}=1"), 400)


@pytest.mark.parametrize("slug", ["a%00b", "%ff", "..", "A B", "'", "x" * 3000, "%F0%9F%98%80", "%2e%2e%2fadmin", "%"])
@pytest.mark.parametrize("collection", ["talks", "speakers"])
def test_a_malformed_id_is_not_found(http, collection, slug):
    response = http.get(f"/api/v1/{collection}/{slug}/")
    assert_problem(response, 400 if "%00" in slug else 404)


@pytest.mark.parametrize("address", [*LISTS, *DETAILS, *OTHERS, "/healthz", "/readyz"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_only_reading_is_allowed(http, address, method):
    response = getattr(http, method)(address, data=b"<x/>", content_type="application/xml")
    assert_problem(response, 405, "method-not-allowed")
    assert set(response["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/json", 200),
        ("*/*", 200),
        ("text/html,application/xhtml+xml,*/*;q=0.8", 200),
        ("text/html", 200),
        ("application/*", 200),
        ("application/problem+json", 200),
        ("", 200),
        ("image/png, application/json;q=0.1", 200),
        ("image/png", 406),
        ("application/xml", 406),
        ("application/json;q=0", 406),
        ("nonsense", 406),
    ],
)
def test_only_json_is_acceptable(http, accept, status):
    response = http.get("/api/v1/talks/", headers={"accept": accept})
    if status == 200:
        assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    else:
        assert_problem(response, 406, "not-acceptable")


@pytest.mark.parametrize(
    "address", ["/nope", "/api/", "/api/v1/persons/", "/api/v1/talks/a/b/", "/api/v2/", "/api/v1/problems/x"]
)
def test_an_unknown_address(http, address):
    assert_problem(http.get(address), 404, "not-found")


def test_an_unknown_host(http):
    assert_problem(http.get("/api/v1/", headers={"host": "evil.example"}), 400, "malformed-request")


def test_every_kind_of_problem_has_a_page_that_says_what_to_do(http):
    listed = http.get("/api/v1/problems/").json()
    assert [kind["type"] for kind in listed] == [f"/api/v1/problems/{name}" for name in KINDS]
    for kind in listed:
        assert http.get(kind["type"]).json() == kind
        assert len(kind["help"]) > 20


@pytest.mark.parametrize(
    ("raised", "status", "headers"),
    [
        (exceptions.Throttled(wait=1.2), 429, {"Retry-After": "2"}),
        (exceptions.UnsupportedMediaType("text/csv"), 415, {}),
        (exceptions.ParseError(), 400, {}),
        (exceptions.ValidationError({"name": ["too long"]}), 400, {}),
        (exceptions.NotAuthenticated(), 401, {"WWW-Authenticate": "Api-Key"}),
        (exceptions.PermissionDenied(), 403, {}),
        (exceptions.NotFound(), 404, {}),
        (exceptions.NotAcceptable(), 406, {}),
        (Http404(), 404, {}),
        (PermissionDenied(), 403, {}),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else None,
)
def test_every_exception_of_a_view_becomes_a_problem(http, monkeypatch, raised, status, headers):
    def fail(*_):
        raise raised

    monkeypatch.setattr(root.RootView, "get", fail)
    answer = http.get("/api/v1/")
    assert_problem(answer, status)
    assert {name: answer[name] for name in headers} == headers


@pytest.mark.parametrize("sql", ["select 1 / 0", "select 'x'::int", "selec"])
def test_a_fault_is_a_problem_without_details(http, monkeypatch, caplog, sql):
    monkeypatch.setattr(pages, "list_sql", lambda shape: sql)
    answer = http.get("/api/v1/talks/")
    assert_problem(answer, 500, "internal-error")
    assert sql not in answer.content.decode()
    assert "Internal Server Error" in caplog.text
