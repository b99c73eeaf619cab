"""Where a page starts in its order: the ranges of the order's index from which it is read (keyset pagination)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from events.serve.collections import Order
from events.serve.collections.filters import DateRange


class StartingPoint(NamedTuple):
    """The end of a list at which a page starts, or the side of a row on which it lies.

    `undated`: whether that row has no date. It matters in orders by a date only.
    """

    direction: Literal["start", "after", "before"]
    undated: bool = False


FIRST_PAGE = StartingPoint("start")


@dataclass(frozen=True, slots=True)
class IndexRange:
    """A range of an order: the condition that starts it, and its ORDER BY in terms of `{key}` and `{slug}`.

    `records`: those that can be in the range. `by_date`: whether the order is by a date.
    """

    condition: str
    order: str
    records: Literal["all", "dated", "undated"] = "all"
    by_date: bool = False

    def order_by(self, key: str, slug: str) -> str:
        """The ORDER BY for these names of key and slug."""
        return self.order.format(key=key, slug=slug)

    def date_conditions(self, ranges: Sequence[DateRange]) -> list[str]:
        """The conditions of a date filter that can match records of this range; those of undated records come last."""
        dated = [one.sql for one in ranges if one.dated]
        undated = [one.sql for one in ranges if not one.dated]
        return {"all": [*dated, *undated], "dated": dated, "undated": undated or ["false"]}[self.records]


def index_ranges(order: Order, start: StartingPoint, slug: str = "r.slug") -> list[IndexRange]:
    """The one or two ranges of the order from which a page is read, in terms of its key and of this name of the slug.

    Dated records come before undated ones in both directions, and a page can begin in one range and end in the next.
    Each ORDER BY is the index's own order or its exact reverse, so that no range is sorted.
    """
    key, descending = order.key, order.descending
    later, earlier = ("<", ">") if descending else (">", "<")
    if order.kind != "date":
        value = "%(at_key)s::bigint" if order.kind == "position" else "%(at_slug)s"
        forward, backward = ("{key} desc", "{key}") if descending else ("{key}", "{key} desc")
        return {
            "start": [IndexRange("", forward)],
            "after": [IndexRange(f"{key} {later} {value}", forward)],
            "before": [IndexRange(f"{key} {earlier} {value}", backward)],
        }[start.direction]
    forward, backward = date_order(descending, backwards=False), date_order(descending, backwards=True)
    at, undated = "%(at_key)s::date", f"{key} is null"
    if start.direction == "start":
        return [IndexRange("", forward, "all", True)]
    if start.direction == "after":
        of_undated = IndexRange(f"{undated} and {slug} > %(at_slug)s", forward, "undated", True)
        if start.undated:
            return [of_undated]
        after = f"{key} {later}= {at} and ({key} {later} {at} or {slug} > %(at_slug)s)"
        return [IndexRange(after, forward, "dated", True), IndexRange(undated, forward, "undated", True)]
    if start.undated:
        before = f"{undated} and {slug} < %(at_slug)s"
        return [
            IndexRange(before, backward, "undated", True),
            IndexRange(f"{key} is not null", backward, "dated", True),
        ]
    before = f"{key} {earlier}= {at} and ({key} {earlier} {at} or {slug} < %(at_slug)s)"
    return [IndexRange(before, backward, "dated", True)]


def date_order(descending: bool, backwards: bool) -> str:
    """The ORDER BY of an order by date; `backwards`: its exact reverse."""
    if backwards:
        return f"{{key}} {'asc' if descending else 'desc'} nulls first, {{slug}} desc"
    return f"{{key}} {'desc' if descending else 'asc'} nulls last, {{slug}}"
