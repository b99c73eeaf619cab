"""The rate limits: which limit applies to a request, and how many requests each client may send.

Reading does not need a key; the scopes of a key raise its limits. `read` raises the requests per minute, `export` the
downloads per hour. A key without these scopes has the limits of an anonymous client, but counts of its own.
"""

from dataclasses import dataclass

from django.conf import settings

from events.access.key_cache import Key
from events.access.keys import Scope

ROOT = "/api/v1/"
"""Requests below this path are counted; the admin, the docs and the probes are not."""

_EXPORTS = f"{ROOT}exports/"
_CODEBOOK = f"{_EXPORTS}codebook."
_USAGE = f"{ROOT}usage/"


@dataclass(frozen=True, slots=True, eq=False)
class RateLimit:
    """A class of requests and the length of its window in seconds. Compared by identity."""

    name: str
    window: int
    label: str


REQUESTS = RateLimit("requests", 60, "requests per minute")
EXPORTS = RateLimit("exports", 3600, "downloads per hour")
USAGE = RateLimit("usage", 60, "usage requests per minute")
UNKNOWN_KEYS = RateLimit("unknown-keys", 60, "unknown keys per minute")
"""Unknown keys, counted by network address, because each one costs a database query."""

USAGE_ALLOWED = 60
UNKNOWN_KEYS_ALLOWED = 60

LIMITS = (REQUESTS, EXPORTS, USAGE, UNKNOWN_KEYS)


def limit_for_path(path: str) -> RateLimit:
    """Return the limit of a path. Lists of export files and the codebook are ordinary requests."""
    if path.startswith(_EXPORTS) and not path.endswith("/") and not path.startswith(_CODEBOOK):
        return EXPORTS
    return USAGE if path == _USAGE else REQUESTS


def allowed_requests(limit: RateLimit, key: Key | None) -> int:
    """Return how many requests a client may send in one window; 0: no limit."""
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
