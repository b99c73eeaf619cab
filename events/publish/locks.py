"""What makes writers wait: the publishing lock, prepared transactions, and the oldest transaction."""

from dataclasses import dataclass, fields

from django.conf import settings
from django.db import connections

ALARM_SECONDS = 60.0
"""Age of a transaction that holds the publishing lock, or is prepared, above which an operator should end it."""


@dataclass(frozen=True)
class LockState:
    """A row of `events_lock_state()` (sql/locks.sql). Ages are in seconds, and null where there is nothing.

    `held_by` and `oldest_transaction` are process ids of sessions. `held_seconds` is the age of the transaction that
    holds the publishing lock. `held_by` is also null where a prepared transaction holds it.
    """

    held: bool
    held_by: int | None
    held_seconds: float | None
    waiting: int
    waiting_seconds: float | None
    prepared: int
    prepared_seconds: float | None
    oldest_transaction: int | None
    oldest_transaction_seconds: float | None

    @property
    def problem(self) -> str | None:
        """What blocks writers or vacuum for too long, and what to run; None if nothing does."""
        if (self.prepared_seconds or 0) > ALARM_SECONDS:
            return (
                f"A prepared transaction is {self.prepared_seconds:.0f} s old, and keeps its locks. Find it in"
                " pg_prepared_xacts, then run: ROLLBACK PREPARED '…'"
            )
        if self.held_by is not None and (self.held_seconds or 0) > ALARM_SECONDS:
            return (
                f"The session {self.held_by} holds the publishing lock, in a transaction that is"
                f" {self.held_seconds:.0f} s old: nobody else can publish. To end it, run:"
                f" SELECT pg_terminate_backend({self.held_by})"
            )
        # An export may keep a snapshot for EXPORT_SECONDS.
        longest = max(settings.EXPORT_SECONDS, settings.TRANSACTION_TIMEOUT) + ALARM_SECONDS
        if (self.oldest_transaction_seconds or 0) > longest:
            return (
                f"The transaction of session {self.oldest_transaction} is {self.oldest_transaction_seconds:.0f} s old:"
                " vacuum cannot remove the row versions that it could see. To end it, run:"
                f" SELECT pg_terminate_backend({self.oldest_transaction})"
            )
        return None


def state(using: str = "default") -> LockState:
    """Read the state on the server of that alias, in one query that the reader role may run.

    Locks exist on the primary only.
    """
    columns = ", ".join(field.name for field in fields(LockState))
    with connections[using].cursor() as cursor:
        cursor.execute(f"select {columns} from public.events_lock_state()")
        return LockState(*cursor.fetchone())
