"""How far each subscription is behind the head of the log, for owners, operators and Prometheus."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from events.access.webhooks import delivery_queue

SCAN_LIMIT = 10_000
"""Maximum number of changes that are read per subscription to count the pending ones."""


@dataclass(frozen=True, slots=True)
class SubscriptionLag:
    """The lag of one subscription. `changes` and `seconds` are None if its position is in another epoch."""

    id: str
    key: str
    owner: str
    url: str
    types: list[str]
    state: str
    paused_because: str
    failures: int
    next_attempt_at: datetime
    position: str
    head: str
    changes: int | None
    seconds: float | None


def measure(ids: Sequence[str] | None = None) -> list[SubscriptionLag]:
    """Return the lag of these subscriptions, or of all. Raises Django's database errors."""
    rows = delivery_queue.rows("lag", scan_limit=SCAN_LIMIT, ids=None if ids is None else list(ids))
    return [SubscriptionLag(**row) for row in rows]
