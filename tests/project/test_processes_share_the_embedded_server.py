"""Processes share the embedded server: the first one starts it and the last one stops it, even after signals."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from diplo_api.embedded.server import EmbeddedServer
from tests.project.conftest import ended

MakeServer = Callable[..., EmbeddedServer]
ROOT = Path(__file__).resolve().parents[2]

USE_IT_UNTIL_INPUT_ENDS = """
import sys
from pathlib import Path
from diplo_api.embedded.server import EmbeddedServer
EmbeddedServer(Path(sys.argv[1]), fsync=False).ensure_running()
print("using", flush=True)
sys.stdin.read()
"""


class User:
    """A process that uses the server of a data folder until it is told to end."""

    def __init__(self, data_dir: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", USE_IT_UNTIL_INPUT_ENDS, str(data_dir)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def wait_until_it_uses(self) -> None:
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "using\n"

    def leave(self) -> int:
        self.process.communicate(timeout=60)
        return self.process.returncode

    def signal(self, number: int) -> None:
        self.process.send_signal(number)
        self.process.communicate(timeout=60)


@pytest.fixture
def start_user(open_folder: Path) -> Iterator[Callable[[], User]]:
    users: list[User] = []

    def start(wait: bool = True) -> User:
        user = User(open_folder / "data")
        users.append(user)
        if wait:
            user.wait_until_it_uses()
        return user

    yield start
    for user in users:
        if user.process.poll() is None:
            user.process.kill()
            user.process.communicate()


def test_the_last_of_two_processes_stops_the_server(make_server: MakeServer, start_user: Callable[..., User]) -> None:
    server = make_server()
    first, second = start_user(), start_user()
    pid = server.postmaster_pid()
    assert pid is not None
    assert first.leave() == 0
    assert server.postmaster_pid() == pid, "the second still uses it"
    assert second.leave() == 0
    assert server.postmaster_pid() is None
    assert ended(pid)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_process_ended_by_a_signal_stops_the_server(
    make_server: MakeServer, start_user: Callable[..., User], number: int
) -> None:
    server = make_server()
    user = start_user()
    assert server.postmaster_pid() is not None
    user.signal(number)
    assert server.postmaster_pid() is None


def test_after_a_sigkill_the_next_process_uses_and_stops_the_server(
    make_server: MakeServer, start_user: Callable[..., User]
) -> None:
    server = make_server()
    start_user().signal(signal.SIGKILL)
    pid = server.postmaster_pid()
    assert pid is not None, "no process was left to stop it"
    user = start_user()
    assert server.postmaster_pid() == pid
    user.leave()
    assert server.postmaster_pid() is None


def test_concurrent_processes_start_one_server(make_server: MakeServer, start_user: Callable[..., User]) -> None:
    server = make_server()
    users = [start_user(wait=False) for _ in range(5)]
    for user in users:
        user.wait_until_it_uses()
    assert server.postmaster_pid() is not None
    # Processes that end at the same time do not stop the server while another one needs it.
    assert [user.leave() for user in users] == [0] * 5
    assert server.postmaster_pid() is None
    assert server.log.read_text().count("database system is ready to accept connections") == 1


def test_a_forked_child_keeps_the_server_after_its_parent_has_ended(make_server: MakeServer) -> None:
    server = make_server()
    server.ensure_running()
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(write)
        os.read(read, 1)
        os._exit(0)
    os.close(read)
    try:
        server.release()
        assert server.postmaster_pid() is not None
    finally:
        os.close(write)
        os.waitpid(child, 0)


def test_keep_running_keeps_the_server_until_it_is_stopped(
    make_server: MakeServer, start_user: Callable[..., User]
) -> None:
    server = make_server()
    server.ensure_running()
    server.keep_running()
    server.release()
    assert server.postmaster_pid() is not None
    user = start_user()
    assert not server.stop(), "another process uses it"
    server.keep_running()
    user.leave()
    assert server.postmaster_pid() is not None
    assert server.stop()
    assert server.postmaster_pid() is None
