"""The SQL of a page: compiled once for each shape of request, and kept in an LRU cache.

The statement consists of the fragments of this module and of names that collections declare. It depends only on which
parameters a request has and in which form; values are always bound, never written into it.

One statement gives the page, one row beyond its limit, and the ids of those included records that documents do not name
(events/serve/pages/includes.py). Columns: part (0 a record, 1 an included one, 2 the count, 3 the snippets of a record:
events/serve/pages/members.py), n (the place in the page), type, slug, the sort key as text, body.
"""

from dataclasses import replace
from functools import lru_cache

from events.serve.collections import COLLECTIONS, Collection, Order
from events.serve.collections.filters import Condition, Form, Site
from events.serve.pages.access_paths import RowSource, access_paths, driver_ctes, scannable
from events.serve.pages.include_sql import INCLUDED, include_ctes
from events.serve.pages.ranges import index_ranges
from events.serve.pages.request import ListShape
from events.vocabulary.enumerations import RecordType

_LIST = """with recursive
{ctes}
select 0 as part, p.n, '{type}' as type, p.slug collate "C" as slug, p.k,
  case when p.n <= {limit} then {body} end as body
from page p join events_current c on c.type = '{type}' and c.record_id = p.id
where p.n <= {fetch}{rest}
order by 1, 2, 3, 4"""

_COUNT = """
union all
select 2, 0, '{type}', null, (select count(*) from published_{type} r{where})::text, null"""

_HIGHLIGHTS = """
union all
select 3, p.n, '{type}', p.slug, null, {snippets}
from page p join events_current c on c.type = '{type}' and c.record_id = p.id
where p.n <= {limit}"""

_DETAIL = """with recursive
{ctes}
select 0 as part, 0::bigint as n, '{type}' as type, c.slug collate "C" as slug, null::text as k, {body} as body
from shown s join events_current c on c.type = '{type}' and c.record_id = s.id{included}
order by 1, 2, 3, 4"""

_SHOWN = """shown (id) as materialized (
  select c.record_id from events_current c where c.type = '{type}' and c.slug = %(slug)s and c.op = 'upsert')"""

# A document cut to some of its members, each as the text that is stored.
_SPARSE_BODY = """(
  select ('{' || string_agg(to_json(e.key) || ':' || e.value, ',' order by e.place) || '}')::json
  from json_each(c.body) with ordinality e (key, value, place) where e.key = any(%(fields)s::text[]))"""


@lru_cache(maxsize=512)
def list_sql(shape: ListShape) -> str:
    """The statement of a page of a list; it binds the values of `ListRequest`."""
    collection = COLLECTIONS[shape.type]
    order, type_ = collection.orders[shape.order], shape.type.value
    conditions = filter_conditions(collection, shape.filters, shape.include_undated)
    fetch = shape.limit + 1
    is_default = order is collection.default_order
    drivers = _drivers(conditions, order, is_default)
    ctes = [cte for one in conditions for cte in one.ctes]
    ctes += driver_ctes(conditions, drivers, scanned=scannable(conditions) if is_default else ())
    join = f" join events_current c on c.type = '{type_}' and c.record_id = r.id" if order.kind == "position" else ""
    source = RowSource(collection.view, join, order.key, fetch, is_default)
    ranges = index_ranges(order, shape.start)
    listed = index_ranges(replace(order, key="l.at"), shape.start, "l.slug") if is_default else []
    for number, index_range in enumerate(ranges):
        # The second range is read only where the first does not fill the page.
        preconditions = (f"(select count(*) from range{number - 1}) < {fetch}",) if number else ()
        listed_range = listed[number] if listed else None
        extra, rows = access_paths(source, conditions, drivers, index_range, preconditions, str(number), listed_range)
        by = index_range.order_by("b.key", "b.slug")
        ctes += extra
        ctes.append(
            f"range{number} (id, slug, k, n) as materialized (\n"
            f"  select b.id, b.slug, {_key_text(order)}, row_number() over (order by {by}) from (\n  {rows}) b\n"
            f"  order by {by} limit {fetch})"
        )
    parts = ["select id, slug, k, n from range0"]
    if len(ranges) > 1:
        parts.append("select id, slug, k, n + (select count(*) from range0) from range1")
    ctes.append(f"page (id, slug, k, n) as ({' union all '.join(parts)})")
    rest = []
    if shape.includes:
        ctes.append(f"shown (id) as (select id from page where n <= {shape.limit})")
        ctes += include_ctes({shape.type: "shown"}, shape.includes)
        rest.append(INCLUDED)
    if shape.count:
        tests = [one.membership for one in conditions]
        rest.append(_COUNT.format(type=type_, where=f" where {' and '.join(tests)}" if tests else ""))
    if shape.highlight:
        number = next(i for i, (name, _) in enumerate(shape.filters) if name == "q")
        rest.append(_HIGHLIGHTS.format(type=type_, snippets=_snippets(collection, number), limit=shape.limit))
    body = _SPARSE_BODY if shape.sparse else "c.body"
    return _LIST.format(
        ctes=",\n".join(ctes), type=type_, limit=shape.limit, fetch=fetch, body=body, rest="".join(rest)
    )


@lru_cache(maxsize=256)
def detail_sql(type_: RecordType, includes: tuple[str, ...], sparse: bool = False) -> str:
    """The statement of a detail with `fields` or `include`; it binds `slug`, and `fields` where it is sparse."""
    ctes = [_SHOWN.format(type=type_.value), *include_ctes({type_: "shown"}, includes)]
    body, included = _SPARSE_BODY if sparse else "c.body", INCLUDED if includes else ""
    return _DETAIL.format(type=type_.value, ctes=",\n".join(ctes), body=body, included=included)


def filter_conditions(
    collection: Collection, filters: tuple[tuple[str, Form], ...], include_undated: bool, first: int = 0
) -> list[Condition]:
    """The SQL of each filter of a request; its values are bound as `v<number>_<place>`, numbered from `first`."""
    found = []
    for number, (name, form) in enumerate(filters, first):
        one = collection.by_name[name]
        placeholders = [f"%(v{number}_{place})s" for place in range(one.placeholder_count(form))]
        site = Site(collection.type, number, include_undated, name in collection.indexed_dates)
        found.append(one.condition(form, placeholders, site))
    return found


def _drivers(conditions: list[Condition], order: Order, is_default: bool) -> list[int]:
    """The filters that can give the ids of the page; none where a single filter is read in the list's order."""
    if len(conditions) == 1 and order.kind == "date":
        only = conditions[0]
        if only.date_ranges or ((only.indexed_test or only.scan) and is_default):
            return []
    return [number for number, one in enumerate(conditions) if one.ids]


def _snippets(collection: Collection, number: int) -> str:
    """The snippets of a document for the query of the filter with this number."""
    query, language = f"(select value from t{number}_0)", f"(%(v{number}_1)s::text[])[1]"
    return f"public.events_search_snippets({collection.snippet_text}, {language}, {query})"


def _key_text(order: Order) -> str:
    if order.kind == "date":
        return "to_char(b.key, 'YYYY-MM-DD')"
    return "b.key::text" if order.kind == "position" else "null::text"
