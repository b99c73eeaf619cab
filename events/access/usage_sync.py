"""Shares the request counts of this process with the other processes through the database, once a second.

Each process has one background thread, which the first counted request starts. It uses a connection of its own and
sends no query while there are no requests. It also refreshes the cached API keys, so that a revocation takes effect
without a query in the request. Limits: the counts of the last second are lost if a process is killed; while the
database is unreachable, each process counts only its own requests.
"""

import logging
import threading
import time
from pathlib import Path
from typing import Any

from django.db import Error, connections, transaction

from diplo_api.embedded.errors import EmbeddedServerError
from diplo_api.postgresql.named_queries import NamedQueries
from events.access.key_cache import key_cache
from events.access.rate_limits import EXPORTS, LIMITS, RateLimit
from events.access.window_counters import Delta, WindowCounter, WindowCounters

INTERVAL = 1.0
"""Seconds between two syncs."""

DAYS_KEPT = 90
"""Days for which the daily usage of a key is kept."""

# Seconds between two deletions of expired rows.
_PRUNE_INTERVAL = 60.0

QUERIES = NamedQueries(Path(__file__).parent / "queries.sql")

_ALIAS = "default"
_log = logging.getLogger(__name__)

Deltas = list[tuple[WindowCounter, Delta]]


class UsageSync:
    """The counters of all limits, and the thread that syncs them."""

    def __init__(self) -> None:
        self.counters = self._new_counters()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._pruned_at = time.monotonic()

    def sync(self) -> None:
        """Write the unsynced counts and read the totals. Raises database errors; the counts are then kept."""
        deltas = [delta for counters in self.counters.values() for delta in counters.take_unsynced()]
        if not deltas:
            return
        try:
            totals = _write(deltas)
        except BaseException:
            for limit, counters in self.counters.items():
                counters.requeue([counter for counter, _ in deltas if counter.limit is limit])
            raise
        for counter, delta in deltas:
            counter.mark_synced(delta, totals.get((counter.handle, counter.ends)))

    def stop(self) -> None:
        """Stop the thread, close its connection and reset all counters. The next request starts a new thread."""
        with self._lock:
            thread, self._thread = self._thread, None
        self._stopping.set()
        if thread is not None:
            thread.join()
        self._stopping.clear()
        self.counters = self._new_counters()

    def prune(self) -> None:
        """Remove ended windows from memory and from the database, and daily usage older than DAYS_KEPT."""
        for counters in self.counters.values():
            counters.evict_ended()
        with connections[_ALIAS].cursor() as cursor:
            cursor.execute(QUERIES.text("delete_ended_windows"), {"now": int(time.time())})
            cursor.execute(QUERIES.text("delete_old_usage"), {"days": DAYS_KEPT})

    def _new_counters(self) -> dict[RateLimit, WindowCounters]:
        return {limit: WindowCounters(limit, self._ensure_started) for limit in LIMITS}

    def _ensure_started(self) -> None:
        if self._thread is not None:
            return
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="usage-sync", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        key_cache.refreshed_in_background = True
        try:
            while not self._stopping.wait(INTERVAL):
                self._sync_and_refresh()
        finally:
            key_cache.refreshed_in_background = False
            connections[_ALIAS].close()

    def _sync_and_refresh(self) -> None:
        try:
            key_cache.refresh()
            self.sync()
            if time.monotonic() - self._pruned_at >= _PRUNE_INTERVAL:
                self._pruned_at = time.monotonic()
                self.prune()
        except (Error, EmbeddedServerError) as error:
            _log.warning("Request counts cannot be synced with the other processes: %s", str(error).strip())
            connections[_ALIAS].close()
        except Exception:
            # The thread must survive any error, or this process would never sync again.
            _log.exception("Request counts cannot be synced with the other processes")


def _write(deltas: Deltas) -> dict[tuple[bytes, int], int]:
    """Update windows and daily usage in one transaction; return the totals by client handle and end of window."""
    windows: dict[tuple[bytes, int], int] = {}
    for counter, (accepted, _) in deltas:
        # A client that was evicted and came back has two counters.
        window = (counter.handle, counter.ends)
        windows[window] = windows.get(window, 0) + accepted
    values: dict[str, Any] = {
        "clients": [client for client, _ in windows],
        "ends": [ends for _, ends in windows],
        "accepted": list(windows.values()),
    }
    with transaction.atomic(using=_ALIAS), connections[_ALIAS].cursor() as cursor:
        cursor.execute(QUERIES.text("set_sync_timeouts"))
        cursor.execute(QUERIES.text("add_window_counts"), values)
        totals = {(bytes(client), ends): used for client, ends, used in cursor.fetchall()}
        if keys := _sum_by_key(deltas):
            names = ("keys", "requests", "exports", "refused", "used_at")
            columns = map(list, zip(*keys, strict=True))
            cursor.execute(QUERIES.text("add_key_usage"), dict(zip(names, columns, strict=True)))
    return totals


def _sum_by_key(deltas: Deltas) -> list[tuple[int, int, int, int, float]]:
    """Return for each key its id, requests, exports, refused requests and the current time."""
    now = time.time()
    sums: dict[int, list[int]] = {}
    for counter, (accepted, rejected) in deltas:
        if isinstance(counter.client, int):
            of_key = sums.setdefault(counter.client, [0, 0, 0])
            of_key[1 if counter.limit is EXPORTS else 0] += accepted
            of_key[2] += rejected
    return [(key, requests, exports, refused, now) for key, (requests, exports, refused) in sums.items()]


usage_sync = UsageSync()
"""The instance of this process."""
