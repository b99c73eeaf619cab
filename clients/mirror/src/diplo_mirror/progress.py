"""Progress output of the mirror: a progress bar for many changes, otherwise single lines."""

from collections.abc import Callable
from datetime import datetime

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from diplo_mirror.targets import State

_REPORT_INTERVAL = 20_000
"""Number of changes between two lines if stderr is not a terminal."""


class Progress:
    """Writes to stderr. `total` returns the number of published records."""

    def __init__(self, quiet: bool, total: Callable[[], int]) -> None:
        self._console = Console(stderr=True, quiet=quiet, highlight=False, soft_wrap=True)
        self._bar = Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("changes, {task.fields[rate]}/s"),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
        )
        self._total = total
        self._task: TaskID | None = None
        self._read = self._reported = 0

    def note(self, text: str) -> None:
        """Write a line with the time."""
        self._console.print(f"{datetime.now():%H:%M:%S} {text}", markup=False)

    def page(self, applied: int, state: State, head: str) -> None:
        """Report a page that was applied."""
        self._read += applied
        if state.in_step and state.staged is None:
            if self._task is not None:
                self._stop()
            if applied:
                self.note(f"{applied:,} changes; in step at {state.position}")
            return
        if self._task is None:
            self._start()
        if self._task is not None and self._console.is_terminal:
            speed = self._bar.tasks[0].finished_speed or self._bar.tasks[0].speed or 0
            self._bar.update(self._task, advance=applied, rate=f"{speed:,.0f}")
        elif self._read - self._reported >= _REPORT_INTERVAL:
            self._reported = self._read
            self.note(f"{self._read:,} changes read, at {state.staged or state.position} of {head}")

    def _start(self) -> None:
        self._read = self._reported = 0
        self._task = self._bar.add_task("Reading", total=self._total(), rate="0")
        if self._console.is_terminal:
            self._bar.start()

    def _stop(self) -> None:
        if self._task is not None:
            self._bar.stop()
            self._bar.remove_task(self._task)
            self._task = None

    def close(self) -> None:
        """Remove the progress bar."""
        self._stop()
