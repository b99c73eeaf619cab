"""Fixtures for the tests of the embedded PostgreSQL; each test has a data folder of its own."""

import os
import pwd
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from diplo_api.embedded import processes
from diplo_api.embedded.server import EmbeddedServer

MakeServer = Callable[..., EmbeddedServer]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that all users can enter, unlike pytest's temporary folders."""
    folder = Path(tempfile.mkdtemp(prefix="diplo-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def make_server(open_folder: Path) -> Iterator[MakeServer]:
    """Return a function that creates a server, by default in `data` of the open folder. It is stopped at the end."""
    made: list[EmbeddedServer] = []

    def make(data_dir: Path = open_folder / "data", **options: object) -> EmbeddedServer:
        server = EmbeddedServer(data_dir, fsync=False, **options)  # type: ignore[arg-type]
        made.append(server)
        return server

    yield make
    for server in made:
        if server.data_dir.exists():
            server.stop(force=True)
            shutil.rmtree(server.connection_parameters()["host"], ignore_errors=True)


@pytest.fixture
def as_root() -> None:
    """Skip the test unless it runs as root, which is necessary to start programs as another user."""
    if os.geteuid() != 0:
        pytest.skip("only root can start programs as another user; run the tests as root to see this one")


@pytest.fixture
def nobody() -> pwd.struct_passwd:
    """The unprivileged user of every Unix system."""
    return pwd.getpwnam("nobody")


def ended(pid: int, within: float = 15) -> bool:
    """Whether a process ends within a number of seconds."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if not processes.exists(pid):
            return True
        status = Path(f"/proc/{pid}/stat")
        if status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False
