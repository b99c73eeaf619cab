"""What a person sees of a mirror: a bar while much is read, a line when something happens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from diplo_mirror.targets import State

_EVERY = 20_000
"""Changes after which a line is written where no bar can be shown."""


class Progress:
    """Writes to the error stream. `total` gives the number of records that are published."""

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
        self._read = self._told = 0
        self._silent = False

    def note(self, text: str) -> None:
        """A line with the time."""
        self._console.print(f"{datetime.now():%H:%M:%S} {text}", markup=False)

    @contextmanager
    def waiting(self, waits: bool) -> Iterator[None]:
        """Nothing to show of a request that waits."""
        self._silent = waits
        yield

    def page(self, applied: int, state: State, head: str) -> None:
        """A page was applied."""
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
        elif self._read - self._told >= _EVERY:
            self._told = self._read
            self.note(f"{self._read:,} changes read, at {state.staged or state.position} of {head}")

    def _start(self) -> None:
        self._read = self._told = 0
        self._task = self._bar.add_task("Reading", total=self._total(), rate="0")
        if self._console.is_terminal:
            self._bar.start()

    def _stop(self) -> None:
        if self._task is not None:
            self._bar.stop()
            self._bar.remove_task(self._task)
            self._task = None

    def close(self) -> None:
        """Leave the terminal as it was."""
        self._stop()
