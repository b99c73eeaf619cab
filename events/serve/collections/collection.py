"""What a collection declares: its document, filters, orders, includes and the text of its snippets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from events.serve.collections.columns import IncludeTargets
from events.serve.collections.fields import Document
from events.serve.collections.filters import Filter, full_text, identifier
from events.serve.collections.filters.references import IdFilter
from events.vocabulary.enumerations import RecordType

DocumentClass = type[Document]


@dataclass(frozen=True, slots=True)
class Order:
    """An order of a list: by a date (undated records last, then by id), by position in the log, or by id.

    `key`: the SQL expression of the sort key. `help`: a phrase for the description of the parameter.
    """

    name: str
    kind: Literal["date", "position", "id"]
    descending: bool
    key: str
    help: str


ALIAS_NAMES = "(select string_agg(item ->> 'name', E'\\n') from json_array_elements(c.body -> 'aliases') item)"
"""An SQL expression for `snippet_text`: the names in the document's list of aliases, one a line."""

BY_ID = (
    Order("id", "id", False, "r.slug", "by id, A to Z"),
    Order("-id", "id", True, "r.slug", "by id, Z to A"),
)
BY_UPDATE = (
    Order("-updated", "position", True, "c.seq", "the last published change first"),
    Order("updated", "position", False, "c.seq", "the oldest unchanged first"),
)


def _by_date(name: str) -> tuple[Order, Order]:
    key = f"coalesce(r.{name}_start, r.{name}_end)"
    return (
        Order(f"-{name}", "date", True, key, f"newest {name} first (start, else end), undated last, then id"),
        Order(name, "date", False, key, f"oldest {name} first (start, else end), undated last, then id"),
    )


@dataclass(frozen=True, eq=False)
class Collection:
    """The published records of one type.

    `filters`: groups, as the functions of `filters` return them. `dates`: the stated dates by which the list can be
    ordered; the first one gives the default order, else it is by id. `snippet_text`: an SQL expression of the text from
    which search results show snippets, in terms of the document `c.body`.
    """

    type: RecordType
    document: DocumentClass
    filters: tuple[tuple[Filter, ...], ...]
    includes: Mapping[str, IncludeTargets]
    snippet_text: str
    dates: tuple[str, ...] = ()
    by_name: dict[str, Filter] = field(init=False)
    orders: dict[str, Order] = field(init=False)

    def __post_init__(self) -> None:
        filters = [IdFilter("id"), full_text(), *(one for group in self.filters for one in group), identifier()]
        object.__setattr__(self, "by_name", {one.name: one for one in filters})
        orders = [*(order for name in self.dates for order in _by_date(name)), *BY_ID, *BY_UPDATE]
        object.__setattr__(self, "orders", {order.name: order for order in orders})

    @property
    def indexed_dates(self) -> frozenset[str]:
        """The names of the date filters that the indexes of its orders serve."""
        return frozenset(parameter for name in self.dates for parameter in (name, f"{name}.within"))

    @property
    def name(self) -> str:
        """The plural under which it is served."""
        return self.type.collection

    @property
    def view(self) -> str:
        """The view of its published records."""
        return f"published_{self.type.value}"

    @property
    def default_order(self) -> Order:
        """Newest first where the records are dated, else by id."""
        return next(iter(self.orders.values()))
