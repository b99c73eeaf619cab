"""Runs another `manage.py` command in a child process and restarts it when it dies."""

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Seconds before a restart, so that a command that always fails does not use up the CPU.
_RESTART_DELAY = 1.0

# Seconds that the process gets to end after SIGTERM, before it is killed.
_STOP_TIMEOUT = 10.0

_log = logging.getLogger(__name__)


class SupervisedProcess:
    """A child process and the thread that restarts it. `exits` counts how often it has ended."""

    def __init__(self, arguments: tuple[str, ...]) -> None:
        self._command = [sys.executable, sys.argv[0], *arguments, "--parent", str(os.getpid())]
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self.exits = 0
        self._process = self._start()
        self._thread = threading.Thread(target=self._watch, name=f"supervise-{arguments[0]}", daemon=True)
        self._thread.start()

    def _start(self) -> subprocess.Popen[bytes]:
        # Ctrl-C sends SIGINT to the whole process group of the terminal. In a group of its own, the child receives only
        # the SIGTERM of `stop`.
        return subprocess.Popen(self._command, process_group=0)

    def _watch(self) -> None:
        while True:
            code = self._process.wait()
            self.exits += 1
            if self._stopping.wait(_RESTART_DELAY):
                return
            _log.warning("%s ended with exit code %d. Restarting it.", " ".join(self._command[2:]), code)
            with self._lock:
                if self._stopping.is_set():
                    return
                self._process = self._start()

    def stop(self) -> None:
        """Stop the process and wait until it has ended."""
        self._stopping.set()
        with self._lock:
            self._process.terminate()
        self._thread.join(_STOP_TIMEOUT)
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()


@contextmanager
def supervised(*arguments: str) -> Iterator[SupervisedProcess]:
    """Run `manage.py` with these arguments in a child process until the block ends.

    The command also gets our process id as `--parent`; it must end when this process has ended.
    """
    process = SupervisedProcess(arguments)
    try:
        yield process
    finally:
        process.stop()
