"""Folders and servers for the tests of the embedded PostgreSQL; each test has a data folder of its own."""

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
    """A folder that every user of the system can enter, as that of most checkouts (pytest's own are closed)."""
    folder = Path(tempfile.mkdtemp(prefix="diplo-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def make_server(open_folder: Path) -> Iterator[MakeServer]:
    """Makes servers, by default in `data` of the open folder; they are stopped after the test."""
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
    """For what only root can show: another user, and folders closed to that user."""
    if os.geteuid() != 0:
        pytest.skip("only root can start programs as another user; run the tests as root to see this one")


@pytest.fixture
def nobody() -> pwd.struct_passwd:
    """The user without rights that every Unix has."""
    return pwd.getpwnam("nobody")


def ended(pid: int, within: float = 15) -> bool:
    """Whether a process has ended within so many seconds."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if not processes.exists(pid):
            return True
        status = Path(f"/proc/{pid}/stat")
        if status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False
