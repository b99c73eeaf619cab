"""What a client has used of its limits, and what a key was used for on its last days."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connections
from django.utils import timezone

from events.access.counting import Client
from events.access.daily_usage import DailyUsage
from events.access.known_keys import Key
from events.access.limits import EXPORTS, REQUESTS, USAGE, Limit, allowed
from events.access.settling import DAYS_KEPT, named_sql, settling

SHOWN = (REQUESTS, EXPORTS, USAGE)


@dataclass(frozen=True, slots=True)
class Window:
    """The running window of a limit. `allowed` and `left` are None where any number is answered."""

    limit: Limit
    allowed: int | None
    used: int
    left: int | None
    ends: datetime


def windows(client: Client, key: Key | None) -> list[Window]:
    """The limits of a client as all processes together have counted, up to a second ago. Raises database errors."""
    counters = [settling.counters[limit].look(client) for limit in SHOWN]
    with connections["default"].cursor() as cursor:
        cursor.execute(named_sql("windows"), {"clients": [counter.handle for counter in counters]})
        settled = {(bytes(handle), ends): used for handle, ends, used in cursor.fetchall()}
    found = []
    for counter in counters:
        most = allowed(counter.limit, key)
        used = max(0, settled.get((counter.handle, counter.ends), 0) + counter.unsettled()[0])
        ends = datetime.fromtimestamp(counter.ends, UTC)
        found.append(Window(counter.limit, most or None, used, max(0, most - used) if most else None, ends))
    return found


def days(key: Key) -> list[DailyUsage]:
    """The key's days, newest first; days on which it was not used are left out."""
    since = timezone.now().date() - timedelta(days=DAYS_KEPT)
    return list(DailyUsage.objects.using("default").filter(key_id=key.id, day__gte=since).order_by("-day"))
