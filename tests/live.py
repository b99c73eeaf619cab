"""The web servers of the product on the test database, for tests that connect over a socket."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# The program of a server of diplo_api/web_server.py; its settings come from the environment.
_SERVE = """
import sys, django
django.setup()
from diplo_api import web_server
web_server.{call}
"""
PAGES = _SERVE.format(call='run("127.0.0.1", int(sys.argv[1]), workers=1, threads=2)')
STREAMS = _SERVE.format(call='run_streams("127.0.0.1", int(sys.argv[1]))')


def free_port() -> int:
    """A free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(code: str, log: Path, **environment: str) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Run a program as a server on the test database, once it answers; the value is its address and process."""
    port = free_port()
    settings = {"DJANGO_SETTINGS_MODULE": "tests.clients.live_settings", "PYTHONPATH": str(ROOT)}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(port)],
            cwd=ROOT,
            env={**os.environ, **settings, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        base = f"http://127.0.0.1:{port}"
        _wait_until_it_answers(process, base, log)
        yield base, process
    finally:
        process.terminate()
        process.wait(timeout=30)
        # pytest shows this where the test fails.
        print(log.read_text())


def _wait_until_it_answers(process: "subprocess.Popen[bytes]", base: str, log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{base}/healthz", timeout=5):
                return
        except urllib.error.HTTPError as error:
            pytest.fail(f"{error.code}: {log.read_text()}")
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"no answer:\n{log.read_text()}")


@contextmanager
def live_service(log: Path, **environment: str) -> Iterator[str]:
    """The server of pages; the value is its address."""
    with running(PAGES, log, **environment) as (base, _):
        yield base
