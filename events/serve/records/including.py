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
from events.serve.records.filters import BadValue
from events.serve.records.includes import Step, steps
from events.serve.records.joining import joined
from events.vocabulary.enumerations import RecordType


@dataclass(slots=True)
class Way:
    """One name of a path from documents of one type: where it stands in them, and what to follow from there.

    `member` of the document, or of it the member `item` of each item. `target` is the type of what a plain id names; a
    typed reference says its own. `onward`: ways by type and name.
    """

    member: str
    item: str
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


def _steps(type_: RecordType, text: str) -> tuple[Step, ...]:
    try:
        return steps(type_, text)
    except BadValue:  # in a list of several types a path may lead somewhere from others only
        return ()


@lru_cache(maxsize=512)
def ways(start: RecordType, paths: tuple[str, ...]) -> dict[str, Way]:
    """The ways from documents of this type along the paths that they tell, those with one beginning joined."""
    found: dict[str, Way] = {}
    reached: dict[tuple[str, RecordType], dict[str, Way]] = {("", start): found}
    for text in paths:
        for step in _steps(start, text):
            name = step.reached.removeprefix(f"{step.origin}.") if step.origin else step.reached
            here = reached[step.origin, step.origin_type]
            member, _, item = name.partition(".")
            way = here.setdefault(name, Way(member, item, step.target.value))
            reached[step.reached, step.target] = way.onward.setdefault(step.target.value, {})
    _prune(found)
    return found


def _prune(found: dict[str, Way]) -> None:
    """Leave out where nothing goes on, so that following need not look."""
    for way in found.values():
        for onward in way.onward.values():
            _prune(onward)
        way.onward = {type_: onward for type_, onward in way.onward.items() if onward}


def included(
    page: Iterable[tuple[dict[str, Way], bytes]], named: Iterable[Key], at: Position | None
) -> Sequence[bytes]:
    """The member `included`, in pieces: what the page's documents lead to, and what its statement named, each once.

    `page`: each document with the ways to follow from it. Exact at the position of the page.
    """
    wanted: dict[Key, list[dict[str, Way]]] = {key: [] for key in named}
    for onward, body in page:
        _follow(body, onward, wanted)
    documents = STORE.get(at, wanted) if wanted else {}
    followed: set[tuple[Key, int]] = set()
    while wanted := _further(wanted, documents, followed):
        documents.update(STORE.get(at, [key for key in wanted if key not in documents]))
    return joined(documents)


def _further(
    wanted: dict[Key, list[dict[str, Way]]], documents: dict[Key, bytes], followed: set[tuple[Key, int]]
) -> dict[Key, list[dict[str, Way]]]:
    """What those documents lead to that are followed from; each is followed once along each way."""
    found: dict[Key, list[dict[str, Way]]] = {}
    for key, ways_on in wanted.items():
        for onward in ways_on:
            if (key, id(onward)) not in followed and key in documents:
                followed.add((key, id(onward)))
                _follow(documents[key], onward, found)
    return found


def _follow(body: bytes, onward: dict[str, Way], wanted: dict[Key, list[dict[str, Way]]]) -> None:
    """Add what one document leads to, with the ways that go on from there."""
    document = orjson.loads(body)
    for way in onward.values():
        value = document[way.member]
        if value is None:
            continue
        item, target, further = way.item, way.target, way.onward
        for one in value if type(value) is list else (value,):
            if item:
                one = one[item]
                if one is None:
                    continue
            key = (target, one) if type(one) is str else (one["type"], one["id"])
            if further:
                more = wanted.setdefault(key, [])
                if (next_ways := further.get(key[0])) and next_ways not in more:
                    more.append(next_ways)
            elif key not in wanted:
                wanted[key] = []


def names(found: Sequence[Any]) -> list[Key]:
    """Type and id of the records that the page's statement named (part 1)."""
    return [(row[2], row[3]) for row in found if row[0] == 1]
