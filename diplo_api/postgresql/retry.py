"""Repeats a transaction that PostgreSQL aborted because of a concurrent transaction.

PostgreSQL ends a deadlock by aborting one of the transactions. Nothing of it was written, and the same work can succeed
in a new transaction. Limits: not for reads on a standby, where the same codes mean a recovery conflict.
"""

import random
import time
from collections.abc import Callable
from typing import TypeVar

from django.db import DatabaseError, connections

Result = TypeVar("Result")

RETRYABLE = frozenset({"40001", "40P01"})
"""SQLSTATE codes of serialization_failure and deadlock_detected."""

ATTEMPTS = 3
_FIRST_DELAY = 0.05


def is_retryable(error: BaseException) -> bool:
    """Whether an error of Django or psycopg says that the transaction was aborted because of a concurrent one."""
    return any(getattr(each, "sqlstate", None) in RETRYABLE for each in (error, error.__cause__))


def retry_transaction(
    run_transaction: Callable[[], Result], *, attempts: int = ATTEMPTS, using: str = "default"
) -> Result:
    """Call a function that runs one whole transaction, again after each retryable error, and return its result.

    Waits 25 to 50 ms before the second attempt and twice as long before each further one; the delay is random, so that
    two sessions do not collide again. Raises the error of the last attempt, and any other error at once. Inside an
    atomic block of the connection `using` there is one attempt: the block as a whole was aborted.
    """
    for attempt in range(1, attempts):
        try:
            return run_transaction()
        except DatabaseError as error:
            if not is_retryable(error) or connections[using].in_atomic_block:
                raise
            time.sleep(random.uniform(0.5, 1) * _FIRST_DELAY * 2 ** (attempt - 1))
    return run_transaction()
