"""The slowest page: every filter of statements and events, with a frequent, a middling and a rare value, and pairs.

DiploAPI is measured without the page cache. Each page is requested once to warm up, then several times, of which the
median counts. The values are taken from a sample of the published documents: the most common one, one in the middle,
and one that occurs once.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import product
from statistics import median
from typing import Any
from urllib.parse import urlencode

import psycopg

from bench.dataset.scale import COMMON_WORD, RARE_WORD
from bench.peers.registry import INCLUDE, Request
from bench.running import Running

_SAMPLED = 20_000
_TIMES = 5
_WORDS = (COMMON_WORD, RARE_WORD, f"{COMMON_WORD} {RARE_WORD}", f"{COMMON_WORD} -{RARE_WORD}")

Document = dict[str, Any]
Values = dict[str, Callable[[Document], Iterable[Any]]]


def _member(name: str) -> Callable[[Document], Iterable[Any]]:
    return lambda document: [document[name]]


def _items(name: str, item: str) -> Callable[[Document], Iterable[Any]]:
    return lambda document: [one[item] for one in document[name]]


def _typed(name: str, type_: str = "") -> Callable[[Document], Iterable[Any]]:
    return lambda document: [
        one["id"] if type_ else f"{one['type']}:{one['id']}" for one in document[name] if type_ in ("", one["type"])
    ]


def _days(name: str, length: int = 10) -> Callable[[Document], Iterable[Any]]:
    """A stated day, or its month."""
    return lambda document: (
        [document[name]["edtf"][:length]] if document[name] and document[name]["precision"] == "day" else []
    )


def _identifiers(document: Document) -> Iterable[Any]:
    return [f"{one['scheme']}:{one['identifier']}" for one in document["identifiers"] if one["identifier"]]


_STATEMENTS: Values = {
    "id": _member("id"),
    "speaker": _member("speaker"),
    "party": _member("party"),
    "party.exact": _member("party"),
    "office": _member("office"),
    "reported_by": _member("reported_by"),
    "source": _items("citations", "source"),
    "topic": lambda document: document["topics"],
    "topic.exact": lambda document: document["topics"],
    "talk": _typed("about", "talk"),
    "talk.exact": _typed("about", "talk"),
    "about": _typed("about"),
    "responds_to": _typed("responds_to"),
    "addressed_to": _typed("addressed_to"),
    "kind": _member("kind"),
    "medium": _member("medium"),
    "language": _member("language"),
    "original_language": _member("original_language"),
    "venue": _member("venue"),
    "made_on": _days("made_on"),
    "made_on.within": _days("made_on", len("2021-12")),
    "identifier": _identifiers,
}
_EVENTS: Values = {
    "id": _member("id"),
    "actor": _items("actors", "party"),
    "recipient": _items("recipients", "party"),
    "party": _items("actors", "party"),
    "party.exact": _items("actors", "party"),
    "country": lambda document: [one["country"] for one in document["places"]],
    "modality": _member("modality"),
    "cameo": lambda document: [document["cameo"]["code"], document["cameo"]["code"][:2]] if document["cameo"] else [],
    "quad_class": lambda document: [document["cameo"]["quad_class"]] if document["cameo"] else [],
    "occurred": _days("occurred"),
    "occurred.within": _days("occurred", len("2021-12")),
    "dataset": _member("dataset"),
    "identifier": _identifiers,
}
_PAIRS = (("speaker", "talk"), ("party", "topic"), ("topic", "made_on.within"), ("source", "speaker"))


def slowest(running: Running, connection: psycopg.Connection) -> dict[str, Any]:
    """The number of addresses, and the slowest ones with their milliseconds from request to response."""
    statements = _common_and_rare(connection, "statement", _STATEMENTS)
    addresses = [_address("statements", q=words) for words in _WORDS]
    addresses += [_address("statements", **{name: value}) for name, found in statements.items() for value in found]
    addresses += [
        _address("statements", **{one: first, other: second})
        for one, other in _PAIRS
        for first, second in product(statements[one], statements[other])
    ]
    events = _common_and_rare(connection, "event", _EVENTS)
    addresses += [_address("events", **{name: value}) for name, found in events.items() for value in found]
    took = sorted(((_time(running, Request(address)), address) for address in addresses), reverse=True)
    return {
        "asked": len(took),
        "median": round(median(milliseconds for milliseconds, _ in took), 2),
        "slowest": [{"address": address, "milliseconds": round(one, 2)} for one, address in took[:10]],
    }


def _address(collection: str, **parameters: str) -> str:
    include = {"include": INCLUDE} if collection == "statements" else {}
    return f"/api/v1/{collection}/?{urlencode({**parameters, **include}, safe=',.:')}"


def _common_and_rare(connection: psycopg.Connection, type_: str, wanted: Values) -> dict[str, list[str]]:
    """For each filter, the most frequent value of the sample, one in the middle, and one of the rarest."""
    rows = connection.execute(
        "select body from events_current where type = %s and op = 'upsert' order by hashtext(slug) limit %s",
        [type_, _SAMPLED],
    ).fetchall()
    documents = [row[0] if isinstance(row[0], dict) else json.loads(row[0]) for row in rows]
    found: dict[str, list[str]] = {}
    for name, values in wanted.items():
        counted = Counter(str(v) for document in documents for v in values(document) if v not in (None, ""))
        ranked = [value for value, _ in sorted(counted.items(), key=lambda one: (-one[1], one[0]))]
        if ranked:
            found[name] = list(dict.fromkeys((ranked[0], ranked[len(ranked) // 2], ranked[-1])))
    return found


def _time(running: Running, request: Request) -> float:
    running.must(request)
    times = []
    for _ in range(_TIMES):
        started = time.perf_counter()
        running.must(request)
        times.append((time.perf_counter() - started) * 1000)
    return median(times)
