"""How long a save waits for locks.

PostgreSQL's `lock_timeout` limits each wait, and a save may wait several times: for the row of the record, then to
publish. `LockWaits` limits their sum. After a save that got no lock, the next saves of this process wait only briefly
for some seconds: as long as one transaction holds a lock, the few threads of the admin would otherwise serve one queue
of waits after another, and the last person in it would wait for all of them.
"""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from psycopg.pq import TransactionStatus

_BRIEF = 0.25
"""Seconds that a save waits while another one of this process has recently waited in vain."""

_BRIEF_FOR = 10.0
"""Seconds for which saves wait only briefly. Then one wait of the full length shows whether the lock is free."""

_COUNTED = 0.1
"""Statements that take longer than these seconds are counted as waits."""


class _LastExpiry:
    """When a wait of the full length last ended without a lock, on the monotonic clock. One for each process."""

    at = float("-inf")


class LockWaits:
    """Limits the time that the transactions of one save wait for locks. A wrapper of `connection.execute_wrapper`.

    Limits: the time of a slow statement counts as a wait, so a save of many records may wait less for the lock.
    """

    def __init__(self) -> None:
        brief = time.monotonic() - _LastExpiry.at < _BRIEF_FOR
        self._full = settings.LOCK_TIMEOUT
        self._left = min(_BRIEF, self._full) if brief and self._full else self._full
        self._is_brief = brief
        self._to_set = brief

    def start_attempt(self) -> None:
        """A transaction begins, with the session's `lock_timeout`."""
        self._to_set = self._left < self._full

    def expired(self) -> None:
        """The save got no lock."""
        if not self._is_brief:
            _LastExpiry.at = time.monotonic()

    def succeeded(self) -> None:
        """The save was committed."""
        _LastExpiry.at = float("-inf")

    def __call__(self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
        """Execute a statement, with what is left of the time as its `lock_timeout`."""
        session = context["connection"].connection
        if self._to_set and self._full and session.info.transaction_status == TransactionStatus.INTRANS:
            self._to_set = False
            session.execute(f"set local lock_timeout = {max(round(self._left * 1000), 1)}")
        began = time.monotonic()
        try:
            return execute(sql, params, many, context)
        finally:
            took = time.monotonic() - began
            if took > _COUNTED:
                self._left, self._to_set = max(self._left - took, _BRIEF), True
