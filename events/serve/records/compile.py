"""SQL of a page, written once for each shape of request and kept in a bounded cache.

The text is put together from the fragments of this module and the names that collections declare. Of a request it
depends only on which parameters are present and in which form; values are always bound, never written into it.

One statement gives the page, its neighbour beyond the limit, and the names of included records that documents do not
tell (events/serve/records/including.py). Columns: part (0 a record of the page, 1 the name of an included one, 2 the
count as key, 3 the snippets of a record of the page), n (its place), type, slug, sort key as text, body.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from events.serve.records import COLLECTIONS
from events.serve.records.collection import Collection, Order
from events.serve.records.conditions import Leg, Narrowing, Place, arity, narrowing
from events.serve.records.filters import Form
from events.serve.records.naming import INCLUDED, include_ctes
from events.serve.records.parameters import Shape
from events.serve.records.segments import Segment, segments_of
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

CAP = 5000
"""Up to so many records are fetched and sorted; a filter that lets more through is tested along the order instead."""

LOOK = 1000
"""How many rows at the beginning of the order are looked at before anything else."""

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
    ctes += driver_ctes(wanted, drivers, walkers=_walkers(wanted) if is_default else ())
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


def _walkers(wanted: list[Narrowing]) -> list[int]:
    return [number for number, one in enumerate(wanted) if one.walk]


@dataclass(frozen=True, slots=True)
class Reach:
    """From which view a page is read, with what joined, by which sort key, and how many rows of it.

    `default`: in the collection's own order, in which each filter of a column has an index.
    """

    view: str
    joined: str
    key: str
    fetch: int
    default: bool
    mark: str = ""


def branches(
    reach: Reach,
    wanted: list[Narrowing],
    drivers: list[int],
    segment: Segment,
    more: tuple[str, ...],
    name: str = "",
    along: Segment | None = None,
) -> tuple[list[str], str]:
    """The rows of one segment: CTEs, and a union of which every part but one is closed before it starts.

    Unless one filter lets few through, first a look at the beginning of the order, which is enough where much matches,
    or where little is there at all; else from the ids of the filter that drives, or, where each lets too many through,
    by a walk along the order.
    `along`: the same segment in the order of `events_listing`, where that is the order of the page.
    """
    tests = [(one.ordered if reach.default else "") or one.test for one in wanted]
    fixed = [*more, *([segment.beyond] if segment.beyond else [])]
    split = next((number for number, one in enumerate(wanted) if one.splits), None)
    walkers = _walkers(wanted) if along else []
    ways = Ways(reach, wanted, segment, along)
    if (alone := _enough(wanted, walkers)) is not None:
        return [], ways.walk(alone, more)
    if not drivers and not walkers:
        return [], _walks(reach, wanted, tests, segment, fixed, split)
    looks: list[str] = []
    found: list[str] = []
    open_: list[str] = []
    if split is None and not (len(walkers) > 1 and len(walkers) == len(wanted)):
        mark = f"{reach.mark}{name}"
        looks = _look(reach, wanted, segment, fixed, mark, few=f"few{reach.mark}" if drivers and walkers else "")
        open_ = [f"(select not done from looked{mark})"]
        found.append(f"(select id, slug, key from look{mark} where (select done from looked{mark}))")
    if not drivers:
        return looks, "\n  union all ".join([*found, *(ways.walk(i, (*open_, *more)) for i in walkers)])
    driver = f"from driver{reach.mark}"
    others = [i for i in drivers if i not in walkers]
    for i in others:
        rest = [one.test for number, one in enumerate(wanted) if number != i]
        # The subquery keeps the planner from turning this into a scan of the records.
        source = (
            f"(select distinct id from hits{reach.mark}{i}) h"
            f" cross join lateral (select r.* from {reach.view} r where r.id = h.id offset 0) r"
        )
        found.append(
            _branch(reach, segment, source, [*open_, f"(select i {driver} where n <= {CAP}) = {i}", *fixed, *rest])
        )
    found += [ways.walk(i, (*open_, f"(select i {driver}) = {i}", *more)) for i in walkers]
    if others:
        closed = f"(select i {driver} where n > {CAP}) in ({', '.join(map(str, others))})"
        found.append(_walks(reach, wanted, tests, segment, [*open_, closed, *fixed], split))
    return looks, "\n  union all ".join(found)


def _enough(wanted: list[Narrowing], walkers: list[int]) -> int | None:
    """The filter whose walk alone gives the page, since what stands beside it is told on the way."""
    for number in walkers:
        walk = wanted[number].walk
        beside = [one for place, one in enumerate(wanted) if place != number]
        if walk is None:
            continue
        if not beside and not walk.wide:
            return number
        if beside and walk.in_listing and all(one.listed for one in beside):
            return number
    return None


@dataclass(frozen=True, slots=True)
class Ways:
    """Walks along one filter of a request, the others tested. `along`: the segment in terms of `events_listing`."""

    reach: Reach
    wanted: list[Narrowing]
    segment: Segment
    along: Segment | None

    def walk(self, number: int, conditions: tuple[str, ...]) -> str:
        """Along the references to one record, or along those to each of several, merged."""
        walk = self.wanted[number].walk
        if walk is None or self.along is None:
            raise TypeError("this filter is not met in the order of the list")
        beside = [one for place, one in enumerate(self.wanted) if place != number]
        order = (self.along if walk.in_listing else self.segment).order_by("m.key", "m.slug")
        if walk.single:
            parts = " union all ".join(self._parts(walk.legs[0], walk.legs[0].target, self.along, beside, conditions))
            return f"(select m.id, m.slug, m.key from ({parts}) m order by {order} limit {self.reach.fetch})"
        legs = []
        for leg in walk.legs:
            parts = " union all ".join(
                self._parts(leg, "t.id" if walk.many else leg.target, self.along, beside, conditions)
            )
            targets = f"unnest({leg.target}) t (id) cross join lateral " if walk.many else ""
            legs.append(f"select m.id, m.slug, m.key from {targets}({parts}) m")
        return (
            f"(select distinct m.id, m.slug, m.key from ({' union all '.join(legs)}) m"
            f" order by {order} limit {self.reach.fetch})"
        )

    def _parts(
        self, leg: Leg, target: str, along: Segment, beside: list[Narrowing], conditions: tuple[str, ...]
    ) -> Iterator[str]:
        """The walk along the references to one record; a date that the listing tells is met range by range."""
        told = next((one for one in beside if one.listed), None) if leg.relation else None
        rest = [one.test for one in beside if one is not told]
        if leg.relation:
            joined = f" join {self.reach.view} r on r.id = l.record_id" if rest else ""
            source, columns, segment = f"events_listing l{joined}", ("l.record_id", "l.slug", "l.at"), along
            own = [f"l.relation = '{leg.relation}'", f"l.target_id = {target}"]
        else:
            source, columns, segment = f"{self.reach.view} r", ("r.id", "r.slug", self.reach.key), self.segment
            own = [f"r.{leg.column} = {target}"]
        for part in told.listed if told else ("",):
            where = [*conditions, *own, *([segment.beyond] if segment.beyond else []), *rest, *([part] if part else [])]
            yield (
                f"(select {columns[0]} as id, {columns[1]}, {columns[2]} as key from {source}"
                f" where {' and '.join(where)}"
                f" order by {segment.order_by(columns[2], columns[1])} limit {self.reach.fetch})"
            )


def _branch(reach: Reach, segment: Segment, source: str, conditions: list[str]) -> str:
    where = f" where {' and '.join(conditions)}" if conditions else ""
    read = f"select r.id, r.slug, {reach.key} as key from {source}{reach.joined}{where}"
    return f"({read} order by {segment.order_by(reach.key, 'r.slug')} limit {reach.fetch})"


def _walks(
    reach: Reach, wanted: list[Narrowing], tests: list[str], segment: Segment, fixed: list[str], split: int | None
) -> str:
    """A walk along the order, or one for each range that a date filter is split into."""
    if split is None or not segment.by_date:
        return _branch(reach, segment, f"{reach.view} r", [*fixed, *tests])
    others = [test for number, test in enumerate(tests) if number != split]
    parts = segment.splits(wanted[split].splits)
    return "\n  union all ".join(_branch(reach, segment, f"{reach.view} r", [*fixed, part, *others]) for part in parts)


def _look(reach: Reach, wanted: list[Narrowing], segment: Segment, fixed: list[str], mark: str, few: str) -> list[str]:
    """The first rows of the order that pass, among the first LOOK; and whether that is all that the page needs.

    Where one filter has an index in this order, it is that filter's rows which are looked at. None are where there is a
    row in `few`; else, where that was asked, there are more than LOOK.
    """
    ordered = next((one.ordered for one in wanted if one.ordered), "") if reach.default else ""
    conditions = [*([f"not exists (select from {few})"] if few else []), *fixed, *([ordered] if ordered else [])]
    where = f" where {' and '.join(conditions)}" if conditions else ""
    way = segment.order_by(reach.key, "r.slug")
    first = f"select r.*, {reach.key} as key from {reach.view} r{reach.joined}{where} order by {way} limit {LOOK}"
    tests = " and ".join(one.test for one in wanted if not ordered or one.ordered != ordered) or "true"
    full = f"(select count(*) from look{mark}) = {reach.fetch}"
    return [
        f"look{mark} (id, slug, key) as materialized (\n  select r.id, r.slug, r.key from ({first}) r\n"
        f"  where {tests} order by {segment.order_by('r.key', 'r.slug')} limit {reach.fetch})",
        f"looked{mark} (done) as materialized (select {full})"
        if few
        else f"looked{mark} (done) as materialized (select case when {full}"
        f" then true else (select count(*) from ({first}) r) < {LOOK} end)",
    ]


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
