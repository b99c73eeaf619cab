"""Further rows of DiploAPI, for which the peers have no counterpart. Each row is a list of requests."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

import psycopg

from bench.dataset.scale import COMMON_WORD, RARE_WORD
from bench.keys import draw
from bench.peers.registry import INCLUDE, Request, our_page
from bench.running import Running, Unanswered

_LIST = "/api/v1/statements/"
_PAGES = 200
_MOST = 100


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `skipped` says why it is not measured, where the server does not have the feature."""

    name: str
    title: str
    requests: list[Request]
    skipped: str | None = None


def listed(**parameters: str) -> Request:
    """A page of statements with the four relations."""
    return Request(f"{_LIST}?{urlencode({**parameters, 'include': INCLUDE}, safe=',.')}")


def our_rows(running: Running, connection: psycopg.Connection, slugs: dict[str, list[str]], pages: int) -> list[Row]:
    """The rows, each after one probe; `pages` is the number of the deepest requested page.

    Unanswered when a probe fails for another reason than an unknown parameter.
    """
    keys = draw(slugs, 4_000, "uniform", seed=1)
    deepest = cache(lambda: last_pages(running, pages))  # takes thousands of requests
    made: list[tuple[str, str, Callable[[], list[Request]]]] = [
        ("detail", "a detail", lambda: [Request(f"{_LIST}{slug}/") for slug in _some(connection, 2_000)]),
        (
            "detail_with_includes",
            "a detail with its four relations",
            lambda: [Request(f"{_LIST}{slug}/?include={INCLUDE}") for slug in _some(connection, 2_000)],
        ),
        ("hot_speaker", "the speaker with a tenth of all", lambda: [our_page("speaker", slugs["speaker"][0])]),
        ("topic_tree", "a topic with its subtree", lambda: [listed(topic=slug) for slug in _roots(connection)]),
        ("speaker_and_talk", "two filters: that speaker and one talk", lambda: _pairs(slugs, "speaker", "talk")),
        ("party_and_topic", "two filters: party and topic", lambda: _pairs(slugs, "party.exact", "topic")),
        ("q_rare", "full text: a rare word", lambda: [listed(q=RARE_WORD)]),
        ("q_common", "full text: a very common word", lambda: [listed(q=COMMON_WORD)]),
        ("first_page", "page 1 of everything", lambda: [listed()]),
        ("deep_page", f"page {pages:,} of everything", lambda: deepest()[-1:]),
        ("first_pages", f"pages 1 to {_PAGES} of everything", lambda: last_pages(running, _PAGES)),
        ("deep_pages", f"pages {pages - _PAGES + 1:,} to {pages:,} of everything", deepest),
        ("not_modified", "304, not modified", lambda: _conditional(running, keys[:500])),
    ]
    rows = []
    for name, title, make in made:
        try:
            requests = make()
            # An unknown parameter is no fault; any response but these fails the run.
            answer = running.ask(requests[0])
            problem = json.loads(answer.body) if answer.status == 400 else {}
            if str(problem.get("type", "")).endswith("unknown-parameter"):
                unknown = ", ".join(one["parameter"] for one in problem["errors"])
                raise LookupError(f"the server does not know the parameter {unknown} yet")
            if answer.status not in (200, 304):
                raise Unanswered(f"{requests[0].path}: {answer.status}: {answer.body[:300]!r}")
            rows.append(Row(name, title, requests))
        except LookupError as reason:
            rows.append(Row(name, title, [], str(reason).strip("'")))
    return rows


def last_pages(running: Running, pages: int) -> list[Request]:
    """The last of `pages` pages, by following `next`. LookupError when the list ends before."""
    # Only the cursor is needed in between, so with the largest pages and the fewest members.
    path = f"{_LIST}?limit={_MOST}"
    steps = max((pages - _PAGES) * 25 // _MOST, 0)
    for _ in range(steps):
        path = _next(running, path)
    cursor = path.partition("cursor=")[2].partition("&")[0]
    path = listed().path + (f"&cursor={cursor}" if cursor else "")
    found = [Request(path)]
    for _ in range(pages - steps * _MOST // 25 - 1):
        path = _next(running, path)
        found.append(Request(path))
    return found[-_PAGES:]


def _next(running: Running, path: str) -> str:
    following = json.loads(running.must(Request(path)).body)["next"]
    if not following:
        raise LookupError("the list ends before that page")
    scheme, _, rest = str(following).partition("://")
    return f"/{rest.partition('/')[2]}" if rest else scheme


def _some(connection: psycopg.Connection, count: int) -> list[str]:
    """Statements from all over the table."""
    sql = "select slug from events_statement where publication = 'published' order by hashtext(slug) limit %s"
    return [row[0] for row in connection.execute(sql, [count])]


def _roots(connection: psycopg.Connection) -> list[str]:
    return [row[0] for row in connection.execute("select slug from events_topic where parent_id is null order by id")]


def _pairs(slugs: dict[str, list[str]], one: str, other: str) -> list[Request]:
    firsts = slugs[one.partition(".")[0]][:1] if one == "speaker" else slugs[one.partition(".")[0]][:20]
    seconds = slugs[other][5:25]
    return [listed(**{one: first, other: second}) for first in firsts for second in seconds]


def _conditional(running: Running, keys: list[tuple[str, str]]) -> list[Request]:
    requests = []
    for key in keys:
        page = our_page(*key)
        tag = running.must(page).headers.get("etag")
        if not tag:
            raise LookupError("the server sends no ETag yet")
        requests.append(Request(page.path, headers=(("If-None-Match", tag),)))
    if running.ask(requests[0]).status != 304:
        raise LookupError("the server does not answer If-None-Match with 304 yet")
    return requests
