"""One read of the log: the changes after a position as bytes, where to go on, and where the log stands.

All of it comes from one statement, so from one snapshot. Documents are never parsed: a change is put together by the
database around the stored text.
"""

import functools
from dataclasses import dataclass

from events.serve.changes.asked import Asked
from events.serve.delivery import positions
from events.serve.delivery.reader import named_sql, rows
from events.serve.errors import Problem, parameter_error

_RESYNCHRONIZE = (
    "To resynchronize: read /api/v1/changes/?since=0 to its end, replace what you hold by what it gives, delete what "
    "it does not give, and go on from its `next_since`."
)

_LAST = 2**63 - 1
"""The largest position there can be."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes in order, each the bytes of an object; `more` says whether others follow at once."""

    changes: list[bytes]
    seqs: list[int]
    next_since: str
    head: positions.Position
    more: bool


@functools.cache
def _sql(every_version: bool, by_type: bool) -> str:
    log = "public.events_version" if every_version else "public.events_current"
    types = " and v.type = any(%(types)s::text[])" if by_type else ""
    return named_sql("changes").format(position=named_sql("position"), log=log, types=types)


def read(asked: Asked) -> Changes:
    """The changes asked for.

    Problems: 410 for a position of another epoch or beyond the end of the log, 503 while the log is fenced and where a
    replica has not got so far yet.
    """
    values = {"since": min(asked.seq, _LAST), "limit": asked.limit, "types": list(asked.types)}
    if not asked.types:
        del values["types"]
    found = rows(_sql(asked.every_version, bool(asked.types)), values)
    head = positions.of_row(found[0][:5]) if found else None
    if head is None:
        raise not_served()
    check_position("since", asked.since, asked.epoch, asked.seq, head)
    changes = [row[6] for row in found if row[5] is not None]
    seqs = [row[5] for row in found if row[5] is not None]
    more = len(changes) == asked.limit
    # Where nothing is left, go on from the head: the changes of other types need not be looked through again.
    next_since = f"{head.epoch}-{found[-1][5]}" if more else str(head)
    return Changes(changes, seqs, next_since, head, more)


def not_served() -> Problem:
    """The problem (503) of a log that is fenced."""
    detail = "The log is not served: the database was restored or promoted; /readyz says what to run."
    return Problem("not-ready", detail, headers={"Retry-After": "30"})


def check_position(parameter: str, sent: str, epoch: str, seq: int, head: positions.Position) -> None:
    """Problems for a position that was sent: 410 where it is none of this log, 503 where a replica lacks it yet."""
    if epoch and epoch != head.epoch:
        raise _gone(parameter, sent, f"belongs to another epoch of the log; the one served is {head.epoch}")
    if seq > head.seq and head.standby:
        error = parameter_error(parameter, sent, "has not reached this replica yet")
        raise Problem("behind", "This replica has not got so far yet.", [error], headers={"Retry-After": "1"})
    if seq > head.seq:
        raise _gone(parameter, sent, f"lies beyond the end of the log, which is at {head}")


def _gone(parameter: str, sent: str, message: str) -> Problem:
    detail = f"{parameter}: the position {message}. {_RESYNCHRONIZE}"
    return Problem("position-gone", detail, [parameter_error(parameter, sent, message)])
