"""A primary for these tests, a streaming standby of it, and the service parameters from the standby.

Nothing is simulated: the primary is an embedded server, the standby a `pg_basebackup` of it with the same programs, and
the service `manage.py serve` in a separate process. Their folders are accessible to every user, since PostgreSQL does
not run as root.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from diplo_api.embedded.server import EmbeddedServer
from tests.serve.replica.servers import ROOT, Service, Standby, environment_of

MakeStandby = Callable[..., Standby]
Serve = Callable[..., Service]


@pytest.fixture(scope="session")
def primary() -> Iterator[EmbeddedServer]:
    """A primary with the migrated tables and no records."""
    folder = Path(tempfile.mkdtemp(prefix="diplo-replica-"))
    folder.chmod(0o755)
    server = EmbeddedServer(folder / "data", fsync=False)
    server.ensure_running()
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    done = subprocess.run(command, cwd=ROOT, env=environment_of(server), capture_output=True, text=True, check=False)
    try:
        assert done.returncode == 0, done.stderr
        yield server
    finally:
        socket_folder = server.connection_parameters()["host"]
        server.stop(force=True)
        shutil.rmtree(socket_folder, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def make_standby(primary: EmbeddedServer) -> Iterator[MakeStandby]:
    """Starts standbys of the primary, each with its own replication slot."""
    made: list[Standby] = []

    def make(name: str) -> Standby:
        standby = Standby(primary, name)
        made.append(standby)
        standby.copy()
        standby.start()
        return standby

    yield make
    for standby in made:
        standby.remove()


@pytest.fixture(scope="session")
def standby(make_standby: MakeStandby) -> Standby:
    """The standby that all tests share; every test leaves it running and replaying."""
    return make_standby("shared")


@pytest.fixture(scope="module")
def serve(primary: EmbeddedServer) -> Iterator[Serve]:
    """Starts services on the primary that read from a standby where one is given, and waits for /readyz."""
    running: list[Service] = []

    def start(reads_through: Standby | None = None, ready: int = 200, **environment: str) -> Service:
        service = Service(primary, reads_through, environment)
        running.append(service)
        service.wait_until_ready(ready)
        return service

    yield start
    for service in running:
        service.stop()
