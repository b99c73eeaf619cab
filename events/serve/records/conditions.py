"""SQL of filters: for each a test of a row, and the query of the ids that it lets through.

A page is read either by walking the order's index and testing each row, or, where a filter lets few records through,
from the ids of that filter (`compile` decides by counting up to a cap, since the planner cannot know). So a test never
offers an index to the planner, and a query of ids always has one.
"""

from dataclasses import dataclass, replace
from functools import singledispatch

from events.publish.listing import LISTED
from events.serve.records.filters import (
    CodedAs,
    Dated,
    Equals,
    Filter,
    Form,
    Identified,
    Ids,
    OneOf,
    Refers,
    RefersInTree,
    RefersToAny,
    Whole,
)
from events.serve.records.paths import Path
from events.serve.records.words_and_boxes import InBox, Searched
from events.vocabulary.enumerations import RecordType

# The id of a record by its slug. The second look, for a slug that was merged into others, runs only if the first fails.
_ONE_ID = """coalesce(
  (select c.record_id from events_current c where c.type = '{type}' and c.slug = {value} and c.op = 'upsert'),
  (with recursive chain (op, record_id, merged_into) as (
     select c.op, c.record_id, c.merged_into from events_current c where c.type = '{type}' and c.slug = {value}
     union select c.op, c.record_id, c.merged_into
     from chain join events_current c on c.type = '{type}' and c.slug = chain.merged_into)
   select record_id from chain where op = 'upsert' limit 1))"""

# The same for a list of slugs.
_MANY_IDS = """with recursive chain (op, record_id, merged_into) as (
     select c.op, c.record_id, c.merged_into
     from events_current c where c.type = '{type}' and c.slug = any({value}::text[])
     union select c.op, c.record_id, c.merged_into
     from chain join events_current c on c.type = '{type}' and c.slug = chain.merged_into)
   select record_id from chain where op = 'upsert'"""

# And with everything below them in their tree.
_TREE_IDS = """with recursive top (id) as ({many}), tree (id) as (
     select id from top union select p.id from tree join published_{type} p on p.parent_id = tree.id)
   select id from tree"""

NARROW, WIDE = 31, 366
"""Stated dates of so many days at most are found by ranges of the order's index, and of that of the wide ones; the
rest, open ones among them, have an index of their own."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What one filter adds to the SQL of a page.

    `test` is a condition on the row `r`; `ids` a query of the ids that match, some perhaps twice, blank where there is
    no index for it; `ctes` what both refer to. `ordered` is the test as an index in the list's own order serves it,
    blank where there is none. `splits` are conditions that together stand for the test of a date, each served by a
    range of an index. `walk`: how its matches are met in the list's own order. `listed` are conditions on a row `l` of
    `events_listing` that together stand for the test, each served by a range of its index; none where that row does not
    tell.
    """

    test: str
    ids: str = ""
    ctes: tuple[str, ...] = ()
    ordered: str = ""
    splits: tuple[str, ...] = ()
    walk: "Walk | None" = None
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leg:
    """The references to one record, or to those of an array, in the order of the list.

    They stand in `events_listing` under a `relation`, or in a `column` of the record that has an index in that order.
    `target` is the id, or the array of ids.
    """

    target: str
    relation: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Walk:
    """The references that a filter means, along one leg or several, which are merged.

    `many`: targets are arrays; `wide`: such as hold a whole tree, perhaps hundreds.
    """

    legs: tuple[Leg, ...]
    many: bool
    wide: bool = False

    @property
    def single(self) -> bool:
        """Whether it meets each record once, in order, with nothing to merge."""
        return not self.many and len(self.legs) == 1

    @property
    def in_listing(self) -> bool:
        """Whether it goes through `events_listing`."""
        return bool(self.legs[0].relation)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a filter stands: the type that it narrows, its number in the statement, and whether undated rows count."""

    record: RecordType
    number: int
    unknown: bool = False
    indexed: bool = False

    def name(self, part: int = 0) -> str:
        """The name of the CTE of the filter's values."""
        return f"t{self.number}_{part}"

    def cte(self, query: str, part: int = 0) -> str:
        """That CTE."""
        return f"{self.name(part)} (value) as materialized ({query})"

    def value(self, part: int = 0) -> str:
        """What it holds, as a scalar that is computed once."""
        return f"(select value from {self.name(part)})"


def arity(form: Form) -> int:
    """How many values a form binds: `many` two at most (a pair of lists of dates), else one for each word."""
    return 2 if form == ("many",) else len(form)


@singledispatch
def narrowing(one: Filter, form: Form, values: list[str], at: Place) -> Narrowing:
    """The SQL of a filter in one form; `values` are its placeholders."""
    raise TypeError(f"no SQL for {type(one).__name__}")


def _ids_of(target: RecordType, value: str) -> str:
    return f"select array({_MANY_IDS.format(type=target.value, value=value)})"


@narrowing.register
def _(one: Ids, form: Form, values: list[str], at: Place) -> Narrowing:
    ids = f"{at.value()}::bigint[]"
    return Narrowing(f"(r.id + 0) = any({ids})", f"select unnest({ids})", (at.cte(_ids_of(at.record, values[0])),))


@narrowing.register
def _(one: Refers, form: Form, values: list[str], at: Place) -> Narrowing:
    if form == ("one",):
        cte = at.cte(f"select {_ONE_ID.format(type=one.target.value, value=values[0])}")
        found = _matches(one.at, f"= {at.value()}", at, (cte,), single=True)
    else:
        found = _matches(one.at, f"= any({at.value()}::bigint[])", at, (at.cte(_ids_of(one.target, values[0])),))
    return _with_walk(found, one.at, at, many=form != ("one",))


@narrowing.register
def _(one: RefersInTree, form: Form, values: list[str], at: Place) -> Narrowing:
    many = _MANY_IDS.format(type=one.target.value, value=values[0])
    cte = at.cte(f"select array({_TREE_IDS.format(type=one.target.value, many=many)})")
    found = _matches(one.at, f"= any({at.value()}::bigint[])", at, (cte,))
    return _with_walk(found, one.at, at, many=True, wide=True)


@narrowing.register
def _(one: RefersToAny, form: Form, values: list[str], at: Place) -> Narrowing:
    columns = {target: path for target, path in one.columns}
    tests, queries, ctes, legs = [], [], [], []
    for part, (type_, value) in enumerate(zip(form, values, strict=True)):
        found = columns[RecordType(type_)]
        ctes.append(at.cte(_ids_of(RecordType(type_), value), part))
        target = f"{at.value(part)}::bigint[]"
        tests.append(_child_test(found, f"= any({target})"))
        queries.append(_child_ids(found, f"= any({target})"))
        legs += [Leg(target, relation) for relation in _relations(at.record, found)]
    walked = Narrowing(f"({' or '.join(tests)})", " union all ".join(queries), tuple(ctes))
    return _walked(walked, legs, many=True) if len(legs) == len(form) else walked


@narrowing.register(Equals)
@narrowing.register(OneOf)
@narrowing.register(CodedAs)
@narrowing.register(Whole)
def _(one: Filter, form: Form, values: list[str], at: Place) -> Narrowing:
    kind, blur = ("int", "0") if isinstance(one, Whole) else ("text", "''")
    match = f"= {values[0]}::{kind}" if form == ("one",) else f"= any({values[0]}::{kind}[])"
    if kind == "text" and not one.at[0].table:
        # No value is blank, and so the indexes of columns that mostly are leave blanks out.
        match += f" and r.{one.at[0].column} <> ''"
    return _matches(one.at, match, at, single=form == ("one",), blur=blur)


@narrowing.register
def _(one: Identified, form: Form, values: list[str], at: Place) -> Narrowing:
    rows = f"unnest({values[0]}::jsonb[])" if form == ("many",) else f"(select {values[0]}::jsonb)"
    column = f"r.{one.at[0].column}"
    return Narrowing(
        f"exists (select from {rows} asked (row) where {column} @> asked.row offset 0)",
        f"select r.id from {rows} asked (row) join published_{at.record.value} r on {column} @> asked.row",
    )


@narrowing.register
def _(one: Searched, form: Form, values: list[str], at: Place) -> Narrowing:
    type_, query = at.record.value, at.value()
    return Narrowing(
        f"(select s.words @@ {query} from events_search s where s.type = '{type_}' and s.record_id = r.id)",
        f"select s.record_id from events_search s where s.type = '{type_}' and s.words @@ {query}",
        (at.cte(f"select public.events_search_query({values[0]}::text, {values[1]}::text[])"),),
    )


@narrowing.register
def _(one: InBox, form: Form, values: list[str], at: Place) -> Narrowing:
    """A box over the antimeridian is two boxes."""
    west, south, east, north = (f"{value}::float8" for value in values)
    tests, queries = [], []
    for left, right in [(west, east)] if form[0] == "plain" else [(west, "180"), ("-180", east)]:
        box = f"box(point({left}, {south}), point({right}, {north}))"
        match = f"point(x.longitude::float8, x.latitude::float8) <@ {box}"
        tests.append(f"exists (select from published_event_place x where x.event_id = r.id and {match} offset 0)")
        queries.append(f"select x.event_id from published_event_place x where {match}")
    return Narrowing(f"({' or '.join(tests)})", " union all ".join(queries))


@narrowing.register
def _(one: Dated, form: Form, values: list[str], at: Place) -> Narrowing:
    start, end = one.start, one.end
    low = high = None
    if form == ("many",):
        asked = f"unnest({values[0]}::date[], {values[1]}::date[]) as asked (low, high)"
        inside = f"coalesce({start}, '0001-01-01') >= asked.low and coalesce({end}, '9999-12-31') <= asked.high"
        beside = f"coalesce({end}, '9999-12-31') >= asked.low and coalesce({start}, '0001-01-01') <= asked.high"
        parts = [f"exists (select from {asked} where {inside if one.how == 'within' else beside} offset 0)"]
        low, high = (
            f"(select {pick}(day) from unnest({value}::date[]) day)"
            for pick, value in zip(("min", "max"), values, strict=True)
        )
    else:
        bounds = dict(zip(form, values, strict=True))
        first, last = ("from", "until") if one.how == "within" else ("until", "from")
        compare = {"from": ">=", "until": "<="}
        unbounded = ("", "") if one.how == "within" else (f"{start} is null or ", f"{end} is null or ")
        parts = [
            f"({open_}{bound} {compare[word]} {bounds[word]}::date)"
            for word, bound, open_ in ((first, start, unbounded[0]), (last, end, unbounded[1]))
            if word in bounds
        ]
        low, high = (f"{bounds[word]}::date" if word in bounds else None for word in ("from", "until"))
    if one.how == "term":
        return Narrowing(" and ".join(parts) or "true")
    stated = f"({start} is not null or {end} is not null)"
    test = f"({' and '.join([*parts, stated])})"
    splits = _ranges(one, parts, low, high) if at.indexed else ()
    if at.unknown:
        test = f"({test} or ({start} is null and {end} is null))"
        splits = (*splits, f"coalesce({start}, {end}) is null") if splits else ()
    select = f"select r.id from published_{at.record.value} r where"
    listed: tuple[str, ...] = ()
    if (start, end) == _LISTED_DATES.get(at.record.value):
        listed = tuple(_of_listing(part, start, end) for part in splits or (test,))
    return Narrowing(test, " union all ".join(f"{select} {part}" for part in splits), splits=splits, listed=listed)


def _of_listing(condition: str, start: str, end: str) -> str:
    """A condition on a date in terms of the listing, where the key of the order is a column."""
    return condition.replace(f"coalesce({start}, {end})", "l.at").replace(start, "l.starts").replace(end, "l.ends")


# The bounds of the date that the listing has, as the records of each type name them.
_LISTED_DATES = {one.type: (f"r.{one.date}_start", f"r.{one.date}_end") for one in LISTED}


def _ranges(one: Dated, parts: list[str], low: str | None, high: str | None) -> tuple[str, ...]:
    """The date's test by ranges of the index of coalesce(start, end).

    What lies inside is one range. What overlaps is one too as long as the date is narrow; wide ones and open ones stand
    in indexes of their own, whose predicates the other conditions repeat word for word.
    """
    start, end = one.start, one.end
    key = f"coalesce({start}, {end})"
    upper = [f"{key} <= {high}"] if high else []
    if one.how == "within":
        lower = [f"{key} >= {low}"] if low else []
        return (" and ".join([*parts, *lower, *upper, f"{key} is not null"]),)
    stated = f"({start} is not null or {end} is not null)"
    days = f"{end} - {start}"

    def ranged(most: int, *conditions: str) -> str:
        lower = [f"{key} >= {low} - {most}"] if low else []
        return " and ".join([*conditions, f"{days} <= {most}", *lower, *upper, *parts])

    widest = f"({start} is null or {end} is null or {days} > {WIDE})"
    return (ranged(NARROW), ranged(WIDE, f"{days} > {NARROW}"), " and ".join([widest, stated, *parts]))


def _matches(
    at: tuple[Path, ...], match: str, place: Place, ctes: tuple[str, ...] = (), single: bool = False, blur: str = "0"
) -> Narrowing:
    """That one of the paths leads to a match: columns of the record, or rows of its child tables.

    `blur` is what changes nothing when added to a column, so that a walk does not turn into a scan of another index.
    """
    tests, queries = [], []
    for path in at:
        if path.table:
            tests.append(_child_test(path, match))
            queries.append(_child_ids(path, match))
        else:
            tests.append(f"(r.{path.column} {'+' if blur == '0' else '||'} {blur}) {match}")
            queries.append(f"select r.id from published_{place.record.value} r where r.{path.column} {match}")
    ordered = f"r.{at[0].column} {match}" if single and len(at) == 1 and not at[0].table else ""
    test = tests[0] if len(tests) == 1 else f"({' or '.join(tests)})"
    return Narrowing(test, " union all ".join(queries), ctes, ordered)


_LISTED = {(one.type, one.view, one.column): one for one in LISTED}


def _relations(record: RecordType, path: Path) -> list[str]:
    """Under which relations the listing has what a path leads to; none where it has not."""
    listed = _LISTED.get((record.value, f"published_{path.table}", path.column))
    if listed is None:
        return []
    role = dict(path.where).get(listed.by)
    return listed.relations if role is None else [listed.relation(role)]


def _with_walk(found: Narrowing, at: tuple[Path, ...], place: Place, many: bool, wide: bool = False) -> Narrowing:
    """The same with how its matches are met in order, where one path leads to them all."""
    if len(at) > 1:
        return found
    target = f"{place.value()}{'::bigint[]' if many else ''}"
    if not at[0].table:
        return replace(found, walk=Walk((Leg(target, column=at[0].column),), many, wide))
    return _walked(found, [Leg(target, relation) for relation in _relations(place.record, at[0])], many, wide)


def _walked(found: Narrowing, legs: list[Leg], many: bool, wide: bool = False) -> Narrowing:
    """The same by the listing, whose indexes give the walk, the ids and the test; as it is where there are no legs."""
    if not legs:
        return found
    match = "= any({})" if many else "= {}"
    matches = [f"l.relation = '{leg.relation}' and l.target_id {match.format(leg.target)}" for leg in legs]
    ids = " union all ".join(f"select l.record_id from events_listing l where {one}" for one in matches)
    tests = [f"exists (select from events_listing l where l.record_id = r.id and {one} offset 0)" for one in matches]
    test = tests[0] if len(tests) == 1 else f"({' or '.join(tests)})"
    return replace(found, test=test, ids=ids, walk=Walk(tuple(legs), many, wide))


def _child_test(path: Path, match: str) -> str:
    fixed = "".join(f" and x.{column} = '{value}'" for column, value in path.where)
    source = f"published_{path.table} x where x.{path.owner} = r.id and x.{path.column} {match}{fixed}"
    return f"exists (select from {source} offset 0)"


def _child_ids(path: Path, match: str) -> str:
    fixed = "".join(f" and x.{column} = '{value}'" for column, value in path.where)
    return f"select x.{path.owner} from published_{path.table} x where x.{path.column} {match}{fixed}"
