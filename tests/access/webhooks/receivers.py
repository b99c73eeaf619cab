"""Real receivers of webhooks: HTTP servers on this machine that keep what they get, and answer as a test wants."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.publish.sessions import until

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True)
class Received:
    """A message as it came; `at` in seconds since 1970."""

    headers: dict[str, str]
    body: bytes
    at: float

    @property
    def id(self) -> str:
        """The message's id."""
        return self.headers["webhook-id"]


def status(code: int, **headers: str) -> Answer:
    """Answer with a status, headers (underscores for hyphens) and no body."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


@dataclass
class Receiver:
    """What came, in order; `answer` may be changed at any time."""

    url: str
    answer: Answer = field(default_factory=lambda: status(204))
    received: list[Received] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        """The ids of all messages, in the order in which they came."""
        return [one.id for one in self.received]

    def wait_for(self, number: int) -> list[Received]:
        """What came, once there are so many; fails after a while."""
        until(lambda: len(self.received) >= number, f"{number} messages came ({len(self.received)} did)")
        return list(self.received)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what some tests are about."""


@contextmanager
def receiver(answer: Answer | None = None, port: int = 0) -> Iterator[Receiver]:
    """A receiver that listens on loopback, for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            made.received.append(Received(headers, body, time.time()))
            made.answer(self)

        def log_message(self, *_: Any) -> None:
            pass

    server = _Server(("127.0.0.1", port), Handler)
    made = Receiver(f"http://127.0.0.1:{server.server_address[1]}/hooks")
    if answer is not None:
        made.answer = answer
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
