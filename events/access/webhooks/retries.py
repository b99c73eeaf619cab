"""The outcome of a delivery attempt, and when a failed message is sent again. docs/webhooks.md contains the same table.

Delays grow with each failure (backoff) and have jitter, so that receivers that failed together are not retried
together. The last attempt is made 24 hours after the first failure. If it fails too, the subscription is paused.
"""

import random
from dataclasses import dataclass
from datetime import timedelta

from events.access.webhooks.subscriptions import DeliveryResult

DELAYS = (
    timedelta(seconds=5),
    timedelta(seconds=30),
    timedelta(minutes=2),
    timedelta(minutes=10),
    timedelta(minutes=30),
    timedelta(hours=1),
    timedelta(hours=2),
    timedelta(hours=4),
    timedelta(hours=8),
)
"""After the first failure, the second and so on; the last delay is repeated."""

GIVE_UP_AFTER = timedelta(hours=24)
"""Time between the first failure and the last attempt."""

JITTER = 0.2
"""Each delay is longer or shorter by up to this fraction."""

_GONE = 410


@dataclass(frozen=True, slots=True)
class DeliveryOutcome:
    """The outcome of one attempt. `retry_after` is the receiver's Retry-After."""

    result: DeliveryResult
    milliseconds: int
    status: int | None = None
    retry_after: timedelta | None = None

    @property
    def delivered(self) -> bool:
        """Whether the receiver has accepted the message."""
        return self.result == DeliveryResult.DELIVERED

    @property
    def gone(self) -> bool:
        """Whether the receiver answered 410 Gone: it wants no further messages."""
        return self.status == _GONE


def retry_delay(failures: int, failing_for: timedelta, retry_after: timedelta | None = None) -> timedelta | None:
    """Return how long to wait after a failure, or None to give up.

    `failures` is the number of failures including this one, `failing_for` the time since the first. `retry_after` is
    the receiver's Retry-After, which can only lengthen the delay.
    """
    left = GIVE_UP_AFTER - failing_for
    if left <= timedelta(0):
        return None
    # Jitter needs no cryptographic random numbers.
    delay = DELAYS[min(failures, len(DELAYS)) - 1] * random.uniform(1 - JITTER, 1 + JITTER)
    return min(max(delay, retry_after or timedelta(0)), left)
