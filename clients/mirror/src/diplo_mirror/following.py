"""Bringing a copy in step, and keeping it so: the first copy, what changed since, all anew where the log has ended.

A page and the position after it are one transaction of the target, so being killed anywhere costs at most a page. Where
the service does not serve the copy's position any more (another epoch), all is read anew beside the copy and put in its
place at the end, which changes only what differs, and only after asking where most records would go.
"""

import random
import time
from collections.abc import Callable
from dataclasses import replace

from diplo_mirror.failures import GaveUp, NoStreams, NotThisService, PositionGone, Unreachable, WouldLose
from diplo_mirror.progress import Progress
from diplo_mirror.service import Page, Service
from diplo_mirror.targets import State, Target
from diplo_mirror.targets.target import check_loss

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
"""Seconds between two tries while the service does not answer; they double."""

_POLL = 5.0
"""Seconds between two questions where the service holds no requests."""

_PACE = 1.0
"""Seconds from one question to the next while following, so that a busy log does not cost a request for each change."""


class Mirror:
    """A service and a target. `may_lose` is asked before most records go; `patience`: seconds to try a silent one."""

    def __init__(
        self,
        service: Service,
        target: Target,
        progress: Progress,
        may_lose: Callable[[WouldLose], bool],
        patience: float = float("inf"),
    ) -> None:
        self._service, self._target, self._progress = service, target, progress
        self._may_lose, self._patience = may_lose, patience
        self._streams = True
        self._why_anew: str | None = None
        self._asked_at = 0.0
        kept = target.state()
        self.state = replace(kept, most=max(kept.most, target.count())) if kept else State(service.url)

    def start_over(self) -> None:
        """Read everything anew whatever the copy holds; it stays as it is meanwhile."""
        self.state = replace(self.state, most=0)
        self._why_anew = "as you asked"

    def sync(self, once: bool) -> None:
        """Bring the copy in step; then stop, or go on for good. Raises what `failures` names."""
        silent_since: float | None = None
        pause = _FIRST_PAUSE
        while True:
            try:
                if self._why_anew is not None:
                    self._start_anew(self._why_anew)
                waits = self.state.in_step and self.state.staged is None and not once
                if waits:
                    self._pause()
                self._page(wait=waits and self._streams)
                silent_since, pause = None, _FIRST_PAUSE
                if self.state.in_step and self.state.staged is None:
                    self._target.settle(force=once)
                    if once:
                        return
            except NoStreams:
                self._streams = False
            except PositionGone as gone:
                self._why_anew = str(gone)
            except WouldLose as warning:
                self._ask(warning)
            except Unreachable as error:
                silent_since = silent_since or time.monotonic()
                wait = error.retry_after if error.retry_after is not None else pause * random.uniform(0.5, 1)
                if time.monotonic() + wait - silent_since > self._patience:
                    raise GaveUp(f"Gave up after {self._patience:.0f} s: {error}. Run again to go on.") from error
                self._progress.note(f"{error}; asking again in {wait:.1f} s")
                time.sleep(wait)
                pause = min(pause * 2, _LONGEST_PAUSE)

    def _pause(self) -> None:
        """Before another question that may wait."""
        pace = _PACE if self._streams else _POLL
        time.sleep(max(0.0, self._asked_at + pace - time.monotonic()))
        self._asked_at = time.monotonic()

    def _page(self, wait: bool) -> None:
        if self.state.staged is not None:
            return self._stage()
        with self._progress.waiting(wait), self._service.page(self.state.position, wait) as page:
            step = page.is_last
            # While a first copy is made it is exact only at its end; later, whenever it has reached the head.
            state = replace(self.state, url=self._service.url, position=page.next_since, in_step=step)
            applied, state = self._target.apply(page.changes, state)
        _check_progress(page, applied)
        self._arrived(state, applied, page.head)

    def _stage(self) -> None:
        with self._service.page(self.state.staged or "0", wait=False) as page:
            applied = self._target.stage(page.changes, state := replace(self.state, staged=page.next_since))
        _check_progress(page, applied)
        self._arrived(state, applied, page.head)
        if page.is_last:
            taken = replace(state, url=self._service.url, position=page.next_since, in_step=True, staged=None)
            self._target.take_over(taken)
            self.state = replace(taken, most=self._target.count())
            self._target.save(self.state)
            self._progress.note(f"Read anew up to {self.state.position}.")

    def _arrived(self, state: State, applied: int, head: str) -> None:
        if state.in_step and state.staged is None and not (self.state.in_step and state.most):
            counted = max(state.most, self._target.count())
            if counted != state.most:
                state = replace(state, most=counted)
                self._target.save(state)
        self.state = state
        self._progress.page(applied, state, head)

    def _start_anew(self, why: str) -> None:
        self._progress.note(f"Reading everything anew beside the copy ({why})")
        if self.state.most:
            # A much smaller service is noticed before it is read. What is read is compared record by record at the end.
            check_loss(self._target.count(), self._service.sums().records)
        self.state = replace(self.state, staged="0")
        self._target.start_anew(self.state)
        self._why_anew = None

    def _ask(self, warning: WouldLose) -> None:
        if not self._may_lose(warning):
            raise warning
        self.state = replace(self.state, most=0)


def _check_progress(page: Page, applied: int) -> None:
    """A page that gives nothing and says that there is more would be asked for without end."""
    if not applied and not page.is_last:
        raise NotThisService(f"The service says that its log goes on after {page.next_since}, and does not give it.")
