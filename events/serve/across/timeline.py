"""`/timeline/`: statements, talks, proposals and coded events merged in order of date, with one cursor.

A record stands where its own date starts, else ends; records without one are not on it. Each type is read as its list
is, along its own index, and the pages are merged: so a deep page costs what the first one does.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.http import HttpRequest

from events.serve.across.reading import Asked, read_paths, read_spot, read_types
from events.serve.records import COLLECTIONS, cursors
from events.serve.records.collection import Collection, Order
from events.serve.records.compile import driver_ctes, narrowings
from events.serve.records.filters import BadValue, Bound, Form
from events.serve.records.including import untold
from events.serve.records.naming import INCLUDED, include_ctes
from events.serve.records.parameters import Reading, check_names, pairs
from events.serve.records.segments import Segment
from events.serve.records.ways import Reach, branches
from events.vocabulary.edtf_dates import EdtfError, bounds_for_filter
from events.vocabulary.enumerations import RecordType

TYPES = (RecordType.STATEMENT, RecordType.TALK, RecordType.PROPOSAL, RecordType.EVENT)

FILTERS = ("party", "party.exact", "speaker", "topic", "topic.exact", "talk", "talk.exact", "q")
"""The filters of the lists that the timeline takes. A type that does not have one has no record on it then."""

ORDERS: dict[str, Order] = {
    "date": Order("date", "date", False, "", "oldest first"),
    "-date": Order("-date", "date", True, "", "newest first"),
}

PARAMETERS = ("from", "to", "types", *FILTERS, "language", "order", "include", "limit", "cursor", "at_least")

# The number of the first filter of each type: their values are bound apart.
_FIRST = {type_: place * 100 for place, type_ in enumerate(TYPES)}

_TIMELINE = """with recursive
{ctes},
merged (type, id, slug, key) as ({merged}),
page (type, id, slug, key, n) as (
  select m.*, row_number() over (order by {order}) from merged m order by {order} limit {fetch}){included_ctes}
select 0 as part, p.n, p.type, p.slug collate "C" as slug, to_char(p.key, 'YYYY-MM-DD') as k,
  case when p.n <= {limit} then c.body end as body
from page p join events_current c on c.type = p.type and c.record_id = p.id{rest}
order by 1, 2, 3, 4"""


@dataclass(frozen=True, slots=True)
class TimelineShape:
    """What shapes the SQL of a timeline: filters by type, direction, where it starts, limit, includes."""

    filters: tuple[tuple[RecordType, tuple[tuple[str, Form], ...]], ...]
    order: str
    position: tuple[str, RecordType] | None
    limit: int
    named: tuple[str, ...]


def read(request: HttpRequest) -> Asked[TimelineShape]:
    """What was asked for. Problem (400) that names whatever is wrong."""
    sent = pairs(request)
    check_names(sent, list(PARAMETERS))
    reading = Reading(sent)
    bounds = _bounds(reading)
    types = read_types(reading, TYPES)
    bound = _filters(reading)
    if "language" in reading.sent and "q" not in reading.sent:
        reading.languages()
    order = ORDERS[reading.one_of("order", ORDERS, "date")]
    limit, paths = reading.limit(0), read_paths(reading, types)
    reading.finish()
    of = cursors.fingerprint("timeline", order.name, types, bounds, [(name, one.values) for name, one in bound.items()])
    spot = read_spot(reading, of, order)
    reading.finish()
    filters: list[tuple[RecordType, tuple[tuple[str, Form], ...]]] = []
    values: dict[str, Any] = {} if spot is None else {"at_key": spot.key, "at_slug": spot.slug}
    for type_ in types:
        collection = COLLECTIONS[type_]
        if not all(name in collection.by_name for name in bound):
            continue
        own = [*_date(collection, bounds), *bound.items()]
        for number, (_, one) in enumerate(own, _FIRST[type_]):
            values |= {f"v{number}_{part}": value for part, value in enumerate(one.values)}
        filters.append((type_, tuple((name, one.form) for name, one in own)))
    position = None if spot is None else (spot.direction, spot.type)
    shape = TimelineShape(tuple(filters), order.name, position, limit, untold(types, paths))
    return Asked(shape, values, paths, [pair for pair in sent if pair[0] != "cursor"], of, spot)


def _bounds(reading: Reading) -> tuple[date | None, date | None]:
    """The days from and to which it goes: the first of `from`, the last of `to`."""
    found: list[date | None] = []
    for name, side in (("from", 0), ("to", 1)):
        text = reading.single(name)
        try:
            found.append(bounds_for_filter(text)[side] if text else None)
        except EdtfError as error:
            reading.refuse(name, BadValue(text or "", str(error).removeprefix(f"“{text}” ").rstrip(".")))
            found.append(None)
    low, high = found
    if low and high and low > high:
        reading.refuse("to", BadValue(reading.sent["to"][0], "lies before from"))
    return low, high


def _filters(reading: Reading) -> dict[str, Bound]:
    found: dict[str, Bound] = {}
    for name in FILTERS:
        if name not in reading.sent:
            continue
        one = next(COLLECTIONS[type_].by_name[name] for type_ in TYPES if name in COLLECTIONS[type_].by_name)
        bound = reading.filter(one)
        if bound is not None and name == "q":
            bound = Bound(bound.form, (bound.values[0], reading.languages()))
        if bound is not None:
            found[name] = bound
    return found


def _date(collection: Collection, bounds: tuple[date | None, date | None]) -> list[tuple[str, Bound]]:
    name = collection.default_order.name.removeprefix("-")
    set_ = [(word, bound) for word, bound in zip(("from", "until"), bounds, strict=True) if bound is not None]
    return [(name, Bound(tuple(word for word, _ in set_), tuple(bound for _, bound in set_)))] if set_ else []


@lru_cache(maxsize=256)
def timeline_sql(shape: TimelineShape) -> str:
    """The statement of a page; the same columns as that of a list. Blank where no type can have a record on it."""
    if not shape.filters:
        return ""
    down = ORDERS[shape.order].descending
    fetch = shape.limit + 1
    ctes: list[str] = []
    merged: list[str] = []
    backwards = shape.position is not None and shape.position[0] == "before"
    for type_, filters in shape.filters:
        collection, mark = COLLECTIONS[type_], f"_{type_.value}_"
        wanted = narrowings(collection, filters, False, _FIRST[type_])
        ctes += [cte for one in wanted for cte in one.ctes]
        dated = len(wanted) == 1 and bool(wanted[0].splits)
        drivers = [] if dated else [number for number, one in enumerate(wanted) if one.ids]
        ctes += driver_ctes(wanted, drivers, mark)
        order = next(one for one in collection.orders.values() if one.kind == "date" and one.descending == down)
        reach = Reach(f"published_{type_.value}", "", order.key, fetch, False, mark)
        looks, found = branches(reach, wanted, drivers, _segment(order, shape.position, type_), ())
        ctes += looks
        ctes.append(f"own{mark} (id, slug, key) as materialized (\n  {found})")
        merged.append(f"select '{type_.value}'::text, id, slug, key from own{mark}")
    way = "desc" if down != backwards else "asc"
    tie = "desc" if backwards else "asc"
    order_by = f'key {way}, slug collate "C" {tie}, type collate "C" {tie}'
    included, rest = "", ""
    if shape.named:
        shown = {type_: f"shown_{type_.value}" for type_, _ in shape.filters}
        steps = [
            f"{name} (id) as (select id from page where n <= {shape.limit} and type = '{type_.value}')"
            for type_, name in shown.items()
        ]
        extra = include_ctes(shown, shape.named)
        if extra:
            included, rest = ",\n" + ",\n".join([*steps, *extra]), INCLUDED
    return _TIMELINE.format(
        ctes=",\n".join(ctes),
        merged="\n  union all ".join(merged),
        order=order_by,
        fetch=fetch,
        limit=shape.limit,
        included_ctes=included,
        rest=rest,
    )


def _segment(order: Order, position: tuple[str, RecordType] | None, type_: RecordType) -> Segment:
    """The range of one type's order that the page is read from: rows of one day come by id, then by type."""
    key, down = order.key, order.descending
    if position is None:
        return Segment(
            f"{key} is not null", f"{{key}} {'desc nulls last' if down else 'asc nulls last'}, {{slug}}", "dated", True
        )
    direction, beside = position
    backwards = direction == "before"
    onward = "<" if down != backwards else ">"
    # Of two records with one id on one day, that of the type that comes first in the alphabet is first.
    beyond_type = type_.value < beside.value if backwards else type_.value > beside.value
    slug = f"r.slug {'<' if backwards else '>'}{'=' if beyond_type else ''} %(at_slug)s"
    beyond = f"{key} {onward}= %(at_key)s::date and ({key} {onward} %(at_key)s::date or {slug})"
    if backwards:
        way = f"{{key}} {'asc' if down else 'desc'} nulls first, {{slug}} desc"
    else:
        way = f"{{key}} {'desc' if down else 'asc'} nulls last, {{slug}}"
    return Segment(beyond, way, "dated", True)
