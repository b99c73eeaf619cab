"""What an export holds: a collection, narrowed by the filters of its list, as it is now or as it was at a position."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from events.serve.collections.collection import Collection
from events.serve.collections.filters import InvalidValue
from events.serve.delivery.reader import named_sql
from events.serve.pages.parameters import AT_LEAST, QueryParameters, query_pairs, refuse_unknown_parameters
from events.serve.pages.query import filter_conditions
from events.serve.pages.request import parse_filters
from events.serve.versions.as_of import read_as_of

AS_OF = "as_of"


@dataclass(frozen=True, slots=True)
class Then:
    """An earlier time: as it was asked for, and up to which moment and position of an epoch the log counts."""

    text: str
    moment: datetime
    epoch: str
    seq: int


@dataclass(frozen=True, slots=True)
class Selection:
    """The documents of a collection: a query with one column `body`, the CTEs before it, and the values it binds."""

    collection: Collection
    query: str
    ctes: tuple[str, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)
    then: Then | None = None

    @property
    def with_ctes(self) -> str:
        """The whole query."""
        return f"with recursive {', '.join(self.ctes)} {self.query}" if self.ctes else self.query


def parameters(collection: Collection) -> list[str]:
    """The names of the parameters that an export of the collection takes."""
    language = [] if "language" in collection.by_name else ["language"]
    dates = ["unknown"] if any(one.bounds_a_date for one in collection.by_name.values()) else []
    return [*collection.by_name, *language, *dates, AS_OF, AT_LEAST]


def everything(collection: Collection) -> Selection:
    """The whole collection as it is now."""
    return Selection(collection, _current(collection, "", ""))


def read(collection: Collection, request: HttpRequest) -> Selection:
    """What a request asks for. Problem (400) that names whatever is wrong."""
    sent = query_pairs(request)
    refuse_unknown_parameters(sent, parameters(collection))
    query = QueryParameters(sent)
    bound = parse_filters(query, collection)
    unknown = query.choice("unknown", ("include", "exclude"), "exclude") == "include"
    then = None
    if (text := query.one(AS_OF)) is not None:
        if bound:
            name = bound[0][0]
            query.add_error(
                name, InvalidValue(query.values[name][0], "looks at records as they are now: not with as_of")
            )
        query.raise_errors()
        then = Then(text, *read_as_of(text))
    query.raise_errors()
    if then is not None:
        return Selection(collection, named_sql("exports/then").format(type=collection.type.value), then=then)
    wanted = filter_conditions(collection, tuple((name, found.form) for name, found in bound), unknown)
    values = {f"v{i}_{j}": value for i, (_, found) in enumerate(bound) for j, value in enumerate(found.values)}
    tests = "".join(f" and {f'r.id in ({one.ids})' if one.ids else one.test}" for one in wanted)
    joined = f" join public.{collection.view} r on r.id = c.record_id" if wanted else ""
    ctes = tuple(cte for one in wanted for cte in one.ctes)
    return Selection(collection, _current(collection, joined, tests), ctes, values)


def _current(collection: Collection, joined: str, tests: str) -> str:
    return named_sql("exports/current").format(type=collection.type.value, joined=joined, tests=tests)
