"""The benchmark compares the content of pages: formats may differ, and each difference in content is reported."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from bench.equality import difference
from bench.peers import answers

DAY = {"edtf": "2021-12-22", "start": "2021-12-22", "end": "2021-12-22", "qualifier": None, "precision": "day"}
OURS: dict[str, Any] = {
    "results": [
        {
            "id": "said", "type": "statement", "version": 3, "updated": "2026-01-01T00:00:00Z", "change_note": "typing",
            "text": "Three tracks", "venue": None, "speaker": "lavrov", "party": None, "made_on": DAY,
            "addressed_to": [{"type": "party", "id": "nato"}, {"type": "office", "id": "envoy"}], "responds_to": [],
            "about": [{"type": "talk", "id": "talks"}], "topics": ["security", "arms"],
            "citations": [{"source": "article", "ranges": [[474, 581]], "insertions": [], "verified": None}],
            "inferences": [{"field": "made_on", "basis": "the weekday"}],
        }
    ],
    "included": {
        "speakers": {"lavrov": {"id": "lavrov", "type": "speaker", "version": 1, "name": "Lavrov", "honorific": None}},
        "sources": {"article": {"id": "article", "type": "source", "version": 1, "title": "Talks"}},
        "talks": {
            "talks": {
                "id": "talks", "type": "talk", "version": 9, "status": "agreed", "expected_rounds": 3,
                "status_history": [{"status": "agreed", "on": DAY, "evidence": {"type": "statement", "id": "said"}}],
                "agenda": [{"type": "topic", "id": "security"}, {"type": "proposal", "id": "treaty"}],
                "starts_at": {"instant": "2022-01-10T08:30:00.000000Z", "zone": "Europe/Vienna"},
            }
        },
    },
}  # fmt: skip
NESTED: list[dict[str, Any]] = [
    {
        "slug": "said", "text": "Three tracks", "venue": "", "party": None, "made_on": DAY,
        "speaker": {"slug": "lavrov", "name": "Lavrov", "honorific": ""},
        "addressed_to": [{"type": "party", "slug": "nato"}, {"type": "office", "slug": "envoy"}],
        "responds_to": [], "topics": ["security", "arms"],
        "about": [
            {
                "proposal": None,
                "talk": {
                    "slug": "talks", "status": "agreed", "expected_rounds": 3,
                    "status_history": [{"status": "agreed", "on": DAY, "statement": "said", "source": None}],
                    "agenda": [{"type": "topic", "slug": "security"}, {"type": "proposal", "slug": "treaty"}],
                    "starts_at": "2022-01-10T08:30:00Z", "starts_at_zone": "Europe/Vienna",
                },
            }
        ],
        "citations": [
            {
                "source": {"slug": "article", "title": "Talks"}, "ranges": [[474, 581]], "insertions": [],
                "verified": None,
            }
        ],
        "inferences": [{"field": "made_on", "basis": "the weekday"}],
    }
]  # fmt: skip


def ours() -> list[answers.Statement]:
    """Return our own answer, normalized for the comparison."""
    return answers.of_included(json.dumps(OURS).encode())


def nested(rows: list[dict[str, Any]]) -> list[answers.Statement]:
    """Return the answer of a peer, normalized for the comparison."""
    return answers.of_nested(json.dumps(rows).encode())


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of each leaf value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if not inside and value != []:
        yield path
    for name, one in inside:
        yield from leaves(one, (*path, name))


def altered(path: tuple[Any, ...]) -> list[dict[str, Any]]:
    """Return the peer's answer with another value at a path."""
    rows = copy.deepcopy(NESTED)
    holder: Any = rows
    for step in path[:-1]:
        holder = holder[step]
    old = holder[path[-1]]
    if path[-1] == "starts_at":
        new: Any = "2022-01-10T08:31:00Z"
    else:
        new = {"slug": "another"} if path[-1] in ("party", "proposal") else old + 1 if isinstance(old, int) else "other"
    holder[path[-1]] = new
    return rows


def test_the_same_content_in_two_shapes_is_equal() -> None:
    assert difference(ours(), nested(NESTED)) is None


def test_graphql_returns_slugs_as_objects() -> None:
    row = copy.deepcopy(NESTED[0])
    row["topics"] = [{"topic": {"slug": slug}} for slug in row["topics"]]
    row["addressed_to"] = [
        {"party": {"slug": "nato"}, "office": None},
        {"party": None, "office": {"slug": "envoy"}},
    ]
    row["about"][0]["talk"]["status_history"][0]["statement"] = {"slug": "said"}
    answer = json.dumps({"data": {"statements": [row]}}).encode()
    assert difference(ours(), answers.of_graphql(answer)) is None


@pytest.mark.parametrize("path", list(leaves(NESTED)), ids=lambda path: ".".join(map(str, path)))
def test_a_different_value_is_found_at_any_path(path: tuple[Any, ...]) -> None:
    try:
        found = difference(ours(), nested(altered(path)))
    except ValueError:  # two records where one belongs: the answer cannot be read, which ends the run as well
        return
    assert found is not None


@pytest.mark.parametrize("left_out", ["venue", "made_on", "addressed_to", "topics", "inferences"])
def test_a_missing_member_is_found(left_out: str) -> None:
    row = {name: value for name, value in NESTED[0].items() if name != left_out}
    found = difference(ours(), nested([row]))
    assert found is not None and found[0].endswith(f".{left_out}")


def test_a_list_in_another_order_is_found() -> None:
    rows = copy.deepcopy(NESTED)
    rows[0]["topics"].reverse()
    assert difference(ours()[0], nested(rows)[0]) == ("statement.topics[0]", "security", "arms")
