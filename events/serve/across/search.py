"""`/search/`: records of all types that match a query, the best first.

Limits: ranking has to look at every match, so a type in which more than CAP records match is searched in its NEWEST
newest ones only, and `matches` says so. Who wants every match in one order asks a collection's list with `q`.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import HttpRequest

from events.serve.across.reading import Asked, read_paths, read_spot, read_types
from events.serve.records import COLLECTIONS, cursors
from events.serve.records.collection import Order
from events.serve.records.compile import TEXTS
from events.serve.records.filters import BadValue
from events.serve.records.including import untold
from events.serve.records.naming import INCLUDED, include_ctes
from events.serve.records.parameters import Reading, check_names, pairs
from events.serve.records.words_and_boxes import read_query
from events.vocabulary.enumerations import RecordType

CAP = 5000
"""How many matches of a type are ranked."""

NEWEST = 100
"""How many of the newest matches are ranked in a type that has too many."""

TYPES = tuple(COLLECTIONS)

PARAMETERS = ("q", "language", "types", "highlight", "include", "limit", "cursor", "at_least")

# The rank is the key of the list: a whole number, so that a cursor holds it exactly.
_BY_RANK = Order("rank", "position", True, "", "best first")

_SEARCH = """with recursive
query (value) as materialized (select public.events_search_query(%(words)s::text, %(languages)s::text[])),
{ctes},
ranked (type, id, slug, rank) as materialized (
  select f.type, f.id, f.slug, (ts_rank(f.words, (select value from query), 1) * 1000000)::bigint from ({found}) f),
page (type, id, slug, rank, n) as materialized (
  select r.*, row_number() over (order by {order}) from ranked r{beyond} order by {order} limit {fetch}){included_ctes}
select 0 as part, p.n, p.type, p.slug collate "C" as slug, p.rank::text as k,
  case when p.n <= {limit} then c.body end as body
from page p join events_current c on c.type = p.type and c.record_id = p.id{rest}
union all
select 2, 0, m.type, null, m.number::text, null from (values {counts}) m (type, number)
order by 1, 2, 3, 4"""

_HITS = """hits_{type} (id) as materialized (
  select s.record_id from events_search s
  where s.type = '{type}' and s.words @@ (select value from query) limit {most})"""

# Either all matches, or the newest, walked along the index of the date.
_FOUND = """select s.type, s.record_id as id, s.slug, s.words from (select id from hits_{type}) h
    cross join lateral (select s.* from events_search s where s.type = '{type}' and s.record_id = h.id offset 0) s
    where (select count(*) from hits_{type}) <= {cap}
  union all (select s.type, s.record_id, s.slug, s.words from events_search s
    where (select count(*) from hits_{type}) > {cap} and s.type = '{type}'
      and (s.words @@ (select value from query)) is true
    order by s.at desc nulls last, s.slug limit {newest})"""

_HIGHLIGHTS = """
union all
select 3, p.n, p.type, p.slug, null, public.events_search_snippets(
  case p.type {texts} end, (%(languages)s::text[])[1], (select value from query))
from page p join events_current c on c.type = p.type and c.record_id = p.id where p.n <= {limit}"""


@dataclass(frozen=True, slots=True)
class SearchShape:
    """What shapes the SQL of a search."""

    types: tuple[RecordType, ...]
    direction: str
    limit: int
    named: tuple[str, ...]
    highlight: bool


def read(request: HttpRequest) -> Asked[SearchShape]:
    """What was asked for. Problem (400) that names whatever is wrong; a search without `q` is."""
    sent = pairs(request)
    check_names(sent, list(PARAMETERS))
    reading = Reading(sent)
    words = reading.single("q")
    if words is None:
        reading.refuse("q", BadValue("", "is missing: the words to search for"))
    elif words:
        try:
            read_query(words)
        except BadValue as error:
            reading.refuse("q", error)
    languages, types = reading.languages(), read_types(reading, TYPES)
    highlight, limit, paths = reading.highlight(), reading.limit(0), read_paths(reading, types)
    reading.finish()
    of = cursors.fingerprint("search", words, languages, types)
    spot = read_spot(reading, of, _BY_RANK)
    reading.finish()
    values: dict[str, Any] = {"words": words, "languages": languages}
    if spot is not None:
        values |= {"at_key": spot.key, "at_slug": spot.slug, "at_type": spot.type.value}
    shape = SearchShape(types, spot.direction if spot else "", limit, untold(types, paths), highlight)
    return Asked(shape, values, paths, [pair for pair in sent if pair[0] != "cursor"], of, spot)


@lru_cache(maxsize=128)
def search_sql(shape: SearchShape) -> str:
    """The statement of a page; the columns of a list's, and a row of part 2 for each type with its matches' number."""
    names = [type_.value for type_ in shape.types]
    ctes = [_HITS.format(type=name, most=CAP + 1) for name in names]
    found = "\n  union all ".join(_FOUND.format(type=name, cap=CAP, newest=NEWEST) for name in names)
    backwards = shape.direction == "before"
    way, tie, order_tie = ("<", ">", "asc") if not backwards else (">", "<", "desc")
    order = f'r.rank {"asc" if backwards else "desc"}, r.type collate "C" {order_tie}, r.slug collate "C" {order_tie}'
    beyond = ""
    if shape.direction:
        at = '(%(at_type)s::text collate "C", %(at_slug)s::text collate "C")'
        beyond = (
            f"\n  where r.rank {way} %(at_key)s::bigint or (r.rank = %(at_key)s::bigint"
            f' and (r.type collate "C", r.slug collate "C") {tie} {at})'
        )
    included, rest = "", ""
    if shape.named:
        shown = {type_: f"shown_{type_.value}" for type_ in shape.types}
        extra = include_ctes(shown, shape.named)
        steps = [
            f"{name} (id) as (select id from page where n <= {shape.limit} and type = '{type_.value}')"
            for type_, name in shown.items()
        ]
        if extra:
            included, rest = ",\n" + ",\n".join([*steps, *extra]), INCLUDED
    if shape.highlight:
        texts = " ".join(f"when '{type_.value}' then {TEXTS[type_]}" for type_ in shape.types)
        rest += _HIGHLIGHTS.format(texts=texts, limit=shape.limit)
    return _SEARCH.format(
        ctes=",\n".join(ctes),
        found=found,
        order=order,
        beyond=beyond,
        fetch=shape.limit + 1,
        limit=shape.limit,
        included_ctes=included,
        rest=rest,
        counts=", ".join(f"('{name}', (select count(*) from hits_{name}))" for name in names),
    )
