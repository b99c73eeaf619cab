"""`manage.py serve` in an empty data folder: it answers, and after a signal no process is left and data is kept."""

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from diplo_api.embedded import processes

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def processes_of(session: int) -> list[int]:
    """Return the ids of all running processes of a session."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if entry.name.isdigit() and int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def members(session: int) -> list[str]:
    """Return the command lines of all running processes of a session."""
    found = []
    for pid in processes_of(session):
        with suppress(OSError):
            found.append(Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " "))
    return found


class Service:
    """A running `manage.py serve` and its output."""

    def __init__(self, data_dir: Path, port: int) -> None:
        self.data_dir, self.port = data_dir, port
        self.log = data_dir.with_name(f"{data_dir.name}-serve.log")
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-u", "manage.py", "serve", "--port", str(port)],
                cwd=ROOT,
                env={**os.environ, "DIPLO_DATA_DIR": str(data_dir), "DJANGO_SETTINGS_MODULE": "diplo_api.settings"},
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    def get(self, path: str) -> tuple[int, str]:
        """Send a GET request; return status and content type."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return answer.status, answer.headers["Content-Type"]
        except urllib.error.HTTPError as error:
            return error.code, error.headers["Content-Type"]

    def wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text()
            try:
                self.get("/admin/login/")
                return
            except OSError:
                time.sleep(0.05)
        pytest.fail(f"no answer:\n{self.log.read_text()}")

    def stop(self, number: int) -> None:
        """Send a signal to the process group, as a terminal does, and wait until the command has ended."""
        os.killpg(self.process.pid, number)
        self.process.wait(timeout=30)


@contextmanager
def service(data_dir: Path, port: int) -> Iterator[Service]:
    running = Service(data_dir, port)
    try:
        running.wait_until_it_answers()
        yield running
    finally:
        if running.process.poll() is None:
            running.stop(signal.SIGKILL)


@pytest.mark.slow
def test_two_starts_leave_no_process_and_keep_the_password(open_folder: Path) -> None:
    if not Path("/proc/self").exists():
        pytest.skip("the test needs /proc: run it on Linux")
    data_dir, port = open_folder / "data", free_port()
    with service(data_dir, port) as first:
        password_file = data_dir / "admin-password"
        password = password_file.read_text().strip()
        assert stat.S_IMODE(password_file.stat().st_mode) == 0o600
        assert password not in first.log.read_text(), "a log file is not a terminal"
        assert str(password_file) in first.log.read_text()
        assert first.get("/admin/login/")[0] == 200
        assert first.get("/static/admin/css/base.css") == (200, 'text/css; charset="utf-8"')
        started = time.monotonic()
        first.stop(signal.SIGINT)
        assert time.monotonic() - started < 8, "no worker had to be killed"
    assert first.process.returncode == 0, first.log.read_text()
    assert members(first.process.pid) == []
    assert processes.of_cluster(data_dir / "postgres") == []

    started = time.monotonic()
    with service(data_dir, port) as second:
        assert time.monotonic() - started < 30
        assert password not in second.log.read_text()
        assert password_file.read_text().strip() == password
        second.stop(signal.SIGTERM)
    assert members(second.process.pid) == []
    assert processes.of_cluster(data_dir / "postgres") == []


def test_a_port_in_use_is_an_error_with_the_command_to_run(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = subprocess.run(
            [sys.executable, "manage.py", "serve", "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, "DIPLO_DATA_DIR": str(tmp_path)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert result.returncode == 1
    assert re.fullmatch(rf"CommandError: Port {port} .*make serve PORT={port + 1}'\.\n", result.stderr)
    assert not (tmp_path / "postgres").exists(), "no database was created"
