"""Calendar events become talks, and no e-mail address is published."""

import json
from pathlib import Path
from typing import Any

import pytest

from events.imports.calendars.recurrence import describe_rule
from events.imports.files import MAX_LINE
from events.imports.run_summary import Summary
from events.models import Talk
from tests.imports.calendar_files import OUTLOOK_ZONE, calendar_file, meeting
from tests.imports.conftest import RunImport, documents, log_length


class CalendarImporter:
    """Imports calendars as one data set with the name `Calendar`."""

    def __init__(self, run: RunImport, folder: Path) -> None:
        self._run, self.path = run, folder / "meetings.ics"

    def file(self, path: Path, **options: Any) -> Summary:
        """Import a file."""
        return self._run("icalendar", path, **{"name": "Calendar", **options})

    def parts(self, *parts: str, method: str = "", **options: Any) -> Summary:
        """Import a calendar that contains these components and properties."""
        return self.file(calendar_file(self.path, *parts, method=method), **options)


def _talk(uid: str) -> dict[str, Any]:
    """The document of the event with this UID."""
    wanted = {"scheme": "icalendar", "identifier": uid}
    return next(body for body in documents("talk").values() if wanted in body["identifiers"])


@pytest.fixture
def importer(run_import: RunImport, tmp_path: Path) -> CalendarImporter:
    """Writes its calendars into the test's folder."""
    return CalendarImporter(run_import, tmp_path)


def test_an_event_becomes_a_talk_with_time_place_and_participants(importer: CalendarImporter) -> None:
    summary = importer.parts(
        meeting(
            DTSTART=";TZID=Europe/Zurich:20240110T090000",
            DTEND=";TZID=Europe/Zurich:20240110T103000",
            LOCATION="Palais des Nations\\, Geneva\\, Switzerland",
            STATUS="CONFIRMED",
            CATEGORIES="Bilateral,Security",
            more="ORGANIZER;CN=Kenya:mailto:desk@example.org\n"
            'ATTENDEE;CN="Example, Anna";PARTSTAT=ACCEPTED:mailto:anna@example.org\n'
            "ATTENDEE;CN=The Delegation;CUTYPE=GROUP;ROLE=NON-PARTICIPANT:mailto:all@example.org\n"
            "ATTENDEE;CN=Room XX;CUTYPE=ROOM:mailto:room@example.org\n"
            "ATTENDEE;CN=bob@example.org:mailto:bob@example.org\n"
            "ATTENDEE;CN=No Thanks;PARTSTAT=DECLINED:mailto:no@example.org",
        )
    )
    assert (summary.rejects, summary.counts["talk"]) == ([], {"created": 1})
    talk = documents("talk")["2024-01-10-consultations-on-the-bridge"]
    assert (talk["kind"], talk["status"], talk["title"]) == ("meeting", "scheduled", "Consultations on the bridge")
    assert talk["starts"]["edtf"] == "2024-01-10" and talk["ends"]["edtf"] == "2024-01-10"
    assert talk["starts_at"] == {"instant": "2024-01-10T08:00:00.000000Z", "zone": "Europe/Zurich"}
    assert (talk["place"], talk["country"]) == ("Palais des Nations, Geneva, Switzerland", "switzerland")
    assert [(p["party"], p["speaker"], p["role"], p["stated"]) for p in talk["participants"]] == [
        ("kenya", None, "host", "Kenya"),
        (None, "example-anna", "party", "Example, Anna"),
        ("the-delegation", None, "observer", "The Delegation"),
    ]
    assert talk["identifiers"] == [{"scheme": "icalendar", "identifier": "meeting-1@example.org"}]
    assert talk["original"] == {"CATEGORIES": "Bilateral,Security"}
    assert talk["sources"] == ["calendar"]


def test_addresses_links_and_descriptions_are_in_internal_notes_only(importer: CalendarImporter) -> None:
    importer.parts(
        meeting(
            SUMMARY="Call with bob.builder@example.org",
            LOCATION="https://conference.example.org/j/123?pwd=secret",
            DESCRIPTION="Dial +41 22 000 00 00\\, code 4711",
            more="X-PRIVATE-NOTE:hush\nATTENDEE;CN=Anna Example:mailto:anna@example.org",
        )
    )
    everything = json.dumps([documents(type_) for type_ in ("talk", "speaker", "party", "source")])
    for secret in ("bob.builder", "anna@", "pwd=secret", "4711", "hush", "mailto"):
        assert secret not in everything
    talk = Talk.objects.get()
    assert (talk.title, talk.place) == ("Call with (e-mail address)", "")
    for kept in ("bob.builder@example.org", "pwd=secret", "4711", "X-PRIVATE-NOTE:hush", "mailto:anna@example.org"):
        assert kept in talk.notes


def test_days_and_times_of_every_form_are_read(importer: CalendarImporter) -> None:
    cases = [
        (";VALUE=DATE:20240110", ";VALUE=DATE:20240112", "2024-01-10", "2024-01-11", None),
        (";VALUE=DATE:20240110", "", "2024-01-10", None, None),
        ("20240110T230000Z", "20240111T000000Z", "2024-01-10", "2024-01-10", ("2024-01-10T23:00:00.000000Z", "UTC")),
        (
            ";TZID=W. Europe Standard Time:20240710T010000",
            "",
            "2024-07-10",
            None,
            ("2024-07-09T23:00:00.000000Z", "Europe/Berlin"),
        ),
        (";TZID=Our Own Time:20240110T010000", "", "2024-01-10", None, ("2024-01-09T22:00:00.000000Z", "Etc/GMT-3")),
        (";TZID=Nowhere/Known:20240110T010000", "", "2024-01-10", None, None),
        ("20240110T090000", "20240110T100000", "2024-01-10", "2024-01-10", None),
    ]
    events = [meeting(str(number), DTSTART=case[0], DTEND=case[1]) for number, case in enumerate(cases)]
    assert importer.parts(OUTLOOK_ZONE, *events).rejects == []
    for number, (_, _, day, last, instant) in enumerate(cases):
        talk = _talk(str(number))
        assert (talk["starts"]["edtf"], (talk["ends"] or {}).get("edtf")) == (day, last)
        assert talk["starts_at"] == (instant and {"instant": instant[0], "zone": instant[1]})


def test_a_time_without_a_zone_has_the_zone_of_the_calendar(importer: CalendarImporter) -> None:
    importer.parts("X-WR-TIMEZONE:Asia/Tokyo\n", meeting(DTSTART="20240110T010000", DTEND="", more="DURATION:P1DT1H"))
    talk = next(iter(documents("talk").values()))
    assert "2024-01-09T16:00" in str(talk["starts_at"]) and talk["ends"]["edtf"] == "2024-01-11"
    assert [inference["field"] for inference in talk["inferences"]] == ["starts_at"]


def test_a_series_is_one_talk_and_its_changed_meetings_are_children(importer: CalendarImporter) -> None:
    changed = meeting(RECURRENCE_ID="20240117T090000Z", DTSTART="20240118T090000Z", DTEND="", SUMMARY="Moved")
    rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=10"
    series = meeting(RRULE=rule, more="EXDATE:20240124T090000Z")
    importer.parts(changed, series, method="PUBLISH", batch=1)
    talks = documents("talk")
    whole_series, moved = talks["2024-01-10-consultations-on-the-bridge"], talks["2024-01-18-moved"]
    assert (whole_series["kind"], whole_series["expected_rounds"], whole_series["parent"]) == ("contacts", 10, None)
    assert whole_series["kind_stated"] == "every 2 weeks on Wednesday, 10 times, except 1 date"
    assert whole_series["original"] == {"RRULE": rule, "EXDATE": "20240124T090000Z"}
    assert (moved["kind"], moved["parent"]) == ("meeting", whole_series["id"])
    assert moved["original"] == {"RECURRENCE-ID": "20240117T090000Z"}
    before = log_length()
    importer.parts(changed, series, method="PUBLISH")
    assert log_length() == before


def test_a_changed_meeting_without_its_series_has_no_parent(importer: CalendarImporter) -> None:
    importer.parts(meeting(RECURRENCE_ID=";VALUE=DATE:20240117"))
    assert next(iter(documents("talk").values()))["parent"] is None


def test_status_and_method_determine_the_status(importer: CalendarImporter) -> None:
    importer.parts(meeting("1"), meeting("2", STATUS="TENTATIVE"), meeting("3", STATUS="CANCELLED"))
    importer.parts(meeting("4", STATUS="CONFIRMED"), method="CANCEL")
    found = [(_talk(uid)["status"], _talk(uid)["status_history"][0]["stated"]) for uid in "1234"]
    assert found == [
        ("scheduled", None),
        ("planned", "TENTATIVE"),
        ("cancelled", "CANCELLED"),
        ("cancelled", "METHOD:CANCEL CONFIRMED"),
    ]


def test_a_cancellation_changes_the_talk_and_a_new_dtstamp_does_not(importer: CalendarImporter) -> None:
    importer.parts(meeting())
    before = log_length()
    assert importer.parts(meeting(DTSTAMP="20250101T000000Z")).counts["talk"] == {"unchanged": 1}
    assert log_length() == before + 1  # The data set's source has another SHA-256.
    assert importer.parts(meeting(STATUS="CANCELLED"), method="CANCEL").counts["talk"] == {"updated": 1}
    assert importer.parts(meeting("another"), withdraw_vanished=True).counts["talk"] == {"created": 1, "withdrawn": 1}


def test_the_latest_of_several_revisions_is_imported(importer: CalendarImporter) -> None:
    """SEQUENCE is compared first, then DTSTAMP; neither the order in the file nor an alarm's properties matter."""
    alarm = "BEGIN:VALARM\nUID:meeting-1@example.org\nSEQUENCE:99\nACTION:DISPLAY\nTRIGGER:-PT5M\nEND:VALARM"
    summary = importer.parts(
        meeting(SUMMARY="First", SEQUENCE="0", DTSTAMP="20250101T000000Z", more=alarm),
        meeting(SUMMARY="Third", SEQUENCE="10"),
        meeting(SUMMARY="Second", SEQUENCE="9"),
        meeting("stamped", SUMMARY="Old", DTSTAMP="20240101T000000Z"),
        meeting("stamped", SUMMARY="New", DTSTAMP="20240102T000000Z"),
        meeting("series", RRULE="FREQ=DAILY;COUNT=3"),
        meeting("series", RECURRENCE_ID="20240111T090000Z", SUMMARY="Moved", DTSTART="20240111T150000Z", DTEND=""),
        meeting(
            "series",
            RECURRENCE_ID="20240111T090000Z",
            SUMMARY="Moved again",
            SEQUENCE="1",
            DTSTART="20240111T160000Z",
            DTEND="",
        ),
    )
    assert sorted(talk["title"] for talk in documents("talk").values()) == [
        "Consultations on the bridge",
        "Moved again",
        "New",
        "Third",
    ]
    text = importer.path.read_text(encoding="utf-8").splitlines()
    first_lines = [number for number, line in enumerate(text, 1) if line == "BEGIN:VEVENT"]
    found = {each.line: (each.column, each.reason) for each in summary.rejects}
    expected = {0: 1, 2: 1, 3: 4, 6: 7}
    assert found == {
        first_lines[outdated]: ("SEQUENCE", f"Line {first_lines[latest]} contains a later revision.")
        for outdated, latest in expected.items()
    }


def test_lines_folded_within_a_character_are_unfolded(importer: CalendarImporter) -> None:
    title = "Überprüfungskonferenz — “Ж” und weiter"
    text = calendar_file(importer.path, meeting(SUMMARY=title)).read_bytes()
    place = text.index("Überprüfung".encode()) + 1  # Within a multi-byte character.
    folded = text[:place] + b"\r\n " + text[place : place + 9] + b"\r\n\t" + text[place + 9 :]
    importer.path.write_bytes(folded)
    assert importer.file(importer.path).rejects == []
    assert next(iter(documents("talk").values()))["title"] == title


def test_components_that_are_not_events_are_reported(importer: CalendarImporter) -> None:
    todo = "BEGIN:VTODO\nUID:todo\nSUMMARY:Write\nBEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM\nEND:VTODO\n"
    summary = importer.parts("X-WR-CALNAME:Ours\n", todo, meeting(more="BEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM"))
    assert summary.counts["talk"] == {"created": 1}
    assert any("VTODO" in text for text in summary.warnings) and any("X-WR-CALNAME" in t for t in summary.warnings)


def test_a_private_event_is_never_published(importer: CalendarImporter) -> None:
    private = meeting(CLASS="PRIVATE")
    assert importer.parts(private, publish=False).counts["talk"] == {"created": 1}
    summary = importer.parts(private, meeting("open"))
    assert [(each.column, each.value) for each in summary.rejects] == [("CLASS", "PRIVATE")]
    assert [body["identifiers"][0]["identifier"] for body in documents("talk").values()] == ["open"]


def test_an_invalid_event_is_rejected_and_the_others_are_imported(importer: CalendarImporter) -> None:
    invalid = {
        "day": ({"DTSTART": ";VALUE=DATE:20240631"}, "DTSTART", "Not an iCalendar date or time"),
        "year": ({"DTSTART": "00000000T000000Z"}, "DTSTART", "Not an iCalendar date or time"),
        "words": ({"DTSTART": "tomorrow"}, "DTSTART", "Not an iCalendar date or time"),
        "end": ({"DTEND": "20230110T100000Z"}, "DTEND", "ends before it begins"),
        "far": ({"DTSTART": "99991231T235959Z", "DTEND": "", "DURATION": "P2D"}, "DTEND", "years 1 to 9999"),
        "none": ({"DTSTART": "", "DTEND": ""}, "DTSTART", "needs a start"),
        "nameless": ({"UID": ""}, "UID", "needs a UID"),
        "status": ({"STATUS": "MAYBE"}, "STATUS", "not TENTATIVE, CONFIRMED or"),
        "rule": ({"RRULE": "FREQ=SOMETIMES"}, "RRULE", "Not an iCalendar recurrence rule"),
        "long": ({"SUMMARY": "x" * 501}, "title", "Longer than the 500"),
        "nul": ({"SUMMARY": "a\0b"}, "", "NUL"),
    }
    events = [meeting(uid, **given) for uid, (given, _, _) in invalid.items()]
    summary = importer.parts(meeting("first"), *events, meeting("last"))
    assert summary.counts["talk"] == {"created": 2}
    found = {each.line: each for each in summary.rejects}
    assert len(found) == len(invalid)
    lines = importer.path.read_text(encoding="utf-8").splitlines()
    first_lines = [number for number, line in enumerate(lines, 1) if line == "BEGIN:VEVENT"][1:-1]
    for line, (_, column, reason) in zip(first_lines, invalid.values(), strict=True):
        assert (found[line].column, reason in found[line].reason) == (column, True), found[line].reason


def test_truncated_and_oversized_events_are_rejected_and_the_others_are_imported(importer: CalendarImporter) -> None:
    endless = "\n".join(["X-LONG:" + "x" * 1000] * (MAX_LINE // 1000 + 1))
    parts = (meeting("first"), meeting("endless", more=endless), "BEGIN:VEVENT\nUID:open\n", meeting("last"))
    summary = importer.file(calendar_file(importer.path, *parts, "BEGIN:VEVENT\nUID:cut\nDTSTART:2024", ends=False))
    assert summary.counts["talk"]["created"] == 2
    assert [each.value[:8] for each in summary.rejects] == ["UID:endl", "BEGIN:VE", "UID:cut"]
    assert "ends before this component ends" in summary.rejects[-1].reason


def test_files_of_another_format_are_refused(importer: CalendarImporter, run_import: RunImport) -> None:
    for content, message in (
        (b"UID,DTSTART\n", "not an iCalendar file"),
        (b"BEGIN:VCALENDAR\r\nVERSION:1.0\r\n", "vCalendar 1.0"),
        (b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n", "METHOD:REPLY"),
        (b"", "empty"),
    ):
        importer.path.write_bytes(content)
        assert message in importer.file(importer.path).message
    calendar_file(importer.path, meeting())
    assert "--dataset-name" in run_import("icalendar", importer.path).message


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"FREQ": ["DAILY"]}, "every day"),
        ({"FREQ": ["MONTHLY"], "BYDAY": ["-1TH", "2TU"]}, "every month on the last Thursday and the second Tuesday"),
        (
            {"FREQ": ["YEARLY"], "BYMONTH": [1, 9], "BYMONTHDAY": [15]},
            "every year in January and September on day 15 of the month",
        ),
        ({"FREQ": ["WEEKLY"], "BYSETPOS": [1]}, "every week (BYSETPOS 1)"),
    ],
)
def test_rules_are_described_in_words(rule: dict[str, Any], words: str) -> None:
    assert describe_rule(rule) == words


def test_a_dry_run_reports_the_same_counts_and_writes_nothing(importer: CalendarImporter) -> None:
    parts = (meeting("a", RRULE="FREQ=DAILY"), meeting("a", RECURRENCE_ID="20240111T090000Z"), meeting("", UID=""))
    dry = importer.parts(*parts, dry_run=True, batch=1)
    assert Talk.objects.count() == 0
    real = importer.parts(*parts, batch=1)
    assert (dry.counts, dry.rejected) == (real.counts, real.rejected)
