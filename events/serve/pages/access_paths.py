"""The access paths to the rows of a page, chosen by the database while the statement runs.

The planner cannot estimate how many records a filter matches, so a range of a page is a union of access paths, of which
all but one are closed by a condition that is known before they start:

* the head of the order: its first HEAD rows, tested. It is enough where much matches, or where there is little at all;
* the ids that one filter matches, fetched and sorted, where these are at most MAX_SORTED;
* a reference scan: the references to a record, which an index has in the order of the list;
* a scan of the order, each row tested.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from events.serve.collections.filters import Condition, OrderedReferences
from events.serve.pages.ranges import IndexRange

MAX_SORTED = 5000
"""The number of records that are fetched and sorted; a filter that matches more is tested along the order instead."""

HEAD = 1000
"""The number of rows at the head of the order that are tested before anything else."""

SMALL_SUBTREE = 100
"""The number of records of a subtree whose references are scanned without testing the head of the order first."""

COUNTED = 8000
"""The number up to which matches are counted where several filters have a reference scan, to choose the smallest.

To find out which of two larger ones matches fewer would cost more than scanning the references of the wrong one.
"""

FEW = 2000
"""A filter with a reference scan that matches at most so many drives the page: nothing else is counted or tested."""

# The filter with a reference scan that matches few records. Its matches are counted in an index.
_FEW = """few{mark} (i, n) as materialized (
  select i, n from (values {counts}) counted (i, n, subtree) where n <= {few} order by n, subtree, i limit 1)"""

# The filter that matches the fewest records, and how many; of two that match many, the one that is no subtree.
_DRIVER = """driver{mark} (i, n) as materialized (
  {few}(select i, n from (values {counts}) counted (i, n, subtree){closed} order by n, subtree, i limit 1))"""


@dataclass(frozen=True, slots=True)
class RowSource:
    """The view that a page is read from, what is joined to it, its sort key, and the number of rows to fetch.

    `default_order`: whether this is the collection's default order, in which each filter by a column has an index.
    `mark`: a suffix of the names of CTEs, where a statement reads several views.
    """

    view: str
    join: str
    key: str
    fetch: int
    default_order: bool
    mark: str = ""


def scannable(conditions: Sequence[Condition]) -> list[int]:
    """The numbers of the conditions that have a reference scan."""
    return [number for number, one in enumerate(conditions) if one.scan]


def driver_ctes(
    conditions: Sequence[Condition], drivers: Sequence[int], mark: str = "", scanned: Sequence[int] = ()
) -> list[str]:
    """CTEs of the ids that each filter matches, up to the limit of what is sorted, and of the filter that drives.

    The filters `scanned` have a reference scan: they are counted only, up to a higher limit, because no ids are needed.
    """
    if not drivers:
        return []
    ctes = [
        f"hits{mark}{i} (id) as materialized (select * from ({conditions[i].ids}) all_hits limit {MAX_SORTED + 1})"
        for i in drivers
        if i not in scanned
    ]
    read = {i: f"({conditions[i].ids})" if i in scanned else f"hits{mark}{i}" for i in drivers}

    def counts(numbers: Sequence[int], most: int) -> str:
        return ", ".join(
            f"({i}, (select count(*) from (select from {read[i]} h limit {most} + 1) s),"
            f" {str(conditions[i].matches_subtree).lower()})"
            for i in numbers
        )

    first, closed = "", ""
    if scanned:
        ctes.append(_FEW.format(mark=mark, few=FEW, counts=counts(scanned, FEW)))
        first, closed = f"select i, n from few{mark}\n  union all\n  ", f" where not exists (select from few{mark})"
    return [*ctes, _DRIVER.format(mark=mark, few=first, closed=closed, counts=counts(drivers, COUNTED))]


def access_paths(
    source: RowSource,
    conditions: list[Condition],
    drivers: list[int],
    index_range: IndexRange,
    preconditions: tuple[str, ...],
    name: str = "",
    listed_range: IndexRange | None = None,
) -> tuple[list[str], str]:
    """The rows of one range of a page: CTEs, and a union of access paths.

    `drivers`: the numbers of the conditions that can give the ids of the page. `preconditions`: conditions without
    which there is nothing to read. `listed_range`: the same range in terms of `events_listing`, where that table has
    the order of the page.
    """
    return _AccessPaths(source, conditions, drivers, index_range, preconditions, name, listed_range).union()


@dataclass(frozen=True, slots=True)
class _AccessPaths:
    """The access paths of one range."""

    source: RowSource
    conditions: list[Condition]
    drivers: list[int]
    range: IndexRange
    preconditions: tuple[str, ...]
    name: str
    listed_range: IndexRange | None

    def union(self) -> tuple[list[str], str]:
        """CTEs, and the union of all access paths."""
        scanned = scannable(self.conditions) if self.listed_range else []
        if (sufficient := self._sufficient_scan(scanned)) is not None:
            return [], self._reference_scan(sufficient, self.preconditions)
        if not self.drivers and not scanned:
            return [], self._order_scan(self._start)
        ctes: list[str] = []
        paths: list[str] = []
        open_: list[str] = []
        if self._date_number is None and not (len(scanned) > 1 and len(scanned) == len(self.conditions)):
            mark = f"{self.source.mark}{self.name}"
            ctes = self._head(mark, self._head_is_needless(scanned))
            open_ = [f"(select not done from head_done{mark})"]
            paths.append(f"(select id, slug, key from head{mark} where (select done from head_done{mark}))")
        if not self.drivers:
            paths += [self._reference_scan(i, (*open_, *self.preconditions)) for i in scanned]
            return ctes, "\n  union all ".join(paths)
        driver = f"from driver{self.source.mark}"
        sorted_ = [i for i in self.drivers if i not in scanned]
        for i in sorted_:
            chosen = f"(select i {driver} where n <= {MAX_SORTED}) = {i}"
            paths.append(self._sorted_ids(i, [*open_, chosen, *self._start]))
        paths += [self._reference_scan(i, (*open_, f"(select i {driver}) = {i}", *self.preconditions)) for i in scanned]
        if sorted_:
            many = f"(select i {driver} where n > {MAX_SORTED}) in ({', '.join(map(str, sorted_))})"
            paths.append(self._order_scan([*open_, many, *self._start]))
        return ctes, "\n  union all ".join(paths)

    @property
    def _start(self) -> list[str]:
        """The conditions under which the range is read, and that which starts it."""
        return [*self.preconditions, *([self.range.condition] if self.range.condition else [])]

    @property
    def _date_number(self) -> int | None:
        """The number of the date filter that ranges of an index serve."""
        return next((number for number, one in enumerate(self.conditions) if one.date_ranges), None)

    def _others(self, number: int) -> list[Condition]:
        return [one for i, one in enumerate(self.conditions) if i != number]

    def _head_is_needless(self, scanned: list[int]) -> str:
        """The condition under which the head of the order need not be tested; blank where there is none."""
        if self.drivers and scanned:
            return f"exists (select from few{self.source.mark})"
        if scanned and len(self.conditions) == 1 and (scan := self.conditions[scanned[0]].scan) is not None:
            return f"cardinality({scan.sources[0].target}) <= {SMALL_SUBTREE}"
        return ""

    def _sufficient_scan(self, scanned: list[int]) -> int | None:
        """The condition whose reference scan alone gives the page, because the scan tests the other conditions too."""
        for number in scanned:
            scan = self.conditions[number].scan
            others = self._others(number)
            if scan is None:
                continue
            if not others and not scan.subtree:
                return number
            if others and scan.in_listing and all(one.listed for one in others):
                return number
        return None

    def _reference_scan(self, number: int, preconditions: tuple[str, ...]) -> str:
        """The references to one record in order, or those to each of several, merged; the other filters are tested."""
        scan = self.conditions[number].scan
        if scan is None or self.listed_range is None:
            raise TypeError("this condition has no reference scan")
        order = (self.listed_range if scan.in_listing else self.range).order_by("m.key", "m.slug")
        others = self._others(number)
        if scan.single:
            only = scan.sources[0]
            parts = " union all ".join(self._scan_parts(only, only.target, self.listed_range, others, preconditions))
            return f"(select m.id, m.slug, m.key from ({parts}) m order by {order} limit {self.source.fetch})"
        merged = []
        for one in scan.sources:
            target = "t.id" if scan.many else one.target
            parts = " union all ".join(self._scan_parts(one, target, self.listed_range, others, preconditions))
            targets = f"unnest({one.target}) t (id) cross join lateral " if scan.many else ""
            merged.append(f"select m.id, m.slug, m.key from {targets}({parts}) m")
        return (
            f"(select distinct m.id, m.slug, m.key from ({' union all '.join(merged)}) m"
            f" order by {order} limit {self.source.fetch})"
        )

    def _scan_parts(
        self,
        references: OrderedReferences,
        target: str,
        listed_range: IndexRange,
        others: list[Condition],
        preconditions: tuple[str, ...],
    ) -> Iterator[str]:
        """The scan of the references to one record; a date that `events_listing` has is one scan for each range."""
        dated = next((one for one in others if one.listed), None) if references.relation else None
        tests = [one.test for one in others if one is not dated]
        if references.relation:
            join = f" join {self.source.view} r on r.id = l.record_id" if tests else ""
            rows, columns, scanned = f"events_listing l{join}", ("l.record_id", "l.slug", "l.at"), listed_range
            matches = [f"l.relation = '{references.relation}'", f"l.target_id = {target}"]
        else:
            rows, columns, scanned = f"{self.source.view} r", ("r.id", "r.slug", self.source.key), self.range
            matches = [f"r.{references.column} = {target}"]
        start = [scanned.condition] if scanned.condition else []
        for date_condition in dated.listed if dated else ("",):
            where = [*preconditions, *matches, *start, *tests, *([date_condition] if date_condition else [])]
            yield (
                f"(select {columns[0]} as id, {columns[1]}, {columns[2]} as key from {rows}"
                f" where {' and '.join(where)}"
                f" order by {scanned.order_by(columns[2], columns[1])} limit {self.source.fetch})"
            )

    def _sorted_ids(self, number: int, conditions: list[str]) -> str:
        """The records that one filter matches, fetched by id, tested and sorted."""
        # The subquery keeps the planner from turning this into a scan of the records.
        rows = (
            f"(select distinct id from hits{self.source.mark}{number}) h"
            f" cross join lateral (select r.* from {self.source.view} r where r.id = h.id offset 0) r"
        )
        return self._rows(rows, [*conditions, *(one.test for one in self._others(number))])

    def _order_scan(self, conditions: list[str]) -> str:
        """A scan of the order, or one for each range that serves a date filter."""
        view = f"{self.source.view} r"
        tests = [(one.indexed_test if self.source.default_order else "") or one.test for one in self.conditions]
        number = self._date_number
        if number is None or not self.range.by_date:
            return self._rows(view, [*conditions, *tests])
        others = [test for i, test in enumerate(tests) if i != number]
        parts = self.range.date_conditions(self.conditions[number].date_ranges)
        return "\n  union all ".join(self._rows(view, [*conditions, part, *others]) for part in parts)

    def _rows(self, rows: str, conditions: list[str]) -> str:
        where = f" where {' and '.join(conditions)}" if conditions else ""
        order = self.range.order_by(self.source.key, "r.slug")
        selected = f"select r.id, r.slug, {self.source.key} as key from {rows}{self.source.join}{where}"
        return f"({selected} order by {order} limit {self.source.fetch})"

    def _head(self, mark: str, needless: str) -> list[str]:
        """CTEs: the rows that match among the first HEAD rows of the order, and whether the page needs no more.

        Where a filter has an index in this order, the rows are those of that index. None are read where the condition
        `needless` holds. Without such a condition, an order of fewer rows than HEAD is all that the page needs, too.
        """
        indexed = next((one.indexed_test for one in self.conditions if one.indexed_test), "")
        indexed = indexed if self.source.default_order else ""
        conditions = [*([f"not {needless}"] if needless else []), *self._start, *([indexed] if indexed else [])]
        where = f" where {' and '.join(conditions)}" if conditions else ""
        order = self.range.order_by(self.source.key, "r.slug")
        first = (
            f"select r.*, {self.source.key} as key from {self.source.view} r{self.source.join}{where}"
            f" order by {order} limit {HEAD}"
        )
        tests = [one.test for one in self.conditions if not indexed or one.indexed_test != indexed]
        full = f"(select count(*) from head{mark}) = {self.source.fetch}"
        done = full
        if not needless:
            done = f"case when {full} then true else (select count(*) from ({first}) r) < {HEAD} end"
        return [
            f"head{mark} (id, slug, key) as materialized (\n  select r.id, r.slug, r.key from ({first}) r\n"
            f"  where {' and '.join(tests) or 'true'} order by {self.range.order_by('r.key', 'r.slug')}"
            f" limit {self.source.fetch})",
            f"head_done{mark} (done) as materialized (select {done})",
        ]
