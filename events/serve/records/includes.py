"""Include paths: from `responses.statement.speaker` to the steps that lead there.

A name may itself hold a dot (`citations.source`: the list of citations is no record). A path has up to three names,
and every record on the way is included too.
"""

import difflib
from dataclasses import dataclass
from functools import lru_cache

from events.serve.records import COLLECTIONS, filters
from events.serve.records.collection import Collection
from events.serve.records.paths import Path
from events.vocabulary.enumerations import RecordType

DEEPEST = 3
"""How many names, separated by dots, a path may have."""

MOST_PATHS = 20
"""How many paths one request may ask for."""


@dataclass(frozen=True, slots=True)
class Step:
    """From the records that `origin` (a prefix of the path, blank for the page) reached to records of one type."""

    origin: str
    origin_type: RecordType
    reached: str
    target: RecordType
    path: Path | None
    tree: str


@lru_cache(maxsize=512)
def steps(start: RecordType, text: str) -> tuple[Step, ...]:
    """The steps of one include path, in order. Raises BadValue for a path that leads nowhere."""
    names = text.split(".")
    if len(names) > DEEPEST:
        nearest = ".".join(names[:DEEPEST]) if all(names) else None
        raise filters.BadValue(text, f"is deeper than {DEEPEST} names", nearest)
    found: list[Step] = []
    origin, types = "", [start]
    while names:
        length = next((n for n in range(len(names), 0, -1) if _known(types, ".".join(names[:n]))), 0)
        if not length:
            raise _leads_nowhere(types, text, origin, ".".join(names))
        name, names = ".".join(names[:length]), names[length:]
        reached = f"{origin}.{name}" if origin else name
        here = [step for type_ in types for step in _steps_of(COLLECTIONS[type_], origin, reached, name)]
        found += here
        origin, types = reached, list(dict.fromkeys(step.target for step in here))
    return tuple(found)


def _known(types: list[RecordType], name: str) -> bool:
    return any(name in COLLECTIONS[type_].includes for type_ in types)


def _steps_of(collection: Collection, origin: str, reached: str, name: str) -> list[Step]:
    ways = collection.includes.get(name)
    if ways is None:
        return []
    if ways.tree:
        return [Step(origin, collection.type, reached, collection.type, None, ways.tree)]
    return [Step(origin, collection.type, reached, target, path, "") for target, path in ways.paths]


def _leads_nowhere(types: list[RecordType], text: str, origin: str, rest: str) -> filters.BadValue:
    known = list(dict.fromkeys(name for type_ in types for name in COLLECTIONS[type_].includes))
    of = "/".join(type_.value for type_ in types)
    if not known:
        return filters.BadValue(text, f"leads nowhere: a {of} refers to no other record", origin or None)
    near = [name for name in known if name.startswith(f"{rest}.")] or difflib.get_close_matches(rest, known, 1, 0.4)
    nearest = f"{origin}.{near[0]}" if near and origin else next(iter(near), None)
    return filters.BadValue(text, f"leads nowhere. From a {of}: {', '.join(known)}", nearest)
