"""QueryParameters a request for changes: after which position, of which types, how many, and in which format."""

from dataclasses import dataclass, replace
from typing import Literal

from django.http import HttpRequest

from events.serve.collections.filters import InvalidValue
from events.serve.delivery import positions
from events.serve.pages.parameters import AT_LEAST, QueryParameters, query_pairs, refuse_unknown_parameters
from events.serve.search_and_timeline.request import parse_types
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
    sent = query_pairs(request)
    refuse_unknown_parameters(sent, PARAMETERS)
    parameters = QueryParameters(sent)
    types = (
        tuple(type_.value for type_ in parse_types(parameters, tuple(RecordType)))
        if "types" in parameters.values
        else ()
    )
    every = parameters.choice("versions", ("all", "latest"), "latest") == "all"
    limit = _whole(parameters, "limit", 1, MOST, LIMIT)
    wait = _whole(parameters, "wait", 0, LONGEST_WAIT, 0)
    name = parameters.choice("format", tuple(MEDIA_TYPES), by_accept)
    format_ = next((one for one in MEDIA_TYPES if one == name), by_accept)
    since = parameters.one("since")
    parameters.raise_errors()
    epoch, seq = positions.parse(since or "0", "since")
    return Asked(since or "0", epoch, seq, types, every, limit, format_, wait)


def _whole(parameters: QueryParameters, name: str, least: int, most: int, default: int) -> int:
    """A whole number between bounds; an error kept for anything else."""
    text = parameters.one(name)
    if text is None:
        return default
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None
    if number is not None and least <= number <= most:
        return number
    near = None if number is None else str(least if number < least else most)
    parameters.add_error(name, InvalidValue(text, f"is not a whole number from {least} to {most}", near))
    return default
