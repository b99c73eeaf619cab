"""What `include` asks for: from a page's documents along the paths to the documents that they name.

An include name is the way through the document itself: `citations.source` is the member `source` of each item of
`citations`, `about` a list of typed references. So the paths are followed in the documents, level by level, and the
database is asked only for documents that this process does not have. The few that lead against the direction of the
references (`children`, `ancestors`, `offices`) are found by the page's own statement, which gives type and id.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import orjson

from events.serve.documents import STORE, Key
from events.serve.positions import Position
from events.serve.records import COLLECTIONS
from events.serve.records.filters import BadValue
from events.serve.records.includes import Step, steps
from events.serve.records.joining import joined
from events.vocabulary.enumerations import RecordType


@dataclass(slots=True)
class Way:
    """One name of a path from documents of one type: the members to go through, and what to follow from there.

    `target` is the type of what a plain id names; a typed reference says its own. `onward`: ways by type and name.
    """

    members: tuple[str, ...]
    target: str
    onward: dict[str, dict[str, "Way"]] = field(default_factory=dict)


NOTHING: dict[str, Way] = {}


def split(start: RecordType, paths: tuple[str, ...], trimmed: bool = False) -> tuple[tuple[str, ...], dict[str, Way]]:
    """The paths that the page's statement has to tell, and the ways to follow in its documents.

    All are the statement's where its documents are `trimmed`, since these may lack what to follow.
    """
    if not paths:
        return (), NOTHING
    named = paths if trimmed else untold((start,), paths)
    return named, ways(start, tuple(text for text in paths if text not in named))


@lru_cache(maxsize=512)
def untold(types: tuple[RecordType, ...], paths: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the paths that the documents of these types do not tell."""
    return tuple(text for text in paths if not all(_is_told(step) for type_ in types for step in _steps(type_, text)))


def _is_told(step: Step) -> bool:
    return step.path is not None and not step.path.against


def _steps(type_: RecordType, text: str) -> list[Step]:
    try:
        return steps(COLLECTIONS, type_, text)
    except BadValue:  # in a list of several types a path may lead somewhere from others only
        return []


@lru_cache(maxsize=512)
def ways(start: RecordType, paths: tuple[str, ...]) -> dict[str, Way]:
    """The ways from documents of this type along the paths that they tell, those with one beginning joined."""
    found: dict[str, Way] = {}
    reached: dict[tuple[str, RecordType], dict[str, Way]] = {("", start): found}
    for text in paths:
        for step in _steps(start, text):
            name = step.reached.removeprefix(f"{step.origin}.") if step.origin else step.reached
            here = reached[step.origin, step.origin_type]
            way = here.setdefault(name, Way(tuple(name.split(".")), step.target.value))
            reached[step.reached, step.target] = way.onward.setdefault(step.target.value, {})
    return found


def included(page: Iterable[tuple[dict[str, Way], bytes]], named: Iterable[Key], at: Position | None) -> bytes:
    """The member `included`: what the page's documents lead to, and what its statement named, each document once.

    `page`: each document with the ways to follow from it. Exact at the position of the page.
    """
    documents: dict[Key, bytes] = {}
    wanted: dict[Key, list[dict[str, Way]]] = {key: [] for key in named}
    for onward, body in page:
        _follow(body, onward, wanted)
    followed: set[tuple[Key, int]] = set()
    while wanted:
        fresh = [key for key in wanted if key not in documents]
        if fresh:
            documents.update(STORE.get(at, fresh))
        following: dict[Key, list[dict[str, Way]]] = {}
        for key, ways_on in wanted.items():
            for onward in ways_on:
                if (key, id(onward)) not in followed and key in documents:
                    followed.add((key, id(onward)))
                    _follow(documents[key], onward, following)
        wanted = following
    return joined(documents)


def _follow(body: bytes, onward: dict[str, Way], wanted: dict[Key, list[dict[str, Way]]]) -> None:
    """Add what one document leads to, with the ways that go on from there."""
    document = orjson.loads(body)
    for way in onward.values():
        target, further = way.target, way.onward
        for value in _values(document, way.members):
            key = (target, value) if type(value) is str else (value["type"], value["id"])
            more = wanted.get(key)
            if more is None:
                more = wanted[key] = []
            if (next_ways := further.get(key[0])) and next_ways not in more:
                more.append(next_ways)


def _values(document: Any, members: tuple[str, ...]) -> list[Any]:
    """The ids and typed references at the end of the members; what is null is left out."""
    found = [document]
    for member in members:
        level: list[Any] = []
        for one in found:
            value = one[member]
            if type(value) is list:
                level += value
            elif value is not None:
                level.append(value)
        found = level
    return found


def names(found: Sequence[Any]) -> list[Key]:
    """Type and id of the records that the page's statement named (part 1)."""
    return [(row[2], row[3]) for row in found if row[0] == 1]
