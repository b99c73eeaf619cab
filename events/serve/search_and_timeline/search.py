"""`/search/`: records of all types that match a query, the best first.

Limits: ranking reads every match, so of a type in which more than CAP records match only the NEWEST newest ones are
ranked, and `matches` reports it. A collection's list with `q` gives every match, in one order.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from django.http import HttpRequest

from events.serve.collections import AT_LEAST, COLLECTIONS, Order
from events.serve.collections.filters import InvalidParameter, parse_search_query
from events.serve.pages import (
    INCLUDED,
    QueryParameters,
    cursors,
    page_include_ctes,
    parse_includes,
    paths_outside_documents,
    query_pairs,
    refuse_unknown_parameters,
)
from events.serve.search_and_timeline.request import MixedListRequest, parse_cursor
from events.vocabulary.enumerations import RecordType

CAP = 5000
"""The number of matches of a type that are ranked."""

NEWEST = 100
"""The number of the newest matches that are ranked of a type with more matches than CAP."""

TYPES = tuple(COLLECTIONS)

PARAMETERS = ("q", "language", "types", "highlight", "include", "limit", "cursor", AT_LEAST)

# The rank is the key of the list: a whole number, so that a cursor contains it exactly.
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

# Either all matches, or the newest, by a scan of the index of the date.
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
    """Everything that determines the SQL of a search."""

    types: tuple[RecordType, ...]
    direction: Literal["start", "after", "before"]
    limit: int
    includes: tuple[str, ...]
    highlight: bool


def parse_search(request: HttpRequest) -> MixedListRequest[SearchShape]:
    """The request for a page of a search. Problem (400) that names everything that is wrong; `q` is required."""
    pairs = query_pairs(request)
    refuse_unknown_parameters(pairs, list(PARAMETERS))
    parameters = QueryParameters(pairs)
    words = parameters.one("q")
    if words is None:
        parameters.add_error("q", InvalidParameter("", "is missing: give the words to search for"))
    elif words:
        try:
            parse_search_query(words)
        except InvalidParameter as error:
            parameters.add_error("q", error)
    languages, types = parameters.languages(), parameters.types(TYPES)
    highlight, limit = parameters.highlight(), parameters.limit()
    paths = parse_includes(parameters, *types) if "include" in parameters else ()
    parameters.raise_errors()
    fingerprint = cursors.fingerprint("search", words, languages, types)
    cursor = parse_cursor(parameters, fingerprint, _BY_RANK)
    parameters.raise_errors()
    values: dict[str, Any] = {"words": words, "languages": languages}
    if cursor is not None:
        values |= {"at_key": cursor.key, "at_slug": cursor.slug, "at_type": cursor.type.value}
    direction = cursor.direction if cursor else "start"
    shape = SearchShape(types, direction, limit, paths_outside_documents(types, paths), highlight)
    return MixedListRequest(shape, values, paths, pairs, fingerprint, cursor)


@lru_cache(maxsize=128)
def search_sql(shape: SearchShape) -> str:
    """The statement of a page: the columns of a list's, and a count row for the matches of each type."""
    names = [type_.value for type_ in shape.types]
    ctes = [_HITS.format(type=name, most=CAP + 1) for name in names]
    found = "\n  union all ".join(_FOUND.format(type=name, cap=CAP, newest=NEWEST) for name in names)
    backwards = shape.direction == "before"
    worse, later, tie_order = (">", "<", "desc") if backwards else ("<", ">", "asc")
    order = f'r.rank {"asc" if backwards else "desc"}, r.type collate "C" {tie_order}, r.slug collate "C" {tie_order}'
    beyond = ""
    if shape.direction != "start":
        at = '(%(at_type)s::text collate "C", %(at_slug)s::text collate "C")'
        beyond = (
            f"\n  where r.rank {worse} %(at_key)s::bigint or (r.rank = %(at_key)s::bigint"
            f' and (r.type collate "C", r.slug collate "C") {later} {at})'
        )
    include_ctes = page_include_ctes(list(shape.types), shape.limit, shape.includes)
    rest = INCLUDED if include_ctes else ""
    if shape.highlight:
        texts = " ".join(f"when '{type_.value}' then {COLLECTIONS[type_].snippet_text}" for type_ in shape.types)
        rest += _HIGHLIGHTS.format(texts=texts, limit=shape.limit)
    return _SEARCH.format(
        ctes=",\n".join(ctes),
        found=found,
        order=order,
        beyond=beyond,
        fetch=shape.limit + 1,
        limit=shape.limit,
        included_ctes="".join(f",\n{cte}" for cte in include_ctes),
        rest=rest,
        counts=", ".join(f"('{name}', (select count(*) from hits_{name}))" for name in names),
    )
