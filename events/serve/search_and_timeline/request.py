"""What search and timeline share: parsing their parameters, and cutting the page out of the rows of several types."""

import json
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from django.http import HttpRequest

from events.serve.collections import Order
from events.serve.collections.filters import InvalidParameter
from events.serve.pages import QueryParameters, cursors
from events.vocabulary.enumerations import RecordType

Shape = TypeVar("Shape")


@dataclass(frozen=True, slots=True)
class MixedCursor:
    """A place in a list of several types: after or before the row with this key, id and type."""

    direction: Literal["after", "before"]
    key: str
    slug: str
    type: RecordType


@dataclass(frozen=True, slots=True)
class MixedListRequest(Generic[Shape]):
    """A request for a page of several types: its shape, the values to bind, the include paths, and the cursor.

    `parameters`: the query string as it was sent.
    """

    shape: Shape
    values: dict[str, Any]
    includes: tuple[str, ...]
    parameters: list[tuple[str, str]]
    fingerprint: str
    cursor: MixedCursor | None


def parse_cursor(parameters: QueryParameters, fingerprint: str, order: Order) -> MixedCursor | None:
    """The cursor; None without one. Problem (400) for a cursor of another list."""
    text = parameters.one("cursor")
    if text is None:
        return None
    try:
        cursor = cursors.read(text, fingerprint, order)
        type_, colon, slug = cursor.slug.partition(":")
        if cursor.key is None or not colon or type_ not in RecordType.values:
            raise ValueError("is not a cursor of this service")
    except ValueError as error:
        message = f"{error}; follow next and previous, or start without cursor"
        parameters.add_error("cursor", InvalidParameter(text, message))
        parameters.raise_errors()
        raise
    return MixedCursor(cursor.direction, cursor.key, slug, RecordType(type_))


@dataclass(frozen=True, slots=True)
class MixedPage:
    """The rows of one page, in order, and its links as JSON."""

    rows: list[Any]
    next: bytes
    previous: bytes


def cut_page(request: HttpRequest, wanted: MixedListRequest[Any], found: list[Any], limit: int) -> MixedPage:
    """The page among the rows of a statement: its records, of which one beyond the limit shows that there are more."""
    page = [row for row in found if row[0] == 0]
    more, backwards = len(page) > limit, wanted.cursor is not None and wanted.cursor.direction == "before"
    page = page[:limit]
    if backwards:
        page.reverse()
    has_next, has_previous = (more or backwards), (more if backwards else wanted.cursor is not None)
    following = _link(request, wanted, page[-1], "after") if page and has_next else b"null"
    preceding = _link(request, wanted, page[0], "before") if page and has_previous else b"null"
    return MixedPage(page, following, preceding)


def _link(
    request: HttpRequest, wanted: MixedListRequest[Any], row: Any, direction: Literal["after", "before"]
) -> bytes:
    address = f"{request.scheme}://{request.get_host()}{request.path}"
    cursor = cursors.Cursor(direction, row[4], f"{row[2]}:{row[3]}")
    return json.dumps(cursors.link(address, wanted.parameters, wanted.fingerprint, cursor)).encode()
