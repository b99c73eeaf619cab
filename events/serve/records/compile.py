"""SQL of a page, written once for each shape of request and kept in a bounded cache.

The text is put together from the fragments of this module and the names that collections declare. Of a request it
depends only on which parameters are present and in which form; values are always bound, never written into it.

One statement gives the page, its neighbour beyond the limit and all included documents, so they are of one snapshot.
Columns: part (0 a record of the page, 1 an included one), n (its place), type, slug, sort key as text, body.
"""

from functools import lru_cache, singledispatch

from events.serve.records import COLLECTIONS
from events.serve.records.collection import Order
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
from events.serve.records.includes import Step, steps
from events.serve.records.parameters import Shape
from events.serve.records.paths import Path
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

_ANCESTORS = """{name} (id) as (
  select p.parent_id from published_{type} p where p.id in (select id from {origin}) and p.parent_id is not null
  union select p.parent_id from {name} a join published_{type} p on p.id = a.id where p.parent_id is not null)"""

_LIST = """with recursive
{ctes}
select 0 as part, p.n, '{type}' as type, p.slug collate "C" as slug, p.k,
  case when p.n <= {limit} then c.body end as body
from page p join events_current c on c.type = '{type}' and c.record_id = p.id
where p.n <= {fetch}{included}
order by 1, 2, 3, 4"""

_INCLUDED = """
union all
select 1, 0, c.type, c.slug collate "C", null, c.body
from included i join events_current c on c.type = i.type and c.record_id = i.id and c.op = 'upsert'"""

_DETAIL = """with recursive
shown (id) as materialized (
  select c.record_id from events_current c where c.type = '{type}' and c.slug = %(slug)s and c.op = 'upsert'),
{ctes}
select 0 as part, 0::bigint as n, '{type}' as type, c.slug collate "C" as slug, null::text as k, c.body
from shown s join events_current c on c.type = '{type}' and c.record_id = s.id{included}
order by 1, 2, 3, 4"""


@lru_cache(maxsize=512)
def list_sql(shape: Shape) -> str:
    """The statement of a list page; values are bound by the names in `parameters.Asked`."""
    collection = COLLECTIONS[shape.type]
    order = collection.orders[shape.order]
    wanted = [
        condition(
            collection.by_name[name], form, [f"%(v{i}_{j})s" for j in range(_arity(form))], shape.type, shape.unknown
        )
        for i, (name, form) in enumerate(shape.filters)
    ]
    fetch = shape.limit + 1
    source = f"{collection.view} r"
    if order.kind == "position":
        source += f" join events_current c on c.type = '{shape.type.value}' and c.record_id = r.id"
    ctes: list[str] = []
    parts = _segments(order, shape.position)
    for number, (beyond, order_by) in enumerate(parts):
        where = [*wanted, *([beyond] if beyond else [])]
        if number:
            where.append(f"(select count(*) from segment{number - 1}) < {fetch}")
        ctes.append(
            f"segment{number} (id, slug, k, n) as materialized (\n"
            f"  select r.id, r.slug, {_key_text(order)}, row_number() over (order by {order_by}) from {source}\n"
            f"  {'where ' if where else ''}{' and '.join(where)}\n  order by {order_by} limit {fetch})"
        )
    pages = ["select id, slug, k, n from segment0"]
    if len(parts) > 1:
        pages.append("select id, slug, k, n + (select count(*) from segment0) from segment1")
    ctes.append(f"page (id, slug, k, n) as ({' union all '.join(pages)})")
    ctes.append(f"shown (id) as (select id from page where n <= {shape.limit})")
    ctes += _include_ctes(shape.type, shape.includes)
    included = _INCLUDED if shape.includes else ""
    return _LIST.format(ctes=",\n".join(ctes), type=shape.type.value, limit=shape.limit, fetch=fetch, included=included)


@lru_cache(maxsize=256)
def detail_sql(type_: RecordType, includes: tuple[str, ...]) -> str:
    """The statement of a detail with included documents; binds `slug`."""
    return _DETAIL.format(type=type_.value, ctes=",\n".join(_include_ctes(type_, includes)), included=_INCLUDED)


def _arity(form: Form) -> int:
    """How many values a form binds: `many` two at most (a pair of lists of dates), else one for each word."""
    return 2 if form == ("many",) else len(form)


def _key_text(order: Order) -> str:
    if order.kind == "date":
        return f"to_char({order.key}, 'YYYY-MM-DD')"
    return f"{order.key}::text" if order.kind == "position" else "null::text"


def _segments(order: Order, position: str) -> list[tuple[str, str]]:
    """The one or two ranges of the order that a page is read from, each with its condition and ORDER BY.

    Dated records come before undated ones, in either direction; a page that starts in one range may end in the next.
    Each ORDER BY names the index's own order or its exact reverse, so that no range is sorted.
    """
    key, down = order.key, order.descending
    later, earlier = ("<", ">") if down else (">", "<")
    if order.kind != "date":
        value = "%(at_key)s::bigint" if order.kind == "position" else "%(at_slug)s"
        onward, back = (f"{key} desc", key) if down else (key, f"{key} desc")
        return {
            "start": [("", onward)],
            "after": [(f"{key} {later} {value}", onward)],
            "before": [(f"{key} {earlier} {value}", back)],
        }[position]
    onward = f"{key} {'desc' if down else 'asc'} nulls last, r.slug"
    back = f"{key} {'asc' if down else 'desc'} nulls first, r.slug desc"
    at, undated = "%(at_key)s::date", f"{key} is null"
    return {
        "start": [("", onward)],
        "after-dated": [
            (f"{key} {later}= {at} and ({key} {later} {at} or r.slug > %(at_slug)s)", onward),
            (undated, onward),
        ],
        "after-undated": [(f"{undated} and r.slug > %(at_slug)s", onward)],
        "before-dated": [(f"{key} {earlier}= {at} and ({key} {earlier} {at} or r.slug < %(at_slug)s)", back)],
        "before-undated": [(f"{undated} and r.slug < %(at_slug)s", back), (f"{key} is not null", back)],
    }[position]


def _matches(at: tuple[Path, ...], match: str) -> str:
    """That one of the paths leads to a match: columns of the record, or rows of its child tables."""
    own = [f"r.{path.column} {match}" for path in at if not path.table]
    rows = [_child(path, f"x.{path.column} {match}") for path in at if path.table]
    if rows:
        own.append(f"r.id in ({' union all '.join(rows)})")
    return own[0] if len(own) == 1 else f"({' or '.join(own)})"


def _child(path: Path, *conditions: str) -> str:
    where = [*conditions, *(f"x.{column} = '{value}'" for column, value in path.where)]
    return f"select x.{path.owner} from published_{path.table} x where {' and '.join(where)}"


@singledispatch
def condition(one: Filter, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    """The condition of a filter in one form; `values` are its placeholders, `record` the type it narrows."""
    raise TypeError(f"no SQL for {type(one).__name__}")


@condition.register
def _(one: Ids, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    return f"r.id = any(array({_MANY_IDS.format(type=record.value, value=values[0])}))"


@condition.register
def _(one: Refers, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    if form == ("one",):
        return _matches(one.at, f"= {_ONE_ID.format(type=one.target.value, value=values[0])}")
    return _matches(one.at, f"= any(array({_MANY_IDS.format(type=one.target.value, value=values[0])}))")


@condition.register
def _(one: RefersInTree, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    many = _MANY_IDS.format(type=one.target.value, value=values[0])
    return _matches(one.at, f"= any(array({_TREE_IDS.format(type=one.target.value, many=many)}))")


@condition.register
def _(one: RefersToAny, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    columns = {target.value: path for target, path in one.columns}
    rows = [
        _child(columns[type_], f"x.{columns[type_].column} = any(array({_MANY_IDS.format(type=type_, value=value)}))")
        for type_, value in zip(form, values, strict=True)
    ]
    return f"r.id in ({' union all '.join(rows)})"


@condition.register(Equals)
@condition.register(OneOf)
def _(one: Filter, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    return _matches(one.at, f"= {values[0]}::text" if form == ("one",) else f"= any({values[0]}::text[])")


@condition.register
def _(one: CodedAs, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    return _matches(one.at, f"= any({values[0]}::text[])")


@condition.register
def _(one: Whole, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    return _matches(one.at, f"= {values[0]}::int" if form == ("one",) else f"= any({values[0]}::int[])")


@condition.register
def _(one: Identified, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    return _matches(one.at, f"@> {values[0]}::jsonb" if form == ("one",) else f"@> any({values[0]}::jsonb[])")


@condition.register
def _(one: Dated, form: Form, values: list[str], record: RecordType, unknown: bool) -> str:
    start, end = one.start, one.end
    if form == ("many",):
        asked = f"unnest({values[0]}::date[], {values[1]}::date[]) as asked (low, high)"
        inside = f"coalesce({start}, '0001-01-01') >= asked.low and coalesce({end}, '9999-12-31') <= asked.high"
        beside = f"coalesce({end}, '9999-12-31') >= asked.low and coalesce({start}, '0001-01-01') <= asked.high"
        parts = [f"exists (select from {asked} where {inside if one.how == 'within' else beside})"]
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
    if one.how == "term":
        return " and ".join(parts)
    stated = f"({' and '.join([*parts, f'({start} is not null or {end} is not null)'])})"
    return f"({stated} or ({start} is null and {end} is null))" if unknown else stated


def _include_ctes(start: RecordType, wanted: tuple[str, ...]) -> list[str]:
    """One CTE of ids for each step, then `included`: every type and id that any of them reached."""
    if not wanted:
        return []
    names: dict[Step, str] = {}
    by_node: dict[tuple[str, RecordType], list[str]] = {("", start): ["shown"]}
    ctes: list[str] = []
    for text in wanted:
        for step in steps(COLLECTIONS, start, text):
            if step in names:
                continue
            name = names[step] = f"step{len(names)}"
            ctes.append(_step_cte(step, name, by_node[step.origin, step.origin_type]))
            by_node.setdefault((step.reached, step.target), []).append(name)
    reached = " union ".join(f"select distinct '{step.target.value}', id from {name}" for step, name in names.items())
    return [*ctes, f"included (type, id) as ({reached})"]


def _step_cte(step: Step, name: str, origins: list[str]) -> str:
    origin = origins[0] if len(origins) == 1 else f"({' union all '.join(f'select id from {o}' for o in origins)}) o"
    type_, path = step.origin_type.value, step.path
    if step.tree == "ancestors":
        return _ANCESTORS.format(name=name, type=type_, origin=origin)
    if step.tree == "children":
        query = f"select r.id from published_{type_} r where r.parent_id in (select id from {origin})"
    elif path is not None and path.table:
        fixed = "".join(f" and x.{column} = '{value}'" for column, value in path.where)
        query = (
            f"select x.{path.column} from published_{path.table} x"
            f" where x.{path.owner} in (select id from {origin}) and x.{path.column} is not null{fixed}"
        )
    elif path is not None:
        query = (
            f"select r.{path.column} from published_{type_} r"
            f" where r.id in (select id from {origin}) and r.{path.column} is not null"
        )
    else:
        raise ValueError(f"a step without a path: {step}")
    return f"{name} (id) as ({query})"
