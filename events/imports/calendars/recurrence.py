"""Describe a recurrence rule in words: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU` is “every 2 weeks on Tuesday”.

The dates of the rule are not computed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

_UNITS = {
    "YEARLY": "year",
    "MONTHLY": "month",
    "WEEKLY": "week",
    "DAILY": "day",
    "HOURLY": "hour",
    "MINUTELY": "minute",
    "SECONDLY": "second",
}
_DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_MONTHS = "January February March April May June July August September October November December".split()
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "last but one"}


def describe_rule(rule: Mapping[str, Any], more: int = 0, fewer: int = 0) -> str:
    """A recurrence rule (RFC 5545, 3.3.10) in English; parts without a description are shown as in the file.

    `more` is the number of additional dates (`RDATE`), `fewer` that of excluded dates (`EXDATE`).
    """
    parts = {str(name).upper(): value if isinstance(value, list) else [value] for name, value in rule.items()}
    interval = parts.pop("INTERVAL", [1])[0]
    unit = _UNITS.get(str(parts.pop("FREQ", [""])[0]).upper(), "time")
    parts.pop("WKST", None)
    words = [f"every {unit}" if interval == 1 else f"every {interval} {unit}s"]
    if months := parts.pop("BYMONTH", None):
        words.append(f"in {_joined(_month(month) for month in months)}")
    if days := parts.pop("BYDAY", None):
        words.append(f"on {_joined(_day(str(day)) for day in days)}")
    if numbers := parts.pop("BYMONTHDAY", None):
        words.append(f"on day {_joined(str(number) for number in numbers)} of the month")
    count, until = parts.pop("COUNT", None), parts.pop("UNTIL", None)
    words += [f"({name} {', '.join(str(value) for value in values)})" for name, values in parts.items()]
    text = " ".join(words)
    if count:
        text += f", {count[0]} times"
    if until:
        text += f", until {until[0].isoformat()[:10]}"
    if more:
        text += f", and on {more} other date{'s' if more > 1 else ''}"
    return text + (f", except {fewer} date{'s' if fewer > 1 else ''}" if fewer else "")


def _day(text: str) -> str:
    name, number = _DAYS.get(text[-2:].upper(), text), text[:-2]
    if not number:
        return name
    try:
        return f"the {_ORDINALS.get(int(number), f'{number}.')} {name}"
    except ValueError:
        return text


def _month(number: Any) -> str:
    try:
        return _MONTHS[int(number) - 1]
    except (ValueError, IndexError):
        return str(number)


def _joined(words: Iterable[str]) -> str:
    listed = list(words)
    return " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)
