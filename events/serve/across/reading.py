"""What timeline and search have in common: reading their parameters, and joining the rows of several types."""

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest

from events.serve.records import cursors, includes
from events.serve.records.collection import Order
from events.serve.records.filters import BadValue, refuse
from events.serve.records.parameters import Reading
from events.vocabulary.enumerations import RecordType

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a list of several types: beside the row with this key, id and type."""

    direction: str
    key: str
    slug: str
    type: RecordType


@dataclass(frozen=True, slots=True)
class Asked(Generic[S]):
    """A list of several types as it was asked for: shape, values to bind, the parameters as sent but for the cursor.

    `paths`: what to include.
    """

    shape: S
    values: dict[str, Any]
    paths: tuple[str, ...]
    kept: list[tuple[str, str]]
    fingerprint: str
    spot: Spot | None


def read_types(reading: Reading, known: tuple[RecordType, ...]) -> tuple[RecordType, ...]:
    """The types that are asked for, in the order of the contract; all of them unless given."""
    if "types" not in reading.sent:
        return known
    names = {name: type_ for type_ in known for name in (type_.value, type_.collection)}
    try:
        values = reading.several("types")
        for value in values:
            if value not in names:
                refuse(value, list(names), "a type of this list")
    except BadValue as error:
        reading.refuse("types", error)
        return known
    wanted = {names[value] for value in values}
    return tuple(type_ for type_ in known if type_ in wanted)


def read_paths(reading: Reading, types: tuple[RecordType, ...]) -> tuple[str, ...]:
    """The include paths, sorted, each of which leads somewhere from one of the types at least."""
    if "include" not in reading.sent:
        return ()
    found: set[str] = set()
    try:
        for text in reading.several("include"):
            failures = [failure for type_ in types if (failure := _failure(type_, text)) is not None]
            if len(failures) == len(types):
                raise failures[0]
            found.add(text)
        if len(found) > includes.MOST_PATHS:
            raise BadValue(text, f"is one path too many: {includes.MOST_PATHS} is the most")
    except BadValue as error:
        reading.refuse("include", error)
    return tuple(sorted(found))


def _failure(start: RecordType, text: str) -> BadValue | None:
    try:
        includes.steps(start, text)
    except BadValue as error:
        return error
    return None


def read_spot(reading: Reading, of: str, order: Order) -> Spot | None:
    """Where the cursor stands; None without one. Problem (400) for a cursor of another list."""
    text = reading.single("cursor")
    if text is None:
        return None
    try:
        cursor = cursors.read(text, of, order)
        type_, colon, slug = cursor.slug.partition(":")
        if cursor.key is None or not colon or type_ not in RecordType.values:
            raise ValueError("is not a cursor of this service")
    except ValueError as error:
        reading.refuse("cursor", BadValue(text, f"{error}; follow next and previous, or start without cursor"))
        reading.finish()
        raise
    return Spot(cursor.direction, cursor.key, slug, RecordType(type_))


def link(request: HttpRequest, kept: list[tuple[str, str]], of: str, row: Any, direction: Any) -> bytes:
    """The address of the page after or before a row, as JSON."""
    cursor = cursors.write(cursors.Cursor(direction, row[4], f"{row[2]}:{row[3]}"), of)
    query = urlencode([*kept, ("cursor", cursor)], safe=",:/.[]{}~")
    return json.dumps(f"{request.scheme}://{request.get_host()}{request.path}?{query}").encode()


@dataclass(frozen=True, slots=True)
class Cut:
    """The rows of one page, in order, and its links as JSON."""

    rows: list[Any]
    next: bytes
    previous: bytes


def cut(
    request: HttpRequest, kept: list[tuple[str, str]], of: str, found: list[Any], limit: int, at: Spot | None
) -> Cut:
    """The page among the rows of a statement: those of part 0, of which one beyond the limit shows there is more."""
    page = [row for row in found if row[0] == 0]
    more, backwards = len(page) > limit, at is not None and at.direction == "before"
    page = page[:limit]
    if backwards:
        page.reverse()
    onward, back = (more or backwards), (more if backwards else at is not None)
    following = link(request, kept, of, page[-1], "after") if page and onward else b"null"
    preceding = link(request, kept, of, page[0], "before") if page and back else b"null"
    return Cut(page, following, preceding)
