"""Plans on 100,000 statements, as `diplo_reader` runs them: nothing is scanned whole, and no sort has many rows.

Each case is the very SQL of a request, run under EXPLAIN ANALYZE; what counts is what really happened, so a branch that
was closed costs nothing and one that was not shows. Takes about a minute to build.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from django.test import Client, RequestFactory

from events.serve.collections import COLLECTIONS
from events.serve.pages import cursors
from events.serve.pages.access_paths import COUNTED, FEW, HEAD, MAX_SORTED, SMALL_SUBTREE
from events.serve.pages.query import list_sql
from events.serve.pages.request import parse_list
from events.serve.search_and_timeline import search, timeline
from tests.conftest import empty_tables
from tests.contract.problems import assert_problem
from tests.serve import scale

pytestmark = pytest.mark.slow

STATEMENTS = 100_000

LARGE = 5_000
"""A table of so many rows is not to be scanned."""

MOST_WALKED = 20_000
"""Rows that one scan may read: a scan of the order ends after 25 matches of a filter that matches more than MAX_SORTED.
Rows that are only counted, in an index alone, may be COUNTED."""

CASES = [
    "statements/",
    "statements/?order=made_on",
    "statements/?order=id",
    "statements/?order=-updated",
    "statements/?order=updated",
    # One filter: hot, rare, none.
    *(f"statements/?speaker=speaker-{n}" for n in (1, 400, 999)),
    *(f"statements/?party={n}" for n in ("party-1", "party-50", "party-1,party-50")),
    *(f"statements/?topic=topic-{n}" for n in (1, 2, 70)),
    *(f"statements/?talk=talk-{n}" for n in (1, 299)),
    *(f"statements/?source=source-{n}" for n in (1, 1999)),
    *(f"statements/?office=office-{n}" for n in (1, 490)),
    *(f"statements/?about={name}" for name in ("talk-1", "statement:statement-8")),
    "statements/?responds_to=statement-8",
    *(f"statements/?addressed_to={name}" for name in ("party-1", "party:party-50", "party-1,party-50")),
    "statements/?addressed_to=party-1&topic=topic-70",
    "statements/?addressed_to=party-50&made_on=2017",
    "statements/?reported_by=speaker-1",
    "statements/?kind=communique",
    "statements/?medium=interview",
    "statements/?language=ru",
    "statements/?original_language=ru",
    "statements/?venue=A studio",
    "statements/?sequence=x",
    "statements/?identifier=a:b",
    "statements/?id=statement-1,statement-5",
    # Words: common, rare, in between, none, together.
    *(f"statements/?q={words}" for words in ("security", "xylograph", "moratorium", "nothing", "security moratorium")),
    "statements/?q=security or moratorium",
    "statements/?q=moratorium&order=made_on",
    "statements/?q=security&order=-updated",
    "statements/?q=security&highlight=1",
    # Dates: a day, a year, none; certainly; with the undated.
    *(f"statements/?made_on={date}" for date in ("2012-05-03", "2017", "2035", "../2010-02", "2023/..")),
    "statements/?made_on.within=2012-05",
    "statements/?made_on=2012-05-03&order=made_on",
    "statements/?made_on=2012-05&unknown=include",
    "statements/?made_on=2012-05,2015",
    # Two that disagree.
    "statements/?speaker=speaker-1&talk=talk-299",
    "statements/?speaker=speaker-499&talk=talk-1",
    "statements/?party=party-1&topic=topic-70",
    "statements/?party=party-50&topic=topic-1",
    "statements/?topic=topic-1&made_on=2012-05-03",
    "statements/?topic=topic-70&made_on=2017",
    "statements/?source=source-1&speaker=speaker-499",
    "statements/?source=source-1999&speaker=speaker-1",
    "statements/?speaker=speaker-1&q=moratorium",
    "statements/?speaker=speaker-450&q=security",
    "statements/?speaker=speaker-1&kind=communique",
    "statements/?speaker=speaker-1&order=id",
    # With everything that a page can include.
    "statements/?limit=100&include=speaker,party,office,topics,about,citations.source",
    "events/",
    "events/?actor=party-1&recipient=party-50",
    "events/?party=party-1",
    "events/?country=party-1",
    "events/?bbox=1,1,5,5",
    "events/?bbox=170,-10,-170,10",
    "events/?cameo=03",
    "events/?quad_class=1",
    "events/?modality=negated",
    "events/?occurred=2012-05",
    "events/?evidence=statement-5",
    "events/?order=occurred",
    "events/?q=city",
]


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock():
        scale.build(STATEMENTS)
        yield
        empty_tables()


def _plan(sql: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    """The nodes of the plan that ran."""
    with connections["reader"].cursor() as cursor:
        cursor.execute(f"explain (analyze, format json) {sql}", values)
        found = cursor.fetchone()[0]
    plan = found if isinstance(found, list) else json.loads(found)
    nodes, queue = [], [plan[0]["Plan"]]
    while queue:
        node = queue.pop()
        queue += node.get("Plans", ())
        nodes.append(node)
    return [node for node in nodes if node.get("Actual Loops")]


def _walked(node: dict[str, Any]) -> float:
    """Rows that a node passed over in all its runs."""
    removed = sum(node.get(f"Rows Removed by {what}", 0) for what in ("Filter", "Index Recheck"))
    return float((node["Actual Rows"] + removed) * node["Actual Loops"])


def _faults(nodes: list[dict[str, Any]]) -> list[str]:
    faults = []
    for node in nodes:
        kind, walked = node["Node Type"], _walked(node)
        if kind == "Seq Scan" and walked > LARGE:
            faults.append(f"scans {node['Relation Name']}: {walked:.0f} rows")
        if "Sort" in kind and node["Plans"][0]["Actual Rows"] > 2 * MAX_SORTED:
            faults.append(f"sorts {node['Plans'][0]['Actual Rows']:.0f} rows")
        most = COUNTED + 1 if kind == "Index Only Scan" else MOST_WALKED
        if kind in ("Index Scan", "Index Only Scan", "Bitmap Heap Scan") and walked > most:
            faults.append(f"{kind} of {node['Relation Name']} walks {walked:.0f} rows")
    return faults


def _asked(address: str) -> tuple[str, dict[str, Any]]:
    name = address.partition("/")[0]
    collection = next(one for one in COLLECTIONS.values() if one.name == name)
    asked = parse_list(collection, RequestFactory().get(f"/api/v1/{address}"))
    return list_sql(asked.shape), asked.values


@pytest.mark.parametrize("address", CASES)
def test_no_list_scans_a_large_table_or_sorts_many_rows(built, address):
    assert _faults(_plan(*_asked(address))) == []


def test_a_large_filter_is_neither_counted_nor_looked_through_beside_a_small_one(built):
    """Speaker 1 has made a tenth of all statements; the others have few."""
    for other in ("source=source-1999", "talk=talk-299"):
        nodes = _plan(*_asked(f"statements/?speaker=speaker-1&{other}"))
        assert max(_walked(node) for node in nodes) <= FEW + 1, other


@pytest.mark.parametrize(
    "address",
    [
        "statements/?addressed_to=party-1",
        "statements/?addressed_to=party-50",
        "statements/?about=talk-1",
        "statements/?responds_to=statement-8",
        "statements/?topic=topic-70",
        "statements/?talk=talk-9",
        "events/?actor=party-1",
        "events/?recipient.exact=party-50",
        "events/?party=party-50",
        "events/?country=party-1",
    ],
)
def test_references_are_walked_from_the_first_page(built, address):
    """No more than a page is met of each record that is meant, and no record is looked at for it."""
    met = dict.fromkeys(("events_listing", "events_statement", "events_event"), 0.0)
    for node in _plan(*_asked(f"{address}&limit=25")):
        if (table := node.get("Relation Name")) in met:
            met[table] = max(_walked(node), met[table])
    assert 0 < met.pop("events_listing") <= SMALL_SUBTREE * 26
    assert set(met.values()) == {0}


def test_a_deep_page_costs_what_the_first_does(built):
    """The place after some 60,000 statements, in the default order and of the hot speaker."""
    for narrowed in ("", "speaker=speaker-1&"):
        first = _asked(f"statements/?{narrowed}limit=25")
        with connections["reader"].cursor() as cursor:
            cursor.execute(
                "select coalesce(made_on_start, made_on_end)::text, slug from published_statement"
                " order by coalesce(made_on_start, made_on_end) desc nulls last, slug offset 60000 limit 1"
            )
            key, slug = cursor.fetchone()
        request = RequestFactory().get(f"/api/v1/statements/?{narrowed}limit=25")
        of = parse_list(COLLECTIONS["statement"], request).fingerprint
        cursor_text = cursors.write(cursors.Cursor("after", key, slug), of)
        deep = _asked(f"statements/?{narrowed}limit=25&cursor={cursor_text}")
        walked = [max(_walked(node) for node in _plan(*one)) for one in (first, deep)]
        assert walked[1] <= walked[0] + HEAD, narrowed


@pytest.mark.parametrize(
    "query", ["", "from=2015-03&to=2015-03", "party=party-1", "q=moratorium", "order=-date", "talk=talk-1"]
)
def test_the_timeline_is_read_along_indexes(built, query):
    asked = timeline.read(RequestFactory().get(f"/api/v1/timeline/?{query}"))
    assert _faults(_plan(timeline.timeline_sql(asked.shape), asked.values)) == []


@pytest.mark.parametrize("query", ["q=xylograph", "q=moratorium", "q=security", "q=speaker"])
def test_a_search_ranks_a_bounded_number(built, query):
    asked = search.read(RequestFactory().get(f"/api/v1/search/?{query}"))
    nodes = _plan(search.search_sql(asked.shape), asked.values)
    assert [fault for fault in _faults(nodes) if not fault.startswith("sorts")] == []
    assert max(n["Plans"][0]["Actual Rows"] for n in nodes if "Sort" in n["Node Type"]) <= 9 * search.MAX_SORTED


def test_what_takes_too_long_is_stopped_and_told_what_to_leave_out(built, django_db_blocker):
    """Counting all that has a common word takes longer than the reader's timeout, set low here."""
    client = Client(raise_request_exception=False)
    with django_db_blocker.unblock():
        with connections["reader"].cursor() as cursor:
            cursor.execute("set statement_timeout = 20")
        try:
            answers = [
                client.get(f"/api/v1/statements/?q=security or word1&{more}") for more in ("count=exact", "limit=1")
            ]
        finally:
            connections["reader"].close()
    problem = assert_problem(answers[0], 503, "too-slow")
    assert [error["parameter"] for error in problem["errors"]] == ["count"]
    assert answers[0]["Retry-After"]
    assert answers[1].status_code == 200
