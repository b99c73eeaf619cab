"""Filters by a stated date, in EDTF (ISO 8601-2)."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from events.publish.listing import LISTED
from events.serve.collections.filters.condition import Condition, DateRange, Site
from events.serve.collections.filters.filter import MANY, Filter, Form, InvalidParameter, ParsedValues
from events.vocabulary.edtf_dates import EdtfError, bounds_for_filter

NARROW, WIDE = 31, 366
"""Stated dates of at most so many days are found by ranges of the order's index, and of the index of wide dates. Longer
and open ones have an index of their own."""

FROM, UNTIL = "from", "until"

_DESCRIPTIONS = {
    "overlaps": "An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. "
    "Records without the date are left out, unless `unknown=include`.",
    "within": "An EDTF date or interval that the date lies *certainly inside*. "
    "Records without the date are left out, unless `unknown=include`.",
    "term": "An EDTF date at which the term possibly ran; a bound that is not stated excludes nothing.",
}


@dataclass(frozen=True)
class DateFilter(Filter):
    """A comparison with a stated date. `how`: `overlaps` (possibly), `within` (certainly), or `term` (see below).

    `start` and `end` are the SQL expressions of the record's bounds. A term runs from start to end: a bound that is not
    stated excludes nothing, and a record without either matches, since the term may well have run at that time.
    """

    bounds_a_date: ClassVar[bool] = True

    start: str = ""
    end: str = ""
    how: Literal["overlaps", "within", "term"] = "overlaps"

    def parse(self, values: list[str]) -> ParsedValues:
        """The bounds of the values; the form names the bounds that are set, or says that there are several values."""
        bounds = [self._parse_one(value) for value in values]
        if len(bounds) > 1:
            lows, highs = [low or date.min for low, _ in bounds], [high or date.max for _, high in bounds]
            return ParsedValues(MANY, (lows, highs))
        return parsed_bounds(*bounds[0])

    @staticmethod
    def _parse_one(value: str) -> tuple[date | None, date | None]:
        try:
            return bounds_for_filter(value)
        except EdtfError as error:
            message, _, similar = str(error).removeprefix(f"“{value}” ").partition(" Perhaps you mean ")
            first = similar.rstrip(".").partition(" or ")[0]
            nearest = first if first and "YYYY" not in first else None
            raise InvalidParameter(value, message.rstrip("."), nearest) from None

    def placeholder_count(self, form: Form) -> int:
        """Two arrays of bounds, or one value for each bound that is set."""
        return 2 if form == MANY else len(form)

    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """A test of the bounds, and the ranges of indexes that serve it."""
        tests = self._tests_of_any(placeholders) if form == MANY else self._tests(form, placeholders)
        if self.how == "term":
            return Condition(" and ".join(tests) or "true")
        test = f"({' and '.join([*tests, self._is_stated])})"
        ranges = self._ranges(tests, *self._limits(form, placeholders)) if site.date_is_indexed else ()
        if site.include_undated:
            test = f"({test} or ({self.start} is null and {self.end} is null))"
            ranges = (*ranges, DateRange(f"{self._key} is null", dated=False)) if ranges else ()
        ids = " union all ".join(f"select r.id from {site.view} r where {one.sql}" for one in ranges)
        listed: tuple[str, ...] = ()
        if (self.start, self.end) == _LISTED_BOUNDS.get(site.record.value):
            listed = tuple(self._of_listing(one) for one in ([part.sql for part in ranges] or [test]))
        return Condition(test, ids, date_ranges=ranges, listed=listed)

    @property
    def _key(self) -> str:
        return f"coalesce({self.start}, {self.end})"

    @property
    def _is_stated(self) -> str:
        return f"({self.start} is not null or {self.end} is not null)"

    def _tests_of_any(self, placeholders: list[str]) -> list[str]:
        """That one of several dates matches."""
        start, end = f"coalesce({self.start}, '0001-01-01')", f"coalesce({self.end}, '9999-12-31')"
        wanted = f"unnest({placeholders[0]}::date[], {placeholders[1]}::date[]) as wanted (low, high)"
        inside = f"{start} >= wanted.low and {end} <= wanted.high"
        overlaps = f"{end} >= wanted.low and {start} <= wanted.high"
        return [f"exists (select from {wanted} where {inside if self.how == 'within' else overlaps} offset 0)"]

    def _tests(self, form: Form, placeholders: list[str]) -> list[str]:
        """That the one date matches: a test for each of its bounds that is set."""
        bounds = dict(zip(form, placeholders, strict=True))
        start, end = self.start, self.end
        if self.how == "within":
            tests = {FROM: f"({start} >= {{}}::date)", UNTIL: f"({end} <= {{}}::date)"}
        else:
            tests = {
                UNTIL: f"({start} is null or {start} <= {{}}::date)",
                FROM: f"({end} is null or {end} >= {{}}::date)",
            }
        return [test.format(bounds[bound]) for bound, test in tests.items() if bound in bounds]

    @staticmethod
    def _limits(form: Form, placeholders: list[str]) -> tuple[str | None, str | None]:
        """The first and last day of everything that is wanted; None where it is open."""
        if form == MANY:
            lows, highs = placeholders
            return (
                f"(select min(day) from unnest({lows}::date[]) day)",
                f"(select max(day) from unnest({highs}::date[]) day)",
            )
        bounds = dict(zip(form, placeholders, strict=True))
        low, high = (f"{bounds[bound]}::date" if bound in bounds else None for bound in (FROM, UNTIL))
        return low, high

    def _ranges(self, tests: list[str], low: str | None, high: str | None) -> tuple[DateRange, ...]:
        """The test as ranges of the index of coalesce(start, end).

        Dates inside an interval are one range. So are those that overlap it as long as they are narrow; wide ones and
        open ones are in indexes of their own, whose predicates the other conditions repeat literally.
        """
        upper = [f"{self._key} <= {high}"] if high else []
        if self.how == "within":
            lower = [f"{self._key} >= {low}"] if low else []
            return (DateRange(" and ".join([*tests, *lower, *upper, f"{self._key} is not null"])),)
        days = f"{self.end} - {self.start}"

        def of_length(most: int, *conditions: str) -> DateRange:
            lower = [f"{self._key} >= {low} - {most}"] if low else []
            return DateRange(" and ".join([*conditions, f"{days} <= {most}", *lower, *upper, *tests]))

        widest = f"({self.start} is null or {self.end} is null or {days} > {WIDE})"
        return (
            of_length(NARROW),
            of_length(WIDE, f"{days} > {NARROW}"),
            DateRange(" and ".join([widest, self._is_stated, *tests])),
        )

    def _of_listing(self, condition: str) -> str:
        """A condition on the date in terms of `events_listing`, where the key of the order is a column."""
        names = ((self._key, "l.at"), (self.start, "l.starts"), (self.end, "l.ends"))
        for name, listed in names:
            condition = condition.replace(name, listed)
        return condition

    @property
    def schema(self) -> dict[str, Any]:
        """EDTF is text."""
        return {"type": "string", "examples": ["2021-12", "2021-12-20/.."]}

    @property
    def description(self) -> str:
        """What it compares, and how."""
        return f"{self.help} {_DESCRIPTIONS[self.how]}"


# The bounds of the date that `events_listing` has, in terms of the records of each type.
_LISTED_BOUNDS = {one.type: (f"r.{one.date}_start", f"r.{one.date}_end") for one in LISTED}


def parsed_bounds(low: date | None, high: date | None) -> ParsedValues:
    """The form of one pair of bounds, and the values of those that are set."""
    bounds = {name: bound for name, bound in ((FROM, low), (UNTIL, high)) if bound is not None}
    return ParsedValues(tuple(bounds), tuple(bounds.values()))


def stated_date(name: str, *, stored: bool = True, help: str) -> tuple[Filter, ...]:
    """A filter by an EDTF date: `name` (possibly overlaps) and `name.within` (certainly inside).

    `stored`: the table has generated columns for the bounds; otherwise they are read from the date's JSON.
    """
    start, end = (f"r.{name}_{bound}" if stored else f"(r.{name} ->> '{bound}')::date" for bound in ("start", "end"))
    overlaps = DateFilter(name, (), help, start=start, end=end)
    return (overlaps, DateFilter(f"{name}.within", (), help, start=start, end=end, how="within"))


def term(name: str, start: str, end: str, *, help: str) -> tuple[Filter, ...]:
    """A filter by a day of a term that runs from the earliest start to the latest end of two stated dates."""
    return (DateFilter(name, (), help, start=f"r.{start}_start", end=f"r.{end}_end", how="term"),)
