"""Log messages about requests of anybody: short, and not more than some of them in a minute.

Django logs a traceback for each Host header that names no host of the service, and a line for each refused form. So
anybody could fill the log and its disk.
"""

import logging
import threading
import time

# Lines of one logger and message that are written within the interval. The next one written says how many were not.
_LINES = 5
_INTERVAL_SECONDS = 60.0


class ClientErrors(logging.Filter):
    """Makes each message about a malformed request one line, at WARNING at most."""

    def filter(self, record: logging.LogRecord) -> bool:
        """True, after shortening the record."""
        record.exc_info = record.exc_text = record.stack_info = None
        if record.levelno > logging.WARNING:
            record.levelno, record.levelname = logging.WARNING, logging.getLevelName(logging.WARNING)
        record.msg, record.args = record.getMessage()[:300].replace("\n", " ").replace("\r", " "), ()
        return True


class RateLimited(logging.Filter):
    """Drops messages without a traceback beyond a number in an interval, counted by logger. Thread-safe."""

    def __init__(self, lines: int = _LINES, interval: float = _INTERVAL_SECONDS) -> None:
        super().__init__()
        self._lines, self._interval = lines, interval
        self._lock = threading.Lock()
        self._windows: dict[str, tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the message is written. The first one of an interval says how many were dropped before it."""
        if record.exc_info:
            return True  # an error of the service, whose cause is in the traceback
        now = time.monotonic()
        with self._lock:
            started, count = self._windows.get(record.name, (now, 0))
            dropped = 0
            if now - started >= self._interval:
                started, count, dropped = now, 0, max(count - self._lines, 0)
            self._windows[record.name] = started, count + 1
        if dropped:
            record.msg, record.args = f"{record.getMessage()} ({dropped} more like this were not logged)", ()
        return count < self._lines
