"""How much each client may ask for: which limit a request falls under, and how high that is for whom.

Reading is open, so a key's scopes only raise what is allowed: `read` the requests a minute, `export` the downloads an
hour. A key without them has the limits of a client without a key, of its own.
"""

from dataclasses import dataclass

from django.conf import settings

from events.access.keys import Scope
from events.access.known_keys import Key

ROOT = "/api/v1/"
"""What is counted lies below; pages of people (admin, docs) and probes do not."""

_EXPORTS = f"{ROOT}exports/"
_CODEBOOK = f"{_EXPORTS}codebook."
_USAGE = f"{ROOT}usage/"


@dataclass(frozen=True, slots=True, eq=False)
class Limit:
    """A kind of request and the window of time (seconds) in which it is counted. There is one object of each."""

    name: str
    window: int
    what: str


REQUESTS = Limit("requests", 60, "requests a minute")
EXPORTS = Limit("exports", 3600, "downloads an hour")
USAGE = Limit("usage", 60, "looks at the usage a minute")
UNKNOWN_KEYS = Limit("unknown-keys", 60, "unknown keys a minute")
"""Keys that were not known, by address: each costs a look into the database."""

USAGE_ALLOWED = 60
UNKNOWN_KEYS_ALLOWED = 60

LIMITS = (REQUESTS, EXPORTS, USAGE, UNKNOWN_KEYS)


def limit_of(path: str) -> Limit:
    """The limit that a request for this address falls under; what only describes exports is an ordinary page."""
    if path.startswith(_EXPORTS) and not path.endswith("/") and not path.startswith(_CODEBOOK):
        return EXPORTS
    return USAGE if path == _USAGE else REQUESTS


def allowed(limit: Limit, key: Key | None) -> int:
    """How many requests of a window are answered; 0: any number."""
    if limit is USAGE:
        return USAGE_ALLOWED
    if limit is UNKNOWN_KEYS:
        return UNKNOWN_KEYS_ALLOWED
    if limit is EXPORTS:
        if key is None or Scope.EXPORT not in key.scopes:
            return int(settings.THROTTLE_EXPORTS_ANONYMOUS)
        return int(settings.THROTTLE_EXPORTS_KEY) if key.exports_per_hour is None else key.exports_per_hour
    if key is None or Scope.READ not in key.scopes:
        return int(settings.THROTTLE_ANONYMOUS)
    return int(settings.THROTTLE_KEY) if key.requests_per_minute is None else key.requests_per_minute
