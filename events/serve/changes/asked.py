"""Reading a request for changes: after which position, of which types, how many, and in which format."""

from dataclasses import dataclass, replace
from typing import Literal

from django.http import HttpRequest

from events.serve import positions
from events.serve.across.reading import read_types
from events.serve.records.filters import BadValue
from events.serve.records.parameters import AT_LEAST, Reading, check_names, pairs
from events.vocabulary.enumerations import RecordType

LIMIT = 100
MOST = 1000
PARAMETERS = ["since", "types", "versions", "limit", "wait", "format", AT_LEAST]

LONGEST_WAIT = 60
"""Seconds that a request with `wait` waits at most."""

Format = Literal["json", "ndjson", "sse"]
MEDIA_TYPES: dict[Format, str] = {
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "sse": "text/event-stream",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The changes that were asked for. `epoch` is blank and `seq` 0 for those from the start."""

    since: str
    epoch: str
    seq: int
    types: tuple[str, ...] = ()
    every_version: bool = False
    limit: int = LIMIT
    format: Format = "json"
    wait: int = 0

    @property
    def streams(self) -> bool:
        """Whether the answer may take long: a stream, or one that waits for something to change."""
        return self.format == "sse" or self.wait > 0

    def after(self, epoch: str, seq: int) -> "Asked":
        """The same from another position on."""
        return replace(self, since=f"{epoch}-{seq}", epoch=epoch, seq=seq)


def read(request: HttpRequest, by_accept: Format) -> Asked:
    """What was asked for; the format is the one of `format=`, else of Accept. Problem (400) names what is wrong."""
    sent = pairs(request)
    check_names(sent, PARAMETERS)
    reading = Reading(sent)
    types = tuple(type_.value for type_ in read_types(reading, tuple(RecordType))) if "types" in reading.sent else ()
    every = reading.one_of("versions", ("all", "latest"), "latest") == "all"
    limit = _whole(reading, "limit", 1, MOST, LIMIT)
    wait = _whole(reading, "wait", 0, LONGEST_WAIT, 0)
    name = reading.one_of("format", tuple(MEDIA_TYPES), by_accept)
    format_ = next((one for one in MEDIA_TYPES if one == name), by_accept)
    since = reading.single("since")
    reading.finish()
    epoch, seq = positions.parse(since or "0", "since")
    return Asked(since or "0", epoch, seq, types, every, limit, format_, wait)


def _whole(reading: Reading, name: str, least: int, most: int, default: int) -> int:
    """A whole number between bounds; an error kept for anything else."""
    text = reading.single(name)
    if text is None:
        return default
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None
    if number is not None and least <= number <= most:
        return number
    near = None if number is None else str(least if number < least else most)
    reading.refuse(name, BadValue(text, f"is not a whole number from {least} to {most}", near))
    return default
