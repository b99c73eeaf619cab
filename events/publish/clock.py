"""The clock of the database server, compared with the log.

A change is never dated earlier than the one before. So one change that was dated by a clock ten years ahead would give
all later changes its date. Publishing refuses to continue where the log is ahead of the clock by more than
`events.clock_tolerance`: either the clock is wrong now, and has to be corrected, or it was wrong before, and an
operator accepts it as right with `manage.py accept_clock`.
"""

import time
from dataclasses import dataclass
from datetime import datetime

from django.db import connections, transaction

from events.publish.deployment import sql_file


@dataclass(frozen=True, slots=True)
class ClockState:
    """Seconds. `ahead`: of the log before the clock; `difference`: of the database server's clock from this machine's.

    `tolerance`: above it, publishing is refused (`ahead`), and the clocks are reported (`difference`).
    """

    ahead: float
    difference: float
    tolerance: float

    @property
    def problem(self) -> str | None:
        """What is wrong and what to do, or None."""
        if self.ahead > self.tolerance:
            return (
                f"The newest change of the log is dated {_duration(self.ahead)} after the time on the database "
                "server's clock, so publishing is refused. Correct that clock. If it is right and was ahead before, "
                "run: manage.py accept_clock"
            )
        if self.difference > self.tolerance:
            return (
                f"The clocks of the database server and of this machine differ by {_duration(self.difference)}. "
                "Correct the wrong one: changes are dated by that of the database server."
            )
        return None


def state(using: str = "reader") -> ClockState:
    """Compare the clock of a server with its log and with this machine's clock. The reader role may do so."""
    with connections[using].cursor() as cursor:
        cursor.execute(sql_file("clock_state.sql"))
        ahead, tolerance, clock = cursor.fetchone()
    return ClockState(ahead, abs(clock - time.time()), tolerance)


def accept() -> tuple[int, datetime]:
    """Accept the clock of the `default` server as right; return the newest position, and the time on the clock.

    From then on, `as_of` counts everything up to that position as published by that time.
    """
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended('events_publish', 0))")
        cursor.execute(sql_file("accept_clock.sql"))
        seq, corrected_at = cursor.fetchone()
    return seq, corrected_at


def _duration(seconds: float) -> str:
    for name, size in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {name}"
    return f"{seconds:.0f} seconds"
