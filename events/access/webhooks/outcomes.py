"""What became of an attempt to send a message. Apart from `sending`, so that pages need not load its HTTP client."""

from dataclasses import dataclass
from datetime import timedelta

from events.access.webhooks.subscriptions import DeliveryResult

_GONE = 410


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an attempt. `retry_after`: the pause that the receiver asked for."""

    result: DeliveryResult
    milliseconds: int
    status: int | None = None
    retry_after: timedelta | None = None

    @property
    def delivered(self) -> bool:
        """Whether the receiver has it."""
        return self.result == DeliveryResult.DELIVERED

    @property
    def gone(self) -> bool:
        """Whether the receiver wants nothing any more."""
        return self.status == _GONE
