"""Brings a copy in step with the log, and keeps it in step.

A page of the log and the position after it are stored in one transaction of the target, so at most one page is lost if
the mirror is killed. If the copy's position is in another epoch, everything is read again into staging tables, while
the copy remains usable. Then one transaction changes the records that differ. If the copy would lose most of its
records, the user must confirm that first.
"""

import random
import time
from collections.abc import Callable
from dataclasses import replace

from diplo_mirror.errors import (
    DataLossError,
    InvalidService,
    LongPollUnsupported,
    PositionGone,
    ServiceTimeout,
    ServiceUnavailable,
)
from diplo_mirror.progress import Progress
from diplo_mirror.service import Page, Service
from diplo_mirror.targets import State, Target
from diplo_mirror.targets.target import check_data_loss

_FIRST_DELAY, _MAX_DELAY = 0.5, 30.0
"""Seconds between two attempts while the service is unavailable; the delay doubles (exponential backoff)."""

_POLL_INTERVAL = 5.0
"""Seconds between two requests if the service does not support long polls."""

_MIN_INTERVAL = 1.0
"""Minimum seconds between two requests while following, so that a busy log does not cause a request per change."""


class Mirror:
    """Copies a service to a target.

    `confirm_loss` decides whether the copy may lose most of its records. `patience` is how many seconds to retry while
    the service is unavailable.
    """

    def __init__(
        self,
        service: Service,
        target: Target,
        progress: Progress,
        confirm_loss: Callable[[DataLossError], bool],
        patience: float = float("inf"),
    ) -> None:
        self._service, self._target, self._progress = service, target, progress
        self._confirm_loss, self._patience = confirm_loss, patience
        self._long_poll = True
        self._restart_reason: str | None = None
        self._requested_at = 0.0
        stored = target.state()
        self.state = replace(stored, most=max(stored.most, target.count())) if stored else State(service.url)

    def start_over(self) -> None:
        """Read everything again, regardless of the state of the copy. The copy is kept until that is complete."""
        self.state = replace(self.state, most=0)
        self._restart_reason = "--start-over"

    def sync(self, once: bool) -> None:
        """Bring the copy in step, and then stop (`once`) or follow the log forever. Raises MirrorError."""
        unavailable_since: float | None = None
        delay = _FIRST_DELAY
        while True:
            try:
                if self._restart_reason is not None:
                    self._restart(self._restart_reason)
                following = self.state.in_step and self.state.staged is None and not once
                if following:
                    self._limit_rate()
                self._read_page(wait=following and self._long_poll)
                unavailable_since, delay = None, _FIRST_DELAY
                if self.state.in_step and self.state.staged is None:
                    self._target.flush(force=once)
                    if once:
                        return
            except LongPollUnsupported:
                self._long_poll = False
            except PositionGone as gone:
                self._restart_reason = str(gone)
            except DataLossError as warning:
                self._require_confirmation(warning)
            except ServiceUnavailable as error:
                unavailable_since = unavailable_since or time.monotonic()
                wait = error.retry_after if error.retry_after is not None else delay * random.uniform(0.5, 1)
                if time.monotonic() + wait - unavailable_since > self._patience:
                    message = f"Gave up after {self._patience:.0f} s: {error}. Run the command again to continue."
                    raise ServiceTimeout(message) from error
                self._progress.note(f"{error}; retrying in {wait:.1f} s")
                time.sleep(wait)
                delay = min(delay * 2, _MAX_DELAY)

    def _limit_rate(self) -> None:
        """Wait until the next request is allowed."""
        interval = _MIN_INTERVAL if self._long_poll else _POLL_INTERVAL
        time.sleep(max(0.0, self._requested_at + interval - time.monotonic()))
        self._requested_at = time.monotonic()

    def _read_page(self, wait: bool) -> None:
        if self.state.staged is not None:
            return self._stage_page()
        with self._service.page(self.state.position, wait) as page:
            # The copy is what was published at a position only when it has reached the head of the log.
            state = replace(self.state, url=self._service.url, position=page.next_since, in_step=page.is_last)
            applied, state = self._target.apply(page.changes, state)
        _check_progress(page, applied)
        self._page_applied(state, applied, page.head)

    def _stage_page(self) -> None:
        with self._service.page(self.state.staged or "0", wait=False) as page:
            applied = self._target.stage(page.changes, state := replace(self.state, staged=page.next_since))
        _check_progress(page, applied)
        self._page_applied(state, applied, page.head)
        if page.is_last:
            complete = replace(state, url=self._service.url, position=page.next_since, in_step=True, staged=None)
            self._target.replace_with_staged(complete)
            self.state = replace(complete, most=self._target.count())
            self._target.save(self.state)
            self._progress.note(f"Everything was read again, up to {self.state.position}.")

    def _page_applied(self, state: State, applied: int, head: str) -> None:
        if state.in_step and state.staged is None and not (self.state.in_step and state.most):
            counted = max(state.most, self._target.count())
            if counted != state.most:
                state = replace(state, most=counted)
                self._target.save(state)
        self.state = state
        self._progress.page(applied, state, head)

    def _restart(self, reason: str) -> None:
        self._progress.note(f"Reading everything again; the copy is kept until that is complete ({reason})")
        if self.state.most:
            # Detects a service with far fewer records before it is read. The records are compared again at the end.
            check_data_loss(self._target.count(), self._service.checksums().records)
        self.state = replace(self.state, staged="0")
        self._target.start_staging(self.state)
        self._restart_reason = None

    def _require_confirmation(self, warning: DataLossError) -> None:
        if not self._confirm_loss(warning):
            raise warning
        self.state = replace(self.state, most=0)


def _check_progress(page: Page, applied: int) -> None:
    """Raise InvalidService for an empty page that is not the last one, which would be requested forever."""
    if not applied and not page.is_last:
        raise InvalidService(
            f"The service reports changes after {page.next_since}, but does not send them. Report this to its operator."
        )
