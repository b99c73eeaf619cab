"""Starting and stopping the measured servers, and sending one request."""

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.database import ROOT, Database
from bench.peers.registry import Request, Server

PROCESSES = int(os.environ.get("BENCH_PROCESSES", "2"))
"""The processes of every server."""

THREADS = int(os.environ.get("BENCH_THREADS", "2"))
"""The threads, and the connections to PostgreSQL, of each process of every server."""

_PATIENCE = 60


class Unanswered(RuntimeError):
    """A server did not start, or a response was not a 200."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP response."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Running:
    """A server on a port of the loopback interface."""

    server: Server
    port: int
    pid: int
    log: Path

    def ask(self, request: Request) -> Answer:
        """The response, with any status. Raises OSError when there is none."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        try:
            method = "POST" if request.body else "GET"
            connection.request(method, request.path, request.body.encode() or None, dict(request.headers))
            answer = connection.getresponse()
            headers = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, headers, answer.read())
        finally:
            connection.close()

    def must(self, request: Request) -> Answer:
        """The response. Unanswered when its status is not 200."""
        answer = self.ask(request)
        if answer.status != 200:
            raise Unanswered(f"{self.server.title}: {answer.status} for {request.path}: {answer.body[:300]!r}")
        return answer


@contextmanager
def running(
    server: Server, database: Database, probe: Request, extra: dict[str, str] | None = None
) -> Iterator[Running]:
    """Start a server, wait until it answers `probe` with 200, and stop it afterwards. Unanswered when it does not."""
    port = free_port()
    folder = database.folder / "logs"
    folder.mkdir(exist_ok=True)
    log = folder / f"{server.name}.log"
    numbers = {"port": str(port), "processes": str(PROCESSES), "threads": str(THREADS)}
    command = [part.format(**numbers) if "{" in part else part for part in server.command]
    environment = {
        **database.environment,
        **server.environment,
        **(extra or {}),
        "PORT": str(port),
        "BENCH_PROCESSES": str(PROCESSES),
        "BENCH_THREADS": str(THREADS),
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT.parent, env=environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        started = Running(server, port, process.pid, log)
        _wait(started, process, probe)
        yield started
    finally:
        _stop(process)


def _wait(started: Running, process: subprocess.Popen[bytes], probe: Request) -> None:
    deadline = time.monotonic() + _PATIENCE
    problem = "no answer"
    while time.monotonic() < deadline:
        if process.poll() is not None:
            problem = f"ended with {process.returncode}"
            break
        try:
            answer = started.ask(probe)
        except OSError:
            time.sleep(0.2)
            continue
        if answer.status == 200:
            return
        problem = f"{answer.status}: {answer.body[:300]!r}"
        break
    raise Unanswered(f"{started.server.title}: {problem}\n{started.log.read_text(errors='replace')[-2000:]}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def free_port() -> int:
    """A free port of the loopback interface."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
