"""How far each subscription is from the head of the log, for its owner, for operators and for Prometheus."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from events.access.webhooks import queue

WINDOW = 10_000
"""How many changes of the log are looked through for those that a subscription has still to get."""


@dataclass(frozen=True, slots=True)
class Distance:
    """A subscription's. `changes` and `seconds` are null where its position is in another epoch of the log."""

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


def distances(ids: Sequence[str] | None = None) -> list[Distance]:
    """Those of all subscriptions, or of these. Raises Django's database errors."""
    found = queue.rows("lag", window=WINDOW, ids=None if ids is None else list(ids))
    return [Distance(**row) for row in found]
