"""Determine an event's first day in its own time zone, its start time with the zone's IANA name, and its last day.

Limits: a zone that is not an IANA zone is named by its offset (`Etc/GMT-3`), or UTC if the offset is not a whole number
of hours. A time without a zone has the calendar's zone; if that is missing too, only the day is kept.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from events.imports.drafts import Rejected
from events.vocabulary.edtf_dates import EdtfDate, EdtfError, parse

_WHOLE_HOURS = range(-12, 15)


@dataclass(frozen=True, slots=True)
class TalkTimes:
    """Start and end of a talk. `basis` is the reason for an inferred zone, blank if the zone is stated."""

    starts: EdtfDate | None = None
    starts_at: datetime | None = None
    zone: str = ""
    ends: EdtfDate | None = None
    basis: str = ""

    @property
    def columns(self) -> dict[str, Any]:
        """The values by the model's column names."""
        return {
            "starts": self.starts,
            "starts_at": self.starts_at,
            "starts_at_zone": self.zone,
            "ends": self.ends,
        }


def talk_times(event: Any, calendar_zone: str, line: int) -> TalkTimes:
    """Start and end of a parsed event, blank if it has no `DTSTART`. Raises Rejected if they are invalid."""
    broken = {name: reason for name, reason in event.errors}
    for name in ("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID"):
        if name in broken:
            raise Rejected(line, name, _raw(event, name), f"Not an iCalendar date or time: {broken[name]}.")
    begins = _value(event, "DTSTART", line)
    if begins is None:
        return TalkTimes()
    zone, basis = _zone_of(begins, calendar_zone)
    if isinstance(begins, datetime) and begins.tzinfo is None and zone:
        begins = begins.replace(tzinfo=ZoneInfo(zone))
    stated = None if not isinstance(begins, datetime) or zone else f"{begins:%Y-%m-%d %H:%M}, time zone not stated"
    last = _last_day(event, begins, line)
    if last is not None and last < _day(begins):
        raise Rejected(line, "DTEND", str(last), f"The event ends before it begins ({_day(begins)}).")
    return TalkTimes(
        starts=_edtf(_day(begins), line, stated),
        starts_at=_instant(begins, line) if isinstance(begins, datetime) and begins.tzinfo is not None else None,
        zone=zone,
        ends=None if last is None else _edtf(last, line),
        basis=basis,
    )


def _value(event: Any, name: str, line: int) -> Any:
    """The date, time or duration of a property, None if the event does not have it. Raises Rejected if repeated."""
    found = event.get(name)
    if isinstance(found, list):
        raise Rejected(line, name, "", f"The event has {name} {len(found)} times.")
    return None if found is None else getattr(found, "dt", None)


def _raw(event: Any, name: str) -> str:
    found = event.get(name)
    try:
        return str(found.to_ical().decode())[:200]
    except (AttributeError, ValueError):
        return ""


def _zone_of(begins: Any, calendar_zone: str) -> tuple[str, str]:
    """The IANA name of a time's zone, blank for a day or an unknown zone; and the reason if the zone was inferred."""
    if not isinstance(begins, datetime):
        return "", ""
    if begins.tzinfo is None:
        try:
            ZoneInfo(calendar_zone)
        except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError.
            return "", ""
        return calendar_zone, f"The time has no zone; that of the calendar is {calendar_zone} (X-WR-TIMEZONE)."
    key = getattr(begins.tzinfo, "key", "")
    if key:
        return key, ""
    offset = begins.utcoffset() or timedelta()
    hours, rest = divmod(offset, timedelta(hours=1))
    if not offset:
        return "UTC", ""
    basis = f"The calendar's own time zone is {_signed(offset)} from UTC at that time."
    # These names have the sign of POSIX: Etc/GMT-3 is three hours ahead of UTC.
    return (f"Etc/GMT{-hours:+d}" if not rest and hours in _WHOLE_HOURS else "UTC"), basis


def _signed(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'−' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _last_day(event: Any, begins: Any, line: int) -> date | None:
    """The last day in the zone of the start, None if unknown. `DTEND` of a whole-day event is the day after it."""
    ends, duration = _value(event, "DTEND", line), _value(event, "DURATION", line)
    try:
        if ends is None and isinstance(duration, timedelta):
            ends = begins + duration
        if ends is None:
            return None
        if not isinstance(ends, datetime):
            return max(ends - timedelta(days=1), _day(begins)) if ends >= _day(begins) else ends
        if isinstance(begins, datetime) and begins.tzinfo is not None:
            ends = ends.astimezone(begins.tzinfo) if ends.tzinfo is not None else ends.replace(tzinfo=begins.tzinfo)
    except (OverflowError, ValueError) as error:
        raise Rejected(line, "DTEND", _raw(event, "DTEND"), f"Outside the years 1 to 9999: {error}.") from error
    # An event that ends at midnight ends on the day before.
    midnight = (ends.hour, ends.minute, ends.second) == (0, 0, 0) and ends.date() > _day(begins)
    return ends.date() - timedelta(days=1) if midnight else ends.date()


def _day(moment: Any) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _instant(begins: datetime, line: int) -> datetime:
    try:
        return begins.astimezone(UTC)
    except (OverflowError, ValueError) as error:
        raise Rejected(line, "DTSTART", str(begins), f"Outside the years 1 to 9999: {error}.") from error


def _edtf(day: date, line: int, stated: str | None = None) -> EdtfDate:
    try:
        return parse(day.isoformat(), stated)
    except EdtfError as error:
        raise Rejected(line, "DTSTART", day.isoformat(), str(error)) from error
