"""EDTF suggestions for a date in natural language. They appear in error messages and are never applied.

`suggestions` returns at most two forms. If the text contains no year, the form contains the placeholder `YYYY`: a year
is never guessed. Limits: English only; there is no suggestion for other languages.
"""

import re
from collections.abc import Callable

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_MONTH = "(" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + r"|sept)\.?"
_DAY = r"([0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR = r"([0-9]{4})"
_WEEKDAY = re.compile(r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+")
_PART = r"(early|beginning of|start of|mid|middle of|late|end of)[ -](?:in )?"
_SEASONS = {"spring": (25, 29), "summer": (26, 30), "autumn": (27, 31), "fall": (27, 31), "winter": (28, 32)}
_QUARTERS = {"1": 33, "first": 33, "2": 34, "second": 34, "3": 35, "third": 35, "4": 36, "fourth": 36, "last": 36}


def suggestions(text: str) -> list[str]:
    """EDTF forms that the text may mean, the most probable first. Empty if nothing is recognized."""
    text = re.sub(r"[\u2013\u2014]", "-", re.sub(r"\s+", " ", text.strip().lower()))  # dashes to hyphens
    return _whole(text)[:2]


def _whole(text: str) -> list[str]:
    """Suggestions for a date with the words before or between its parts (before, about, between …)."""
    text = re.sub(r"^(?:on|in|the|during|of|at|as of) (?:the )?", "", text)
    for pattern, forms in _AROUND:
        if (match := re.fullmatch(pattern, text)) is not None:
            inner = [_simple(group) for group in match.groups()]
            if all(inner):
                return [form.format(*(values[0] for values in inner)) for form in forms]
    return _simple(text)


# Wording with one or two dates, and the EDTF in which {0} and {1} are replaced by them.
_AROUND: list[tuple[str, list[str]]] = [
    (r"(?:before|earlier than|by|not later than|no later than) (.+)", ["[..{0}]"]),
    (r"(?:after|later than|not earlier than|no earlier than) (.+)", ["[{0}..]"]),
    (r"(?:since|from) ((?:(?! to ).)+)", ["{0}/.."]),
    (r"(?:until|till|up to|to) (.+)", ["../{0}"]),
    (r"between (.+) and (.+)", ["[{0}..{1}]", "{0}/{1}"]),
    (r"(?:from )?(.+) (?:to|until|till|through) (.+)", ["{0}/{1}", "[{0}..{1}]"]),
    (r"(.+) - (.+)", ["{0}/{1}", "[{0}..{1}]"]),
    (r"([0-9]{4})-([0-9]{4})", ["{0}/{1}", "[{0}..{1}]"]),
    (r"([0-9x-]+)\.\.([0-9x-]+)", ["[{0}..{1}]", "{0}/{1}"]),
    (r"(.+) or (.+)", ["[{0},{1}]"]),
    (r"(?:circa|ca\.?|c\.?|about|around|approximately|approx\.?|roughly) ?(.+)", ["{0}~"]),
    (r"(?:perhaps|maybe|possibly|probably) (.+)", ["{0}?"]),
]


def _simple(text: str) -> list[str]:
    """Suggestions for one date without such words."""
    text = _WEEKDAY.sub("", text.strip())
    text = re.sub(r"^(?:the|in|on) ", "", text)
    for pattern, forms in _SIMPLE:
        if (match := re.fullmatch(pattern, text)) is not None:
            return [form for form in forms(*match.groups()) if form]
    return []


def _number(month: str) -> int:
    return _MONTH_NUMBER[month[:3]]


def _days(year: str, month: int, day: str) -> list[str]:
    """`YYYY-MM-DD` if the numbers can be a date; the month if it has no such day."""
    if not 1 <= month <= 12 or not 1 <= int(day) <= 31:
        return []
    longest = 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    if int(day) > longest:
        return [f"{year}-{month:02}"]
    return [f"{year}-{month:02}-{int(day):02}"]


def _part_of_year(part: str, year: str) -> list[str]:
    first, last = {"e": ("01", "03"), "b": ("01", "03"), "s": ("01", "03"), "m": ("05", "08")}.get(
        part[0], ("10", "12")
    )
    return [f"[{year}-{first}..{year}-{last}]", f"{year}-{first}/{year}-{last}"]


def _part_of_month(part: str, month: str, year: str | None) -> list[str]:
    if part[0] in "ebs":
        first, last = "01", "10"
    elif part[0] == "m":
        first, last = "11", "20"
    else:
        first, last = "21", {2: "28", 4: "30", 6: "30", 9: "30", 11: "30"}.get(_number(month), "31")
    stem = f"{year or 'YYYY'}-{_number(month):02}"
    return [f"[{stem}-{first}..{stem}-{last}]", f"{stem}-{first}/{stem}-{last}"]


def _numeric(first: str, second: str, year: str) -> list[str]:
    """Day and month in either order: both readings if both are possible, that with the day first before the other."""
    readings = _days(year, int(second), first) if int(second) <= 12 else []
    readings += _days(year, int(first), second) if int(first) <= 12 else []
    return list(dict.fromkeys(readings))


# One date in other notations, and its EDTF.
_SIMPLE: list[tuple[str, Callable[..., list[str]]]] = [
    (r"([0-9]{4})-([0-9]{2})-([0-9]{2})[t ][0-9].*", lambda y, m, d: _days(y, int(m), d)),
    (r"([0-9]{4})-([0-9]{2})-([0-9]{2})", lambda y, m, d: _real_days(y, m, d)),
    (r"([0-9]{4})-([0-9]{2})", lambda y, m: [f"{y}-{m}"] if "01" <= m <= "12" else [y] if y != "0000" else []),
    (r"([0-9]{4})", lambda y: [y] if y != "0000" else []),
    (r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})", lambda y, m, d: _days(y, int(m), d)),
    (r"([0-9]{4})[-./]([0-9]{1,2})", lambda y, m: [f"{y}-{int(m):02}"] if 1 <= int(m) <= 12 else []),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", lambda y, m, d: _days(y, int(m), d)),
    (r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})", lambda d, m, y: _days(y, int(m), d)),
    (r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})", _numeric),
    (r"([0-9]{1,2})[./]([0-9]{4})", lambda m, y: [f"{y}-{int(m):02}"] if 1 <= int(m) <= 12 else []),
    (rf"{_MONTH} {_DAY},? {_YEAR}", lambda m, d, y: _days(y, _number(m), d)),
    (rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}", lambda d, m, y: _days(y, _number(m), d)),
    (rf"{_MONTH} {_DAY}", lambda m, d: _days("YYYY", _number(m), d)),
    (rf"{_DAY} (?:of )?{_MONTH}", lambda d, m: _days("YYYY", _number(m), d)),
    (rf"{_MONTH},? (?:of )?{_YEAR}", lambda m, y: [f"{y}-{_number(m):02}"]),
    (_MONTH, lambda m: [f"YYYY-{_number(m):02}"]),
    (rf"{_PART}{_YEAR}", _part_of_year),
    (rf"{_PART}{_MONTH}(?:,? {_YEAR})?", _part_of_month),
    (r"(spring|summer|autumn|fall|winter),? (?:of )?([0-9]{4})", lambda s, y: [f"{y}-{n}" for n in _SEASONS[s]]),
    (r"q([1-4])[ /-]?([0-9]{4})", lambda q, y: [f"{y}-{_QUARTERS[q]}"]),
    (r"([0-9]{4})[ /-]?q([1-4])", lambda y, q: [f"{y}-{_QUARTERS[q]}"]),
    (r"(first|second|third|fourth|last) quarter (?:of )?([0-9]{4})", lambda q, y: [f"{y}-{_QUARTERS[q]}"]),
    (r"first half (?:of )?([0-9]{4})", lambda y: [f"[{y}-01..{y}-06]", f"{y}-01/{y}-06"]),
    (r"second half (?:of )?([0-9]{4})", lambda y: [f"[{y}-07..{y}-12]", f"{y}-07/{y}-12"]),
    (r"([0-9]{3})0'?s", lambda decade: [f"{decade}X"]),
    (r"([0-9]{1,2})(?:st|nd|rd|th) century", lambda n: [f"{int(n) - 1:02}XX"] if 1 <= int(n) <= 99 else []),
    (r"([0-9]{2})([0-9ux])([ux])", lambda c, d, _: [f"{c}{'X' if d in 'ux' else d}X"]),
    (r"([0-9]{4})-(?:uu|xx)(?:-(?:uu|xx))?", lambda y: [f"{y}-XX"]),
    (r"([0-9]{4}-[0-9]{2})-(?:uu|xx)", lambda month: [f"{month}-XX"]),
]


def _real_days(year: str, month: str, day: str) -> list[str]:
    """For a refused text in ISO form: the month or year, if the rest is zero or not in the calendar."""
    if year == "0000":
        return []
    if not "01" <= month <= "12":
        return [year]
    return [f"{year}-{month}"] if not 1 <= int(day) <= 28 else [f"{year}-{month}-{day}"]
