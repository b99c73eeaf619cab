"""The query of an export: the documents of a collection, filtered as its list, or as of an earlier time."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from events.serve.collections import AT_LEAST, Collection
from events.serve.collections.filters import InvalidParameter
from events.serve.exports.queries import QUERIES
from events.serve.pages import (
    QueryParameters,
    bound_values,
    filter_conditions,
    parse_filters,
    query_pairs,
    refuse_unknown_parameters,
)
from events.serve.versions import read_as_of

AS_OF = "as_of"


@dataclass(frozen=True, slots=True)
class PastPosition:
    """The value of `as_of`: its text, and the moment and position of an epoch up to which the log counts."""

    text: str
    moment: datetime
    epoch: str
    seq: int


@dataclass(frozen=True, slots=True)
class ExportQuery:
    """The query of a collection's documents: one column `body`, the CTEs that it refers to, and the bound values."""

    collection: Collection
    sql: str
    ctes: tuple[str, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)
    as_of: PastPosition | None = None

    @property
    def sql_with_ctes(self) -> str:
        """The query with its CTEs, as one statement."""
        return f"with recursive {', '.join(self.ctes)} {self.sql}" if self.ctes else self.sql


def parameter_names(collection: Collection) -> list[str]:
    """The names of the parameters that an export of the collection accepts."""
    language = [] if "language" in collection.by_name else ["language"]
    dates = ["unknown"] if any(one.bounds_a_date for one in collection.by_name.values()) else []
    return [*collection.by_name, *language, *dates, AS_OF, AT_LEAST]


def whole_collection(collection: Collection) -> ExportQuery:
    """All current documents of the collection."""
    return ExportQuery(collection, _current(collection, "", ""))


def parse_query(collection: Collection, request: HttpRequest) -> ExportQuery:
    """The query for the parameters of a request. Problem (400) that names every wrong parameter."""
    pairs = query_pairs(request)
    refuse_unknown_parameters(pairs, parameter_names(collection))
    parameters = QueryParameters(pairs)
    filters = parse_filters(parameters, collection)
    undated = parameters.choice("unknown", ("include", "exclude"), "exclude") == "include"
    as_of = None
    if (text := parameters.one(AS_OF)) is not None:
        if filters:
            name = filters[0][0]
            message = "filters current records, so it cannot be combined with as_of; leave one of the two out"
            parameters.add_error(name, InvalidParameter(parameters.values[name][0], message))
        parameters.raise_errors()
        as_of = PastPosition(text, *read_as_of(text))
    parameters.raise_errors()
    if as_of is not None:
        return ExportQuery(collection, QUERIES.text("documents_as_of", type=collection.type.value), as_of=as_of)
    conditions = filter_conditions(collection, tuple((name, parsed.form) for name, parsed in filters), undated)
    values = bound_values(filters)
    tests = "".join(f" and {one.membership}" for one in conditions)
    join = f" join public.{collection.view} r on r.id = c.record_id" if conditions else ""
    ctes = tuple(cte for one in conditions for cte in one.ctes)
    return ExportQuery(collection, _current(collection, join, tests), ctes, values)


def _current(collection: Collection, join: str, conditions: str) -> str:
    return QUERIES.text("current_documents", type=collection.type.value, join=join, conditions=conditions)
