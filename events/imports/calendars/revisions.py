"""Which of several revisions of an event in one file is the latest (RFC 5545: SEQUENCE, then DTSTAMP).

Saved invitations have an event once for each time it was sent. Limits: revisions in different files are taken in the
order of the files, the first of one run.
"""

from events.imports.calendars.components import Component, components, parted
from events.imports.drafts import Rejected
from events.imports.files import InputFile

_TELL = ("UID", "RECURRENCE-ID", "SEQUENCE", "DTSTAMP")


def outdated(file: InputFile) -> dict[int, int]:
    """For the line in which an older revision begins, that of the latest. Raises FileRefused, as `components` does."""
    latest: dict[tuple[str, str], tuple[tuple[int, str], int]] = {}
    begun: list[tuple[tuple[str, str], tuple[int, str], int]] = []
    for item in components(file):
        if isinstance(item, Rejected) or item.name != "VEVENT":
            continue
        told = _own(item)
        if not told["UID"]:
            continue
        key, revision = (told["UID"], told["RECURRENCE-ID"]), (_number(told["SEQUENCE"]), told["DTSTAMP"])
        begun.append((key, revision, item.line))
        if key not in latest or revision > latest[key][0]:
            latest[key] = (revision, item.line)
    return {line: latest[key][1] for key, revision, line in begun if revision < latest[key][0]}


def _own(item: Component) -> dict[str, str]:
    """What tells an event and its revision; blank where it does not say."""
    told = dict.fromkeys(_TELL, "")
    for name, line in item.own():
        if name in told:
            told[name] = told[name] or parted(line)[1].strip()
    return told


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
