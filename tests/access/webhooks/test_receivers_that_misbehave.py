"""Receivers that fail, stall, redirect or flood: an attempt is limited in time and memory and has a specific result."""

import asyncio
import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import certifi
import pytest

from events.access.webhooks import sender
from events.access.webhooks.retries import DeliveryOutcome
from events.access.webhooks.sender import WebhookSender
from tests.access.webhooks.receivers import Receiver, status


def post(url: str, body: bytes = b"{}", **given: Any) -> DeliveryOutcome:
    """Make one attempt."""

    async def once() -> DeliveryOutcome:
        async with WebhookSender(5, **given) as sender:
            return await sender.post(url, body, {"webhook-id": "1"})

    return asyncio.run(once())


@contextmanager
def raw(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """Run a server that handles each connection with a function, in a thread per connection."""
    listening = socket.create_server(("127.0.0.1", 0))

    def one(connection: socket.socket) -> None:
        with connection:
            try:
                # Read all of it: closing a socket with unread data resets the connection and loses the response.
                request = b""
                while not request.endswith(b"{}"):
                    request += connection.recv(65536)
                answer(connection)
            except OSError:
                pass

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=one, args=(connection,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()


@pytest.mark.parametrize("code", [200, 201, 204, 299])
def test_2xx_counts_as_delivered(listen, code):
    outcome = post(listen(status(code)).url)
    assert (outcome.result, outcome.status, outcome.delivered) == ("delivered", code, True)


@pytest.mark.parametrize("code", [400, 404, 429, 500, 503])
def test_other_statuses_count_as_failures(listen, code):
    outcome = post(listen(status(code, Retry_After="120")).url)
    assert (outcome.result, outcome.status, outcome.delivered) == ("status", code, False)
    assert outcome.retry_after == timedelta(seconds=120)


@pytest.mark.parametrize("asked", ["-5", "soon", "1e9", "", "²", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_a_retry_after_that_is_not_in_seconds_is_ignored(listen, asked):
    if asked == "²":
        asked = "\u00b2"
    assert post(listen(status(503, Retry_After=asked)).url).retry_after is None


def test_a_long_retry_after_is_limited_to_a_day(listen):
    assert post(listen(status(503, Retry_After="999999999")).url).retry_after == timedelta(days=1)


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(listen, code):
    elsewhere = listen()
    for target in (elsewhere.url, "http://[::1", "//", "file:///etc/passwd", "http://169.254.169.254/"):
        outcome = post(listen(status(code, Location=target)).url)
        assert (outcome.result, outcome.status) == ("redirect", code)
    assert elsewhere.received == []


def test_connection_and_name_failures(listen):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert post(f"http://127.0.0.1:{port}/").result == "connection"
    with raw(lambda connection: None) as url:
        assert post(url).result == "protocol"
    assert post("http://no-such-host.invalid/").result == "name"


@pytest.mark.parametrize(
    "said", [b"SSH-2.0-OpenSSH_9\r\n", b"HTTP/1.1 OK\r\n\r\n", b"\x00" * 100, b"HTTP/1.1 200 OK\r\nX: \x00\r\n\r\n"]
)
def test_a_response_that_is_not_http(said):
    with raw(lambda connection: connection.sendall(said)) as url:
        assert post(url).result == "protocol"


def certificate(folder: Path, name: str) -> Path:
    """Create a self-signed certificate for a name, with its key in the same file."""
    made, key = folder / f"{name}.pem", folder / f"{name}.key"
    subject = ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", made]
    subprocess.run([*command, *subject], check=True, capture_output=True)
    made.write_text(made.read_text() + key.read_text())
    return made


def test_the_name_and_the_trust_of_a_certificate_are_checked(listen, tmp_path, monkeypatch):
    if shutil.which("openssl") is None:
        pytest.skip("openssl is needed to create certificates: apt-get install openssl")
    receivers = {}
    for name in ("localhost", "another.example"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate(tmp_path, name))
        receivers[name] = listen(tls=context)
    assert post(receivers["localhost"].url).result == "tls", "the certificate is not trusted"
    for name, result in (("localhost", "delivered"), ("another.example", "tls")):
        monkeypatch.setattr(certifi, "where", lambda name=name: str(tmp_path / f"{name}.pem"))
        assert post(receivers[name].url).result == result
        assert len(receivers[name].received) == (result == "delivered")
    monkeypatch.undo()
    plain = listen()
    assert post(plain.url.replace("http:", "https:")).result == "tls"


def test_a_receiver_that_never_answers_times_out(monkeypatch):
    monkeypatch.setattr(sender, "TOTAL_TIMEOUT", 1.0)
    with raw(lambda connection: time.sleep(30)) as url:
        outcome = post(url)
    assert outcome.result == "timeout"


def test_endless_headers_time_out(monkeypatch):
    monkeypatch.setattr(sender, "TOTAL_TIMEOUT", 1.0)

    def drip(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X: y\r\n")
            time.sleep(0.05)

    with raw(drip) as url:
        assert post(url).result == "timeout"


def test_large_headers_are_rejected():
    def flood(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X: " + b"y" * 60_000)

    with raw(flood) as url:
        outcome = post(url)
    assert outcome.result == "protocol"


# The CA certificates of a WebhookSender take 4 MiB.
_LITTLE = 16 << 20


def _kept(work: Callable[[], DeliveryOutcome]) -> tuple[DeliveryOutcome, int]:
    """Return the outcome and the peak memory of Python in bytes."""
    tracemalloc.start()
    try:
        return work(), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_an_endless_body_is_not_read():
    sent: list[int] = []

    def flood(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            sent.append(connection.send(b"10000\r\n" + b"x" * 0x10000 + b"\r\n"))

    with raw(flood) as url:
        post(url)  # the first call imports modules, whose memory is not counted
        outcome, most = _kept(lambda: post(url))
    assert outcome.delivered, "only the status matters"
    assert most < _LITTLE and sum(sent) < 64 << 20


def test_a_compressed_body_is_not_decompressed(listen):
    bomb = gzip.compress(b"\0" * (256 << 20))

    def answer(handler: Any) -> None:
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Length", str(len(bomb)))
        handler.end_headers()
        handler.wfile.write(bomb)

    receiver: Receiver = listen(answer)
    post(receiver.url)
    outcome, most = _kept(lambda: post(receiver.url))
    assert outcome.delivered and most < _LITTLE
    assert receiver.received[0].headers["accept-encoding"] == "identity"


def test_a_slow_body_delays_the_next_message_by_at_most_a_second():
    dripped: list[bytes] = []

    def drip(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
        while True:
            connection.sendall(b"x")
            dripped.append(b"x")
            time.sleep(0.05)

    with raw(drip) as url:
        assert post(url).delivered
    assert len(dripped) < 200, "the connection was closed"


def test_a_connection_is_reused_for_the_next_message(listen):
    ports = []

    def answer(handler: Any) -> None:
        ports.append(handler.client_address[1])
        status(200)(handler)

    receiver = listen(answer)

    async def twice() -> None:
        async with WebhookSender(5) as sender:
            for _ in range(2):
                assert (await sender.post(receiver.url, b"{}", {})).delivered

    asyncio.run(twice())
    assert len(set(ports)) == 1
