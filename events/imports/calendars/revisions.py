"""Find the latest of several revisions of an event in one file (RFC 5545: SEQUENCE, then DTSTAMP).

A file of saved invitations contains an event once for each time that it was sent. Limits: revisions in different files
are not compared; the first one of a run is imported.
"""

from events.imports.calendars.components import Component, components, split_property
from events.imports.drafts import Rejected
from events.imports.files import InputFile

_PROPERTIES = ("UID", "RECURRENCE-ID", "SEQUENCE", "DTSTAMP")


def outdated_revisions(file: InputFile) -> dict[int, int]:
    """First line of each outdated revision → first line of the latest one. Raises FileRefused as `components` does."""
    latest: dict[tuple[str, str], tuple[tuple[int, str], int]] = {}
    revisions: list[tuple[tuple[str, str], tuple[int, str], int]] = []
    for item in components(file):
        if isinstance(item, Rejected) or item.name != "VEVENT":
            continue
        values = _property_values(item)
        if not values["UID"]:
            continue
        key, revision = (values["UID"], values["RECURRENCE-ID"]), (_number(values["SEQUENCE"]), values["DTSTAMP"])
        revisions.append((key, revision, item.line))
        if key not in latest or revision > latest[key][0]:
            latest[key] = (revision, item.line)
    return {line: latest[key][1] for key, revision, line in revisions if revision < latest[key][0]}


def _property_values(item: Component) -> dict[str, str]:
    """The properties that identify an event and its revision; blank if it does not have them."""
    values = dict.fromkeys(_PROPERTIES, "")
    for name, line in item.properties():
        if name in values:
            values[name] = values[name] or split_property(line)[1].strip()
    return values


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
