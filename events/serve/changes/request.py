"""Reading a request for changes: after which position, of which types, how many, and in which format."""

from dataclasses import dataclass, replace
from typing import Literal

from django.http import HttpRequest

from events.serve.collections import AT_LEAST
from events.serve.collections.filters import InvalidParameter
from events.serve.delivery import positions
from events.serve.pages import QueryParameters, query_pairs, refuse_unknown_parameters
from events.vocabulary.enumerations import RecordType

LIMIT = 100
MOST = 1000
PARAMETERS = ["since", "types", "versions", "limit", "wait", "format", AT_LEAST]

LONGEST_WAIT = 60
"""The largest value of `wait`, in seconds."""

LogFormat = Literal["json", "ndjson", "sse"]
MEDIA_TYPES: dict[LogFormat, str] = {
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "sse": "text/event-stream",
}


@dataclass(frozen=True, slots=True)
class ChangesRequest:
    """The parameters of a request for changes. From the start of the log, `epoch` is blank and `seq` is 0."""

    since: str
    epoch: str
    seq: int
    types: tuple[str, ...] = ()
    every_version: bool = False
    limit: int = LIMIT
    format: LogFormat = "json"
    wait: int = 0

    @property
    def is_long(self) -> bool:
        """Whether the answer may take long: a stream, or a long poll."""
        return self.format == "sse" or self.wait > 0

    def after(self, epoch: str, seq: int) -> "ChangesRequest":
        """The same request after another position."""
        return replace(self, since=f"{epoch}-{seq}", epoch=epoch, seq=seq)


def read_request(request: HttpRequest, by_accept: LogFormat) -> ChangesRequest:
    """The parameters of a request; `by_accept` is the format unless `format=` is sent.

    Problem (400) that names every wrong parameter.
    """
    sent = query_pairs(request)
    refuse_unknown_parameters(sent, PARAMETERS)
    parameters = QueryParameters(sent)
    types = tuple(type_.value for type_ in parameters.types(tuple(RecordType))) if "types" in parameters.values else ()
    every = parameters.choice("versions", ("all", "latest"), "latest") == "all"
    limit = read_integer(parameters, "limit", 1, MOST, LIMIT)
    wait = read_integer(parameters, "wait", 0, LONGEST_WAIT, 0)
    name = parameters.choice("format", tuple(MEDIA_TYPES), by_accept)
    format_ = next((one for one in MEDIA_TYPES if one == name), by_accept)
    since = parameters.one("since")
    parameters.raise_errors()
    epoch, seq = positions.parse(since or "0", "since")
    return ChangesRequest(since or "0", epoch, seq, types, every, limit, format_, wait)


def read_integer(parameters: QueryParameters, name: str, least: int, most: int, default: int) -> int:
    """The integer that a parameter has, from `least` to `most`; any other value is added to the parameters' errors."""
    text = parameters.one(name)
    if text is None:
        return default
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 19 else None
    if number is not None and least <= number <= most:
        return number
    nearest = None if number is None else str(least if number < least else most)
    parameters.add_error(name, InvalidParameter(text, f"is not an integer from {least} to {most}", nearest))
    return default
