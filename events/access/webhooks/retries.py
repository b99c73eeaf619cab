"""When a message that was not taken is sent again. The table in docs/webhooks.md is this one.

Pauses grow, each with some jitter, so that receivers that failed together do not come back together. The last attempt
is made 24 hours after the first; when that fails, too, the subscription is paused.
"""

import random
from datetime import timedelta

PAUSES = (
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
"""After the first failure, the second and so on; the last one is repeated."""

GIVE_UP_AFTER = timedelta(hours=24)
"""How long after the first failure the last attempt is made."""

JITTER = 0.2
"""Each pause is up to so much longer or shorter."""


def pause(failures: int, failing_for: timedelta, asked_for: timedelta | None = None) -> timedelta | None:
    """How long to wait after a failure, or None to give up.

    `failures`: how many there were, this one included. `failing_for`: since the first. `asked_for`: what the receiver
    named in Retry-After, which only makes the pause longer.
    """
    left = GIVE_UP_AFTER - failing_for
    if left <= timedelta(0):
        return None
    # Jitter is no secret.
    wanted = PAUSES[min(failures, len(PAUSES)) - 1] * random.uniform(1 - JITTER, 1 + JITTER)
    return min(max(wanted, asked_for or timedelta(0)), left)
