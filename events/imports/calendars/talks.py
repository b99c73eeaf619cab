"""Convert calendar events to talks: an event is a meeting, a series is one talk with its changed meetings as children.

A calendar is written for the invited people, so only these properties are published: title, time, place, status, names
of participants, UID and recurrence. E-mail addresses and links are replaced. The complete event, with description and
addresses, is kept in the talk's internal notes.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import icalendar
from icalendar.prop import vBroken

from events.imports.calendars.components import Component, components, split_property
from events.imports.calendars.recurrence import describe_rule
from events.imports.calendars.revisions import outdated_revisions
from events.imports.calendars.times import talk_times
from events.imports.drafts import DATASET_KEY, Draft, MatchRequest, Ref, Rejected, Row
from events.imports.files import InputFile
from events.imports.formats import DatasetDefaults, ImportFormat, RunContext
from events.vocabulary.edtf_dates import parse
from events.vocabulary.enumerations import ParticipantRole, PartyKind, TalkKind, TalkStatus
from events.vocabulary.slugs import slugify_name

SCHEME = "icalendar"

_PUBLISHED_AS_WRITTEN = ("RECURRENCE-ID", "RRULE", "RDATE", "EXDATE", "CATEGORIES", "GEO")
"""Properties without a field that are published in `original` as the file writes them."""

_STATUS = {
    "CONFIRMED": TalkStatus.SCHEDULED,
    "TENTATIVE": TalkStatus.PLANNED,
    "CANCELLED": TalkStatus.CANCELLED,
    "": TalkStatus.SCHEDULED,
}
_ADDRESS = re.compile(r"(?:mailto:)?[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\.[^\s@<>()\[\],;:\"]+", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NOT_PUBLIC = ("PRIVATE", "CONFIDENTIAL")
_NOT_PEOPLE = ("ROOM", "RESOURCE")
_MAX_UID_LENGTH = 1000
_MAX_SEARCHED = 2000
"""Characters of a text that are published. No field holds more, and the search for addresses is quadratic."""

_MAX_NOTE_LINE = 10_000
_MAX_ROUNDS = 32_767
_DEFAULT_TITLE = "Meeting without a title"
_ORGANIZER_IS_HOST = "The calendar names an organizer, who stands here as the host."


class ICalendarFormat(ImportFormat):
    """The format `icalendar`."""

    name = "icalendar"
    version = 3
    defaults = DatasetDefaults("")  # Each calendar is a data set of its own, so there is no default name.

    def __init__(self) -> None:
        self._children: dict[str, Row] = {}

    def rows(self, file: InputFile, context: RunContext) -> Iterator[Row | Rejected]:
        """Every event except changed meetings of a series, which `closing_rows` yields."""
        icalendar.use_zoneinfo()  # This also clears the parser's time zones of the previous file.
        reported: set[str] = set()
        outdated = outdated_revisions(file)
        for item in components(file):
            if isinstance(item, Rejected):
                yield item
                continue
            for name in item.calendar.others:
                if name not in reported:
                    context.warn(f"the calendar's own property {name} is not imported")
                    reported.add(name)
            if item.name != "VEVENT":
                context.warn(f"{item.name} is not a meeting: not imported")
                continue
            if (latest := outdated.get(item.line)) is not None:
                yield Rejected(item.line, "SEQUENCE", item.lines[0], f"Line {latest} contains a later revision.")
                continue
            row = _row(item, context)
            if isinstance(row, Row) and row.data[2]:
                row.file = file.name
                first = self._children.setdefault(row.key, row)
                if first.line != row.line or first.file != row.file:
                    reason = f"Line {first.line} contains this meeting already."
                    yield Rejected(row.line, "RECURRENCE-ID", row.key[:200], reason)
            else:
                yield row

    def closing_rows(self, context: RunContext) -> Iterable[Row]:
        """The changed meetings of series. They come last, because they refer to the talk of their series."""
        return self._children.values()

    def drafts(self, row: Row, context: RunContext) -> Iterable[Draft]:
        """The talk and its participants."""
        return _drafts(row, context)


def _row(item: Component, context: RunContext) -> Row | Rejected:
    try:
        parsed = icalendar.Calendar.from_ical(item.text())
        event: Any = parsed.walk("VEVENT")[0]
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        return Rejected(item.line, "", item.lines[0][:200], f"Not well-formed iCalendar: {error}."[:500])
    uid = _text(event, "UID")
    if not uid or len(uid) > _MAX_UID_LENGTH:
        return Rejected(item.line, "UID", uid[:200], "An event needs a UID, which identifies it in later imports.")
    if context.publish and _text(event, "CLASS").upper() in _NOT_PUBLIC:
        reason = "The event is marked as not public. Import it without --publish to create a draft."
        return Rejected(item.line, "CLASS", _text(event, "CLASS"), reason)
    meeting = _recurrence_id(event, item)
    kept = [line for line in item.lines if not line.upper().startswith("DTSTAMP")]
    calendar = item.calendar
    mapped_from = "\n".join(
        [calendar.method, calendar.zone, *kept, *(line for zone in calendar.zones.values() for line in zone)]
    )
    key = f"event {uid} {meeting}" if meeting else f"event {uid}"
    return Row(key, item.line, mapped_from.encode("utf-8", "surrogatepass"), (item, event, meeting))


def _recurrence_id(event: Any, item: Component) -> str:
    """The `RECURRENCE-ID` as the file writes it, which identifies a meeting of a series; blank for any other event."""
    line = next((line for line in item.lines if line.upper().startswith("RECURRENCE-ID")), "")
    return split_property(line)[1].strip() if line and "RECURRENCE-ID" in event else ""


def _text(event: Any, name: str) -> str:
    """A property's text (the first one if the property is repeated), blank if it is missing or invalid."""
    found = event.get(name)
    found = found[0] if isinstance(found, list) and found else found
    return "" if found is None or isinstance(found, vBroken) else str(found).strip()


def published_text(text: str) -> str:
    """A text with placeholders for e-mail addresses and links, which may be personal or give access to a meeting."""
    without = _LINK.sub("(link)", _ADDRESS.sub("(e-mail address)", text[:_MAX_SEARCHED]))
    without = " ".join(without.split())
    return "" if without in ("(link)", "(e-mail address)") else without


def _drafts(row: Row, context: RunContext) -> Iterator[Draft]:
    item, event, meeting = row.data
    time = talk_times(event, item.calendar.zone, row.line)
    if time.starts is None and not item.calendar.method:
        raise Rejected(row.line, "DTSTART", "", "An event needs a start.")
    uid, title = _text(event, "UID"), published_text(_text(event, "SUMMARY")) or _DEFAULT_TITLE
    status, status_stated = _status(event, item, row.line)
    place = published_text(_text(event, "LOCATION"))
    series = {} if meeting else _series(event, item, row.line)
    if (last := series.get("ends")) and time.starts and time.starts.end and last.start < time.starts.end:
        reason = f"The series ends before it begins ({time.starts.edtf})."
        raise Rejected(row.line, "RRULE", _stated_values(item, "RRULE"), reason)
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
        "notes": _complete_event(item),
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
        raise Rejected(line, "STATUS", stated[:200], "The status is not TENTATIVE, CONFIRMED or CANCELLED.")
    return _STATUS[stated.upper()], stated


def _series(event: Any, item: Component, line: int) -> dict[str, Any]:
    """The fields of a series: kind, description of the rule, number of meetings, last day. Empty for a single event."""
    for name in ("RRULE", "RDATE", "EXDATE"):
        if any(isinstance(each, vBroken) for each in _all(event, name)) and (stated := _stated_values(item, name)):
            reason = f"Not an iCalendar recurrence rule or list of dates: {dict(event.errors).get(name, '')}."
            raise Rejected(line, name, stated[:200], reason[:500])
    rules, dates, exceptions = (
        [each for each in _all(event, name) if not isinstance(each, vBroken)] for name in ("RRULE", "RDATE", "EXDATE")
    )
    if not rules and not dates:
        return {}
    rule: dict[str, Any] = dict(rules[0]) if rules else {}
    more, fewer = (sum(len(getattr(each, "dts", ())) for each in found) for found in (dates, exceptions))
    words = describe_rule(rule, more, fewer) if rules else f"on {more + 1} dates"
    count, until = rule.get("COUNT", [None])[0], rule.get("UNTIL", [None])[0]
    return {
        "kind": TalkKind.CONTACTS.value,
        "kind_stated": words[:300],
        "expected_rounds": count if isinstance(count, int) and 0 < count <= _MAX_ROUNDS else None,
        "ends": None if until is None else parse(until.isoformat()[:10]),
    }


def _stated_values(item: Component, name: str) -> str:
    """The values of a property as the file writes them, without blank ones."""
    lines = (split_property(line) for line in item.lines)
    return ", ".join(v.strip() for head, v in lines if head.partition(";")[0].upper() == name and v.strip())


def _all(event: Any, name: str) -> list[Any]:
    found = event.get(name)
    return [] if found is None else found if isinstance(found, list) else [found]


def _original(item: Component) -> dict[str, str]:
    """The properties that are published as the file writes them; a repeated property has one line per value."""
    kept: dict[str, str] = {}
    for name, line in item.properties():
        if name in _PUBLISHED_AS_WRITTEN:
            value = line[len(name) + 1 :]
            value = published_text(value) if name == "CATEGORIES" else value
            kept[name] = f"{kept[name]}\n{value}" if name in kept else value
    return kept


def _participants(event: Any, context: RunContext) -> tuple[list[dict[str, Any]], list[Draft], list[dict[str, str]]]:
    """The participants by name: neither rooms, nor people who declined, nor people known by their address only."""
    rows: list[dict[str, Any]] = []
    drafts: list[Draft] = []
    inferences: list[dict[str, str]] = []
    named: set[str] = set()
    listed = [(each, ParticipantRole.HOST) for each in _all(event, "ORGANIZER")]
    listed += [(each, ParticipantRole.PARTY) for each in _all(event, "ATTENDEE")]
    for each, role in listed:
        params = getattr(each, "params", {})
        kind, name = str(params.get("CUTYPE", "")).upper(), " ".join(str(params.get("CN", "")).split())
        if kind in _NOT_PEOPLE or str(params.get("PARTSTAT", "")).upper() == "DECLINED":
            context.warn("rooms and people who declined are not participants: they are in the internal notes only")
            continue
        if not name or _ADDRESS.search(name):
            context.warn("a person known by an e-mail address only is not published: see the internal notes")
            continue
        if name in named:
            continue
        named.add(name)
        if str(params.get("ROLE", "")).upper() == "NON-PARTICIPANT":
            role = ParticipantRole.OBSERVER
        if role is ParticipantRole.HOST:
            inferences.append({"field": "participants", "basis": _ORGANIZER_IS_HOST})
        columns, supporting = _speaker_or_party(name, kind == "GROUP", context)
        rows.append({"role": role.value, "stated": name[:300], **columns})
        drafts += supporting
    return rows, drafts, inferences


def _speaker_or_party(name: str, group: bool, context: RunContext) -> tuple[dict[str, Any], list[Draft]]:
    """The reference to a participant: a party if it is a country or a group, else a speaker; and the new records."""
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


def _complete_event(item: Component) -> str:
    """The event as the file writes it; long lines (attachments) are shortened."""
    return "\n".join(
        line if len(line) <= _MAX_NOTE_LINE else f"{line[:200]}… ({len(line)} characters)" for line in item.lines
    )
