"""Once a second, tells the database what this process counted and learns what the others did.

One thread a process, begun by the first request that is counted; it holds a connection of its own, and asks nothing
while nothing happens. It also asks after the keys that are known, so that revocations arrive and no request waits for
that. Limits: what is not settled yet is forgotten when the process ends, a second's counts at most; while the database
cannot be reached, each process goes on counting for itself.
"""

import functools
import logging
import threading
import time
from pathlib import Path
from typing import Any

from django.db import Error, connections, transaction

from diplo_api.embedded.errors import EmbeddedServerError
from events.access.counting import Counter, Counters
from events.access.known_keys import known_keys
from events.access.limits import EXPORTS, LIMITS, Limit

EVERY = 1.0
"""Seconds between two settlements."""

DAYS_KEPT = 90
"""Days for which the counts of a key are kept."""

# Seconds between two looks for what is to be deleted.
_PRUNE_EVERY = 60.0

_ALIAS = "default"
_SQL = Path(__file__).parent / "sql"
_log = logging.getLogger(__name__)

Told = list[tuple[Counter, tuple[int, int]]]


@functools.cache
def named_sql(name: str) -> str:
    """The text of `sql/<name>.sql`."""
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")


class Settling:
    """The counters of all limits, and the thread that settles them."""

    def __init__(self) -> None:
        self.counters: dict[Limit, Counters] = {limit: Counters(limit, self._begin) for limit in LIMITS}
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self._pruned_at = time.monotonic()

    def settle(self) -> None:
        """Tell what was counted and learn what others counted. Raises database errors; then nothing is lost."""
        told = [one for counters in self.counters.values() for one in counters.unsettled()]
        if not told:
            return
        try:
            totals = _write(told)
        except BaseException:
            for limit, counters in self.counters.items():
                counters.again([counter for counter, _ in told if counter.limit is limit])
            raise
        for counter, counted in told:
            counter.settle(counted, totals.get((counter.handle, counter.ends)))

    def end(self) -> None:
        """End the thread, its connection with it, and forget all counts; the next request begins anew."""
        with self._lock:
            thread, self._thread = self._thread, None
        self._ending.set()
        if thread is not None:
            thread.join()
        self._ending.clear()
        self.counters = {limit: Counters(limit, self._begin) for limit in LIMITS}

    def _begin(self) -> None:
        if self._thread is not None:
            return
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="settle-counts", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        known_keys.refreshed_elsewhere = True
        try:
            while not self._ending.wait(EVERY):
                self._settle_and_refresh()
        finally:
            known_keys.refreshed_elsewhere = False
            connections[_ALIAS].close()

    def _settle_and_refresh(self) -> None:
        try:
            known_keys.refresh()
            self.settle()
            if time.monotonic() - self._pruned_at >= _PRUNE_EVERY:
                self._pruned_at = time.monotonic()
                self.prune()
        except (Error, EmbeddedServerError) as error:
            _log.warning("counts are not settled with the other processes: %s", str(error).strip())
            connections[_ALIAS].close()
        except Exception:
            # Whatever it was, requests must go on being counted.
            _log.exception("counts are not settled with the other processes")

    def prune(self) -> None:
        """Let go of windows that are over, here and in the database, and of days that are long past."""
        for counters in self.counters.values():
            counters.forget_ended()
        with connections[_ALIAS].cursor() as cursor:
            cursor.execute(named_sql("prune_windows"), {"now": int(time.time())})
            cursor.execute(named_sql("prune_days"), {"days": DAYS_KEPT})


def _write(told: Told) -> dict[tuple[bytes, int], int]:
    """Both tables in one transaction; what everybody counted, by client and window."""
    windows: dict[tuple[bytes, int], int] = {}
    for counter, (answered, _) in told:
        # A client that made room and came back has two counters.
        window = (counter.handle, counter.ends)
        windows[window] = windows.get(window, 0) + answered
    values: dict[str, Any] = {
        "clients": [client for client, _ in windows],
        "ends": [ends for _, ends in windows],
        "counted": list(windows.values()),
    }
    with transaction.atomic(using=_ALIAS), connections[_ALIAS].cursor() as cursor:
        cursor.execute(named_sql("settle_session"))
        cursor.execute(named_sql("settle_windows"), values)
        totals = {(bytes(client), ends): used for client, ends, used in cursor.fetchall()}
        if keys := _by_key(told):
            names = ("keys", "requests", "exports", "refused", "used_at")
            columns = map(list, zip(*keys, strict=True))
            cursor.execute(named_sql("settle_keys"), dict(zip(names, columns, strict=True)))
    return totals


def _by_key(told: Told) -> list[tuple[int, int, int, int, float]]:
    """For each key: its id, requests, exports, refused requests, and now."""
    now = time.time()
    sums: dict[int, list[int]] = {}
    for counter, (answered, refused) in told:
        if isinstance(counter.client, int):
            of_key = sums.setdefault(counter.client, [0, 0, 0])
            of_key[1 if counter.limit is EXPORTS else 0] += answered
            of_key[2] += refused
    return [(key, requests, exports, refused, now) for key, (requests, exports, refused) in sums.items()]


settling = Settling()
"""That of this process."""
