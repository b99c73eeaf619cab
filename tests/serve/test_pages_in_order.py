"""Pages of a list: their order, their links, and their stability while other sessions write."""

import json
from itertools import chain
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connections

from events.models import Statement
from tests import factories
from tests.everything import everything_once
from tests.loaded import published_once

DATES = ["2021-12-22", "2021-12-22", "2021-12-21", "2022-01~", "[..2020-05]", "2019/..", None, None, None, "1999"]


@pytest.fixture
def dated(committed):
    """Statements with equal dates, open bounds, and no date; the value is their ids in the default order."""
    return published_once("dated", _publish_dated)


def _publish_dated():
    speaker = factories.speaker()
    made = [
        factories.statement(speaker=speaker, made_on=date and factories.day(date), slug=f"s-{number:02}")
        for number, date in enumerate(reversed(DATES))
    ]

    def sort_key(record):
        date = record.made_on
        key = date and (date.start or date.end)
        return (key is None, -key.toordinal() if key else 0, record.slug)

    return [record.slug for record in sorted(made, key=sort_key)]


def test_newest_first_undated_last_then_by_id(dated, ids):
    assert ids("statements/") == dated


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 7, 10, 11])
@pytest.mark.parametrize("order", ["-made_on", "made_on", "id", "-id", "updated", "-updated"])
def test_next_and_previous_give_the_same_list(dated, pages, get, http, order, limit):
    start = f"/api/v1/statements/?order={order}&limit={limit}"
    forward = pages(start)
    assert sorted(chain.from_iterable(forward)) == sorted(dated)
    assert all(len(page) == limit for page in forward[:-1])
    last, address = None, start
    while address:
        last, address = address, get(address.removeprefix("http://testserver"))["next"]
        address = address and address.removeprefix("http://testserver")
    assert pages(last, "previous")[::-1] == _regrouped(forward, limit)


def _regrouped(forward, limit):
    """The same list in pages from its end: the first page is the one that is not full."""
    *full, rest = forward
    before = list(chain.from_iterable(full))
    cut = len(before) % limit
    return [
        page for page in [before[:cut], *(before[i : i + limit] for i in range(cut, len(before), limit)), rest] if page
    ]


def test_the_only_page_has_neither_next_nor_previous(dated, get):
    page = get("statements/?limit=100")
    assert (page["next"], page["previous"], page["included"]) == (None, None, {})


def test_links_keep_the_parameters_of_the_request(dated, get):
    link = urlsplit(get("statements/?limit=2&kind=quote&order=id&made_on=1990/..")["next"])
    sent = parse_qs(link.query)
    assert {name: sent[name] for name in sent if name != "cursor"} == {
        "limit": ["2"],
        "kind": ["quote"],
        "order": ["id"],
        "made_on": ["1990/.."],
    }
    assert get(f"{link.path}?{link.query}")["results"]


def test_a_cursor_stays_valid_with_another_limit(dated, get):
    link = get("statements/?limit=3")["next"].removeprefix("http://testserver")
    assert [d["id"] for d in get(link.replace("limit=3", "limit=5"))["results"]] == dated[3:8]


def test_no_record_is_repeated_or_missed_while_another_session_writes(dated, get, committed):
    """Between two pages, records are added, withdrawn and changed before and after the cursor."""
    seen, address, round_ = [], "/api/v1/statements/?limit=2", 0
    speaker = factories.speaker()
    while address:
        page = get(address.removeprefix("http://testserver"))
        seen += [document["id"] for document in page["results"]]
        address = page["next"]
        round_ += 1
        for date in ("2030-01-01", "2021-12-22", "1950-01-01", None):
            slug = f"{'a' if round_ % 2 else 'z'}-{round_}-{date or 'undated'}"
            factories.statement(speaker=speaker, slug=slug, made_on=date and factories.day(date))
        Statement.objects.filter(slug__startswith=f"z-{round_ - 1}-").update(publication="withdrawn")
        Statement.objects.filter(slug=dated[0]).update(text=f"Corrected {round_} times.")
        assert round_ < 100
    ours = [slug for slug in seen if slug in dated]
    assert ours == dated
    assert len(seen) == len(set(seen))


def test_a_page_takes_one_sql_statement_and_another_one_until_its_includes_are_cached(dated, http, reader_queries):
    address = "/api/v1/statements/?limit=100&include=speaker,office,about,citations.source"
    few = reader_queries(lambda: http.get("/api/v1/statements/?limit=1"))
    first = reader_queries(lambda: http.get(address))
    again = reader_queries(lambda: http.get(address))
    # A process with cached documents first reads from the log which of them have changed.
    assert len(few) == len(again) == 1 and len(first) in (2, 3)


def test_documents_are_served_as_the_stored_bytes(committed, http):
    made = everything_once()
    with connections["default"].cursor() as cursor:
        cursor.execute("select body::text from events_current where type = 'talk' and slug = %s", [made.talk.slug])
        stored = cursor.fetchone()[0].encode()
    assert http.get(f"/api/v1/talks/{made.talk.slug}/").content == stored
    assert stored in http.get("/api/v1/talks/").content
    assert json.loads(stored)["id"] == made.talk.slug
