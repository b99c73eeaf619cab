"""docs/api.md and README.md: every example is run, and every member that it shows is in the response."""

import json
import re
from pathlib import Path
from typing import Any

from events.serve.collections import COLLECTIONS
from events.serve.errors import KINDS

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(
    r"```bash\ncurl -s 'http://127\.0\.0\.1:8000(?P<address>[^']+)'\n```\n```json\n(?P<shown>.*?)```", re.DOTALL
)
HEADERS_EXAMPLE = re.compile(
    r"^\$ curl -sI (?:-H '(?P<header>[^']+)' )?'http://127\.0\.0\.1:8000(?P<address>[^']+)'\n"
    r"HTTP/1\.1 (?P<status>\d{3}) .*\n"
    r"(?P<shown>(?:[\w-]+: .*\n)*)",
    re.MULTILINE,
)
README_EXAMPLE = re.compile(r"curl -s '127\.0\.0\.1:8000(?P<address>[^']+)'.*?```json\n(?P<shown>.*?)```", re.DOTALL)
# A position, and the digest of an ETag.
OF_A_DATABASE = re.compile(r"[0-9a-z]{1,16}-\d+|[0-9a-f]{12}")


def _differences(shown: Any, live: Any, place: str = "") -> list[str]:
    """Where a response does not contain what a guide shows.

    `"…"` means any value, a text that ends in `…` any text that begins so; a list shows its first items.
    """
    if shown == "…":
        return [] if live is not None else [f"{place}: null"]
    if isinstance(shown, str) and shown.endswith("…") and isinstance(live, str):
        return [] if live.startswith(shown.removesuffix("…")) else [f"{place}: {live!r}"]
    if isinstance(shown, dict) and isinstance(live, dict):
        both = [name for name in shown if name in live]
        order = [name for name in live if name in shown]
        return [
            *(f"{place}.{name}: missing" for name in shown if name not in live),
            *([f"{place}: the order is {order}"] if both != order else []),
            *(one for name in both for one in _differences(shown[name], live[name], f"{place}.{name}")),
        ]
    if isinstance(shown, list) and isinstance(live, list):
        if len(shown) > len(live) or (not shown and live):
            return [f"{place}: {len(live)} items"]
        return [one for i, item in enumerate(shown) for one in _differences(item, live[i], f"{place}[{i}]")]
    return [] if shown == live and type(shown) is type(live) else [f"{place}: {live!r}"]


def _get(http, address, **headers):
    return http.get(address, headers={"host": "127.0.0.1:8000", **headers})


def test_every_example_is_what_a_server_answers(seeded, http):
    examples = list(EXAMPLE.finditer(GUIDE))
    assert len(examples) >= 12
    assert len(examples) == GUIDE.count("curl -s '"), "an example without its response"
    wrong = {}
    for example in examples:
        differences = _differences(json.loads(example["shown"]), _get(http, example["address"]).json())
        if differences:
            wrong[example["address"]] = differences
    assert wrong == {}


def test_the_example_of_the_readme_is_a_whole_document_of_its_page(seeded, http):
    example = README_EXAMPLE.search(README)
    shown = json.loads(example["shown"])
    page = _get(http, example["address"]).json()
    (live,) = [document for document in page["results"] if document["id"] == shown["id"]]
    assert _differences(shown, live) == []
    assert list(live) == list(shown)


def test_the_example_of_a_conditional_request_has_the_shown_statuses_and_headers(seeded, http):
    """The shown tag belongs to another database: the tag of the first response is sent in its place."""
    first, second = HEADERS_EXAMPLE.finditer(GUIDE)
    assert GUIDE.count("curl -sI") == 2
    fresh = _get(http, first["address"])
    assert fresh.status_code == int(first["status"])
    shown = dict(line.split(": ", 1) for line in first["shown"].splitlines())
    for name, value in shown.items():
        assert OF_A_DATABASE.sub("*", fresh[name]) == OF_A_DATABASE.sub("*", value), name
    assert second["header"] == f"If-None-Match: {shown['etag']}" and second["address"] == first["address"]
    assert _get(http, second["address"], if_none_match=fresh["ETag"]).status_code == int(second["status"])


def test_the_comparison_notices_a_difference():
    live = {"a": 1, "b": [1, 2], "c": None, "d": {"e": "x"}}
    assert _differences({"a": 1, "b": [1]}, live) == []
    for shown in (
        {"a": 2},
        {"b": [2]},
        {"b": []},
        {"b": [1, 2, 3]},
        {"c": "…"},
        {"d": {"e": "y"}},
        {"d": {"e": "y…"}},
        {"f": 1},
        {"a": True},
    ):
        assert _differences(shown, live), shown


def test_every_collection_and_problem_status_is_in_the_guide():
    assert all(f"| `{collection.name}` |" in GUIDE for collection in COLLECTIONS.values())
    described = set(re.findall(r"\b[345]\d\d\b", GUIDE))
    # 415: requests of data have no body. 500: a fault of the service needs no advice.
    assert {str(kind.status) for kind in KINDS.values()} - {"415", "500"} <= described
