"""Small calendars with invented meetings."""

from pathlib import Path

OUTLOOK_ZONE = """\
BEGIN:VTIMEZONE
TZID:Our Own Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0300
TZOFFSETTO:+0300
END:STANDARD
END:VTIMEZONE
"""


def meeting(uid: str = "meeting-1@example.org", more: str = "", **given: str) -> str:
    """One event. A keyword argument replaces a property, or removes it if blank; `more` contains further lines."""
    properties = {
        "UID": uid,
        "DTSTAMP": "20240101T000000Z",
        "DTSTART": "20240110T090000Z",
        "DTEND": "20240110T103000Z",
        "SUMMARY": "Consultations on the bridge",
    }
    properties |= {name.replace("_", "-"): value for name, value in given.items()}
    lines = [f"{name}{value if value.startswith(';') else f':{value}'}" for name, value in properties.items() if value]
    return "\n".join(["BEGIN:VEVENT", *lines, *([more.strip()] if more else []), "END:VEVENT"]) + "\n"


def calendar_file(path: Path, *parts: str, method: str = "", ends: bool = True) -> Path:
    """A calendar with these components and properties, with CRLF line ends as the standard demands."""
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\n" + (f"METHOD:{method}\n" if method else "")
    text = head + "".join(parts) + ("END:VCALENDAR\n" if ends else "")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    return path
