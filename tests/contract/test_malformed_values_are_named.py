"""A malformed value of a parameter is a problem that names parameter, value and nearest valid value; never a 500."""

import base64
import json
import re

import pytest

from events.serve.collections import COLLECTIONS
from events.serve.collections.filters import DateFilter, FullTextFilter
from events.serve.collections.filters.boxes import BoundingBoxFilter
from events.serve.collections.filters.values import CameoFilter, ChoiceFilter, IntegerFilter, TextFilter
from tests import factories
from tests.contract.problems import assert_problem

MALFORMED = [
    ("limit", "0", "1"),
    ("limit", "101", "100"),
    ("limit", "-5", "1"),
    ("limit", "ten", None),
    ("limit", "1e2", None),
    ("limit", "²", None),
    ("limit", "99999999999999999999", "100"),
    ("limit", "", None),
    ("limit", "+5", None),
    ("order", "madeon", "made_on"),
    ("order", "-", None),
    ("order", "-made_on,id", "-made_on"),
    ("order", "", None),
    ("cursor", "abc", None),
    ("cursor", "", None),
    ("cursor", "%F0%9F%98%80", None),
    ("cursor", "W10", None),
    ("cursor", "A" * 5000, None),
    ("cursor", "WzEsMiwzLDQsNV0", None),
    ("cursor", "bnVsbA", None),
    ("speaker", "Sergei%20Lavrov", "sergei-lavrov"),
    ("speaker", "sergei_lavrov", "sergei-lavrov"),
    ("speaker", "'%20or%20'1'='1", "or-1-1"),
    ("speaker", "a" * 201, "a" * 200),
    ("speaker", "-", None),
    ("speaker", "", None),
    ("speaker", "a,,b", None),
    ("speaker", ",", None),
    ("speaker", "sergei-lavrov%0A", "sergei-lavrov"),
    ("about", "person:sergei-lavrov", None),
    ("about", "talks:x", "talk"),
    ("about", "topic:x", None),
    ("about", "talk:", None),
    ("about", "talk:X Y", "x-y"),
    ("kind", "quotes", "quote"),
    ("kind", "Quote", "quote"),
    ("kind", "%3Cscript%3E", None),
    ("medium", "tv", None),
    ("made_on", "31-12-2021", "2021-12-31"),
    ("made_on", "2021-02-30", "2021-02"),
    ("made_on", "yesterday", None),
    ("made_on", "2021-12-22T10:00", "2021-12-22"),
    ("made_on", "..", None),
    ("made_on", "2022/2021", "2021/2022"),
    ("made_on", "0000-00-00", None),
    ("made_on", "-0044-03-15", None),
    ("made_on.within", "last%20week", None),
    ("made_on", "9" * 400, None),
    ("party", "The Kremlin", "the-kremlin"),
    ("topic.exact", "A/B", "a-b"),
    ("unknown", "yes", None),
    ("unknown", "", None),
    ("include", "speakr", "speaker"),
    ("include", "citations", "citations.source"),
    ("include", "speaker.party", None),
    ("include", "about.parent.parent.parent", "about.parent.parent"),
    ("include", "...", None),
    ("include", "", None),
    ("q", "", None),
    ("q", "%20", None),
    ("q", "-", None),
    ("q", "%22%22", None),
    ("q", "-war", None),
    ("q", "peace%20or%20-war", None),
    ("q", "-war%20OR%20peace", None),
    ("q", "a" * 501, None),
    ("highlight", "1", None),
    ("highlight", "yes", None),
    ("count", "1", None),
    ("fields", "txt", "text"),
    ("fields", "text,", None),
    ("fields", "", None),
    ("identifier", "Q58217", None),
    ("identifier", ":x", None),
    ("identifier", "x:", None),
    ("language", "", None),
    ("venue", "v" * 501, None),
    ("id", "x" * 250, "x" * 200),
]


@pytest.mark.parametrize(("name", "value", "nearest"), MALFORMED)
def test_a_malformed_value_is_named_with_the_nearest_valid_one(http, name, value, nearest):
    problem = assert_problem(http.get(f"/api/v1/statements/?{name}={value}"), 400, "malformed-parameter")
    error = next(error for error in problem["errors"] if error["parameter"] == name)
    assert error["nearest"] == nearest
    assert len(error["value"]) <= 201


@pytest.mark.parametrize("name", ["limit", "order", "cursor", "unknown"])
def test_a_parameter_of_one_value_is_refused_twice(http, name):
    good = {"limit": "5", "order": "id", "cursor": "x", "unknown": "include"}[name]
    assert_problem(http.get(f"/api/v1/statements/?{name}={good}&{name}={good}"), 400, "malformed-parameter")


def test_too_many_values_and_too_many_parameters(http):
    many = ",".join(f"s-{n}" for n in range(101))
    assert_problem(http.get(f"/api/v1/statements/?speaker={many}"), 400, "malformed-parameter")
    assert_problem(http.get("/api/v1/statements/?" + "&".join(["speaker=x"] * 300)), 400, "malformed-request")
    paths = ",".join(
        f"about.{a}.{b}" for a in ("parent", "speaker", "party") for b in ("parent", "children", "ancestors")
    )
    response = http.get(
        f"/api/v1/statements/?include={paths},{paths.replace('about', 'responds_to')},speaker,office,party"
    )
    assert_problem(response, 400, "malformed-parameter")


@pytest.mark.parametrize(
    "value",
    [
        "'; drop table events_current; --",
        "1) or 1=1",
        "%s",
        "%(v0_0)s",
        "{0}",
        "$1",
        "\\",
        '"',
        "a\nb",
        "ʼ",
        "🕊",
        "z" * 400,
    ],
)
def test_no_text_in_any_filter_is_a_fault(http, value):
    for collection in COLLECTIONS.values():
        for name, one in collection.by_name.items():
            response = http.get(f"/api/v1/{collection.name}/", {name: value})
            if isinstance(one, TextFilter) or (isinstance(one, FullTextFilter) and re.search(r"\w", value)):
                assert response.status_code == 200 and response.json()["results"] == []
            else:
                assert_problem(response, 400, "malformed-parameter")


@pytest.mark.parametrize("value", ["-1", "32768", "99999999999999999999", "1.5", "1e3", "٣", "0x10"])
def test_a_number_out_of_range_is_refused(http, value):
    for collection in COLLECTIONS.values():
        for name, one in collection.by_name.items():
            if isinstance(one, IntegerFilter) or (isinstance(one, CameoFilter) and one.by == "quad_class"):
                assert_problem(http.get(f"/api/v1/{collection.name}/?{name}={value}"), 400, "malformed-parameter")


def test_a_cursor_of_another_list_is_refused(committed, http):
    factories.statements(3)
    cursor = http.get("/api/v1/statements/?limit=1").json()["next"].partition("cursor=")[2]
    for other in (
        "statements/?kind=quote",
        "statements/?order=id",
        "statements/?unknown=include",
        "talks/?order=-starts",
    ):
        problem = assert_problem(http.get(f"/api/v1/{other}&limit=1&cursor={cursor}"), 400, "malformed-parameter")
        assert problem["errors"][0]["parameter"] == "cursor"
        assert "another" in problem["errors"][0]["message"]
    assert http.get(f"/api/v1/statements/?limit=2&cursor={cursor}").status_code == 200


def test_a_cursor_that_was_tampered_with_is_refused_or_harmless(committed, http):
    factories.statements(3, made_on=factories.day("2021"))
    cursor = http.get("/api/v1/statements/?limit=1").json()["next"].partition("cursor=")[2]
    whole = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    for place, values in {
        0: [2, None, "1"],
        2: ["beside", 1, None],
        3: ["soon", 5, [], {}, "2021-02-30", "10000-01-01", True, "infinity"],
        4: [None, 5, [], "a\0b"],
    }.items():
        for value in values:
            changed = [*whole[:place], value, *whole[place + 1 :]]
            text = base64.urlsafe_b64encode(json.dumps(changed).encode()).decode().rstrip("=")
            assert_problem(http.get(f"/api/v1/statements/?limit=1&cursor={text}"), 400, "malformed-parameter")
    deep = base64.urlsafe_b64encode(b"[" * 400).decode().rstrip("=")
    assert_problem(http.get(f"/api/v1/statements/?cursor={deep}"), 400, "malformed-parameter")


@pytest.mark.parametrize(
    ("value", "nearest"),
    [
        ("1,2,3", None),
        ("1,2,3,4,5", None),
        ("a,b,c,d", None),
        ("181,0,0,1", None),
        ("nan,0,1,1", None),
        ("0,inf,1,1", None),
        ("0,5,1,4", "0,4,1,5"),
        ("", None),
        ("-200,-100,200,100", None),
    ],
)
def test_a_malformed_box(http, value, nearest):
    problem = assert_problem(http.get(f"/api/v1/events/?bbox={value}"), 400, "malformed-parameter")
    assert [(error["parameter"], error["nearest"]) for error in problem["errors"]] == [("bbox", nearest)]


MALFORMED_IN_SEARCH_AND_TIMELINE = [
    ("search/", "q"),
    ("search/?q=", "q"),
    ("search/?q=-war", "q"),
    ("search/?q=war&types=statment", "types"),
    ("search/?q=war&limit=0", "limit"),
    ("search/?q=war&include=nothing", "include"),
    ("search/?q=war&cursor=abc", "cursor"),
    ("search/?q=war&language=", "language"),
    ("timeline/?from=soon", "from"),
    ("timeline/?from=2021&to=2020", "to"),
    ("timeline/?types=party", "types"),
    ("timeline/?speaker=Sergei Lavrov", "speaker"),
    ("timeline/?language=ru", "language"),
    ("timeline/?order=made_on", "order"),
    ("timeline/?cursor=WzEsMiwzLDQsNV0", "cursor"),
]


@pytest.mark.parametrize(("address", "parameter"), MALFORMED_IN_SEARCH_AND_TIMELINE)
def test_a_malformed_value_in_a_list_of_several_types(http, address, parameter):
    problem = assert_problem(http.get(f"/api/v1/{address}"), 400, "malformed-parameter")
    assert [error["parameter"] for error in problem["errors"]] == [parameter]


def test_every_kind_of_filter_is_attacked_above():
    kinds = {type(one) for collection in COLLECTIONS.values() for one in collection.by_name.values()}
    tried = {type(COLLECTIONS["statement"].by_name.get(name)) for name, _, _ in MALFORMED} | {
        TextFilter,
        IntegerFilter,
        CameoFilter,
        BoundingBoxFilter,
    }
    assert kinds - tried == set(), "extend MALFORMED by the new kind"
    assert {ChoiceFilter, DateFilter} <= kinds
