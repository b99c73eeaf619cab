"""PostgreSQL servers that a test may kill, and commands of the product in new processes on them."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from diplo_api import database
from diplo_api.embedded import processes
from diplo_api.embedded.paths import home_directory
from diplo_api.embedded.server import EmbeddedServer
from tests.publish.programs import ROOT


@contextmanager
def server_of_its_own() -> Iterator[EmbeddedServer]:
    """A running server in a folder that every user can enter. Skips if the tests run on an external PostgreSQL."""
    if not database.is_embedded():
        pytest.skip("kills an embedded server of its own; unset DATABASE_URL to see this one")
    folder = Path(tempfile.mkdtemp(prefix="diplo-test-"))
    folder.chmod(0o755)
    server = EmbeddedServer(folder / "data")
    try:
        server.ensure_running()
        yield server
    finally:
        server.stop(force=True)
        shutil.rmtree(server.connection_parameters()["host"], ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


def url_of(target: dict[str, str]) -> str:
    """The DATABASE_URL of a server."""
    return "postgresql://{user}@/{dbname}?host={host}&port={port}".format(**target)


def product(target: dict[str, str], *command: str) -> str:
    """Run Python in a new process on that server, and return its output. Fails if the process does."""
    environment = {**os.environ, "DATABASE_URL": url_of(target)}
    done = subprocess.run(
        [sys.executable, *command], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


SOUND = "import django; django.setup(); from tests.publish.soundness import assert_log_is_sound; assert_log_is_sound()"
"""For `product(target, "-c", SOUND)`."""


def kill_server(server: EmbeddedServer) -> None:
    """Send SIGKILL to every process of the server."""
    pids = set(processes.of_cluster(home_directory(server.data_dir) / "postgres"))
    assert pids
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
