"""Stated dates: EDTF (ISO 8601-2) text and its bounds, the first and last day that it can mean.

`parse` accepts the EDTF of a record's date and returns its strict bounds. The grammar is that of the library `edtf`.
Bounds and further rules are implemented here, because the library accepts 29 February 2021, fails on `1984-1X`, ends
winter in December and returns a wrong bound, ten years off, for `/2021-12-22`.

Limits: years 0001 to 9999 of which at least the century is known; no time of day (an exact time is another field). Text
in natural language is never interpreted: the error suggests the EDTF form that was probably meant.
"""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NoReturn

from edtf import parse_edtf

from events.vocabulary.edtf_suggestions import suggestions

MAX_LENGTH = 64
PRECISIONS = ("day", "month", "season", "quarter", "year", "decade", "century", "interval", "set")
QUALIFIERS = ("uncertain", "approximate", "uncertain-approximate")
JSON_KEYS = ("edtf", "start", "end", "qualifier", "precision", "stated")

# ISO 8601-2 table of sub-year groupings: number -> (first month, months it lasts). 28 and 30 run into the next year.
_SEASONS = {25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3), 29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)}
_QUARTERS = {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}

_ATOM = re.compile(
    r"(?P<year_left>[?~%]?)(?P<year>[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?P<year_right>[?~%]?)"
    r"(?:-(?P<month_left>[?~%]?)(?P<month>[0-9X]{2})(?P<month_right>[?~%]?)"
    r"(?:-(?P<day_left>[?~%]?)(?P<day>[0-9X]{2})(?P<day_right>[?~%]?))?)?"
)
_DATETIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}.*", re.DOTALL)
_PLAIN = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")


class EdtfError(ValueError):
    """A text that is not an accepted EDTF date. The message is shown to the person who entered it."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """An EDTF date with its strict bounds.

    `start` and `end` are the earliest and latest day that it can mean, None if open or unknown. `qualifier` is one of
    QUALIFIERS, of the whole date or any part of it, or None; `precision` is one of PRECISIONS; `stated` is the wording
    of the source.
    """

    edtf: str
    start: date | None
    end: date | None
    qualifier: str | None
    precision: str
    stated: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """The public form: the keys of JSON_KEYS in that order, days as ISO 8601 strings."""
        return {
            "edtf": self.edtf,
            "start": None if self.start is None else self.start.isoformat(),
            "end": None if self.end is None else self.end.isoformat(),
            "qualifier": self.qualifier,
            "precision": self.precision,
            "stated": self.stated,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> "EdtfDate":
        """The date of a result of `as_json`. Computes the bounds again; raises EdtfError if the given ones differ."""
        if not isinstance(value, Mapping) or "edtf" not in value:
            raise EdtfError("A date is an object with the key “edtf”.")
        parsed = parse(value["edtf"], value.get("stated"))
        for key, expected in parsed.as_json().items():
            if key in value and key not in ("edtf", "stated") and value[key] != expected:
                raise EdtfError(f"“{parsed.edtf}” has {key} {expected}, not {value[key]}.")
        return parsed

    @classmethod
    def from_stored(cls, value: Mapping[str, Any]) -> "EdtfDate":
        """The date of a value in the database, without parsing its text again: what is stored is published."""
        start, end = (None if value[key] is None else date.fromisoformat(value[key]) for key in ("start", "end"))
        return cls(value["edtf"], start, end, value["qualifier"], value["precision"], value["stated"])


@dataclass(frozen=True, slots=True)
class _Span:
    """Bounds, qualifier characters and precision of one part of an expression."""

    start: date | None
    end: date | None
    marks: str
    precision: str


def parse(text: str, stated: str | None = None) -> EdtfDate:
    """Parse EDTF text, for instance `2021-12-22`, `2022-01~`, `[2022-01..2022-03]`, `2021-12-20/..`.

    Returns the date with its strict bounds. Raises EdtfError for any other text.
    """
    if stated is not None and not isinstance(stated, str):
        raise EdtfError("The stated wording of a date is text.")
    if not isinstance(text, str):
        raise EdtfError("A date is EDTF text, for instance 2021-12-22.")
    text = text.strip()
    if not text:
        raise EdtfError("The date is empty. Leave the field out where the date is unknown.")
    if len(text) > MAX_LENGTH:
        _refuse(f"{text[:40]}…", f"is longer than the {MAX_LENGTH} characters a date may have")
    span = _expression(text)
    return EdtfDate(text, span.start, span.end, _qualifier(span.marks), span.precision, stated)


def bounds_for_filter(text: str) -> tuple[date | None, date | None]:
    """First and last day of a date filter, None if that end is open (`2021-12-20/..`, `../2021`).

    Accepts what `parse` accepts. Raises EdtfError with a message for the person who sent the filter.
    """
    parsed = parse(text)
    return parsed.start, parsed.end


@lru_cache(maxsize=8192)
def _expression(text: str) -> _Span:
    """Bounds of a whole expression. Cached, because the library takes milliseconds to parse one."""
    if _PLAIN.fullmatch(text):
        return _atom(text, text)
    if _DATETIME.fullmatch(text):
        _refuse(text, "has a time of day; a date consists of days only, and an exact time belongs in another field")
    if text[0] in "[{":
        return _set(text)
    return _interval(text) if "/" in text else _atom(text, text)


def _atom(text: str, whole: str) -> _Span:
    """Bounds of one date, season or quarter. `whole` is the expression that contains it, for the error message."""
    match = _ATOM.fullmatch(text)
    if match is None:
        _refuse(whole, _why_not_an_atom(text))
    parts = match.groupdict("")
    marks = "".join(parts[name] for name in parts if name.endswith(("_left", "_right")))
    year, month, day = parts["year"], parts["month"], parts["day"]
    if year == "0000":
        _refuse(whole, "has the year 0000; years run from 0001 to 9999")
    first_year, last_year = max(int(year.replace("X", "0")), 1), int(year.replace("X", "9"))
    if not month:
        precision = {0: "year", 1: "decade", 2: "century"}[year.count("X")]
        return _Span(date(first_year, 1, 1), date(last_year, 12, 31), marks, precision)
    if "X" not in month and int(month) > 12:
        return _season(whole, year, int(month), bool(day))
    days = _first_and_last_day(year, month, day or "XX")
    if days is None:
        _refuse(whole, _why_no_such_day(year, month, day))
    if not _PLAIN.fullmatch(text):
        _check_with_library(text, whole)
    if "X" in year:
        precision = "century" if year.endswith("XX") else "decade"
    elif "X" in month:
        precision = "year"
    else:
        precision = "day" if day and "X" not in day else "month"
    return _Span(*days, marks, precision)


def _season(whole: str, year: str, number: int, has_day: bool) -> _Span:
    """Bounds of a season (25 to 32) or quarter (33 to 36) of one year."""
    if has_day or "X" in year:
        _refuse(whole, f"has the month {number}; months run from 01 to 12, and a season follows a known year")
    if whole != f"{year}-{number}" and number in _SEASONS | _QUARTERS:
        _refuse(
            whole,
            f"uses the season or quarter {year}-{number}, which is allowed only as the whole date; write its months",
        )
    if 21 <= number <= 24:
        _refuse(
            whole,
            "is a season without its hemisphere; use 25 to 28 for spring, summer, autumn, winter in the north "
            "and 29 to 32 for those in the south",
            [f"{year}-{number + 4}", f"{year}-{number + 8}"],
        )
    if 37 <= number <= 41:
        months = {37: "01..{0}-04", 38: "05..{0}-08", 39: "09..{0}-12", 40: "01..{0}-06", 41: "07..{0}-12"}[number]
        _refuse(whole, "is a third or half of a year", [f"[{year}-{months.format(year)}]"])
    if number not in _SEASONS and number not in _QUARTERS:
        _refuse(whole, f"has the month {number:02}; months run from 01 to 12, seasons 25 to 32, quarters 33 to 36")
    first_month, length = (_SEASONS | _QUARTERS)[number]
    last_month, last_year = first_month + length - 1, int(year)
    if last_month > 12:
        last_month, last_year = last_month - 12, last_year + 1
    if last_year > 9999:
        _refuse(whole, "ends after the year 9999")
    end = date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    return _Span(date(int(year), first_month, 1), end, "", "season" if number in _SEASONS else "quarter")


def _interval(text: str) -> _Span:
    """Bounds of the interval `A/B`. An end is open (`..`) or unknown (empty): it has no bound in either case."""
    sides = text.split("/")
    if len(sides) != 2:
        _refuse(text, "has more than one “/”")
    left, right = (_atom(side, text) if side not in ("", "..") else _Span(None, None, "", "") for side in sides)
    if left.precision == right.precision == "":
        _refuse(text, "is open or unknown at both ends; leave the date out where it is unknown")
    if left.start and right.end and left.start > right.end:
        _refuse(text, "ends before it starts", ["/".join(reversed(sides))])
    return _Span(left.start, right.end, left.marks + right.marks, "interval")


def _set(text: str) -> _Span:
    """Bounds of a set: `[…]` means one of its members, `{…}` all of them."""
    if text[-1] != {"[": "]", "{": "}"}[text[0]] or len(text) < 3:
        _refuse(text, "is a set that is empty or not closed")
    starts: list[date | None] = []
    ends: list[date | None] = []
    marks = ""
    elements = text[1:-1].split(",")
    if len(elements) == 1 and ".." not in elements[0]:
        _refuse(text, "is a set of one", elements)
    for position, element in enumerate(elements):
        first, dots, last = element.partition("..")
        if not dots:
            span = _atom(element, text)
            starts.append(span.start)
            ends.append(span.end)
            marks += span.marks
            continue
        if (not first and position > 0) or (not last and position < len(elements) - 1) or not (first or last):
            _refuse(text, "has “..” in the middle; a set is open only at its beginning or its end")
        if first and last and len(first) != len(last):
            _refuse(text, f"has the span {element}; its ends are both years, both months or both days")
        if re.search("[?~%X]", element):
            _refuse(text, f"has the span {element}; the ends of a span are plain dates, without ?, ~, % or X")
        left = _atom(first, text) if first else None
        right = _atom(last, text) if last else None
        if left and right and left.start and right.end and left.start > right.end:
            _refuse(text, "ends before it starts", [f"{text[0]}{last}..{first}{text[-1]}"])
        starts.append(left.start if left else None)
        ends.append(right.end if right else None)
        marks += (left.marks if left else "") + (right.marks if right else "")
    start = None if None in starts else min(day for day in starts if day)
    end = None if None in ends else max(day for day in ends if day)
    if start is None and end is None:
        _refuse(text, "is open at both ends; leave the date out where it is unknown")
    return _Span(start, end, marks, "set")


def _first_and_last_day(year: str, month: str, day: str) -> tuple[date, date] | None:
    """Earliest and latest day of the calendar that matches the digits, where X matches any; None if no day does."""
    months = [number for number in range(1, 13) if _fits(month, number)]
    years = range(max(int(year.replace("X", "0")), 1), int(year.replace("X", "9")) + 1)

    def search(backwards: bool) -> date | None:
        step = -1 if backwards else 1
        for y in years[::step]:
            for m in months[::step]:
                for d in range(1, calendar.monthrange(y, m)[1] + 1)[::step]:
                    if _fits(day, d):
                        return date(y, m, d)
        return None

    first, last = search(backwards=False), search(backwards=True)
    return None if first is None or last is None else (first, last)


def _fits(pattern: str, number: int) -> bool:
    return all(wanted in ("X", digit) for wanted, digit in zip(pattern, f"{number:02}", strict=True))


def _check_with_library(text: str, whole: str) -> None:
    """Refuse a date that the grammar of the library refuses, so that other EDTF parsers can read what is served.

    Called for each date, because a whole set takes the library up to 0.1 s. Not called for a month or day with one
    unspecified digit (`1984-1X`): it is valid in the standard, but the library raises an exception.
    """
    if re.search(r"-[?~%]?(?:[0-9]X|X[0-9])", text):
        return
    try:
        parse_edtf(text)
    except Exception:  # EDTFParseException if it refuses the text; others because of errors in the library
        _refuse(whole, "is not valid EDTF")


def _qualifier(marks: str) -> str | None:
    uncertain, approximate = "?" in marks or "%" in marks, "~" in marks or "%" in marks
    if uncertain and approximate:
        return "uncertain-approximate"
    return "uncertain" if uncertain else "approximate" if approximate else None


def _why_not_an_atom(text: str) -> str:
    if re.fullmatch(r"-[0-9].*|Y-[0-9].*", text):
        return "is before the year 0001; years run from 0001 to 9999"
    if re.fullmatch(r"Y[0-9].*|[0-9]{4,}E[0-9]+.*", text):
        return "is a year outside 0001 to 9999"
    if re.fullmatch(r"[0-9]{4}S[0-9]+", text):
        return "has significant digits, which are not supported; write 195X or 19XX"
    if re.fullmatch(r"[0-9]?XX?X?X?(?:-.*)?|[0-9]X{3}(?:-.*)?", text):
        return "has no known century; leave the date empty and keep the wording in “stated”"
    if _DATETIME.fullmatch(text):
        return "has a time of day; a date consists of days only, and an exact time belongs in another field"
    return "is not an EDTF date"


def _why_no_such_day(year: str, month: str, day: str) -> str:
    if "X" in year + month + day:
        return "fits no day of the calendar"
    if month == "00":
        return "has the month 00; leave the month out where it is unknown"
    if day == "00":
        return "has the day 00; leave the day out where it is unknown"
    last = calendar.monthrange(int(year), int(month))[1]
    return f"is not a day of the calendar: {calendar.month_name[int(month)]} {year} has {last} days"


def _refuse(text: str, why: str, meant: list[str] | None = None) -> NoReturn:
    meant = meant or suggestions(text)
    hint = f" Perhaps you mean {' or '.join(meant)}." if meant else ""
    shown = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    raise EdtfError(f"“{shown}” {why}.{hint}")
