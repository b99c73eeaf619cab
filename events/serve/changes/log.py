"""Reading the log: changes after a position as bytes, the position to continue from, and the head of the log.

All of it comes from one statement, so from one snapshot. Documents are never parsed: the database puts a change
together around the stored text.
"""

import functools
from dataclasses import dataclass
from pathlib import Path

from diplo_api.postgresql.named_queries import NamedQueries
from events.serve.changes.request import ChangesRequest
from events.serve.delivery import positions
from events.serve.errors import Problem, parameter_error

_RESYNCHRONIZE = (
    "To resynchronize, read /api/v1/changes/?since=0 to its end, replace your documents by those that it gives, delete "
    "those that it does not give, and continue from its `next_since`."
)

_QUERIES = NamedQueries(Path(__file__).with_name("queries.sql"))

MAX_SEQ = 2**63 - 1
"""The largest value of a position's seq."""


@dataclass(frozen=True, slots=True)
class ChangeBatch:
    """Changes in log order, each as the bytes of its JSON object; `more`: whether there may be further changes now."""

    changes: list[bytes]
    seqs: list[int]
    next_since: str
    head: positions.Position
    more: bool


@functools.cache
def _sql(every_version: bool, by_type: bool) -> str:
    log = "public.events_version" if every_version else "public.events_current"
    types = " and v.type = any(%(types)s::text[])" if by_type else ""
    return _QUERIES.text("changes_after", position=positions.POSITION_SQL, log=log, types=types)


def read(request: ChangesRequest) -> ChangeBatch:
    """The requested changes.

    Problems: 410 for a position of another epoch or beyond the end of the log, 503 while the log is fenced and where a
    replica has not replayed the position yet.
    """
    values = {"since": min(request.seq, MAX_SEQ), "limit": request.limit, "types": list(request.types)}
    if not request.types:
        del values["types"]
    head, found = positions.with_rows(_sql(request.every_version, bool(request.types)), values)
    if head is None:
        raise not_served()
    check_position("since", request.since, request.epoch, request.seq, head)
    changes = [row[1] for row in found if row[0] is not None]
    seqs = [row[0] for row in found if row[0] is not None]
    more = len(changes) == request.limit
    # At the end, continue from the head, so that the changes of other types are not scanned again.
    next_since = f"{head.epoch}-{found[-1][0]}" if more else str(head)
    return ChangeBatch(changes, seqs, next_since, head, more)


def not_served() -> Problem:
    """The problem (503) of a fenced log."""
    detail = "The log is not served because the database was restored or promoted. /readyz says which command to run."
    return Problem("not-ready", detail, headers={"Retry-After": "30"})


def check_position(parameter: str, sent: str, epoch: str, seq: int, head: positions.Position) -> None:
    """Problems for a position that this log cannot serve: 410 where it does not exist, 503 where a replica lags."""
    if epoch and epoch != head.epoch:
        raise _position_gone(parameter, sent, f"belongs to another epoch of the log; the one served is {head.epoch}")
    if seq > head.seq and head.standby:
        error = parameter_error(parameter, sent, "has not been replayed by this replica yet; try again in a second")
        detail = f"This replica is at {head} and has not replayed {sent[:100]} yet. Try again in a second."
        raise Problem("behind", detail, [error], headers={"Retry-After": "1"})
    if seq > head.seq:
        raise _position_gone(parameter, sent, f"lies beyond the end of the log, which is at {head}")


def _position_gone(parameter: str, sent: str, message: str) -> Problem:
    detail = f"{parameter}: the position {message}. {_RESYNCHRONIZE}"
    return Problem("position-gone", detail, [parameter_error(parameter, sent, message)])
