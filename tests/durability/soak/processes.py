"""Processes that are restarted whenever they end, and lookup of their descendants."""

import os
import signal
import subprocess
import threading
from contextlib import suppress
from pathlib import Path

from tests.publish.programs import ROOT

_AGAIN = 0.5
"""Seconds before a process that has ended is restarted."""


class Supervised:
    """A command that is restarted until `stop`, as by a service manager. `starts` counts its starts."""

    def __init__(self, name: str, command: list[str], environment: dict[str, str], log: Path) -> None:
        self.name, self._command, self._environment, self.log = name, command, environment, log
        self.starts = 0
        self._stopping = threading.Event()
        self.process = self._start()
        self._thread = threading.Thread(target=self._keep, name=f"keep-{name}", daemon=True)
        self._thread.start()

    def _start(self) -> "subprocess.Popen[bytes]":
        self.starts += 1
        with self.log.open("ab") as output:
            return subprocess.Popen(
                self._command,
                env=self._environment,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def _keep(self) -> None:
        while True:
            self.process.wait()
            if self._stopping.wait(_AGAIN):
                return
            self.process = self._start()

    def kill(self) -> None:
        """Send SIGKILL to the process, but not to its descendants."""
        with suppress(ProcessLookupError):
            os.kill(self.process.pid, signal.SIGKILL)

    def stop(self) -> None:
        """Send SIGTERM and wait; after 40 s, send SIGKILL to the process and its descendants."""
        self._stopping.set()
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            for pid in [self.process.pid, *descendants(self.process.pid)]:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        self._thread.join(10)


def descendants(pid: int) -> list[int]:
    """All descendants of a process."""
    found = []
    for one in _children(pid):
        found += [one, *descendants(one)]
    return found


def _children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += [int(child) for child in task.read_text().split()]
    return found


def command_of(pid: int) -> str:
    """The command line of a process; blank if it has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""
