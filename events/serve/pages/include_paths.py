"""Include paths: `responses.statement.speaker` is resolved to the steps that lead from record to record.

A name can contain a dot itself (`citations.source`: an item of the list of citations is no record). A path has up to
three names, and every record that it passes is included too.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from events.serve.collections import COLLECTIONS, MAX_INCLUDE_DEPTH, Collection, ColumnPath
from events.serve.collections.filters import InvalidParameter
from events.vocabulary.enumerations import RecordType


@dataclass(frozen=True, slots=True)
class IncludeStep:
    """From records of `origin_type`, which the prefix `origin` of a path reached, to records of one type.

    `origin` is blank for the records of the page. `column` is None where the step follows a `tree`.
    """

    origin: str
    origin_type: RecordType
    reached: str
    target: RecordType
    column: ColumnPath | None
    tree: str

    @property
    def name(self) -> str:
        """The name of the include, as the collection of `origin_type` declares it."""
        return self.reached.removeprefix(f"{self.origin}.") if self.origin else self.reached

    @property
    def in_document(self) -> bool:
        """Whether the documents of `origin_type` name the records that it leads to."""
        return self.column is not None and not self.column.reverse


@lru_cache(maxsize=512)
def include_steps(start: RecordType, path: str) -> tuple[IncludeStep, ...]:
    """The steps of one include path, in order. Raises InvalidParameter for a path that leads nowhere."""
    names = path.split(".")
    if len(names) > MAX_INCLUDE_DEPTH:
        nearest = ".".join(names[:MAX_INCLUDE_DEPTH]) if all(names) else None
        raise InvalidParameter(path, f"is deeper than {MAX_INCLUDE_DEPTH} names", nearest)
    found: list[IncludeStep] = []
    origin, types = "", [start]
    while names:
        length = next((n for n in range(len(names), 0, -1) if _is_known(types, ".".join(names[:n]))), 0)
        if not length:
            raise _leads_nowhere(types, path, origin, ".".join(names))
        name, names = ".".join(names[:length]), names[length:]
        reached = f"{origin}.{name}" if origin else name
        steps = [step for type_ in types for step in _steps_from(COLLECTIONS[type_], origin, reached, name)]
        found += steps
        origin, types = reached, list(dict.fromkeys(step.target for step in steps))
    return tuple(found)


def steps_from_any(types: Iterable[RecordType], path: str) -> tuple[IncludeStep, ...]:
    """The steps of a path from those of the types from which it leads anywhere."""
    found: list[IncludeStep] = []
    for type_ in types:
        try:
            found += include_steps(type_, path)
        except InvalidParameter:
            continue
    return tuple(found)


def _is_known(types: list[RecordType], name: str) -> bool:
    return any(name in COLLECTIONS[type_].includes for type_ in types)


def _steps_from(collection: Collection, origin: str, reached: str, name: str) -> list[IncludeStep]:
    targets = collection.includes.get(name)
    if targets is None:
        return []
    type_ = collection.type
    if targets.tree:
        return [IncludeStep(origin, type_, reached, type_, None, targets.tree)]
    return [IncludeStep(origin, type_, reached, target, column, "") for target, column in targets.columns]


def _leads_nowhere(types: list[RecordType], path: str, origin: str, rest: str) -> InvalidParameter:
    known = list(dict.fromkeys(name for type_ in types for name in COLLECTIONS[type_].includes))
    of = "/".join(type_.value for type_ in types)
    if not known:
        return InvalidParameter(path, f"leads nowhere: a {of} refers to no other record", origin or None)
    near = [name for name in known if name.startswith(f"{rest}.")] or difflib.get_close_matches(rest, known, 1, 0.4)
    nearest = f"{origin}.{near[0]}" if near and origin else next(iter(near), None)
    return InvalidParameter(path, f"leads nowhere. From a {of}: {', '.join(known)}", nearest)
