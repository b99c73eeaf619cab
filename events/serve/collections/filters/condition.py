"""What a filter contributes to the SQL of a page.

A page is read in one of two ways: the index of the order is scanned and each row is tested, or, where a filter matches
few records, their ids are fetched and sorted (events/serve/pages/access_paths.py chooses while the statement runs,
because the planner cannot estimate how many match). So a test never offers an index to the planner, and a query of ids
always has one.
"""

from dataclasses import dataclass, replace
from functools import cache

from events.publish.listing import LISTED, ListedReference
from events.serve.collections.columns import ColumnPath
from events.vocabulary.enumerations import RecordType


@dataclass(frozen=True, slots=True)
class DateRange:
    """One of several conditions that together are the test of a date; each is served by a range of an index.

    `dated`: whether it matches records that have the date, rather than those without one.
    """

    sql: str
    dated: bool = True


@dataclass(frozen=True, slots=True)
class OrderedReferences:
    """The references to one record, or to each of an array, which an index has in the order of the list.

    They are rows of `events_listing` under a `relation`, or a `column` of the record that has an index in that order.
    `target`: the id, or the array of ids.
    """

    target: str
    relation: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceScan:
    """How the records that a filter matches are read in the order of the list: by one index scan, or several merged.

    `many`: the targets are arrays. `subtree`: they contain a whole subtree, perhaps hundreds of records.
    """

    sources: tuple[OrderedReferences, ...]
    many: bool
    subtree: bool = False

    @property
    def single(self) -> bool:
        """Whether one index scan gives each record once, in order."""
        return not self.many and len(self.sources) == 1

    @property
    def in_listing(self) -> bool:
        """Whether it reads `events_listing`."""
        return bool(self.sources[0].relation)


@dataclass(frozen=True, slots=True)
class Condition:
    """The SQL of one filter in a statement.

    * `test`: a condition on the row `r`.
    * `ids`: a query of the ids that match, possibly with repetitions; blank where no index serves it.
    * `ctes`: what both use.
    * `indexed_test`: the test as an index in the list's own order serves it; blank where there is none.
    * `date_ranges`: conditions that together are the test of a date.
    * `scan`: how its matches are read in the list's own order.
    * `listed`: conditions on a row `l` of `events_listing` that together are the test, each served by a range of its
      index; empty where that table does not have the date.
    """

    test: str
    ids: str = ""
    ctes: tuple[str, ...] = ()
    indexed_test: str = ""
    date_ranges: tuple[DateRange, ...] = ()
    scan: ReferenceScan | None = None
    listed: tuple[str, ...] = ()

    @property
    def membership(self) -> str:
        """The condition on the row `r` where all matches are read: by their ids if an index serves these."""
        return f"r.id in ({self.ids})" if self.ids else self.test

    @property
    def matches_subtree(self) -> bool:
        """Whether its matches are read along the references to a whole subtree."""
        return self.scan is not None and self.scan.subtree


@dataclass(frozen=True, slots=True)
class Site:
    """Where a filter is used: the type of the list, its number in the statement, and how its date is indexed.

    `include_undated`: whether records without the date match. `date_is_indexed`: whether an order of the collection has
    an index on this date.
    """

    record: RecordType
    number: int
    include_undated: bool = False
    date_is_indexed: bool = False

    @property
    def view(self) -> str:
        """The view of the records of the list."""
        return f"published_{self.record.value}"

    def cte(self, query: str, part: int = 0) -> str:
        """A CTE that computes a value of the filter once."""
        return f"t{self.number}_{part} (value) as materialized ({query})"

    def value(self, part: int = 0) -> str:
        """The value of that CTE."""
        return f"(select value from t{self.number}_{part})"


def column_condition(
    columns: tuple[ColumnPath, ...],
    match: str,
    site: Site,
    ctes: tuple[str, ...] = (),
    single: bool = False,
    no_index: str = "+ 0",
) -> Condition:
    """That at least one of the columns matches: columns of the record, or of its child rows.

    `single`: the match is one value. `no_index`: an operation that leaves a value of the column as it is, so that a
    test does not become a scan of another index.
    """
    tests, queries = [], []
    for path in columns:
        if path.table:
            tests.append(child_test(path, match))
            queries.append(child_ids(path, match))
        else:
            tests.append(f"(r.{path.column} {no_index}) {match}")
            queries.append(f"select r.id from {site.view} r where r.{path.column} {match}")
    indexed = f"r.{columns[0].column} {match}" if single and len(columns) == 1 and not columns[0].table else ""
    return Condition(any_of(tests), " union all ".join(queries), ctes, indexed)


def any_of(tests: list[str]) -> str:
    """The disjunction of conditions."""
    return tests[0] if len(tests) == 1 else f"({' or '.join(tests)})"


def child_test(path: ColumnPath, match: str) -> str:
    """That a child row of the record `r` matches."""
    source = f"{path.view} x where x.{path.owner} = r.id and x.{path.column} {match}{_selected(path)}"
    return f"exists (select from {source} offset 0)"


def child_ids(path: ColumnPath, match: str) -> str:
    """The ids of the records of which a child row matches."""
    return f"select x.{path.owner} from {path.view} x where x.{path.column} {match}{_selected(path)}"


def _selected(path: ColumnPath) -> str:
    return "".join(f" and x.{column} = '{value}'" for column, value in path.where)


@cache
def _listed_columns() -> dict[tuple[str, str, str], ListedReference]:
    return {(one.type, one.view, one.column): one for one in LISTED}


def relations(record: RecordType, path: ColumnPath) -> list[str]:
    """The relations of `events_listing` that contain what a column refers to; none where it is not listed."""
    listed = _listed_columns().get((record.value, path.view, path.column))
    if listed is None:
        return []
    role = dict(path.where).get(listed.by)
    return listed.relations if role is None else [listed.relation(role)]


def with_scan(
    found: Condition, columns: tuple[ColumnPath, ...], site: Site, many: bool, subtree: bool = False
) -> Condition:
    """The condition with the scan that reads its matches in order, where a single column contains all of them."""
    if len(columns) > 1:
        return found
    target = f"{site.value()}{'::bigint[]' if many else ''}"
    if not columns[0].table:
        source = OrderedReferences(target, column=columns[0].column)
        return replace(found, scan=ReferenceScan((source,), many, subtree))
    listed = relations(site.record, columns[0])
    return with_listing(found, [OrderedReferences(target, relation) for relation in listed], many, subtree)


def with_listing(found: Condition, sources: list[OrderedReferences], many: bool, subtree: bool = False) -> Condition:
    """The condition by `events_listing`, whose indexes serve scan, ids and test; unchanged where nothing is listed."""
    if not sources:
        return found
    match = "= any({})" if many else "= {}"
    matches = [f"l.relation = '{one.relation}' and l.target_id {match.format(one.target)}" for one in sources]
    ids = " union all ".join(f"select l.record_id from events_listing l where {one}" for one in matches)
    tests = [f"exists (select from events_listing l where l.record_id = r.id and {one} offset 0)" for one in matches]
    return replace(found, test=any_of(tests), ids=ids, scan=ReferenceScan(tuple(sources), many, subtree))
