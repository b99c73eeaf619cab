"""The query of an export: the documents of a collection, filtered as its list, or as of an earlier time."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from events.serve.exports.queries import QUERIES
from events.serve.records import compile
from events.serve.records.collection import Collection
from events.serve.records.filters import BadValue, Dated
from events.serve.records.parameters import AT_LEAST, Reading, check_names, pairs, read_filters
from events.serve.versions.as_of import read_as_of

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


def parameters(collection: Collection) -> list[str]:
    """The names of the parameters that an export of the collection accepts."""
    language = [] if "language" in collection.by_name else ["language"]
    dates = ["unknown"] if any(isinstance(one, Dated) for one in collection.by_name.values()) else []
    return [*collection.by_name, *language, *dates, AS_OF, AT_LEAST]


def whole_collection(collection: Collection) -> ExportQuery:
    """All current documents of the collection."""
    return ExportQuery(collection, _current(collection, "", ""))


def read_query(collection: Collection, request: HttpRequest) -> ExportQuery:
    """The query for the parameters of a request. Problem (400) that names every wrong parameter."""
    sent = pairs(request)
    check_names(sent, parameters(collection))
    reading = Reading(sent)
    bound = read_filters(reading, collection)
    unknown = reading.one_of("unknown", ("include", "exclude"), "exclude") == "include"
    as_of = None
    if (text := reading.single(AS_OF)) is not None:
        if bound:
            name = bound[0][0]
            message = "filters current records, so it cannot be combined with as_of; leave one of the two out"
            reading.refuse(name, BadValue(reading.sent[name][0], message))
        reading.finish()
        as_of = PastPosition(text, *read_as_of(text))
    reading.finish()
    if as_of is not None:
        return ExportQuery(collection, QUERIES.text("documents_as_of", type=collection.type.value), as_of=as_of)
    wanted = compile.narrowings(collection, tuple((name, found.form) for name, found in bound), unknown)
    values = {f"v{i}_{j}": value for i, (_, found) in enumerate(bound) for j, value in enumerate(found.values)}
    conditions = "".join(f" and {f'r.id in ({one.ids})' if one.ids else one.test}" for one in wanted)
    join = f" join public.{collection.view} r on r.id = c.record_id" if wanted else ""
    ctes = tuple(cte for one in wanted for cte in one.ctes)
    return ExportQuery(collection, _current(collection, join, conditions), ctes, values)


def _current(collection: Collection, join: str, conditions: str) -> str:
    return QUERIES.text("current_documents", type=collection.type.value, join=join, conditions=conditions)
