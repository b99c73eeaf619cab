"""Counts requests in this process's memory, by client and window of time.

A request costs a few look-ups in dictionaries and no query. What the other processes counted is added once a second
(events/access/settling.py), so that all share one limit. Limits: until then each process knows its own counts only,
and together they may answer more than is allowed, by what they answer in that second.

A window is fixed, and begins for each client at another moment, so that those who wait for the end of theirs do not
all come back at once.
"""

import hashlib
import math
import threading
import time
from collections.abc import Callable

from django.conf import settings
from django.utils.encoding import force_bytes

from events.access.limits import Limit

Client = int | str
"""A key's id, or the network address that a request without a key came from."""

_MOST = 50_000
"""Clients of one limit that are counted at a time; those seen first make room, and are counted anew."""


class Counter:
    """The requests of one client in its running window; `elsewhere` are those that others have settled."""

    __slots__ = ("_settled", "allowed", "client", "elsewhere", "ends", "handle", "here", "limit", "noted", "refused")

    def __init__(self, limit: Limit, client: Client, handle: bytes, ends: int) -> None:
        self.limit, self.client, self.handle, self.ends = limit, client, handle, ends
        self.here = self.elsewhere = self.refused = self.allowed = 0
        self.noted = False
        self._settled = (0, 0)

    @property
    def used(self) -> int:
        """Requests in the window so far, as far as is known here."""
        return self.here + self.elsewhere

    @property
    def left(self) -> int:
        """How many more are answered."""
        return max(0, self.allowed - self.here - self.elsewhere)

    def unsettled(self) -> tuple[int, int]:
        """Requests answered and refused that nobody else knows of; the first is negative where some were given back."""
        return self.here - self._settled[0], self.refused - self._settled[1]

    def settle(self, told: tuple[int, int], total: int | None) -> None:
        """Take note that these were told to everybody, and of all that everybody counted."""
        self._settled = (self._settled[0] + told[0], self._settled[1] + told[1])
        if total is not None:
            self.elsewhere = max(0, total - self._settled[0])


class Counters:
    """The counters of one limit. Safe for threads. `begun` is called when a client is met that was not counted yet."""

    def __init__(self, limit: Limit, begun: Callable[[], None] = lambda: None) -> None:
        self.limit = limit
        self._begun = begun
        self._running: dict[Client, Counter] = {}
        self._unsettled: list[Counter] = []
        self._lock = threading.Lock()

    def take(self, client: Client, allowed: int) -> tuple[bool, Counter]:
        """Count a request if the limit allows it (0: it always does); whether it did, and the client's counter."""
        now = time.time()
        counter = self._running.get(client)
        if counter is None or counter.ends <= now:
            counter = self._begin(client, now)
        with self._lock:
            counter.allowed = allowed
            if not counter.noted:
                counter.noted = True
                self._unsettled.append(counter)
            if allowed and counter.here + counter.elsewhere >= allowed:
                counter.refused += 1
                return False, counter
            counter.here += 1
            return True, counter

    def give_back(self, counter: Counter) -> None:
        """Do not count a request that was counted."""
        with self._lock:
            counter.here -= 1
            if not counter.noted:
                counter.noted = True
                self._unsettled.append(counter)

    def look(self, client: Client) -> Counter:
        """The client's counter as it stands, nothing counted."""
        now = time.time()
        counter = self._running.get(client)
        return counter if counter is not None and counter.ends > now else _new(self.limit, client, now)

    def unsettled(self) -> list[tuple[Counter, tuple[int, int]]]:
        """The counters with something to settle, and what: answered, refused."""
        with self._lock:
            noted, self._unsettled = self._unsettled, []
            for counter in noted:
                counter.noted = False
            return [(counter, told) for counter in noted if (told := counter.unsettled()) != (0, 0)]

    def again(self, counters: list[Counter]) -> None:
        """Keep counters to be settled another time."""
        with self._lock:
            for counter in counters:
                if not counter.noted:
                    counter.noted = True
                    self._unsettled.append(counter)

    def forget_ended(self) -> None:
        """Let go of counters whose window is over; what is unsettled of them is kept."""
        now = time.time()
        with self._lock:
            for client in [client for client, counter in self._running.items() if counter.ends <= now]:
                del self._running[client]

    def _begin(self, client: Client, now: float) -> Counter:
        fresh = _new(self.limit, client, now)
        with self._lock:
            counter = self._running.get(client)
            if counter is not None and counter.ends > now:
                return counter  # another thread was faster
            if counter is None and len(self._running) >= _MOST:
                del self._running[next(iter(self._running))]
            self._running[client] = fresh
        self._begun()
        return fresh


def _new(limit: Limit, client: Client, now: float) -> Counter:
    handle = _handle(limit, client)
    # Each client's windows begin at a moment of its own.
    offset = int.from_bytes(handle[:4], "big") % limit.window
    ends = (math.floor(now - offset) // limit.window + 1) * limit.window + offset
    return Counter(limit, client, handle, ends)


def _handle(limit: Limit, client: Client) -> bytes:
    """16 bytes by which all processes know a client; nobody without the secret key can find an address from them."""
    # As settings.SECRET_KEY may be longer than a key of BLAKE2 can be.
    key = hashlib.sha256(force_bytes(settings.SECRET_KEY)).digest()
    kind = "key" if isinstance(client, int) else "address"
    return hashlib.blake2b(f"{limit.name} {kind} {client}".encode(), digest_size=16, key=key).digest()
