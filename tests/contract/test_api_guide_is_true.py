"""docs/api.md: every example is run, and every member it shows is in the answer."""

import json
import re
from pathlib import Path
from typing import Any

from events.serve.collections import COLLECTIONS
from events.serve.errors import KINDS

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "api.md"
EXAMPLE = re.compile(
    r"```bash\ncurl -s 'http://127\.0\.0\.1:8000(?P<address>[^']+)'\n```\n```json\n(?P<shown>.*?)```", re.DOTALL
)


def _differences(shown: Any, live: Any, place: str = "") -> list[str]:
    """Where an answer does not have what the guide shows; `"…"` stands for any value, a list shows its first items."""
    if shown == "…":
        return [] if live is not None else [f"{place}: null"]
    if isinstance(shown, dict) and isinstance(live, dict):
        both = [name for name in shown if name in live]
        order = [name for name in live if name in shown]
        return [
            *(f"{place}.{name}: not there" for name in shown if name not in live),
            *([f"{place}: the order is {order}"] if both != order else []),
            *(one for name in both for one in _differences(shown[name], live[name], f"{place}.{name}")),
        ]
    if isinstance(shown, list) and isinstance(live, list):
        if len(shown) > len(live) or (not shown and live):
            return [f"{place}: {len(live)} items"]
        return [one for i, item in enumerate(shown) for one in _differences(item, live[i], f"{place}[{i}]")]
    return [] if shown == live and type(shown) is type(live) else [f"{place}: {live!r}"]


def test_every_example_is_what_a_server_answers(seeded, http):
    examples = list(EXAMPLE.finditer(GUIDE.read_text()))
    assert len(examples) >= 12
    assert len(examples) == GUIDE.read_text().count("curl -s '"), "an example without its answer"
    wrong = {}
    for example in examples:
        response = http.get(example["address"], headers={"host": "127.0.0.1:8000"})
        differences = _differences(json.loads(example["shown"]), response.json())
        if differences:
            wrong[example["address"]] = differences
    assert wrong == {}


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
        {"f": 1},
        {"a": True},
    ):
        assert _differences(shown, live), shown


def test_every_collection_filter_kind_and_problem_status_is_in_the_guide():
    guide = GUIDE.read_text()
    assert all(f"{collection.name}" in guide for collection in COLLECTIONS.values())
    told = set(re.findall(r"\b[345]\d\d\b", guide))
    # QueryParameters sends no body, and a fault of ours needs no guide.
    assert {str(kind.status) for kind in KINDS.values()} - {"415", "500"} <= told
