"""Fixed-window request counters of the rate limits, in the memory of this process.

Counting a request takes a few dictionary lookups and no query. A background thread adds the counts of the other
processes once a second (events/access/usage_sync.py), so all processes share one limit. Limit: between two syncs, each
process knows only its own counts, so together they can exceed a limit by the requests that they accept in that second.

The windows of each client start at a different offset, so that clients that wait for their window to end do not all
return at the same moment.
"""

import hashlib
import math
import threading
import time
from collections.abc import Callable

from django.conf import settings
from django.utils.encoding import force_bytes

from events.access.rate_limits import RateLimit

ClientId = int | str
"""The primary key of an API key, or the network address of a client without a key."""

MAX_CLIENTS = 50_000
"""Clients that are counted per limit. The oldest entry is evicted; an evicted client is counted from 0 again."""

Delta = tuple[int, int]
"""Accepted and rejected requests since the last sync. Accepted is negative after a refund."""


class WindowCounter:
    """The requests of one client in its current window.

    `local` are requests that this process accepted, `remote` those that other processes have reported.
    """

    __slots__ = ("_synced", "allowed", "client", "ends", "handle", "limit", "local", "queued", "rejected", "remote")

    def __init__(self, limit: RateLimit, client: ClientId, handle: bytes, ends: int) -> None:
        self.limit, self.client, self.handle, self.ends = limit, client, handle, ends
        self.local = self.remote = self.rejected = self.allowed = 0
        self.queued = False
        self._synced: Delta = (0, 0)

    @property
    def used(self) -> int:
        """Accepted requests in the window, as far as this process knows."""
        return self.local + self.remote

    @property
    def remaining(self) -> int:
        """Requests that are still accepted in the window."""
        return max(0, self.allowed - self.local - self.remote)

    def unsynced(self) -> Delta:
        """Return the requests that the database does not contain yet."""
        return self.local - self._synced[0], self.rejected - self._synced[1]

    def mark_synced(self, delta: Delta, total: int | None) -> None:
        """Note that `delta` was written; `total` is the count of all processes (None: unknown)."""
        self._synced = (self._synced[0] + delta[0], self._synced[1] + delta[1])
        if total is not None:
            self.remote = max(0, total - self._synced[0])


class WindowCounters:
    """The counters of one limit. Thread-safe. `on_new_window` is called whenever a client starts a window."""

    def __init__(self, limit: RateLimit, on_new_window: Callable[[], None] = lambda: None) -> None:
        self.limit = limit
        self._on_new_window = on_new_window
        self._current: dict[ClientId, WindowCounter] = {}
        self._unsynced: list[WindowCounter] = []
        self._lock = threading.Lock()

    def hit(self, client: ClientId, allowed: int) -> tuple[bool, WindowCounter]:
        """Count a request against a limit of `allowed` (0: no limit); return whether it is accepted, and the counter.

        A rejected request does not use up the limit.
        """
        now = time.time()
        counter = self._current.get(client)
        if counter is None or counter.ends <= now:
            counter = self._start_window(client, now)
        with self._lock:
            counter.allowed = allowed
            self._queue(counter)
            if allowed and counter.local + counter.remote >= allowed:
                counter.rejected += 1
                return False, counter
            counter.local += 1
            return True, counter

    def refund(self, counter: WindowCounter) -> None:
        """Subtract a request that was counted by `hit`."""
        with self._lock:
            counter.local -= 1
            self._queue(counter)

    def peek(self, client: ClientId) -> WindowCounter:
        """Return the client's counter without counting a request."""
        now = time.time()
        counter = self._current.get(client)
        return counter if counter is not None and counter.ends > now else _new_counter(self.limit, client, now)

    def take_unsynced(self) -> list[tuple[WindowCounter, Delta]]:
        """Return the counters with unsynced requests and those requests, and empty the queue."""
        with self._lock:
            counters, self._unsynced = self._unsynced, []
            for counter in counters:
                counter.queued = False
            return [(counter, delta) for counter in counters if (delta := counter.unsynced()) != (0, 0)]

    def requeue(self, counters: list[WindowCounter]) -> None:
        """Queue counters again after a failed sync."""
        with self._lock:
            for counter in counters:
                self._queue(counter)

    def evict_ended(self) -> None:
        """Remove counters whose window has ended; their unsynced requests stay queued."""
        now = time.time()
        with self._lock:
            for client in [client for client, counter in self._current.items() if counter.ends <= now]:
                del self._current[client]

    def _queue(self, counter: WindowCounter) -> None:
        """Queue a counter for the next sync. The caller holds the lock."""
        if not counter.queued:
            counter.queued = True
            self._unsynced.append(counter)

    def _start_window(self, client: ClientId, now: float) -> WindowCounter:
        fresh = _new_counter(self.limit, client, now)
        with self._lock:
            counter = self._current.get(client)
            if counter is not None and counter.ends > now:
                return counter  # another thread has started the window
            if counter is None and len(self._current) >= MAX_CLIENTS:
                del self._current[next(iter(self._current))]
            self._current[client] = fresh
        self._on_new_window()
        return fresh


def _new_counter(limit: RateLimit, client: ClientId, now: float) -> WindowCounter:
    handle = _handle(limit, client)
    offset = int.from_bytes(handle[:4], "big") % limit.window
    ends = (math.floor(now - offset) // limit.window + 1) * limit.window + offset
    return WindowCounter(limit, client, handle, ends)


def _handle(limit: RateLimit, client: ClientId) -> bytes:
    """Return the 16 bytes that identify a client in the database.

    They are a keyed hash, so that an address cannot be recovered from them without SECRET_KEY.
    """
    # SECRET_KEY may be longer than the longest key that BLAKE2 accepts.
    key = hashlib.sha256(force_bytes(settings.SECRET_KEY)).digest()
    kind = "key" if isinstance(client, int) else "address"
    return hashlib.blake2b(f"{limit.name} {kind} {client}".encode(), digest_size=16, key=key).digest()
