"""Repeats a transaction that PostgreSQL aborted because of a concurrent transaction.

PostgreSQL ends a deadlock by aborting one of the transactions, and ends a wait for a lock after `lock_timeout`. Nothing
of the transaction was written, and the same work can succeed in a new one. Limits: not for reads on a standby, where
the codes of a deadlock mean a recovery conflict.
"""

import random
import time
from collections.abc import Callable
from typing import TypeVar

from django.db import DatabaseError, connections

Result = TypeVar("Result")

RETRYABLE = frozenset({"40001", "40P01"})
"""SQLSTATE codes of serialization_failure and deadlock_detected."""

BUSY = "55P03"
"""SQLSTATE code of lock_not_available: the transaction waited for a lock for as long as `lock_timeout`."""

ATTEMPTS = 3
_FIRST_DELAY = 0.05

COMMAND_PATIENCE = 60.0
"""Seconds for which a management command repeats a transaction that waits for a lock. Nobody waits for its answer."""


def is_retryable(error: BaseException) -> bool:
    """Whether an error of Django or psycopg says that the transaction was aborted because of a concurrent one."""
    return any(getattr(each, "sqlstate", None) in RETRYABLE for each in (error, error.__cause__))


def is_busy(error: BaseException) -> bool:
    """Whether an error of Django or psycopg says that the transaction waited too long for a lock."""
    return any(getattr(each, "sqlstate", None) == BUSY for each in (error, error.__cause__))


def retry_transaction(
    run_transaction: Callable[[], Result],
    *,
    attempts: int = ATTEMPTS,
    patience: float = 0.0,
    using: str = "default",
) -> Result:
    """Call a function that runs one whole transaction, again after each retryable error, and return its result.

    Waits 25 to 50 ms before the second attempt and twice as long before each further one; the delay is random, so that
    two sessions do not collide again. A transaction that waited too long for a lock is repeated as well, until
    `patience` seconds have passed; these attempts do not count. Raises the error of the last attempt, and any other
    error at once. Inside an atomic block of the connection `using` there is one attempt: the block as a whole was
    aborted.
    """
    deadline = time.monotonic() + patience
    attempt = 1
    while True:
        try:
            return run_transaction()
        except DatabaseError as error:
            if connections[using].in_atomic_block:
                raise
            if is_busy(error):
                if time.monotonic() >= deadline:
                    raise
                # The attempt itself has already waited, in the queue of the lock.
                delay = _FIRST_DELAY
            elif is_retryable(error) and attempt < attempts:
                delay = _FIRST_DELAY * 2 ** (attempt - 1)
                attempt += 1
            else:
                raise
        time.sleep(random.uniform(0.5, 1) * delay)
