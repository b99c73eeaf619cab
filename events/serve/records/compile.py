"""SQL of a page, written once for each shape of request and kept in a bounded cache.

The text is put together from the fragments of this module and the names that collections declare. Of a request it
depends only on which parameters are present and in which form; values are always bound, never written into it.

One statement gives the page, its neighbour beyond the limit, and the names of included records that documents do not
tell (events/serve/records/including.py). Columns: part (0 a record of the page, 1 the name of an included one, 2 the
count as key, 3 the snippets of a record of the page), n (its place), type, slug, sort key as text, body.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from events.serve.records import COLLECTIONS
from events.serve.records.collection import Collection, Order
from events.serve.records.conditions import Narrowing, Place, arity, narrowing
from events.serve.records.filters import Form
from events.serve.records.naming import INCLUDED, include_ctes
from events.serve.records.parameters import Shape
from events.serve.records.segments import segments_of
from events.serve.records.ways import CAP, Reach, branches, walkers_of
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

# A document cut to some of its members, each as the text that is stored.
FIELDS = """(
  select ('{' || string_agg(to_json(e.key) || ':' || e.value, ',' order by e.place) || '}')::json
  from json_each(c.body) with ordinality e (key, value, place) where e.key = any(%(fields)s::text[]))"""

_NAMES = "(select string_agg(item ->> 'name', E'\\n') from json_array_elements(c.body -> 'aliases') item)"

# The texts of a document that snippets are taken from.
TEXTS: dict[RecordType, str] = {
    RecordType.PARTY: f"concat_ws(E'\\n', c.body ->> 'name', c.body ->> 'short_name', {_NAMES})",
    RecordType.SPEAKER: f"concat_ws(E'\\n', c.body ->> 'name', {_NAMES})",
    RecordType.OFFICE: "concat_ws(E'\\n', c.body ->> 'title', c.body ->> 'role', c.body ->> 'area')",
    RecordType.SOURCE: "concat_ws(E'\\n', c.body ->> 'title', c.body ->> 'outlet', c.body ->> 'byline')",
    RecordType.TOPIC: "concat_ws(E'\\n', c.body ->> 'name', c.body ->> 'description')",
    RecordType.STATEMENT: "concat_ws(E'\\n', c.body ->> 'text', c.body ->> 'original_text', c.body ->> 'venue')",
    RecordType.TALK: "concat_ws(E'\\n', c.body ->> 'title', c.body ->> 'place', c.body ->> 'outcome')",
    RecordType.PROPOSAL: """concat_ws(E'\\n', c.body ->> 'title', (
      select string_agg(item ->> 'text', E'\\n') from json_array_elements(c.body -> 'provisions') item))""",
    RecordType.EVENT: """concat_ws(E'\\n', c.body ->> 'label_stated', c.body -> 'cameo' ->> 'label', (
      select string_agg(item ->> 'sentence', E'\\n') from json_array_elements(c.body -> 'evidence') item))""",
}

_DETAIL = """with recursive
{ctes}
select 0 as part, 0::bigint as n, '{type}' as type, c.slug collate "C" as slug, null::text as k, {body} as body
from shown s join events_current c on c.type = '{type}' and c.record_id = s.id{included}
order by 1, 2, 3, 4"""

_SHOWN = """shown (id) as materialized (
  select c.record_id from events_current c where c.type = '{type}' and c.slug = %(slug)s and c.op = 'upsert')"""

COUNTED = 8000
"""Up to so many are counted where several filters could be walked along: the one with the fewest is.

To find out which of two larger ones has fewer would cost more than walking along the wrong one.
"""

FEW = 2000
"""A filter that is walked along and lets no more through gives the page: no other is counted on, nothing looked at."""

# Of the filters that can be walked along, whose matches an index counts one by one, the one that lets few through.
_FEW = """few{mark} (i, n) as materialized (
  select i, n from (values {counts}) counted (i, n, wide) where n <= {few} order by n, wide, i limit 1)"""

# Which filter lets the fewest records through, and how many; of two that let many through the one that is no tree.
_DRIVER = """driver{mark} (i, n) as materialized (
  {few}(select i, n from (values {counts}) counted (i, n, wide){closed} order by n, wide, i limit 1))"""


@lru_cache(maxsize=512)
def list_sql(shape: Shape) -> str:
    """The statement of a list page; values are bound by the names in `parameters.Asked`."""
    collection = COLLECTIONS[shape.type]
    order, type_ = collection.orders[shape.order], shape.type.value
    wanted = narrowings(collection, shape.filters, shape.unknown)
    fetch = shape.limit + 1
    ctes = [cte for one in wanted for cte in one.ctes]
    drivers = _drivers(wanted, order, collection)
    is_default = order is collection.default_order
    ctes += driver_ctes(wanted, drivers, walkers=walkers_of(wanted) if is_default else ())
    source = f" join events_current c on c.type = '{type_}' and c.record_id = r.id" if order.kind == "position" else ""
    parts = segments_of(order, shape.position)
    listed = segments_of(replace(order, key="l.at"), shape.position, "l.slug") if is_default else []
    for number, segment in enumerate(parts):
        more = [f"(select count(*) from segment{number - 1}) < {fetch}"] if number else []
        reach = Reach(f"published_{type_}", source, order.key, fetch, is_default)
        along = listed[number] if listed else None
        looks, found = branches(reach, wanted, drivers, segment, tuple(more), str(number), along)
        ctes += looks
        by = segment.order_by("b.key", "b.slug")
        ctes.append(
            f"segment{number} (id, slug, k, n) as materialized (\n"
            f"  select b.id, b.slug, {_key_text(order)}, row_number() over (order by {by}) from (\n  {found}) b\n"
            f"  order by {by} limit {fetch})"
        )
    pages = ["select id, slug, k, n from segment0"]
    if len(parts) > 1:
        pages.append("select id, slug, k, n + (select count(*) from segment0) from segment1")
    ctes.append(f"page (id, slug, k, n) as ({' union all '.join(pages)})")
    if shape.named:
        ctes.append(f"shown (id) as (select id from page where n <= {shape.limit})")
    ctes += include_ctes({shape.type: "shown"}, shape.named)
    rest = [INCLUDED] if shape.named else []
    if shape.count:
        tests = [f"r.id in ({one.ids})" if one.ids else one.test for one in wanted]
        where = f" where {' and '.join(tests)}" if tests else ""
        rest.append(_COUNT.format(type=type_, where=where))
    if shape.highlight:
        number = next(i for i, (name, _) in enumerate(shape.filters) if name == "q")
        rest.append(_HIGHLIGHTS.format(type=type_, snippets=snippets(shape.type, number), limit=shape.limit))
    body = FIELDS if shape.fields else "c.body"
    return _LIST.format(
        ctes=",\n".join(ctes), type=type_, limit=shape.limit, fetch=fetch, body=body, rest="".join(rest)
    )


def narrowings(
    collection: Collection, filters: tuple[tuple[str, Form], ...], unknown: bool, first: int = 0
) -> list[Narrowing]:
    """The SQL of each filter of a request, whose values are bound as `v<number>_<place>`, numbered from `first`."""
    found = []
    for number, (name, form) in enumerate(filters, first):
        place = Place(collection.type, number, unknown, name in collection.dated_by)
        found.append(narrowing(collection.by_name[name], form, values_of(number, form), place))
    return found


def values_of(number: int, form: Form) -> list[str]:
    """The placeholders of a filter's values."""
    return [f"%(v{number}_{place})s" for place in range(arity(form))]


def snippets(type_: RecordType, number: int) -> str:
    """The snippets of the document `c.body` for the query that is filter `number`."""
    query, language = f"(select value from t{number}_0)", f"(%(v{number}_1)s::text[])[1]"
    return f"public.events_search_snippets({TEXTS[type_]}, {language}, {query})"


def _drivers(wanted: list[Narrowing], order: Order, collection: Collection) -> list[int]:
    """Which filters may give the ids of the page. None where a single one is met in the list's order."""
    able = [number for number, one in enumerate(wanted) if one.ids]
    if len(wanted) == 1 and order.kind == "date":
        if wanted[0].splits or ((wanted[0].ordered or wanted[0].walk) and order is collection.default_order):
            return []
    return able


def driver_ctes(wanted: list[Narrowing], drivers: list[int], mark: str = "", walkers: Sequence[int] = ()) -> list[str]:
    """The ids that each filter lets through, cut at the cap, and which filter the page is made from.

    Those that can be walked along are only counted, further than that: their ids are not needed.
    """
    if not drivers:
        return []
    hits = [
        f"hits{mark}{i} (id) as materialized (select * from ({wanted[i].ids}) all_hits limit {CAP + 1})"
        for i in drivers
        if i not in walkers
    ]
    read = {i: f"({wanted[i].ids})" if i in walkers else f"hits{mark}{i}" for i in drivers}

    def is_wide(number: int) -> str:
        walk = wanted[number].walk
        return "true" if walk and walk.wide else "false"

    def counts(some: Sequence[int], most: str) -> str:
        return ", ".join(
            f"({i}, (select count(*) from (select from {read[i]} h limit {most} + 1) s), {is_wide(i)})" for i in some
        )

    first, closed = "", ""
    if walkers:
        hits.append(_FEW.format(mark=mark, few=FEW, counts=counts(walkers, str(FEW))))
        first, closed = f"select i, n from few{mark}\n  union all\n  ", f" where not exists (select from few{mark})"
    return [*hits, _DRIVER.format(mark=mark, few=first, closed=closed, counts=counts(drivers, str(COUNTED)))]


@lru_cache(maxsize=256)
def detail_sql(type_: RecordType, named: tuple[str, ...], fields: bool = False) -> str:
    """The statement of a detail that is trimmed or has included documents; binds `slug`, and `fields` where trimmed."""
    ctes = [_SHOWN.format(type=type_.value), *include_ctes({type_: "shown"}, named)]
    body, included = FIELDS if fields else "c.body", INCLUDED if named else ""
    return _DETAIL.format(type=type_.value, ctes=",\n".join(ctes), body=body, included=included)


def _key_text(order: Order) -> str:
    if order.kind == "date":
        return "to_char(b.key, 'YYYY-MM-DD')"
    return "b.key::text" if order.kind == "position" else "null::text"
