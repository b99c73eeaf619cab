"""`manage.py serve` supervises a webhook worker, which always ends with the service."""

import os
import signal
from pathlib import Path

import pytest

from tests.project.test_serve_starts_and_stops_everything import free_port, members, service
from tests.publish.sessions import until

pytestmark = pytest.mark.slow


def _workers(session: int) -> list[int]:
    """Return the process ids of the webhook workers of a session."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] != "Z" and "deliver_webhooks" in (entry / "cmdline").read_text():
                found.append(int(entry.name))
        except (OSError, IndexError, ValueError):
            continue
    return found


def test_a_killed_worker_is_restarted_and_ends_with_the_service(tmp_path: Path) -> None:
    with service(tmp_path / "data", free_port()) as running:
        session = running.process.pid
        until(lambda: len(_workers(session)) == 1, "a worker runs")
        (first,) = _workers(session)
        os.kill(first, signal.SIGKILL)
        until(lambda: bool(_workers(session)) and first not in _workers(session), "another one runs")
        running.stop(signal.SIGINT)
        assert members(session) == []
        assert running.process.returncode == 0, running.log.read_text()


def test_the_worker_ends_after_the_service_was_killed(tmp_path: Path) -> None:
    with service(tmp_path / "data", free_port()) as running:
        session = running.process.pid
        until(lambda: len(_workers(session)) == 1, "a worker runs")
        os.kill(session, signal.SIGKILL)
        running.process.wait()
        until(lambda: _workers(session) == [], "no worker is left")
