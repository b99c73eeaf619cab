"""Finds the key that a request was sent with, without asking the database each time.

What the database said of a key holds for a second (`FRESH_FOR`), so a key that is revoked is refused a second later at
most, in every process. Where somebody refreshes what is known (events/access/settling.py), requests ask the database
for keys that this process has not met and for nothing else. While the database cannot be asked, keys that are known go
on as they were: who cannot reach it cannot revoke one either.
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
"""Seconds for which what the database said of a key is taken to hold."""

# Seconds after which a key that is not sent any more is forgotten.
_FORGOTTEN_AFTER = 300.0

# How many texts are remembered, those that are no key included; the oldest make room.
_MOST = 20_000

HOW = f"Send `Authorization: {tokens.SCHEME} diplo_…`, or no Authorization header to read without a key."


class Refused(Exception):
    """Why no key was found: `name` is the kind of problem (events/serve/errors.py), `detail` says what to do."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(detail)
        self.name, self.detail = name, detail


class Unavailable(Exception):
    """The database cannot be asked for a key that is not known."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a request's key may do. Limits are None for what is usual, 0 for none."""

    id: int
    prefix: str
    scopes: frozenset[str]
    owner: str
    requests_per_minute: int | None = None
    exports_per_hour: int | None = None


@dataclass(slots=True)
class _Known:
    """What the database said of a text at a time (monotonic seconds). `ends`: when its secret ends (POSIX seconds)."""

    asked_at: float
    used_at: float
    key: Key | None = None
    refusal: tuple[str, str] | None = None
    ends: float = inf
    at_the_end: tuple[str, str] | None = None


_UNKNOWN = ("unknown-key", "This key is not known here: it was mistyped, or never given. Check its text.")


class KnownKeys:
    """The keys that this process has met, by the hash of their text. Safe for threads."""

    def __init__(self) -> None:
        self.refreshed_elsewhere = False
        self._known: dict[bytes, _Known] = {}
        self._away_until = 0.0
        self._lock = threading.Lock()

    def of_header(self, authorization: str) -> Key:
        """The key of an Authorization header. Raises Refused, or Unavailable."""
        scheme, _, text = authorization.strip().partition(" ")
        text = text.strip()
        if scheme.lower() != tokens.SCHEME.lower():
            raise Refused("not-authenticated", f"This service takes the scheme {tokens.SCHEME} only. {HOW}")
        if not tokens.is_token(text):
            raise Refused("unknown-key", f"This is not the text of a key: diplo_, 8 characters, _, 43 more. {HOW}")
        return self.find(text)

    def is_known(self, authorization: str) -> bool:
        """Whether `of_header` would answer without asking the database."""
        text = authorization.strip().partition(" ")[2].strip()
        return not tokens.is_token(text) or self._still_known(tokens.digest(text)) is not None

    def find(self, text: str) -> Key:
        """The key of that text. Raises Refused where there is none that holds, Unavailable where that is not known."""
        digest = tokens.digest(text)
        known = self._still_known(digest) or self._look_up(digest)
        known.used_at = time.monotonic()
        if known.key is None or known.refusal is not None:
            raise Refused(*(known.refusal or _UNKNOWN))
        if known.at_the_end is not None and time.time() >= known.ends:
            raise Refused(*known.at_the_end)
        return known.key

    def refresh(self) -> None:
        """Ask the database for everything that is known and in use, and forget the rest. Raises database errors."""
        now = time.monotonic()
        with self._lock:
            for digest, known in list(self._known.items()):
                lasts = _FORGOTTEN_AFTER if known.key is not None else FRESH_FOR
                if now - known.used_at > lasts:
                    del self._known[digest]
            digests = [digest for digest, known in self._known.items() if known.key is not None]
        if digests:
            self._remember(digests, now)

    def forget(self) -> None:
        """Forget everything."""
        with self._lock:
            self._known.clear()
            self._away_until = 0.0

    def _still_known(self, digest: bytes) -> _Known | None:
        known = self._known.get(digest)
        if known is None:
            return None
        if self.refreshed_elsewhere and known.key is not None:
            return known
        return known if time.monotonic() - known.asked_at < FRESH_FOR else None

    def _look_up(self, digest: bytes) -> _Known:
        before = self._known.get(digest)
        try:
            if time.monotonic() < self._away_until:
                # Requests must not all wait for a database that has just not been reached.
                raise Unavailable
            self._remember([digest], time.monotonic())
        except (Error, EmbeddedServerError, Unavailable) as error:
            now = time.monotonic()
            if not isinstance(error, Unavailable):
                self._away_until = now + FRESH_FOR
            if before is None or before.key is None:
                raise Unavailable from error
            before.asked_at = now
            return before
        return self._known.get(digest) or _Known(0.0, 0.0)

    def _remember(self, digests: list[bytes], now: float) -> None:
        rows = _rows(digests)
        found: dict[bytes, _Known] = {}
        for row in rows:
            for hashed, current in ((row.secret_hash, True), (row.previous_hash, False)):
                if hashed is not None:
                    found[bytes(hashed)] = _judged(row, current, now)
        with self._lock:
            for digest in digests:
                before = self._known.get(digest)
                known = found.get(digest) or _Known(now, now)
                known.used_at = before.used_at if before is not None else now
                self._known[digest] = known
            while len(self._known) > _MOST:
                del self._known[next(iter(self._known))]


def _rows(digests: list[bytes]) -> list[ApiKey]:
    """The keys of these hashes; a connection that broke since it was last used is replaced once."""
    wanted = ApiKey.objects.using("default").filter(Q(secret_hash__in=digests) | Q(previous_hash__in=digests))
    connection = connections["default"]
    was_open = connection.connection is not None
    try:
        return list(wanted)
    except Error:
        if not was_open or connection.in_atomic_block:
            raise
        connection.close()
        return list(wanted.all())


def _judged(row: ApiKey, current: bool, now: float) -> _Known:
    limits = (row.requests_per_minute, row.exports_per_hour)
    known = _Known(now, now, Key(row.pk, row.prefix, frozenset(row.scopes), row.owner, *limits))
    named = f"The key diplo_{row.prefix}…"
    ask = "Ask whoever runs this service for a new one, or read without a key."
    if row.revoked_at is not None:
        known.refusal = ("revoked-key", f"{named} was revoked on {_day(row.revoked_at)}. {ask}")
    if row.expires_at is not None:
        known.ends = row.expires_at.timestamp()
        known.at_the_end = ("expired-key", f"{named} expired on {_day(row.expires_at)}. {ask}")
    if not current and row.previous_until is not None and row.previous_until.timestamp() < known.ends:
        known.ends = row.previous_until.timestamp()
        told = f"This text of the key diplo_{row.prefix}… was replaced, and held until {_day(row.previous_until)}."
        known.at_the_end = ("expired-key", f"{told} Send the new text.")
    return known


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


known_keys = KnownKeys()
"""Those of this process."""
