"""The service of a commit, as `manage.py serve` starts it, and requests to it."""

import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.compare.databases import Database
from bench.compare.workspace import CommandFailed
from bench.running import Answer, free_port

HOST = "localhost"
"""The Host of every request, so that addresses in responses, and their ETags, are the same on both ports."""

STREAMS = "http://streams.localhost"
"""STREAM_URL of both services; a redirect to it is followed on the port of the service that sent it."""

NO_LIMITS = {
    "THROTTLE_ANONYMOUS": "0",
    "THROTTLE_EXPORTS_ANONYMOUS": "0",
    "EXPORTS_AT_ONCE": "16",
    "STREAM_URL": STREAMS,
}
"""Settings for the comparison of responses: limits that are never reached."""

_TIMEOUT = 60.0


@dataclass
class Service:
    """A running service. Safe for threads: each has a connection of its own to each port."""

    name: str
    port: int
    stream_port: int
    pid: int
    log: Path
    _connections: threading.local = field(default_factory=threading.local)

    def ask(
        self,
        path: str,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        streams: bool = False,
        most: int | None = None,
    ) -> Answer:
        """The response, or its first `most` bytes. OSError or HTTPException when there is none.

        `streams`: send the request to the stream process instead of the web process.
        """
        port = self.stream_port if streams else self.port
        sent = {"Host": HOST, "Accept-Encoding": "identity", **(headers or {})}
        for attempt in (1, 2):
            connection = self._connection(port)
            try:
                connection.request(method, path, headers=sent)
                response = connection.getresponse()
                body = response.read() if most is None else _first(response, most)
                if most is not None:
                    connection.close()
            except (OSError, http.client.HTTPException):
                # The server may have closed an idle connection; only a second failure is an error.
                connection.close()
                if attempt == 2:
                    raise
                continue
            names: dict[str, str] = {}
            for name, value in response.getheaders():
                names[name.lower()] = f"{names[name.lower()]}, {value}" if name.lower() in names else value
            return Answer(response.status, names, body)
        raise AssertionError("unreachable")

    def _connection(self, port: int) -> http.client.HTTPConnection:
        held: dict[int, http.client.HTTPConnection] = self._connections.__dict__.setdefault("held", {})
        if port not in held:
            held[port] = http.client.HTTPConnection("127.0.0.1", port, timeout=_TIMEOUT)
        return held[port]


def _first(response: http.client.HTTPResponse, most: int) -> bytes:
    """The first bytes of a response that does not end."""
    parts: list[bytes] = []
    while most > 0 and (part := response.read1(most)):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


@contextmanager
def serving(database: Database, name: str, **settings: str) -> Iterator[Service]:
    """Start the service of a commit on free ports, wait until it is ready, and stop it afterwards.

    CommandFailed when it ends, or is not ready within a minute.
    """
    port, stream_port = free_port(), free_port()
    log = database.folder / f"serve-{name}.log"
    command = [sys.executable, "manage.py", "serve", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--stream-port", str(stream_port), "--workers", "2", "--threads", "2"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=database.checkout.folder, env=database.environment(**settings), stdout=output, stderr=output,
            stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
    try:
        service = Service(name, port, stream_port, process.pid, log)
        _wait(service, process)
        yield service
    finally:
        _stop(process)


def _wait(service: Service, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _TIMEOUT
    problem = "no answer"
    while time.monotonic() < deadline and process.poll() is None:
        try:
            answer = service.ask("/readyz")
        except (OSError, http.client.HTTPException):
            time.sleep(0.2)
            continue
        if answer.status == 200:
            return
        problem = f"/readyz: {answer.status}: {answer.body[:500]!r}"
        time.sleep(0.5)
    end = service.log.read_text(errors="replace")[-2000:]
    raise CommandFailed(f"The service of {service.name} is not ready ({problem}):\n{end}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
