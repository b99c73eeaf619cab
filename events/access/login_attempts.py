"""Limits of log-in attempts: passwords cannot be guessed, and checking them cannot take the processor from pages.

Checking a password takes a third of a second of a core, on purpose. An attempt is therefore counted in the database,
for all processes, before its password is checked. Three counters limit it: that of the account at this address, that
of the account at all addresses, and that of the address. Each allows some attempts at once; every further one doubles
the time until the next is allowed. A refused attempt is not counted, so the right password is accepted after the wait.
Within a process one password is checked at a time.

Limits: who guesses from many addresses can delay a log-in by `ACCOUNT.longest`, except from an address from which the
account logged in within the last `KNOWN_DAYS`. A crash of the database resets the counters.
"""

import hashlib
import logging
import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import OperationalError, connections, transaction
from django.utils.encoding import force_bytes

from diplo_api.postgresql.named_queries import NamedQueries
from diplo_api.postgresql.retry import is_busy

QUERIES = NamedQueries(Path(__file__).with_name("login_attempts.sql"))

KEPT = 3600
"""Seconds without a failure after which the failures of a counter are forgotten."""

KNOWN_DAYS = 30
"""Days for which an address is known to belong to an account that logged in there."""

QUEUE_SECONDS = 2.0
"""How long an attempt waits while this process checks another password."""

_ALIAS = "default"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class AttemptLimit:
    """A kind of counter: how many attempts are allowed at once, and the longest wait in seconds.

    After `free` failures the wait is 1 s, and it doubles with each further failure.
    """

    name: str
    free: int
    longest: float

    def delay(self, failures: int) -> float:
        """Seconds until the attempt after that many failures."""
        return 0.0 if failures < self.free else min(2.0 ** min(failures - self.free, 30), self.longest)


PAIR = AttemptLimit("account and address", 3, 900.0)
ACCOUNT = AttemptLimit("account", 10, 30.0)
ADDRESS = AttemptLimit("address", 20, 60.0)


class TooManyAttempts(Exception):
    """The attempt is refused and its password was not checked. `wait` is the time until the next one, in seconds."""

    def __init__(self, wait: float) -> None:
        self.wait = max(1, math.ceil(wait))
        super().__init__(f"Too many log-in attempts; the next one is allowed in {self.wait} s.")


class LoginAttempt:
    """An attempt of an account from an address, and its three counters."""

    def __init__(self, account: str, address: str) -> None:
        # Names that differ in case are different accounts for Django, and share a counter here.
        folded = account.strip().casefold()
        self._pair, self._address = _handle(PAIR, f"{folded}\0{address}"), _handle(ADDRESS, address)
        self._limits = {self._pair: PAIR, _handle(ACCOUNT, folded): ACCOUNT, self._address: ADDRESS}

    def refuse_early(self) -> None:
        """Raise TooManyAttempts if a counter does not allow the attempt now. Counts and locks nothing."""
        with connections[_ALIAS].cursor() as cursor:
            self._read(cursor)

    def count(self) -> None:
        """Count the attempt as a failure. Raises TooManyAttempts, with nothing counted, if it is not allowed."""
        counters = {"counters": sorted(self._limits)}
        try:
            with transaction.atomic(using=_ALIAS), connections[_ALIAS].cursor() as cursor:
                cursor.execute(QUERIES.text("set_login_timeouts"))
                cursor.execute(QUERIES.text("add_counters"), counters)
                cursor.execute(QUERIES.text("lock_counters"), counters)
                failures = {counter: number + 1 for counter, number in self._read(cursor).items()}
                counted: dict[str, Any] = {
                    "counters": list(failures),
                    "failures": list(failures.values()),
                    "delays": [self._limits[counter].delay(number) for counter, number in failures.items()],
                    "kept": KEPT,
                }
                cursor.execute(QUERIES.text("count_attempts"), counted)
                cursor.execute(QUERIES.text("delete_ended_counters"))
        except OperationalError as error:
            if not is_busy(error):
                raise
            raise TooManyAttempts(QUEUE_SECONDS) from error
        self._limits = {counter: self._limits[counter] for counter in failures}

    def succeeded(self) -> None:
        """The password was right: forget the failures of the account, and do not count the attempt for the address."""
        of_account = [counter for counter, limit in self._limits.items() if limit is not ADDRESS]
        values: dict[str, Any] = {"counters": of_account, "pair": self._pair, "known_days": KNOWN_DAYS}
        with connections[_ALIAS].cursor() as cursor:
            cursor.execute(QUERIES.text("forget_failures"), values)
            if self._address in self._limits:
                cursor.execute(QUERIES.text("subtract_attempt"), {"address": self._address, "free": ADDRESS.free})

    def _read(self, cursor: Any) -> dict[bytes, int]:
        """The failures of the counters that limit this attempt. Raises TooManyAttempts if one does not allow it."""
        cursor.execute(QUERIES.text("read_counters"), {"counters": list(self._limits)})
        rows = {bytes(counter): (failures, wait, known) for counter, failures, wait, known in cursor.fetchall()}
        # Who guesses elsewhere does not lock out the owner of the account, where the owner has logged in before.
        is_known = self._pair in rows and rows[self._pair][2]
        counters = [self._pair] if is_known else list(self._limits)
        wait = max((rows[counter][1] for counter in counters if counter in rows), default=0.0)
        if wait > 0:
            raise TooManyAttempts(wait)
        return {counter: rows[counter][0] if counter in rows else 0 for counter in counters}


_checking = threading.Lock()


@contextmanager
def login_attempt(account: str, address: str) -> Iterator[LoginAttempt]:
    """An attempt of an account from an address; the password is checked inside the block.

    Call `succeeded` if it was right. Raises TooManyAttempts before the block if the attempt is refused.
    """
    attempt = LoginAttempt(account, address)
    attempt.refuse_early()
    if not _checking.acquire(timeout=QUEUE_SECONDS):
        raise TooManyAttempts(QUEUE_SECONDS)
    try:
        attempt.count()
        yield attempt
    finally:
        _checking.release()


def _handle(limit: AttemptLimit, text: str) -> bytes:
    """The 16 bytes that identify a counter in the database: a keyed hash, as of the windows of requests."""
    key = hashlib.sha256(force_bytes(settings.SECRET_KEY)).digest()
    return hashlib.blake2b(f"login {limit.name} {text}".encode(), digest_size=16, key=key).digest()


class AttemptLog:
    """Logs failed and refused attempts, one line each, at most `lines` per `seconds`; then how many were left out.

    A line has the address, and the account if it exists: other names may be passwords, typed into the wrong field.
    """

    def __init__(self, lines: int = 20, seconds: float = 60.0) -> None:
        self._lines, self._seconds = lines, seconds
        self._lock = threading.Lock()
        self._began, self._logged, self._left_out = float("-inf"), 0, 0

    def write(self, line: Callable[[], str]) -> None:
        """Log a line at the level WARNING, unless there were too many. `line` is called only if it is logged."""
        with self._lock:
            now = time.monotonic()
            left_out = 0
            if now - self._began >= self._seconds:
                left_out, self._began, self._logged, self._left_out = self._left_out, now, 0, 0
            self._logged += 1
            is_logged = self._logged <= self._lines
            self._left_out += not is_logged
        if left_out:
            _log.warning("%s more log-in attempts failed or were refused since then", left_out)
        if is_logged:
            _log.warning("%s", line())


attempt_log = AttemptLog()
"""The instance of this process."""
