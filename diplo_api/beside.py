"""A command of manage.py that runs beside another one for as long as that lasts, and is started again when it dies."""

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Seconds before one that died is started again, so that one that cannot run does not use up the machine.
_PAUSE = 1.0

# Seconds that it gets to finish when it is told to stop.
_PATIENCE = 10.0

_log = logging.getLogger(__name__)


class Kept:
    """The process, and the thread that waits for its end. `deaths`: how often it has ended."""

    def __init__(self, arguments: tuple[str, ...]) -> None:
        self._command = [sys.executable, sys.argv[0], *arguments, "--parent", str(os.getpid())]
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self.deaths = 0
        self._process = self._start()
        self._thread = threading.Thread(target=self._watch, name=f"keep-{arguments[0]}", daemon=True)
        self._thread.start()

    def _start(self) -> subprocess.Popen[bytes]:
        # Ctrl-C reaches every process of the terminal's group; in a group of its own this one hears us only.
        return subprocess.Popen(self._command, process_group=0)

    def _watch(self) -> None:
        while True:
            code = self._process.wait()
            self.deaths += 1
            if self._ending.wait(_PAUSE):
                return
            _log.warning("%s ended with %d: starting it again", " ".join(self._command[2:]), code)
            with self._lock:
                if self._ending.is_set():
                    return
                self._process = self._start()

    def end(self) -> None:
        """Tell it to stop, and wait until it has."""
        self._ending.set()
        with self._lock:
            self._process.terminate()
        self._thread.join(_PATIENCE)
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()


@contextmanager
def kept_running(*arguments: str) -> Iterator[Kept]:
    """`manage.py` with these arguments runs in a process of its own until the block ends.

    The command is given our process id with `--parent`, and has to end when we are not there any more.
    """
    kept = Kept(arguments)
    try:
        yield kept
    finally:
        kept.end()
