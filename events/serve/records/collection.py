"""What a collection declares: its document, filters, orders and includes; nothing else is written by hand."""

from dataclasses import dataclass, field
from typing import Literal

from events.serve.fields import Document
from events.serve.records.filters import Filter, identifier, ids
from events.serve.records.paths import Ways
from events.serve.records.words_and_boxes import searched
from events.vocabulary.enumerations import RecordType

DocumentClass = type[Document]


@dataclass(frozen=True, slots=True)
class Order:
    """An order of a list. `kind`: by a date (undated last, then id), by position in the log, or by id."""

    name: str
    kind: Literal["date", "position", "id"]
    descending: bool
    key: str
    help: str


BY_ID = (
    Order("id", "id", False, "r.slug", "by id, A to Z"),
    Order("-id", "id", True, "r.slug", "by id, Z to A"),
)
BY_UPDATE = (
    Order("-updated", "position", True, "c.seq", "the last published change first"),
    Order("updated", "position", False, "c.seq", "the oldest unchanged first"),
)


def by_date(name: str) -> tuple[Order, Order]:
    """Newest and oldest first by a stated date: its start, else its end; undated last, then id."""
    key = f"coalesce(r.{name}_start, r.{name}_end)"
    return (
        Order(f"-{name}", "date", True, key, f"newest {name} first (start, else end), undated last, then id"),
        Order(name, "date", False, key, f"oldest {name} first (start, else end), undated last, then id"),
    )


@dataclass(frozen=True, eq=False)
class Collection:
    """One of the nine collections. The first order is the default."""

    type: RecordType
    document: DocumentClass
    filters: tuple[tuple[Filter, ...], ...]
    includes: dict[str, Ways]
    dates: tuple[tuple[Order, Order], ...] = ()
    by_name: dict[str, Filter] = field(init=False)
    orders: dict[str, Order] = field(init=False)

    def __post_init__(self) -> None:
        flat = [ids(), searched(), *(one for group in self.filters for one in group), identifier()]
        object.__setattr__(self, "by_name", {one.name: one for one in flat})
        orders = [*(order for pair in self.dates for order in pair), *BY_ID, *BY_UPDATE]
        object.__setattr__(self, "orders", {order.name: order for order in orders})

    @property
    def dated_by(self) -> frozenset[str]:
        """The names of the date filters that the indexes of its orders serve."""
        names = [order.name for pair in self.dates for order in pair if not order.descending]
        return frozenset(text for name in names for text in (name, f"{name}.within"))

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
