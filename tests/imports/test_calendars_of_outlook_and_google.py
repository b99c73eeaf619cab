"""Calendars as Outlook and Google export them, with the peculiarities of real files."""

import codecs
from pathlib import Path
from typing import Any

import pytest

from tests.imports.calendar_files import calendar_file, meeting
from tests.imports.conftest import RunImport, documents

OUTLOOK = """\
BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
X-CALSTART:20240101T080000Z
X-MS-OLK-FORCEINSPECTOROPEN:TRUE
X-WR-RELCALID:{0000002E-9A1B-C3D4-0000-000000000000}
BEGIN:VTIMEZONE
TZID:(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
CLASS:PUBLIC
DESCRIPTION:Agenda:\\n1. Bridge\\; tolls\\, and more\\n
DTEND;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20240710T113000
DTSTAMP:20240102T101500Z
DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20240710T100000
LOCATION:Auswärtiges Amt\\, Berlin\\, Germany
ATTENDEE;CN="Müller; Karl";RSVP=TRUE:mailto:karl@example.org
SEQUENCE:0
SUMMARY;LANGUAGE=de:Konsultationen über die Brücke\\, Teil 1\\; Stra
 ße
UID:040000008200E00074C5B7101A82E0080000000090D8B6A5F33DDA01000000000000000
\t010000000D2A3F4B5C6D7E8F90A1B2C3D4E5F6071
X-ALT-DESC;FMTTYPE=text/html:<HTML>\\n<BODY>x</BODY></HTML>
X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
BEGIN:VALARM
TRIGGER:-PT15M
ACTION:DISPLAY
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
END:VCALENDAR
"""

GOOGLE = """\
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Meetings
X-WR-TIMEZONE:Europe/Tallinn
BEGIN:VEVENT
DTSTART;TZID=Europe/Tallinn:20240109T100000
DTEND;TZID=Europe/Tallinn:20240109T110000
RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20240331T205959Z;BYDAY=TU
EXDATE;TZID=Europe/Tallinn:20240116T100000
EXDATE;TZID=Europe/Tallinn:20240123T100000
UID:series@google.com
STATUS:CONFIRMED
SUMMARY:Weekly talks
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Tallinn:20240130T120000
UID:series@google.com
RECURRENCE-ID;TZID=Europe/Tallinn:20240130T100000
STATUS:CONFIRMED
SUMMARY:Weekly talks (moved)
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Tallinn:20240206T100000
UID:series@google.com
RECURRENCE-ID;TZID=Europe/Tallinn:20240206T100000
STATUS:CANCELLED
SUMMARY:Weekly talks (cancelled)
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20240304
DTEND;VALUE=DATE:20240307
UID:conference@google.com
SUMMARY:Three days
LOCATION:
END:VEVENT
BEGIN:VEVENT
DTSTART:20240304T100000
UID:noend@google.com
SUMMARY:Without an end
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20240304
UID:noend@google.com
SUMMARY:The same UID again
END:VEVENT
END:VCALENDAR
"""


def _written(path: Path, text: str, ends: str = "\r\n", mark: bytes = b"", encoding: str = "utf-8") -> Path:
    path.write_bytes(mark + text.replace("\n", ends).encode(encoding))
    return path


def _by_title(type_: str = "talk") -> dict[str, dict[str, Any]]:
    return {document["title"]: document for document in documents(type_).values()}


ENCODINGS: dict[str, dict[str, Any]] = {
    "CRLF": {},
    "LF": {"ends": "\n"},
    "a byte order mark": {"mark": codecs.BOM_UTF8},
    "UTF-16": {"mark": codecs.BOM_UTF16_LE, "encoding": "utf-16-le"},
    "Windows-1252": {"encoding": "cp1252"},
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_calendar_of_outlook(with_countries: None, run_import: RunImport, tmp_path: Path, encoding: str) -> None:
    """The name of its own time zone contains a colon and commas within quotation marks."""
    summary = run_import("icalendar", _written(tmp_path / "a.ics", OUTLOOK, **ENCODINGS[encoding]), name="Meetings")
    assert (summary.message, summary.rejects) == ("", [])
    (talk,) = documents("talk").values()
    assert talk["title"] == "Konsultationen über die Brücke, Teil 1; Straße"
    assert talk["starts_at"] == {"instant": "2024-07-10T08:00:00.000000Z", "zone": "Etc/GMT-2"}
    assert talk["starts"]["stated"] is None and talk["ends"]["edtf"] == "2024-07-10"
    assert (talk["place"], talk["country"]) == ("Auswärtiges Amt, Berlin, Germany", "germany")
    assert [each["stated"] for each in talk["participants"]] == ["Müller; Karl"]
    assert talk["identifiers"][0]["identifier"].endswith("00000000010000000D2A3F4B5C6D7E8F90A1B2C3D4E5F6071")


def test_google_and_outlook_events_in_one_file(with_countries: None, run_import: RunImport, tmp_path: Path) -> None:
    summary = run_import("icalendar", _written(tmp_path / "a.ics", GOOGLE + OUTLOOK), name="Meetings")
    assert [(each.line, "same key" in each.reason) for each in summary.rejects] == [(44, True)]
    talks = _by_title()
    assert len(talks) == 6
    series = talks["Weekly talks"]
    assert series["kind_stated"] == "every week on Tuesday, until 2024-03-31, except 2 dates"
    assert series["original"]["EXDATE"].count("\n") == 1
    moved, cancelled = talks["Weekly talks (moved)"], talks["Weekly talks (cancelled)"]
    assert moved["parent"] == cancelled["parent"] == series["id"]
    assert (moved["starts_at"]["instant"], cancelled["status"]) == ("2024-01-30T10:00:00.000000Z", "cancelled")
    assert (talks["Three days"]["starts"]["edtf"], talks["Three days"]["ends"]["edtf"]) == ("2024-03-04", "2024-03-06")
    assert talks["Without an end"]["starts_at"]["zone"] == "Europe/Tallinn" and talks["Without an end"]["ends"] is None


def test_the_unquoted_utc_zone_of_office_is_read(run_import: RunImport, tmp_path: Path) -> None:
    given = meeting(DTSTART=";TZID=tzone://Microsoft/Utc:20240304T100000", DTEND="")
    assert run_import("icalendar", calendar_file(tmp_path / "a.ics", given), name="Meetings").rejects == []
    assert next(iter(documents("talk").values()))["starts_at"]["instant"] == "2024-03-04T10:00:00.000000Z"


@pytest.mark.parametrize(
    ("given", "column", "value"),
    [
        ({"RRULE": "FREQ=FORTNIGHTLY"}, "RRULE", "FREQ=FORTNIGHTLY"),
        ({"RRULE": "FREQ=DAILY", "EXDATE": "20240631"}, "EXDATE", "20240631"),
        ({"RDATE": "tomorrow"}, "RDATE", "tomorrow"),
        ({"RRULE": "FREQ=WEEKLY;UNTIL=20230101"}, "RRULE", "FREQ=WEEKLY;UNTIL=20230101"),
    ],
)
def test_an_invalid_recurrence_rejects_the_event(
    run_import: RunImport, tmp_path: Path, given: dict[str, str], column: str, value: str
) -> None:
    good = meeting("good", more="EXDATE:\nRRULE:FREQ=DAILY")
    summary = run_import("icalendar", calendar_file(tmp_path / "a.ics", meeting("bad", **given), good), name="Meetings")
    assert [(each.line, each.column, each.value) for each in summary.rejects] == [(4, column, value)]
    assert len(documents("talk")) == 1
