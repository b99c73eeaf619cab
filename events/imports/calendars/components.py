"""The events of an iCalendar file one by one, each with what it needs of its calendar: method, time zones, own zone.

Lines are unfolded as bytes, since some programs fold in the middle of a character. Limits: an event may have 16 MB;
vCalendar 1.0 is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from events.imports.drafts import FileRefused, Rejected
from events.imports.files import MAX_LINE, InputFile

_SHOWN = 200
_BEFORE_VALUE = re.compile(r'(?:"[^"]*"|[^":])*')
_TZID = re.compile(r'TZID=(?:"([^"]+)"|([^":;,]+))', re.IGNORECASE)
_MICROSOFT_UTC = re.compile(r"TZID=tzone://Microsoft/Utc(?=[:;])", re.IGNORECASE)
_ANSWERS = ("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH")


@dataclass
class Calendar:
    """What stands around the events: `METHOD`, `X-WR-TIMEZONE`, time zones by id, and other properties' names."""

    method: str = ""
    zone: str = ""
    zones: dict[str, list[str]] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Component:
    """An event (or another component, by `name`): the line it begins on, and its lines, unfolded."""

    name: str
    line: int
    lines: list[str]
    calendar: Calendar

    def own(self) -> Iterator[tuple[str, str]]:
        """The names of its own properties, each with its line; not those of what stands within it, as alarms."""
        within = 0
        for line in self.lines:
            word = line.partition(":")[0].upper()
            within += {"BEGIN": 1, "END": -1}.get(word, 0)
            if within == 1:
                yield word.partition(";")[0], line

    def text(self) -> str:
        """A calendar with this one event and the time zones that it names, to be parsed."""
        named = dict.fromkeys(
            quoted or plain for line in self.lines for quoted, plain in _TZID.findall(parted(line)[0])
        )
        zones = [line for zone in named for line in self.calendar.zones.get(zone, ())]
        return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-", *zones, *self.lines, "END:VCALENDAR", ""])


def parted(line: str) -> tuple[str, str]:
    """A property's name with its parameters, and its value. Zones of Outlook have colons, in quote marks."""
    head = _BEFORE_VALUE.match(line)
    end = head.end() if head else 0
    return line[:end], line[end + 1 :]


def components(file: InputFile) -> Iterator[Component | Rejected]:
    """Every component of a file's calendars but time zones. Raises FileRefused where it is no calendar of meetings."""
    calendar: Calendar | None = None
    pending: list[str] = []
    begun, size, depth, problem = 0, 0, 0, ""
    for item in _unfolded(file):
        if isinstance(item, Rejected):
            if not depth:
                yield item
            problem = problem or f"Line {item.line}: {item.reason}"
            continue
        number, line = item
        word, _, what = line.partition(":")
        word, what = word.strip().upper(), what.strip().upper()
        if calendar is None:
            if (word, what) != ("BEGIN", "VCALENDAR"):
                raise FileRefused(f"{file.name}: not an iCalendar file: it does not begin with BEGIN:VCALENDAR.")
            calendar = Calendar()
        elif depth == 0 and word == "BEGIN" and what == "VCALENDAR":
            calendar = Calendar()  # several calendars may stand in one file
        elif depth == 0 and word == "BEGIN":
            pending, begun, size, depth, problem = [line], number, 0, 1, ""
        elif depth == 0:
            _own_property(calendar, word, line, file.name)
        else:
            if depth == 1 and word == "BEGIN" and what == "VEVENT":
                yield Rejected(begun, "", pending[0][:_SHOWN], "Another event begins before this one ends.")
                pending, begun, size, problem = [line], number, 0, ""
                continue
            depth += {"BEGIN": 1, "END": -1}.get(word, 0)
            size += len(line)
            line = _MICROSOFT_UTC.sub("TZID=UTC", line)  # which Office writes without the quote marks that it needs
            if size <= MAX_LINE:
                pending.append(line)
            else:
                problem = problem or f"It has more than {MAX_LINE} characters."
            if depth == 0:
                if problem:
                    yield Rejected(begun, "", _told_by(pending), problem)
                else:
                    yield from _complete(
                        Component(pending[0].partition(":")[2].strip().upper(), begun, pending, calendar)
                    )
    if calendar is None:
        raise FileRefused(f"{file.name}: not an iCalendar file: it has no line that can be read.")
    if depth:
        file.complete = False
        yield Rejected(begun, "", _told_by(pending), "The file ends in the middle of it.")


def _complete(found: Component) -> Iterator[Component]:
    if found.name == "VTIMEZONE":
        zone = next((parted(line)[1].strip() for line in found.lines if line.upper().startswith("TZID")), "")
        found.calendar.zones[zone.replace("\\", "")] = found.lines
        return
    yield found


def _own_property(calendar: Calendar, word: str, line: str, file_name: str) -> None:
    value = line.partition(":")[2].strip()
    name = word.partition(";")[0]
    if name == "METHOD":
        calendar.method = value.upper()
        if calendar.method in _ANSWERS:
            raise FileRefused(
                f"{file_name}: METHOD:{calendar.method} is somebody's answer to an invitation, no meeting."
            )
    elif name == "X-WR-TIMEZONE":
        calendar.zone = value
    elif name == "VERSION" and value.startswith("1"):
        raise FileRefused(f"{file_name}: vCalendar {value} is not read; save it as iCalendar 2.0.")
    elif name not in ("VERSION", "PRODID", "CALSCALE", "END", ""):
        calendar.others.append(name[:60])


def _told_by(lines: list[str]) -> str:
    """What tells an event from others: its UID, else its first line."""
    return next((line for line in lines if line.upper().startswith("UID")), lines[0] if lines else "")[:_SHOWN]


def _unfolded(file: InputFile) -> Iterator[tuple[int, str] | Rejected]:
    """Content lines with the number of their first line; one that begins with a space continues the one before."""
    begun, pending, empty = 0, b"", True
    for item in file.byte_lines():
        if isinstance(item, Rejected):
            if not empty:
                yield _decoded(begun, pending, file.encoding)
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
            yield _decoded(begun, pending, file.encoding)
        begun, pending, empty = number, line, not line.strip()
    if not empty:
        yield _decoded(begun, pending, file.encoding)


def _decoded(number: int, line: bytes, encoding: str) -> tuple[int, str] | Rejected:
    """A line as text. iCalendar is UTF-8; what is not may be of the encoding that the file seems to have."""
    if len(line) > MAX_LINE:
        return Rejected(number, "", line[:_SHOWN].decode("utf-8", "replace"), f"A line of more than {MAX_LINE} bytes.")
    for name in ("utf-8", "cp1252") if encoding == "windows-1252" else ("utf-8",):
        try:
            text = line.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            return Rejected(number, "", text[:_SHOWN].replace("\0", "␀"), "The line holds a NUL character.")
        return number, text
    return Rejected(number, "", line[:_SHOWN].decode("utf-8", "replace"), f"Not {encoding}.")
