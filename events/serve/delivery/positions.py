"""Positions of the log: the position at which an answer is exact, and waiting for a position.

Changes are published in commit order, so the newest position in a snapshot determines which commits the snapshot
contains. The statement of each page reads the position in its own snapshot. While the log is fenced
(events/publish/epoch.py) there is no position: pages are served, without a position, and no cache keeps them.
"""

import functools
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import InterfaceError, OperationalError, connections

from events.publish import epoch
from events.serve.delivery import reader
from events.serve.errors import Problem, parameter_error

POSITION_SQL = reader.QUERIES.text("position")
"""The statement of the position, which other statements contain as a subquery."""

_ROW = -1
"""The part of the row with the position, among the rows of a page."""

# How long (seconds) the state of the fence is cached while the values that it depends on are unchanged. Only a replica
# whose primary was replaced can be fenced without a new connection and without a change of these values.
_FENCE_SECONDS = 1.0

# A replica that keeps up is polled often; the pauses grow (seconds).
_FIRST_PAUSE, _MAX_PAUSE = 0.005, 0.1

_MAX_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Position:
    """A position in the log of an epoch, the deployed SQL's checksum, and whether it was read from a standby."""

    epoch: str
    seq: int
    deployed: str
    standby: bool

    def __str__(self) -> str:
        return f"{self.epoch}-{self.seq}"


_fences: WeakKeyDictionary[Any, tuple[str, float, bool]] = WeakKeyDictionary()
_waiting = threading.Semaphore(max(1, settings.SERVE_THREADS - 1))


def read() -> Position | None:
    """The position now; None while the log is fenced. Raises Django's database errors."""
    position, _ = _rows_and_position(POSITION_SQL, {})
    return position


@functools.lru_cache(maxsize=1024)
def _with_position(sql: str) -> str:
    return f"({POSITION_SQL})\nunion all\n({sql})\norder by 1, 2, 3, 4"


def rows(sql: str, values: dict[str, Any]) -> tuple[Position | None, list[Any]]:
    """All rows of a page's statement, and the position in its own snapshot; None while the log is fenced.

    The statement has the columns part, n (a bigint), type, slug (in the collation C), a text, and a body (json), in the
    order of the first four.
    """
    position, found = _rows_and_position(_with_position(sql), values)
    return position, found[1:] if found and found[0][0] == _ROW else found


def with_rows(sql: str, values: dict[str, Any]) -> tuple[Position | None, list[tuple[Any, ...]]]:
    """The rows of a statement that contains POSITION_SQL, and the position in its snapshot; None while fenced.

    The statement selects part, n, type, slug and k of the position first; the rows are given without them.
    """
    position, found = _rows_and_position(sql, values)
    return position, [row[5:] for row in found]


def _rows_and_position(sql: str, values: dict[str, Any]) -> tuple[Position | None, list[Any]]:
    """All rows of a statement, and the position in the first of them; None while fenced, or where there is none.

    If the server stops after the statement and before its fence is known, the statement runs again, on another server.
    """
    for retry in (True, False):
        found = reader.rows(sql, values)
        if not found or found[0][0] != _ROW:
            return None, found
        try:
            return _of_row(found[0]), found
        except (OperationalError, InterfaceError) as error:
            if not retry or not reader.is_unreachable(error):
                raise
    raise AssertionError("unreachable: the second attempt returns or raises")


def with_row(sql: str, values: dict[str, Any]) -> tuple[Position | None, tuple[Any, ...]]:
    """The same for a statement of one row. Problem (503) where the log has no epoch."""
    position, found = with_rows(sql, values)
    if not found:
        raise Problem("not-ready", "The log has no epoch; /readyz says what to run.", headers={"Retry-After": "30"})
    return position, found[0]


def _of_row(row: Sequence[Any]) -> Position | None:
    """The position in a row of POSITION_SQL; None while the log is fenced."""
    depends_on = row[4]
    raw = connections[reader.answering()].connection
    now = time.monotonic()
    known = _fences.get(raw) if raw is not None else None
    if known is None or known[0] != depends_on or known[1] < now:
        known = (depends_on, now + _FENCE_SECONDS, epoch.state(reader.answering()).fenced is not None)
        if raw is not None:
            _fences[raw] = known
    if known[2]:
        return None
    parts = depends_on.split(" ")
    return Position(row[2], row[1], parts[4] if len(parts) > 4 else "", parts[3] == "t")


def parse(text: str, parameter: str) -> tuple[str, int]:
    """Epoch and seq of a position; a bare `0` is the start of any epoch. Problem (400) for any other text."""
    name, separator, seq = text.rpartition("-")
    if len(text) <= _MAX_LENGTH and seq.isascii() and seq.isdigit() and (name.isalnum() if separator else seq == "0"):
        return name, int(seq)
    message = "is not a position; send the value of a header Diplo-Position"
    raise Problem("malformed-parameter", f"{parameter}: {message}.", [parameter_error(parameter, text, message)])


def wait_for(text: str) -> Position | None:
    """Wait until the reader has replayed the position of `at_least`; the position that it has then.

    Only a standby can lag. Problems: 400 for a text that is no position, 410 for a position that this log does not
    contain, 503 after AT_LEAST_WAIT seconds, or at once where so many threads wait that pages would have none left.
    """
    name, seq = parse(text, "at_least")
    here = _reached(read(), name, seq, text)
    if here is not None:
        return here
    if not _waiting.acquire(blocking=False):
        raise _behind(text)
    try:
        until, pause = time.monotonic() + settings.AT_LEAST_WAIT, _FIRST_PAUSE
        while (left := until - time.monotonic()) > 0:
            time.sleep(min(pause, left))
            pause = min(pause * 2, _MAX_PAUSE)
            if (here := _reached(read(), name, seq, text)) is not None:
                return here
    finally:
        _waiting.release()
    raise _behind(text)


def _reached(here: Position | None, name: str, seq: int, text: str) -> Position | None:
    """The current position if it is not before the wanted one; None if a standby can still replay that."""
    if here is None:
        detail = "The log is fenced after a restore or a promotion; /readyz says what to run."
        raise Problem("not-ready", detail, headers={"Retry-After": "30"})
    if name and name != here.epoch:
        raise _unknown(text, f"belongs to another epoch of the log; the one served is {here.epoch}")
    if here.seq >= seq:
        return here
    if here.standby:
        return None
    raise _unknown(text, f"lies beyond the end of the log, {here}")


def _unknown(text: str, message: str) -> Problem:
    detail = f"at_least: the position {message}. Discard it, and read everything that you keep again."
    return Problem("position-gone", detail, [parameter_error("at_least", text, message)])


def _behind(text: str) -> Problem:
    error = parameter_error("at_least", text, "has not been replayed by this replica yet")
    return Problem("behind", "This replica has not replayed the position yet.", [error], headers={"Retry-After": "1"})
