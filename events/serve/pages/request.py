"""Parsing the request for a list or a record by the declaration of its collection.

A list request becomes a shape, which determines the SQL, and the values to bind.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from events.serve.collections import AT_LEAST, MAX_INCLUDE_PATHS, Collection
from events.serve.collections.filters import Form, InvalidParameter, ParsedValues
from events.serve.pages import cursors
from events.serve.pages.include_paths import include_steps
from events.serve.pages.includes import Nodes, split_paths
from events.serve.pages.parameters import QueryParameters, query_pairs, refuse_unknown_parameters
from events.serve.pages.ranges import FIRST_PAGE, StartingPoint
from events.vocabulary.enumerations import RecordType


@dataclass(frozen=True, slots=True)
class ListShape:
    """Everything that determines the SQL of a page: requests of one shape differ only in the values they bind.

    `includes`: the include paths that the statement has to resolve, because documents do not contain them.
    """

    type: RecordType
    filters: tuple[tuple[str, Form], ...]
    include_undated: bool
    order: str
    start: StartingPoint
    limit: int
    includes: tuple[str, ...]
    sparse: bool = False
    count: bool = False
    highlight: bool = False


@dataclass(frozen=True, slots=True)
class ListRequest:
    """A request for a page of a list: its shape, the values to bind, and what the links to other pages repeat.

    `nodes`: the includes to follow in the documents. `parameters`: the query string as it was sent.
    """

    shape: ListShape
    values: dict[str, Any]
    nodes: Nodes
    parameters: list[tuple[str, str]]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class DetailRequest:
    """A request for one record: include paths, and the members of a sparse document (empty for the whole)."""

    includes: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


def list_parameters(collection: Collection) -> list[str]:
    """The names of every parameter of a collection's list."""
    language = [] if "language" in collection.by_name else ["language"]
    dates = ["unknown"] if any(one.bounds_a_date for one in collection.by_name.values()) else []
    return [
        *collection.by_name,
        *language,
        "highlight",
        *dates,
        "order",
        "fields",
        "include",
        "limit",
        "count",
        "cursor",
        AT_LEAST,
    ]


def parse_filters(parameters: QueryParameters, collection: Collection) -> list[tuple[str, ParsedValues]]:
    """The values of the filters that were sent, by name; errors are kept in `parameters`."""
    found: list[tuple[str, ParsedValues]] = []
    for name in sorted(parameters.values):
        one = collection.by_name.get(name)
        if one is not None and (parsed := parameters.filter(one)) is not None:
            found.append((name, with_languages(parsed, parameters) if name == "q" else parsed))
    if "language" in parameters and not {"q", "language"} & {name for name, _ in found}:
        parameters.languages()
    return found


def with_languages(query: ParsedValues, parameters: QueryParameters) -> ParsedValues:
    """The values of a full-text query with the languages that another parameter gives."""
    return ParsedValues(query.form, (query.values[0], parameters.languages()))


def parse_list(collection: Collection, request: HttpRequest) -> ListRequest:
    """The request for a page of a list. Problem (400) that names everything that is wrong."""
    pairs = query_pairs(request)
    if not all(name in collection.by_name for name, _ in pairs):
        refuse_unknown_parameters(pairs, list_parameters(collection))
    parameters = QueryParameters(pairs)
    filters = parse_filters(parameters, collection)
    batch = next((len(parsed.values[0]) for name, parsed in filters if name == "id"), 0)
    limit = parameters.limit(batch)
    order = collection.orders[parameters.choice("order", collection.orders, collection.default_order.name)]
    undated = parameters.choice("unknown", ("include", "exclude"), "exclude") == "include"
    paths = parse_includes(parameters, collection.type) if "include" in parameters else ()
    fields, highlight = parameters.fields(collection.document), parameters.highlight()
    count = parameters.choice("count", ("exact", "none"), "none") == "exact"
    parameters.raise_errors()
    fingerprint = cursors.fingerprint(
        collection.name, order.name, undated, [(name, parsed.values) for name, parsed in filters]
    )
    values = bound_values(filters)
    if fields:
        values["fields"] = fields
    start = FIRST_PAGE
    if (text := parameters.one("cursor")) is not None:
        cursor = _parse_cursor(parameters, text, fingerprint, collection, order.name)
        start = StartingPoint(cursor.direction, undated=order.kind == "date" and cursor.key is None)
        values["at_slug"] = cursor.slug
        if cursor.key is not None:
            values["at_key"] = cursor.key
    includes, nodes = split_paths(collection.type, paths, bool(fields))
    shape = ListShape(
        collection.type,
        tuple((name, parsed.form) for name, parsed in filters),
        undated,
        order.name,
        start,
        limit,
        includes,
        bool(fields),
        count,
        highlight,
    )
    return ListRequest(shape, values, nodes, pairs, fingerprint)


def bound_values(filters: Iterable[tuple[str, ParsedValues]], first: int = 0) -> dict[str, Any]:
    """The values of the filters of a request, by the names under which `pages.query.filter_conditions` binds them."""
    return {
        f"v{number}_{place}": value
        for number, (_, parsed) in enumerate(filters, first)
        for place, value in enumerate(parsed.values)
    }


def parse_detail(collection: Collection, request: HttpRequest) -> DetailRequest:
    """The request for one record. Problem (400) for any other parameter or value."""
    pairs = query_pairs(request)
    if not pairs:
        return DetailRequest()
    refuse_unknown_parameters(pairs, ["fields", "include", "as_of", AT_LEAST])
    parameters = QueryParameters(pairs)
    includes = parse_includes(parameters, collection.type) if "include" in parameters else ()
    fields = parameters.fields(collection.document)
    parameters.raise_errors()
    return DetailRequest(includes, tuple(fields))


def parse_includes(parameters: QueryParameters, *types: RecordType) -> tuple[str, ...]:
    """The include paths, sorted, each of which leads somewhere from at least one of the types."""
    found: list[str] = []
    try:
        for path in parameters.several("include"):
            errors = [error for type_ in types if (error := _include_error(type_, path)) is not None]
            if len(errors) == len(types):
                raise errors[0]
            found.append(path)
        if len(set(found)) > MAX_INCLUDE_PATHS:
            raise InvalidParameter(found[-1], f"is one path too many: the maximum is {MAX_INCLUDE_PATHS}")
    except InvalidParameter as error:
        parameters.add_error("include", error)
    return tuple(sorted(set(found)))


def _include_error(start: RecordType, path: str) -> InvalidParameter | None:
    try:
        include_steps(start, path)
    except InvalidParameter as error:
        return error
    return None


def _parse_cursor(
    parameters: QueryParameters, text: str, fingerprint: str, collection: Collection, order: str
) -> cursors.Cursor:
    try:
        cursor = cursors.read(text, fingerprint, collection.orders[order])
    except ValueError as error:
        message = f"{error}; follow next and previous, or start without cursor"
        parameters.add_error("cursor", InvalidParameter(text, message))
        parameters.raise_errors()
        raise
    parameters.raise_errors()
    return cursor
