"""Events of calendars as talks: each event a meeting, a series one talk whose changed meetings are its children.

A calendar is written for those who are invited. Published is what tells the meeting: title, time, place, status, the
names of who takes part, UID and recurrence; addresses of e-mail and of conferences are taken out. The event as the
file has it, description and addresses included, is kept in the talk's internal notes.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import icalendar

from events.imports.calendars.components import Component, components, parted
from events.imports.calendars.recurrence import in_words
from events.imports.calendars.revisions import outdated
from events.imports.calendars.times import when
from events.imports.drafts import DATASET_KEY, Draft, MatchRequest, Ref, Rejected, Row
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.vocabulary.edtf_dates import parse
from events.vocabulary.enumerations import ParticipantRole, PartyKind, TalkKind, TalkStatus
from events.vocabulary.slugs import slugify_name

SCHEME = "icalendar"

_SHOWN = ("RECURRENCE-ID", "RRULE", "RDATE", "EXDATE", "CATEGORIES", "GEO")
"""Properties that have no field and may be published: they stand in `original`, as the file writes them."""

_STATUS = {
    "CONFIRMED": TalkStatus.SCHEDULED,
    "TENTATIVE": TalkStatus.PLANNED,
    "CANCELLED": TalkStatus.CANCELLED,
    "": TalkStatus.SCHEDULED,
}
_ADDRESS = re.compile(r"(?:mailto:)?[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\.[^\s@<>()\[\],;:\"]+", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NOT_PUBLIC = ("PRIVATE", "CONFIDENTIAL")
_THINGS = ("ROOM", "RESOURCE")
_LONGEST_UID = 1000
_LOOKED_THROUGH = 2000
"""No field that such a text is for holds more; looking for addresses takes the square of its length."""

_LONGEST_NOTE_LINE = 10_000
_MOST_ROUNDS = 32_767
_UNTITLED = "Meeting without a title"
_ORGANIZER = "The calendar names an organizer, who stands here as the host."


class ICalendarFormat(ImportFormat):
    """The format `icalendar`."""

    name = "icalendar"
    version = 3
    defaults = DatasetDefaults("")  # each calendar is a data set of its own

    def __init__(self) -> None:
        self._children: dict[str, Row] = {}

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Every event, but for single meetings of a series, which follow at the end."""
        icalendar.use_zoneinfo()  # and forget the time zones of the file before
        named: set[str] = set()
        older = outdated(file)
        for item in components(file):
            if isinstance(item, Rejected):
                yield item
                continue
            for name in item.calendar.others:
                if name not in named:
                    context.warn(f"the calendar's own property {name} is not imported")
                    named.add(name)
            if item.name != "VEVENT":
                context.warn(f"{item.name} is not a meeting: not imported")
                continue
            if (latest := older.get(item.line)) is not None:
                yield Rejected(item.line, "SEQUENCE", item.lines[0], f"Line {latest} has the event as changed later.")
                continue
            row = _row(item, context)
            if isinstance(row, Row) and row.data[2]:
                row.file = file.name
                first = self._children.setdefault(row.key, row)
                if first.line != row.line or first.file != row.file:
                    yield Rejected(row.line, "RECURRENCE-ID", row.key[:200], f"It stands in line {first.line} already.")
            else:
                yield row

    def closing_rows(self, context: RunContext) -> Iterable[Row]:
        """The single meetings of series: those are here by now, wherever in the files they stand."""
        return self._children.values()

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The talk, and who takes part."""
        return _drafts(row, context)


def _row(item: Component, context: RunContext) -> Row | Rejected:
    try:
        parsed = icalendar.Calendar.from_ical(item.text())
        event: Any = parsed.walk("VEVENT")[0]
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        return Rejected(item.line, "", item.lines[0][:200], f"Not well-formed iCalendar: {error}."[:500])
    uid = _text(event, "UID")
    if not uid or len(uid) > _LONGEST_UID:
        return Rejected(item.line, "UID", uid[:200], "An event needs a UID, by which it is known again.")
    if context.publish and _text(event, "CLASS").upper() in _NOT_PUBLIC:
        reason = "Marked as not public: it is not published. Without --publish it becomes a draft."
        return Rejected(item.line, "CLASS", _text(event, "CLASS"), reason)
    meeting = _recurrence_id(event, item)
    kept = [line for line in item.lines if not line.upper().startswith("DTSTAMP")]
    calendar = item.calendar
    told = "\n".join(
        [calendar.method, calendar.zone, *kept, *(line for zone in calendar.zones.values() for line in zone)]
    )
    key = f"event {uid} {meeting}" if meeting else f"event {uid}"
    return Row(key, item.line, told.encode("utf-8", "surrogatepass"), (item, event, meeting))


def _recurrence_id(event: Any, item: Component) -> str:
    """Which meeting of a series it is, as the file writes it; blank for a series or a single event."""
    line = next((line for line in item.lines if line.upper().startswith("RECURRENCE-ID")), "")
    return parted(line)[1].strip() if line and "RECURRENCE-ID" in event else ""


def _text(event: Any, name: str) -> str:
    """A property's text, the first where there are several; blank where there is none."""
    found = event.get(name)
    found = found[0] if isinstance(found, list) and found else found
    return "" if found is None or type(found).__name__ == "vBroken" else str(found).strip()


def published_text(text: str) -> str:
    """A text without addresses of e-mail and links, which may be personal or give access to a conference."""
    without = _LINK.sub("(link)", _ADDRESS.sub("(e-mail address)", text[:_LOOKED_THROUGH]))
    without = " ".join(without.split())
    return "" if without in ("(link)", "(e-mail address)") else without


def _drafts(row: Row, context: RunContext) -> Iterator[Draft]:
    item, event, meeting = row.data
    time = when(event, item.calendar.zone, row.line)
    if time.starts is None and not item.calendar.method:
        raise Rejected(row.line, "DTSTART", "", "An event needs a beginning.")
    uid, title = _text(event, "UID"), published_text(_text(event, "SUMMARY")) or _UNTITLED
    status, status_stated = _status(event, item, row.line)
    place = published_text(_text(event, "LOCATION"))
    series = {} if meeting else _series(event, item, row.line)
    if (last := series.get("ends")) and time.starts and time.starts.end and last.start < time.starts.end:
        raise Rejected(row.line, "RRULE", _written(item, "RRULE"), f"It ends before it begins ({time.starts.edtf}).")
    participants, drafts, inferences = _participants(event, context)
    if time.basis:
        inferences.append({"field": "starts_at", "basis": time.basis})
    country = context.country(place.rpartition(",")[2].strip()) if place else None
    if country is not None:
        inferences.append({"field": "country", "basis": "The place names it."})
    identifiers = [{"scheme": SCHEME, "identifier": uid}]
    fields = {
        "kind": TalkKind.MEETING.value,
        "title": title,
        "status": status.value,
        "place": place,
        "country_id": country,
        **time.columns,
        **series,
        "identifiers": identifiers,
        "inferences": inferences,
        "original": _original(item) or None,
        "notes": _as_in_the_file(item),
    }
    if meeting:
        fields["parent_id"] = Ref(f"event {uid}", optional=True)
    parts = {
        "status_history": [{"status": status.value, "stated": status_stated, "source_id": Ref(DATASET_KEY)}],
        "participants": participants,
        "sources": [{"source_id": Ref(DATASET_KEY)}],
    }
    slug = slugify_name(f"{time.starts.edtf if time.starts else ''} {title}")
    yield Draft("talk", row.key, slug, fields, parts)
    yield from drafts


def _status(event: Any, item: Component, line: int) -> tuple[TalkStatus, str]:
    stated = _text(event, "STATUS")
    if item.calendar.method == "CANCEL":
        return TalkStatus.CANCELLED, f"METHOD:CANCEL {stated}".strip()
    if stated.upper() not in _STATUS:
        raise Rejected(line, "STATUS", stated[:200], "Not one of TENTATIVE, CONFIRMED, CANCELLED.")
    return _STATUS[stated.upper()], stated


def _series(event: Any, item: Component, line: int) -> dict[str, Any]:
    """What a series has in place of a meeting's: its kind, the rule in words, how many meetings, its last day."""
    for name in ("RRULE", "RDATE", "EXDATE"):
        if any(type(each).__name__ == "vBroken" for each in _all(event, name)) and (given := _written(item, name)):
            reason = f"Not a rule or dates of iCalendar: {dict(event.errors).get(name, '')}."
            raise Rejected(line, name, given[:200], reason[:500])
    rules, dates, exceptions = (
        [each for each in _all(event, name) if type(each).__name__ != "vBroken"]
        for name in ("RRULE", "RDATE", "EXDATE")
    )
    if not rules and not dates:
        return {}
    rule: dict[str, Any] = dict(rules[0]) if rules else {}
    more, fewer = (sum(len(getattr(each, "dts", ())) for each in found) for found in (dates, exceptions))
    words = in_words(rule, more, fewer) if rules else f"on {more + 1} dates"
    count, until = rule.get("COUNT", [None])[0], rule.get("UNTIL", [None])[0]
    return {
        "kind": TalkKind.CONTACTS.value,
        "kind_stated": words[:300],
        "expected_rounds": count if isinstance(count, int) and 0 < count <= _MOST_ROUNDS else None,
        "ends": None if until is None else parse(until.isoformat()[:10]),
    }


def _written(item: Component, name: str) -> str:
    """The values of a property as the file writes them, blank where they are."""
    lines = (parted(line) for line in item.lines)
    return ", ".join(v.strip() for head, v in lines if head.partition(";")[0].upper() == name and v.strip())


def _all(event: Any, name: str) -> list[Any]:
    found = event.get(name)
    return [] if found is None else found if isinstance(found, list) else [found]


def _original(item: Component) -> dict[str, str]:
    """The event's own properties that are kept for all to see, several of one name on a line each."""
    kept: dict[str, str] = {}
    for name, line in item.own():
        if name in _SHOWN:
            value = line[len(name) + 1 :]
            value = published_text(value) if name == "CATEGORIES" else value
            kept[name] = f"{kept[name]}\n{value}" if name in kept else value
    return kept


def _participants(event: Any, context: RunContext) -> tuple[list[dict[str, Any]], list[Draft], list[dict[str, str]]]:
    """Who takes part, by the names that the calendar gives; nobody who declined, no rooms, and no addresses."""
    rows: list[dict[str, Any]] = []
    drafts: list[Draft] = []
    inferences: list[dict[str, str]] = []
    named: set[str] = set()
    listed = [(each, ParticipantRole.HOST) for each in _all(event, "ORGANIZER")]
    listed += [(each, ParticipantRole.PARTY) for each in _all(event, "ATTENDEE")]
    for each, role in listed:
        params = getattr(each, "params", {})
        kind, name = str(params.get("CUTYPE", "")).upper(), " ".join(str(params.get("CN", "")).split())
        if kind in _THINGS or str(params.get("PARTSTAT", "")).upper() == "DECLINED":
            context.warn("rooms and people who declined do not take part: they stand in the internal notes only")
            continue
        if not name or _ADDRESS.search(name):
            context.warn("somebody known by an e-mail address only is not published: see the internal notes")
            continue
        if name in named:
            continue
        named.add(name)
        if str(params.get("ROLE", "")).upper() == "NON-PARTICIPANT":
            role = ParticipantRole.OBSERVER
        if role is ParticipantRole.HOST:
            inferences.append({"field": "participants", "basis": _ORGANIZER})
        columns, more = _who(name, kind == "GROUP", context)
        rows.append({"role": role.value, "stated": name[:300], **columns})
        drafts += more
    return rows, drafts, inferences


def _who(name: str, group: bool, context: RunContext) -> tuple[dict[str, Any], list[Draft]]:
    """A person, or a party where the calendar says that it is a group or the name is a country's."""
    country = context.country(name)
    if country is not None:
        return {"party_id": country}, []
    if group:
        key = f"party:{name}"
        fields = {"name": name, "kind": PartyKind.OTHER.value}
        return {"party_id": Ref(key)}, [Draft("party", key, slugify_name(name), fields, match=MatchRequest(name))]
    key = f"speaker:{name}"
    draft = Draft("speaker", key, slugify_name(name), {"name": name}, match=MatchRequest(name))
    return {"speaker_id": Ref(key)}, [draft]


def _as_in_the_file(item: Component) -> str:
    """The event as the file has it, but for what is longer than anybody reads (attachments)."""
    return "\n".join(
        line if len(line) <= _LONGEST_NOTE_LINE else f"{line[:200]}… ({len(line)} characters)" for line in item.lines
    )
