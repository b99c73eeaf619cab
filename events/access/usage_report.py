"""What a client has used of its rate limits, and the daily usage of a key."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connections
from django.utils import timezone

from events.access.daily_usage import DailyUsage
from events.access.key_cache import Key
from events.access.rate_limits import EXPORTS, REQUESTS, USAGE, RateLimit, allowed_requests
from events.access.usage_sync import DAYS_KEPT, QUERIES, usage_sync
from events.access.window_counters import ClientId

REPORTED_LIMITS = (REQUESTS, EXPORTS, USAGE)


@dataclass(frozen=True, slots=True)
class LimitUsage:
    """The usage of one limit in the current window. `allowed` and `remaining` are None without a limit."""

    limit: RateLimit
    allowed: int | None
    used: int
    remaining: int | None
    resets_at: datetime


def limit_usage(client: ClientId, key: Key | None) -> list[LimitUsage]:
    """Return the usage of a client's limits in all processes, at most a second old. Raises database errors."""
    counters = [usage_sync.counters[limit].peek(client) for limit in REPORTED_LIMITS]
    with connections["default"].cursor() as cursor:
        cursor.execute(QUERIES.text("read_window_counts"), {"clients": [counter.handle for counter in counters]})
        synced = {(bytes(handle), ends): used for handle, ends, used in cursor.fetchall()}
    usage = []
    for counter in counters:
        allowed = allowed_requests(counter.limit, key)
        used = max(0, synced.get((counter.handle, counter.ends), 0) + counter.unsynced()[0])
        remaining = max(0, allowed - used) if allowed else None
        resets_at = datetime.fromtimestamp(counter.ends, UTC)
        usage.append(LimitUsage(counter.limit, allowed or None, used, remaining, resets_at))
    return usage


def recent_days(key: Key) -> list[DailyUsage]:
    """Return the daily usage of a key, newest first, without days on which it was not used."""
    since = timezone.now().date() - timedelta(days=DAYS_KEPT)
    return list(DailyUsage.objects.using("default").filter(key_id=key.id, day__gte=since).order_by("-day"))
