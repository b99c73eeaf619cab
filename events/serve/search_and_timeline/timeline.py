"""`/timeline/`: statements, talks, proposals and coded events merged in order of date, with one cursor.

A record is placed at the start of its own date, else at its end; records without a date are left out. Each type is read
as its list is, by its own index, and the pages are merged: so a deep page costs as much as the first one.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.http import HttpRequest

from events.serve.collections import AT_LEAST, COLLECTIONS, Collection, Order
from events.serve.collections.filters import Filter, Form, InvalidParameter, ParsedValues, parsed_bounds
from events.serve.pages import (
    INCLUDED,
    IndexRange,
    QueryParameters,
    RowSource,
    access_paths,
    bound_values,
    cursors,
    date_order,
    driver_ctes,
    filter_conditions,
    page_include_ctes,
    parse_includes,
    paths_outside_documents,
    query_pairs,
    refuse_unknown_parameters,
    with_languages,
)
from events.serve.search_and_timeline.request import MixedListRequest, parse_cursor
from events.vocabulary.edtf_dates import EdtfError, bounds_for_filter
from events.vocabulary.enumerations import RecordType

TYPES = (RecordType.STATEMENT, RecordType.TALK, RecordType.PROPOSAL, RecordType.EVENT)

FILTERS = ("party", "party.exact", "speaker", "topic", "topic.exact", "talk", "talk.exact", "q")
"""The filters of the lists that the timeline takes. A filter that a type does not have excludes that type."""

ORDERS: dict[str, Order] = {
    "date": Order("date", "date", False, "", "oldest first"),
    "-date": Order("-date", "date", True, "", "newest first"),
}

PARAMETERS = ("from", "to", "types", *FILTERS, "language", "order", "include", "limit", "cursor", AT_LEAST)

# The number of the first filter of each type, so that the values of each type have names of their own.
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
    """What determines the SQL of a timeline. `start`: the direction of the cursor and the type of its row."""

    filters: tuple[tuple[RecordType, tuple[tuple[str, Form], ...]], ...]
    order: str
    start: tuple[str, RecordType] | None
    limit: int
    includes: tuple[str, ...]


def shared_filter(name: str) -> Filter:
    """The filter of that name of the first type that has it; it parses its values alike in every type."""
    return next(COLLECTIONS[type_].by_name[name] for type_ in TYPES if name in COLLECTIONS[type_].by_name)


def parse_timeline(request: HttpRequest) -> MixedListRequest[TimelineShape]:
    """The request for a page of the timeline. Problem (400) that names everything that is wrong."""
    pairs = query_pairs(request)
    refuse_unknown_parameters(pairs, list(PARAMETERS))
    parameters = QueryParameters(pairs)
    bounds = _parse_bounds(parameters)
    types = parameters.types(TYPES)
    filters = _parse_filters(parameters)
    if "language" in parameters and "q" not in parameters:
        parameters.languages()
    order = ORDERS[parameters.choice("order", ORDERS, "date")]
    limit = parameters.limit()
    paths = parse_includes(parameters, *types) if "include" in parameters else ()
    parameters.raise_errors()
    fingerprint = cursors.fingerprint(
        "timeline", order.name, types, bounds, [(name, one.values) for name, one in filters.items()]
    )
    cursor = parse_cursor(parameters, fingerprint, order)
    parameters.raise_errors()
    forms, values = _bind(types, bounds, filters)
    if cursor is not None:
        values |= {"at_key": cursor.key, "at_slug": cursor.slug}
    start = None if cursor is None else (cursor.direction, cursor.type)
    shape = TimelineShape(forms, order.name, start, limit, paths_outside_documents(types, paths))
    return MixedListRequest(shape, values, paths, pairs, fingerprint, cursor)


def _bind(
    types: tuple[RecordType, ...], bounds: tuple[date | None, date | None], filters: dict[str, ParsedValues]
) -> tuple[tuple[tuple[RecordType, tuple[tuple[str, Form], ...]], ...], dict[str, Any]]:
    """The forms of the filters by type, and all their values. A type that lacks one of the filters is left out."""
    forms: list[tuple[RecordType, tuple[tuple[str, Form], ...]]] = []
    values: dict[str, Any] = {}
    for type_ in types:
        collection = COLLECTIONS[type_]
        if not all(name in collection.by_name for name in filters):
            continue
        own = [*_date_filter(collection, bounds), *filters.items()]
        values |= bound_values(own, _FIRST[type_])
        forms.append((type_, tuple((name, one.form) for name, one in own)))
    return tuple(forms), values


def _parse_bounds(parameters: QueryParameters) -> tuple[date | None, date | None]:
    """The first day of `from` and the last day of `to`; None where open."""
    found: list[date | None] = []
    for name, side in (("from", 0), ("to", 1)):
        text = parameters.one(name)
        try:
            found.append(bounds_for_filter(text)[side] if text else None)
        except EdtfError as error:
            message = str(error).removeprefix(f"“{text}” ").rstrip(".")
            parameters.add_error(name, InvalidParameter(text or "", message))
            found.append(None)
    low, high = found
    if low and high and low > high:
        parameters.add_error("to", InvalidParameter(parameters.values["to"][0], "lies before from"))
    return low, high


def _parse_filters(parameters: QueryParameters) -> dict[str, ParsedValues]:
    found: dict[str, ParsedValues] = {}
    for name in FILTERS:
        if name not in parameters:
            continue
        parsed = parameters.filter(shared_filter(name))
        if parsed is not None:
            found[name] = with_languages(parsed, parameters) if name == "q" else parsed
    return found


def _date_filter(collection: Collection, bounds: tuple[date | None, date | None]) -> list[tuple[str, ParsedValues]]:
    """The filter by the date of the collection's default order, where a bound is given."""
    parsed = parsed_bounds(*bounds)
    return [(collection.dates[0], parsed)] if parsed.form else []


@lru_cache(maxsize=256)
def timeline_sql(shape: TimelineShape) -> str:
    """The statement of a page, with the columns of a list's. Blank where no type is left."""
    if not shape.filters:
        return ""
    descending = ORDERS[shape.order].descending
    backwards = shape.start is not None and shape.start[0] == "before"
    fetch = shape.limit + 1
    ctes: list[str] = []
    merged: list[str] = []
    for type_, filters in shape.filters:
        collection, mark = COLLECTIONS[type_], f"_{type_.value}_"
        conditions = filter_conditions(collection, filters, False, _FIRST[type_])
        ctes += [cte for one in conditions for cte in one.ctes]
        only_a_date = len(conditions) == 1 and bool(conditions[0].date_ranges)
        drivers = [] if only_a_date else [number for number, one in enumerate(conditions) if one.ids]
        ctes += driver_ctes(conditions, drivers, mark)
        order = next(one for one in collection.orders.values() if one.kind == "date" and one.descending == descending)
        source = RowSource(collection.view, "", order.key, fetch, False, mark)
        extra, rows = access_paths(source, conditions, drivers, _index_range(order, shape.start, type_), ())
        ctes += extra
        ctes.append(f"own{mark} (id, slug, key) as materialized (\n  {rows})")
        merged.append(f"select '{type_.value}'::text, id, slug, key from own{mark}")
    direction = "desc" if descending != backwards else "asc"
    tie_order = "desc" if backwards else "asc"
    include_ctes = page_include_ctes([type_ for type_, _ in shape.filters], shape.limit, shape.includes)
    return _TIMELINE.format(
        ctes=",\n".join(ctes),
        merged="\n  union all ".join(merged),
        order=f'key {direction}, slug collate "C" {tie_order}, type collate "C" {tie_order}',
        fetch=fetch,
        limit=shape.limit,
        included_ctes="".join(f",\n{cte}" for cte in include_ctes),
        rest=INCLUDED if include_ctes else "",
    )


def _index_range(order: Order, start: tuple[str, RecordType] | None, type_: RecordType) -> IndexRange:
    """The range of one type's order from which the page is read: rows of one day are ordered by id, then by type."""
    key, descending = order.key, order.descending
    if start is None:
        return IndexRange(f"{key} is not null", date_order(descending, backwards=False), "dated", True)
    direction, cursor_type = start
    backwards = direction == "before"
    beyond = "<" if descending != backwards else ">"
    # Of two records with one id on one day, that whose type is first in the alphabet is first.
    type_is_beyond = type_.value < cursor_type.value if backwards else type_.value > cursor_type.value
    slug = f"r.slug {'<' if backwards else '>'}{'=' if type_is_beyond else ''} %(at_slug)s"
    condition = f"{key} {beyond}= %(at_key)s::date and ({key} {beyond} %(at_key)s::date or {slug})"
    return IndexRange(condition, date_order(descending, backwards), "dated", True)
