"""In-process cache of API keys, so that a request does not need a query to authenticate.

An entry is valid for `FRESH_FOR` seconds, so every process rejects a revoked key within about a second. While a
background thread refreshes the cache (events/access/usage_sync.py), requests query the database only for keys that are
not cached. If the database is unavailable, cached keys stay valid: nobody can revoke a key during that time either.
"""

import threading
import time
from dataclasses import dataclass
from datetime import datetime
from math import inf

from django.db import Error, connections
from django.db.models import Q

from diplo_api.embedded.errors import EmbeddedServerError
from events.access import tokens
from events.access.keys import ApiKey

FRESH_FOR = 1.0
"""Seconds for which a cache entry is valid."""

# Seconds after which an unused key is evicted.
_MAX_IDLE = 300.0

# Maximum number of entries, including those of unknown keys. The oldest entry is evicted.
_MAX_ENTRIES = 20_000

HOW_TO_SEND_A_KEY = f"Send `Authorization: {tokens.SCHEME} diplo_…`, or no Authorization header to read without a key."


class KeyRejected(Exception):
    """The header does not contain a valid key. `name` is the problem type (events/serve/errors.py)."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(detail)
        self.name, self.detail = name, detail


class KeyLookupUnavailable(Exception):
    """The key is not cached and the database is unavailable."""


@dataclass(frozen=True, slots=True)
class Key:
    """A valid key and what it permits. For the limits, None means the default and 0 means no limit."""

    id: int
    prefix: str
    scopes: frozenset[str]
    owner: str
    requests_per_minute: int | None = None
    exports_per_hour: int | None = None


Rejection = tuple[str, str]
"""The arguments of a KeyRejected."""


@dataclass(slots=True)
class _CacheEntry:
    """The result of a lookup. `fetched_at` and `used_at` are monotonic seconds, `expires_at` is a POSIX time.

    `rejection` applies at once, `rejection_when_expired` from `expires_at` on.
    """

    fetched_at: float
    used_at: float
    key: Key | None = None
    rejection: Rejection | None = None
    expires_at: float = inf
    rejection_when_expired: Rejection | None = None


_UNKNOWN: Rejection = ("unknown-key", "No key has this text. Check the text for typing errors.")


class KeyCache:
    """The keys that this process has seen, by the hash of their text. Thread-safe."""

    def __init__(self) -> None:
        self.refreshed_in_background = False
        self._entries: dict[bytes, _CacheEntry] = {}
        self._unavailable_until = 0.0
        self._lock = threading.Lock()

    def from_header(self, authorization: str) -> Key:
        """Return the key of an Authorization header. Raises KeyRejected, KeyLookupUnavailable."""
        scheme, _, text = authorization.strip().partition(" ")
        text = text.strip()
        if scheme.lower() != tokens.SCHEME.lower():
            detail = f"This service supports only the authentication scheme {tokens.SCHEME}. {HOW_TO_SEND_A_KEY}"
            raise KeyRejected("not-authenticated", detail)
        if not tokens.is_well_formed(text):
            detail = f"A key consists of diplo_, 8 characters, _ and 43 more characters. {HOW_TO_SEND_A_KEY}"
            raise KeyRejected("unknown-key", detail)
        return self.lookup(text)

    def is_cached(self, authorization: str) -> bool:
        """Whether `from_header` needs no query."""
        text = authorization.strip().partition(" ")[2].strip()
        return not tokens.is_well_formed(text) or self._valid_entry(tokens.digest(text)) is not None

    def lookup(self, text: str) -> Key:
        """Return the key with this text. Raises KeyRejected, or KeyLookupUnavailable."""
        digest = tokens.digest(text)
        entry = self._valid_entry(digest) or self._fetch(digest)
        entry.used_at = time.monotonic()
        if entry.key is None or entry.rejection is not None:
            raise KeyRejected(*(entry.rejection or _UNKNOWN))
        if entry.rejection_when_expired is not None and time.time() >= entry.expires_at:
            raise KeyRejected(*entry.rejection_when_expired)
        return entry.key

    def refresh(self) -> None:
        """Fetch all keys in use again and evict the others. Raises database errors."""
        now = time.monotonic()
        with self._lock:
            for digest, entry in list(self._entries.items()):
                max_idle = _MAX_IDLE if entry.key is not None else FRESH_FOR
                if now - entry.used_at > max_idle:
                    del self._entries[digest]
            digests = [digest for digest, entry in self._entries.items() if entry.key is not None]
        if digests:
            self._store(digests, now)

    def clear(self) -> None:
        """Remove all entries."""
        with self._lock:
            self._entries.clear()
            self._unavailable_until = 0.0

    def _valid_entry(self, digest: bytes) -> _CacheEntry | None:
        entry = self._entries.get(digest)
        if entry is None:
            return None
        if self.refreshed_in_background and entry.key is not None:
            return entry
        return entry if time.monotonic() - entry.fetched_at < FRESH_FOR else None

    def _fetch(self, digest: bytes) -> _CacheEntry:
        stale = self._entries.get(digest)
        try:
            if time.monotonic() < self._unavailable_until:
                # A connection attempt has just failed: other requests do not wait for another one.
                raise KeyLookupUnavailable
            self._store([digest], time.monotonic())
        except (Error, EmbeddedServerError, KeyLookupUnavailable) as error:
            now = time.monotonic()
            if not isinstance(error, KeyLookupUnavailable):
                self._unavailable_until = now + FRESH_FOR
            if stale is None or stale.key is None:
                raise KeyLookupUnavailable from error
            stale.fetched_at = now
            return stale
        return self._entries.get(digest) or _CacheEntry(0.0, 0.0)

    def _store(self, digests: list[bytes], now: float) -> None:
        fetched: dict[bytes, _CacheEntry] = {}
        for row in _fetch_rows(digests):
            for stored, is_current in ((row.secret_hash, True), (row.previous_hash, False)):
                if stored is not None:
                    fetched[bytes(stored)] = _entry_of(row, is_current, now)
        with self._lock:
            for digest in digests:
                previous = self._entries.get(digest)
                entry = fetched.get(digest) or _CacheEntry(now, now)
                entry.used_at = previous.used_at if previous is not None else now
                self._entries[digest] = entry
            while len(self._entries) > _MAX_ENTRIES:
                del self._entries[next(iter(self._entries))]


def _fetch_rows(digests: list[bytes]) -> list[ApiKey]:
    """Fetch the keys with these hashes; retry once on a new connection if the old one was broken."""
    rows = ApiKey.objects.using("default").filter(Q(secret_hash__in=digests) | Q(previous_hash__in=digests))
    connection = connections["default"]
    was_open = connection.connection is not None
    try:
        return list(rows)
    except Error:
        if not was_open or connection.in_atomic_block:
            raise
        connection.close()
        return list(rows.all())


def _entry_of(row: ApiKey, is_current: bool, now: float) -> _CacheEntry:
    """Build the entry of a key's current or previous text."""
    limits = (row.requests_per_minute, row.exports_per_hour)
    entry = _CacheEntry(now, now, Key(row.pk, row.prefix, frozenset(row.scopes), row.owner, *limits))
    name = f"diplo_{row.prefix}…"
    what_to_do = "Ask the operator of this service for a new key, or read without a key."
    if row.revoked_at is not None:
        entry.rejection = ("revoked-key", f"The key {name} was revoked on {_minute(row.revoked_at)}. {what_to_do}")
    if row.expires_at is not None:
        entry.expires_at = row.expires_at.timestamp()
        detail = f"The key {name} expired on {_minute(row.expires_at)}. {what_to_do}"
        entry.rejection_when_expired = ("expired-key", detail)
    if not is_current and row.previous_until is not None and row.previous_until.timestamp() < entry.expires_at:
        entry.expires_at = row.previous_until.timestamp()
        detail = f"This text of the key {name} was replaced and expired on {_minute(row.previous_until)}."
        entry.rejection_when_expired = ("expired-key", f"{detail} Send the new text of the key.")
    return entry


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


key_cache = KeyCache()
"""The cache of this process."""
