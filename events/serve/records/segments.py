"""Where a page starts in its order: the ranges of the order's index that it is read from."""

from dataclasses import dataclass
from typing import Literal

from events.serve.records.collection import Order


@dataclass(frozen=True, slots=True)
class Segment:
    """One range of an order: the condition that starts it, and its ORDER BY in terms of key and slug.

    `rows` tells of which records it can have any: `all`, `dated`, `undated`.
    """

    beyond: str
    order: str
    rows: Literal["all", "dated", "undated"] = "all"
    by_date: bool = False

    def order_by(self, key: str, slug: str) -> str:
        """The ORDER BY for these names of key and slug."""
        return self.order.format(key=key, slug=slug)

    def splits(self, parts: tuple[str, ...]) -> list[str]:
        """Of the ranges that a date filter is split into, those that can have rows here: the undated come last."""
        dated = [part for part in parts if not part.endswith(" is null")]
        undated = [part for part in parts if part.endswith(" is null")]
        return {"all": [*dated, *undated], "dated": dated, "undated": undated or ["false"]}[self.rows]


def segments_of(order: Order, position: str, slug: str = "r.slug") -> list[Segment]:
    """The one or two ranges of the order that a page is read from, in terms of its key and of this name of the slug.

    Dated records come before undated ones, in either direction; a page that starts in one range may end in the next.
    Each ORDER BY names the index's own order or its exact reverse, so that no range is sorted.
    """
    key, down = order.key, order.descending
    later, earlier = ("<", ">") if down else (">", "<")
    if order.kind != "date":
        value = "%(at_key)s::bigint" if order.kind == "position" else "%(at_slug)s"
        onward, back = ("{key} desc", "{key}") if down else ("{key}", "{key} desc")
        return {
            "start": [Segment("", onward)],
            "after": [Segment(f"{key} {later} {value}", onward)],
            "before": [Segment(f"{key} {earlier} {value}", back)],
        }[position]
    onward = f"{{key}} {'desc' if down else 'asc'} nulls last, {{slug}}"
    back = f"{{key}} {'asc' if down else 'desc'} nulls first, {{slug}} desc"
    at, undated = "%(at_key)s::date", f"{key} is null"
    after = f"{key} {later}= {at} and ({key} {later} {at} or {slug} > %(at_slug)s)"
    before = f"{key} {earlier}= {at} and ({key} {earlier} {at} or {slug} < %(at_slug)s)"
    return {
        "start": [Segment("", onward, "all", True)],
        "after-dated": [Segment(after, onward, "dated", True), Segment(undated, onward, "undated", True)],
        "after-undated": [Segment(f"{undated} and {slug} > %(at_slug)s", onward, "undated", True)],
        "before-dated": [Segment(before, back, "dated", True)],
        "before-undated": [
            Segment(f"{undated} and {slug} < %(at_slug)s", back, "undated", True),
            Segment(f"{key} is not null", back, "dated", True),
        ],
    }[position]
