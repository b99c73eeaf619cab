"""Read the components of an iCalendar file one by one, each with its calendar's method and time zones.

Lines are unfolded as bytes, because some programs fold within a multi-byte character. Limits: an event has at most
16 MB; vCalendar 1.0 is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from events.imports.drafts import FileRefused, Rejected
from events.imports.files import MAX_LINE, InputFile

_MAX_SHOWN = 200
_BEFORE_VALUE = re.compile(r'(?:"[^"]*"|[^":])*')
_TZID = re.compile(r'TZID=(?:"([^"]+)"|([^":;,]+))', re.IGNORECASE)
_UNQUOTED_MICROSOFT_UTC = re.compile(r"TZID=tzone://Microsoft/Utc(?=[:;])", re.IGNORECASE)
_REPLY_METHODS = ("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH")


@dataclass
class Calendar:
    """Properties of a calendar: `METHOD`, `X-WR-TIMEZONE`, its `VTIMEZONE`s by id, and names of other properties."""

    method: str = ""
    zone: str = ""
    zones: dict[str, list[str]] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Component:
    """A component, for example a `VEVENT`: its name, the number of its first line, and its unfolded lines."""

    name: str
    line: int
    lines: list[str]
    calendar: Calendar

    def properties(self) -> Iterator[tuple[str, str]]:
        """Names and lines of its properties, without those of nested components such as alarms."""
        depth = 0
        for line in self.lines:
            head = line.partition(":")[0].upper()
            depth += {"BEGIN": 1, "END": -1}.get(head, 0)
            if depth == 1:
                yield head.partition(";")[0], line

    def text(self) -> str:
        """A complete calendar with only this component and the time zones that it names, as input for the parser."""
        named = dict.fromkeys(
            quoted or plain for line in self.lines for quoted, plain in _TZID.findall(split_property(line)[0])
        )
        zones = [line for zone in named for line in self.calendar.zones.get(zone, ())]
        return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-", *zones, *self.lines, "END:VCALENDAR", ""])


def split_property(line: str) -> tuple[str, str]:
    """Split a line into the property's name with its parameters, and its value.

    Parameters in quotation marks may contain colons, as the names of Outlook's time zones do.
    """
    head = _BEFORE_VALUE.match(line)
    end = head.end() if head else 0
    return line[:end], line[end + 1 :]


def components(file: InputFile) -> Iterator[Component | Rejected]:
    """Every component of a file's calendars except time zones.

    Raises FileRefused if the file is not iCalendar 2.0 or contains replies to invitations.
    """
    calendar: Calendar | None = None
    pending: list[str] = []
    first_line, size, depth, problem = 0, 0, 0, ""
    for item in _unfolded(file):
        if isinstance(item, Rejected):
            if not depth:
                yield item
            problem = problem or f"Line {item.line}: {item.reason}"
            continue
        number, line = item
        head, _, value = line.partition(":")
        head, value = head.strip().upper(), value.strip().upper()
        if calendar is None:
            if (head, value) != ("BEGIN", "VCALENDAR"):
                raise FileRefused(f"{file.name}: not an iCalendar file: it does not begin with BEGIN:VCALENDAR.")
            calendar = Calendar()
        elif depth == 0 and head == "BEGIN" and value == "VCALENDAR":
            calendar = Calendar()  # A file may contain several calendars.
        elif depth == 0 and head == "BEGIN":
            pending, first_line, size, depth, problem = [line], number, 0, 1, ""
        elif depth == 0:
            _read_calendar_property(calendar, head, line, file.name)
        else:
            if depth == 1 and head == "BEGIN" and value == "VEVENT":
                yield Rejected(first_line, "", pending[0][:_MAX_SHOWN], "Another event begins before this one ends.")
                pending, first_line, size, problem = [line], number, 0, ""
                continue
            depth += {"BEGIN": 1, "END": -1}.get(head, 0)
            size += len(line)
            # Office writes this name of a time zone without the quotation marks that its colons require.
            line = _UNQUOTED_MICROSOFT_UTC.sub("TZID=UTC", line)
            if size <= MAX_LINE:
                pending.append(line)
            else:
                problem = problem or f"The component has more than {MAX_LINE} characters."
            if depth == 0:
                if problem:
                    yield Rejected(first_line, "", _identifying_line(pending), problem)
                    continue
                component = Component(pending[0].partition(":")[2].strip().upper(), first_line, pending, calendar)
                if component.name == "VTIMEZONE":
                    _store_time_zone(component)
                else:
                    yield component
    if calendar is None:
        raise FileRefused(f"{file.name}: not an iCalendar file: no line of it can be read.")
    if depth:
        file.complete = False
        yield Rejected(first_line, "", _identifying_line(pending), "The file ends before this component ends.")


def _store_time_zone(found: Component) -> None:
    zone = next((split_property(line)[1].strip() for line in found.lines if line.upper().startswith("TZID")), "")
    found.calendar.zones[zone.replace("\\", "")] = found.lines


def _read_calendar_property(calendar: Calendar, head: str, line: str, file_name: str) -> None:
    value = line.partition(":")[2].strip()
    name = head.partition(";")[0]
    if name == "METHOD":
        calendar.method = value.upper()
        if calendar.method in _REPLY_METHODS:
            raise FileRefused(
                f"{file_name}: METHOD:{calendar.method} marks a reply to an invitation, which is not a meeting."
            )
    elif name == "X-WR-TIMEZONE":
        calendar.zone = value
    elif name == "VERSION" and value.startswith("1"):
        raise FileRefused(f"{file_name}: vCalendar {value} is not supported; save the calendar as iCalendar 2.0.")
    elif name not in ("VERSION", "PRODID", "CALSCALE", "END", ""):
        calendar.others.append(name[:60])


def _identifying_line(lines: list[str]) -> str:
    """The line for the rejects file that identifies an event: its UID, else its first line."""
    return next((line for line in lines if line.upper().startswith("UID")), lines[0] if lines else "")[:_MAX_SHOWN]


def _unfolded(file: InputFile) -> Iterator[tuple[int, str] | Rejected]:
    """Unfolded lines with the number of their first line. A line that begins with a space continues the last one."""
    first_line, pending, empty = 0, b"", True
    for item in file.byte_lines():
        if isinstance(item, Rejected):
            if not empty:
                yield _decode(first_line, pending, file.encoding)
            pending, empty = b"", True
            yield item
            continue
        number, line = item
        line = line.removesuffix(b"\r")
        if line[:1] in (b" ", b"\t") and not empty:
            if len(pending) <= MAX_LINE:
                pending += line[1:]
            continue
        if not empty:
            yield _decode(first_line, pending, file.encoding)
        first_line, pending, empty = number, line, not line.strip()
    if not empty:
        yield _decode(first_line, pending, file.encoding)


def _decode(number: int, line: bytes, encoding: str) -> tuple[int, str] | Rejected:
    """A line as text: UTF-8, as iCalendar demands, else Windows-1252 if the file's encoding was detected as that."""
    if len(line) > MAX_LINE:
        return Rejected(
            number, "", line[:_MAX_SHOWN].decode("utf-8", "replace"), f"The line has more than {MAX_LINE} bytes."
        )
    for name in ("utf-8", "cp1252") if encoding == "windows-1252" else ("utf-8",):
        try:
            text = line.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            return Rejected(number, "", text[:_MAX_SHOWN].replace("\0", "␀"), "The line contains a NUL character.")
        return number, text
    return Rejected(number, "", line[:_MAX_SHOWN].decode("utf-8", "replace"), f"Not {encoding}.")
