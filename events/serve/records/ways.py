"""The ways to a page's rows: a look at the beginning of the order, a walk along a filter's references, or its ids.

Each segment of a page is a union of them, of which every part but one is closed before it starts (events/serve/records/
compile.py puts the statement together and says which filter drives).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from events.serve.records.conditions import Leg, Narrowing
from events.serve.records.segments import Segment

CAP = 5000
"""Up to so many records are fetched and sorted; a filter that lets more through is tested along the order instead."""

LOOK = 1000
"""How many rows at the beginning of the order are looked at before anything else."""

SMALL_TREE = 100
"""Records of a tree, the references to each of which are walked without a look at the beginning of the order."""


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
    walkers = walkers_of(wanted) if along else []
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
        looks = _look(reach, wanted, segment, fixed, mark, _needless(reach, wanted, bool(drivers), walkers))
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


def _needless(reach: Reach, wanted: list[Narrowing], driven: bool, walkers: list[int]) -> str:
    """The condition under which nothing needs to be looked at first; blank where there is none."""
    if driven and walkers:
        return f"exists (select from few{reach.mark})"
    if walkers and len(wanted) == 1 and (walk := wanted[walkers[0]].walk) is not None:
        return f"cardinality({walk.legs[0].target}) <= {SMALL_TREE}"
    return ""


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


def _look(
    reach: Reach, wanted: list[Narrowing], segment: Segment, fixed: list[str], mark: str, needless: str
) -> list[str]:
    """The first rows of the order that pass, among the first LOOK; and whether that is all that the page needs.

    Where one filter has an index in this order, it is that filter's rows which are looked at. None are where that is
    `needless`, a condition. Where no condition is given, fewer rows than LOOK are all that the page needs, too.
    """
    ordered = next((one.ordered for one in wanted if one.ordered), "") if reach.default else ""
    conditions = [*([f"not {needless}"] if needless else []), *fixed, *([ordered] if ordered else [])]
    where = f" where {' and '.join(conditions)}" if conditions else ""
    way = segment.order_by(reach.key, "r.slug")
    first = f"select r.*, {reach.key} as key from {reach.view} r{reach.joined}{where} order by {way} limit {LOOK}"
    tests = " and ".join(one.test for one in wanted if not ordered or one.ordered != ordered) or "true"
    full = f"(select count(*) from look{mark}) = {reach.fetch}"
    return [
        f"look{mark} (id, slug, key) as materialized (\n  select r.id, r.slug, r.key from ({first}) r\n"
        f"  where {tests} order by {segment.order_by('r.key', 'r.slug')} limit {reach.fetch})",
        f"looked{mark} (done) as materialized (select {full})"
        if needless
        else f"looked{mark} (done) as materialized (select case when {full}"
        f" then true else (select count(*) from ({first}) r) < {LOOK} end)",
    ]


def walkers_of(wanted: list[Narrowing]) -> list[int]:
    return [number for number, one in enumerate(wanted) if one.walk]
