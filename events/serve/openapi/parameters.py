"""The parameters that several operations share, and those that follow from a collection's declarations."""

from collections.abc import Sequence

from events.serve.collections import (
    DEFAULT_LIMIT,
    MAX_INCLUDE_DEPTH,
    MAX_INCLUDE_PATHS,
    MAX_LIMIT,
    Collection,
    IncludeTargets,
)
from events.serve.collections.fields import component, id_schema
from events.serve.collections.filters import ChoiceFilter, Filter, IdFilter, ReferenceFilter
from events.serve.collections.limits import AT_LEAST as AT_LEAST_NAME
from events.serve.openapi.operations import JsonSchema, Parameter

POSITION: JsonSchema = {"$ref": "#/components/schemas/Position"}

LIMIT = Parameter(
    "limit",
    {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": DEFAULT_LIMIT},
    "The number of records on a page. A batch by `id` is one page unless `limit` is given.",
    shared="limit",
)
CURSOR = Parameter(
    "cursor",
    {"type": "string"},
    "The place where the page begins: an opaque text from the address in `next` or `previous`.",
    shared="cursor",
)
AT_LEAST = Parameter(
    AT_LEAST_NAME,
    POSITION,
    "A position from the header `Diplo-Position`. The answer is at least as new as this position. A replica that has "
    "not reached it is waited for, up to a few seconds; after that the answer is 503 with `Retry-After`. A position "
    "that this log has never issued is answered with 410.",
    shared="at_least",
)
AS_OF = Parameter(
    "as_of",
    {"type": "string", "anyOf": [{"format": "date-time"}, POSITION]},
    "A time (RFC 3339, with its zone) or a position of the log: the document is returned as it was then. Cannot be "
    "combined with `include` or `fields`.",
    shared="as_of",
)
LANGUAGE = Parameter(
    "language",
    {"type": "string"},
    "The language of `q` (BCP 47); several languages match any of them. The default is English.",
    many=True,
    shared="language",
)
HIGHLIGHT = Parameter(
    "highlight",
    {"type": "string", "enum": ["0", "1"], "default": "0"},
    "With 1, `highlights` contains snippets of the texts in which the words of `q` are marked.",
    shared="highlight",
)
UNKNOWN = Parameter(
    "unknown",
    {"type": "string", "enum": ["include", "exclude"], "default": "exclude"},
    "Whether date filters keep records that have no such date.",
    shared="unknown",
)
COUNT = Parameter(
    "count",
    {"type": "string", "enum": ["none", "exact"], "default": "none"},
    "With `exact`, `count` is the number of records in the whole list. Counting many records takes time.",
    shared="count",
)

# Filters that every collection has, with the same meaning.
_OF_ALL = ("q", "identifier")


def slug(collection: Collection) -> Parameter:
    """The id of a record in the path."""
    return Parameter(
        "slug",
        id_schema(collection.type),
        "The record's id.",
        in_path=True,
        shared=f"{component(collection.type)}.slug",
    )


def filters(collection: Collection) -> list[Parameter]:
    """The filters of a collection's list and of its exports, with `language` and `unknown` where they apply."""
    found = [_filter(collection, one) for one in collection.by_name.values()]
    if LANGUAGE.name not in collection.by_name:
        found.append(LANGUAGE)
    return found


def dated(collection: Collection) -> list[Parameter]:
    """`unknown`, where the collection has date filters."""
    return [UNKNOWN] if any(one.bounds_a_date for one in collection.by_name.values()) else []


def _filter(collection: Collection, one: Filter) -> Parameter:
    shared = one.name if one.name in _OF_ALL else f"{component(collection.type)}.{one.name}"
    # The component of an enumeration explains its values.
    description = one.help if isinstance(one, ChoiceFilter) else one.description.strip()
    return Parameter(one.name, filter_schema(collection, one), description, not one.takes_one_value, shared)


def filter_schema(collection: Collection, one: Filter) -> JsonSchema:
    """The JSON Schema of one value of a filter; ids and enumerations refer to their components."""
    if isinstance(one, IdFilter):
        return id_schema(collection.type)
    if isinstance(one, ChoiceFilter):
        return {"$ref": f"#/components/schemas/{one.enumeration.__name__}"}
    return id_schema(one.target) if isinstance(one, ReferenceFilter) else one.schema


def order(collection: Collection) -> Parameter:
    """The orders of the list; the first is the default."""
    orders = list(collection.orders)
    meanings = [f"* `{one.name}`: {one.help}" for one in collection.orders.values()]
    return Parameter(
        "order",
        {"type": "string", "enum": orders, "default": orders[0]},
        "\n".join(["The order of the list.", "", *meanings]),
        # Collections without a date have the same orders.
        shared="" if collection.dates else "order",
    )


def fields(collection: Collection) -> Parameter:
    """The members that a sparse document can be limited to."""
    return Parameter(
        "fields",
        {"type": "string", "enum": list(collection.document().get_fields())},
        "Limits each document of the answer to these members, `id` and `type`. Included documents stay complete.",
        many=True,
        shared=f"{component(collection.type)}.fields",
    )


def include(collection: Collection) -> Sequence[Parameter]:
    """The related records that can be included; empty where the collection refers to none."""
    if not collection.includes:
        return ()
    names = ", ".join(f"`{name}`" for name in collection.includes)
    description = (
        f"Related records to return under `included`, each once. From this collection: {names}. A path continues from "
        f"there, as in `responses.statement.speaker`, with up to {MAX_INCLUDE_DEPTH} names. Up to "
        f"{MAX_INCLUDE_PATHS} paths."
    )
    # For the types of clients: the collections that each name leads to.
    leads_to = {name: _reached(collection, targets) for name, targets in collection.includes.items()}
    return (
        Parameter(
            "include",
            {"type": "string"},
            description,
            many=True,
            shared=f"{component(collection.type)}.include",
            extensions={"x-includes": leads_to},
        ),
    )


def _reached(collection: Collection, targets: IncludeTargets) -> list[str]:
    return [collection.name] if targets.tree else sorted({type_.collection for type_, _ in targets.columns})


def of_list(collection: Collection) -> list[Parameter]:
    """Every parameter of a collection's list but `at_least`."""
    return [
        *filters(collection),
        HIGHLIGHT,
        *dated(collection),
        order(collection),
        fields(collection),
        *include(collection),
        LIMIT,
        COUNT,
        CURSOR,
    ]


def of_detail(collection: Collection) -> list[Parameter]:
    """Every parameter of a record's address but `at_least`."""
    return [slug(collection), fields(collection), *include(collection), AS_OF]
