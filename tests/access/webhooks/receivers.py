"""Webhook receivers: HTTP servers that store messages and send the answer that a test sets."""

import ssl
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
    """A received message; `at` is a POSIX time."""

    headers: dict[str, str]
    body: bytes
    at: float

    @property
    def id(self) -> str:
        """The message id."""
        return self.headers["webhook-id"]


def status(code: int, **headers: str) -> Answer:
    """Return an answer with a status, headers (underscores for hyphens) and no body."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


@dataclass
class Receiver:
    """A receiver and its messages in order; `answer` can be changed at any time."""

    url: str
    answer: Answer = field(default_factory=lambda: status(204))
    received: list[Received] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        """The ids of all messages in order of arrival."""
        return [one.id for one in self.received]

    def wait_for(self, number: int) -> list[Received]:
        """Wait for a number of messages and return all; fail after a timeout."""
        until(lambda: len(self.received) >= number, f"{number} messages came ({len(self.received)} did)")
        return list(self.received)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore errors: in some tests the client closes the connection."""


@contextmanager
def receiver(answer: Answer | None = None, tls: ssl.SSLContext | None = None) -> Iterator[Receiver]:
    """Run a receiver on a loopback address until the block ends; with `tls` as https://localhost."""

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

    server = _Server(("127.0.0.1", 0), Handler)
    base = "http://127.0.0.1"
    if tls is not None:
        server.socket, base = tls.wrap_socket(server.socket, server_side=True), "https://localhost"
    made = Receiver(f"{base}:{server.server_address[1]}/hooks")
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
