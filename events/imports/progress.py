"""Progress of an import: a bar with rate and remaining time on a terminal, a line every ten seconds elsewhere."""

import sys
import time
from typing import Any, Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

SECONDS_BETWEEN_LINES = 10.0


class ProgressReporter(Protocol):
    """Receives the progress of a run."""

    def update(self, rows: int, position: int, size: int) -> None:
        """Report the number of imported rows, and the position in bytes out of the total size."""

    def close(self) -> None:
        """End the report."""


class SilentReporter:
    """Reports nothing."""

    def update(self, rows: int, position: int, size: int) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


class LineReporter:
    """Writes a line every ten seconds."""

    def __init__(self, stream: Any) -> None:
        self._stream, self._started = stream, time.monotonic()
        self._next = self._started + SECONDS_BETWEEN_LINES

    def update(self, rows: int, position: int, size: int) -> None:
        """Write a line if ten seconds have passed since the last one."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + SECONDS_BETWEEN_LINES
        rate = rows / (now - self._started)
        left = f", {(now - self._started) * (size - position) / position:,.0f} s left" if position else ""
        share = f"{100 * position / size:.0f} %, " if size else ""
        self._stream.write(f"{share}{rows:,} rows, {rate:,.0f} rows/s{left}\n")
        self._stream.flush()

    def close(self) -> None:
        """Do nothing."""


class BarReporter:
    """Shows a progress bar, which is removed at the end."""

    def __init__(self, stream: Any) -> None:
        self._started = time.monotonic()
        self._progress = Progress(
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} % {task.fields[rows]:,} rows, {task.fields[rate]:,.0f} rows/s"),
            TimeElapsedColumn(),
            TextColumn("left:"),
            TimeRemainingColumn(),
            console=Console(file=stream),
            transient=True,
        )
        self._task = self._progress.add_task("", total=None, rows=0, rate=0.0)
        self._progress.start()

    def update(self, rows: int, position: int, size: int) -> None:
        """Redraw the bar."""
        rate = rows / max(time.monotonic() - self._started, 0.001)
        self._progress.update(self._task, completed=position, total=size or None, rows=rows, rate=rate)

    def close(self) -> None:
        """Remove the bar."""
        self._progress.stop()


def reporter_for_stderr() -> ProgressReporter:
    """A bar if the error stream is a terminal, else lines."""
    return BarReporter(sys.stderr) if sys.stderr.isatty() else LineReporter(sys.stderr)
