"""Query plans with 100,000 statements, as `diplo_reader`: no scan of a whole large table, and no sort of many rows.

Each case is the SQL of a request under EXPLAIN ANALYZE. Actual rows are counted, so a branch that is not executed
counts nothing. The data take about a minute to load.
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
"""No sequential scan may read so many rows."""

MAX_SCANNED = 20_000
"""Rows that one scan may read: a scan of the order ends after 25 matches of a filter that matches more than MAX_SORTED.

An index-only scan that counts matches may read COUNTED rows."""

CASES = [
    "statements/",
    "statements/?order=made_on",
    "statements/?order=id",
    "statements/?order=-updated",
    "statements/?order=updated",
    # One filter with many, few or no matches.
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
    # Words: common, rare, in between, unknown, combined.
    *(f"statements/?q={words}" for words in ("security", "xylograph", "moratorium", "nothing", "security moratorium")),
    "statements/?q=security or moratorium",
    "statements/?q=moratorium&order=made_on",
    "statements/?q=security&order=-updated",
    "statements/?q=security&highlight=1",
    # Dates: a day, a year, one without matches; `within`; with undated records.
    *(f"statements/?made_on={date}" for date in ("2012-05-03", "2017", "2035", "../2010-02", "2023/..")),
    "statements/?made_on.within=2012-05",
    "statements/?made_on=2012-05-03&order=made_on",
    "statements/?made_on=2012-05&unknown=include",
    "statements/?made_on=2012-05,2015",
    # Two filters, of which one matches many records and the other few.
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
    # All relations that a page can include.
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
    """The executed nodes of the plan."""
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


def _scanned(node: dict[str, Any]) -> float:
    """Rows that a node read in all its loops."""
    removed = sum(node.get(f"Rows Removed by {what}", 0) for what in ("Filter", "Index Recheck"))
    return float((node["Actual Rows"] + removed) * node["Actual Loops"])


def _faults(nodes: list[dict[str, Any]]) -> list[str]:
    faults = []
    for node in nodes:
        kind, scanned = node["Node Type"], _scanned(node)
        if kind == "Seq Scan" and scanned > LARGE:
            faults.append(f"scans {node['Relation Name']}: {scanned:.0f} rows")
        if "Sort" in kind and node["Plans"][0]["Actual Rows"] > 2 * MAX_SORTED:
            faults.append(f"sorts {node['Plans'][0]['Actual Rows']:.0f} rows")
        most = COUNTED + 1 if kind == "Index Only Scan" else MAX_SCANNED
        if kind in ("Index Scan", "Index Only Scan", "Bitmap Heap Scan") and scanned > most:
            faults.append(f"{kind} of {node['Relation Name']} scans {scanned:.0f} rows")
    return faults


def _sql_of(address: str) -> tuple[str, dict[str, Any]]:
    name = address.partition("/")[0]
    collection = next(one for one in COLLECTIONS.values() if one.name == name)
    request = parse_list(collection, RequestFactory().get(f"/api/v1/{address}"))
    return list_sql(request.shape), request.values


@pytest.mark.parametrize("address", CASES)
def test_no_list_scans_a_large_table_or_sorts_many_rows(built, address):
    assert _faults(_plan(*_sql_of(address))) == []


def test_a_filter_with_many_matches_is_neither_counted_nor_scanned_next_to_one_with_few(built):
    """Speaker 1 made a tenth of all statements; the other filters match few."""
    for other in ("source=source-1999", "talk=talk-299"):
        nodes = _plan(*_sql_of(f"statements/?speaker=speaker-1&{other}"))
        assert max(_scanned(node) for node in nodes) <= FEW + 1, other


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
def test_the_first_page_of_a_reference_filter_scans_the_listing_only(built, address):
    """At most a page is read for each record of the subtree, and no record is read to test it."""
    read = dict.fromkeys(("events_listing", "events_statement", "events_event"), 0.0)
    for node in _plan(*_sql_of(f"{address}&limit=25")):
        if (table := node.get("Relation Name")) in read:
            read[table] = max(_scanned(node), read[table])
    assert 0 < read.pop("events_listing") <= SMALL_SUBTREE * 26
    assert set(read.values()) == {0}


def test_a_deep_page_scans_no_more_rows_than_the_first(built):
    """After some 60,000 statements, in the default order, and of the speaker with a tenth of all."""
    for narrowed in ("", "speaker=speaker-1&"):
        first = _sql_of(f"statements/?{narrowed}limit=25")
        with connections["reader"].cursor() as cursor:
            cursor.execute(
                "select coalesce(made_on_start, made_on_end)::text, slug from published_statement"
                " order by coalesce(made_on_start, made_on_end) desc nulls last, slug offset 60000 limit 1"
            )
            key, slug = cursor.fetchone()
        request = RequestFactory().get(f"/api/v1/statements/?{narrowed}limit=25")
        of = parse_list(COLLECTIONS["statement"], request).fingerprint
        cursor_text = cursors.write(cursors.Cursor("after", key, slug), of)
        deep = _sql_of(f"statements/?{narrowed}limit=25&cursor={cursor_text}")
        scanned = [max(_scanned(node) for node in _plan(*one)) for one in (first, deep)]
        assert scanned[1] <= scanned[0] + HEAD, narrowed


@pytest.mark.parametrize(
    "query", ["", "from=2015-03&to=2015-03", "party=party-1", "q=moratorium", "order=-date", "talk=talk-1"]
)
def test_the_timeline_scans_indexes(built, query):
    request = timeline.parse_timeline(RequestFactory().get(f"/api/v1/timeline/?{query}"))
    assert _faults(_plan(timeline.timeline_sql(request.shape), request.values)) == []


@pytest.mark.parametrize("query", ["q=xylograph", "q=moratorium", "q=security", "q=speaker"])
def test_a_search_ranks_a_bounded_number_of_records(built, query):
    request = search.parse_search(RequestFactory().get(f"/api/v1/search/?{query}"))
    nodes = _plan(search.search_sql(request.shape), request.values)
    assert [fault for fault in _faults(nodes) if not fault.startswith("sorts")] == []
    assert max(n["Plans"][0]["Actual Rows"] for n in nodes if "Sort" in n["Node Type"]) <= 9 * search.CAP


def test_a_query_past_its_timeout_names_the_parameter_to_remove(built, django_db_blocker):
    """Counting all matches of a common word takes longer than the timeout of the reader, which is low here."""
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
