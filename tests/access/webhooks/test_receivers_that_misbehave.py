"""Receivers that fail, stall, redirect or flood: each attempt ends soon, costs little, and is told apart."""

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
    """One attempt."""

    async def once() -> DeliveryOutcome:
        async with WebhookSender(5, **given) as sender:
            return await sender.post(url, body, {"webhook-id": "1"})

    return asyncio.run(once())


@contextmanager
def raw(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that does anything it likes with each connection, in a thread of its own."""
    listening = socket.create_server(("127.0.0.1", 0))

    def one(connection: socket.socket) -> None:
        with connection:
            try:
                # All of it: what is closed with something unread is reset, and the answer with it.
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
def test_any_2xx_is_taken_for_yes(listen, code):
    outcome = post(listen(status(code)).url)
    assert (outcome.result, outcome.status, outcome.delivered) == ("delivered", code, True)


@pytest.mark.parametrize("code", [400, 404, 429, 500, 503])
def test_anything_else_is_no(listen, code):
    outcome = post(listen(status(code, Retry_After="120")).url)
    assert (outcome.result, outcome.status, outcome.delivered) == ("status", code, False)
    assert outcome.retry_after == timedelta(seconds=120)


@pytest.mark.parametrize("asked", ["-5", "soon", "1e9", "", "²", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_a_retry_after_that_is_no_number_of_seconds_is_left_aside(listen, asked):
    if asked == "²":
        asked = "\u00b2"
    assert post(listen(status(503, Retry_After=asked)).url).retry_after is None


def test_a_retry_after_of_years_is_a_day(listen):
    assert post(listen(status(503, Retry_After="999999999")).url).retry_after == timedelta(days=1)


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(listen, code):
    elsewhere = listen()
    for target in (elsewhere.url, "http://[::1", "//", "file:///etc/passwd", "http://169.254.169.254/"):
        outcome = post(listen(status(code, Location=target)).url)
        assert (outcome.result, outcome.status) == ("redirect", code)
    assert elsewhere.received == []


def test_where_nobody_listens_or_the_connection_breaks(listen):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert post(f"http://127.0.0.1:{port}/").result == "connection"
    with raw(lambda connection: None) as url:
        assert post(url).result == "protocol"
    assert post("http://no-such-host.invalid/").result == "name"


@pytest.mark.parametrize(
    "said", [b"SSH-2.0-OpenSSH_9\r\n", b"HTTP/1.1 OK\r\n\r\n", b"\x00" * 100, b"HTTP/1.1 200 OK\r\nX: \x00\r\n\r\n"]
)
def test_what_is_no_http(said):
    with raw(lambda connection: connection.sendall(said)) as url:
        assert post(url).result == "protocol"


def certificate(folder: Path, name: str) -> Path:
    """A certificate for a name, signed by itself, with its key in the same file."""
    made, key = folder / f"{name}.pem", folder / f"{name}.key"
    subject = ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", made]
    subprocess.run([*command, *subject], check=True, capture_output=True)
    made.write_text(made.read_text() + key.read_text())
    return made


def test_a_certificate_is_checked_against_the_name_and_those_that_are_trusted(listen, tmp_path, monkeypatch):
    if shutil.which("openssl") is None:
        pytest.skip("makes certificates with openssl: install it with apt-get install openssl")
    receivers = {}
    for name in ("localhost", "another.example"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate(tmp_path, name))
        receivers[name] = listen(tls=context)
    assert post(receivers["localhost"].url).result == "tls", "nobody trusts it"
    for name, result in (("localhost", "delivered"), ("another.example", "tls")):
        monkeypatch.setattr(certifi, "where", lambda name=name: str(tmp_path / f"{name}.pem"))
        assert post(receivers[name].url).result == result
        assert len(receivers[name].received) == (result == "delivered")
    monkeypatch.undo()
    plain = listen()
    assert post(plain.url.replace("http:", "https:")).result == "tls"


def test_a_receiver_that_never_answers_is_left(monkeypatch):
    monkeypatch.setattr(sender, "TOTAL_TIMEOUT", 1.0)
    with raw(lambda connection: time.sleep(30)) as url:
        outcome = post(url)
    assert outcome.result == "timeout"


def test_a_head_that_never_ends_is_left(monkeypatch):
    monkeypatch.setattr(sender, "TOTAL_TIMEOUT", 1.0)

    def drip(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X: y\r\n")
            time.sleep(0.05)

    with raw(drip) as url:
        assert post(url).result == "timeout"


def test_a_head_of_any_size_is_not_kept():
    def flood(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X: " + b"y" * 60_000)

    with raw(flood) as url:
        outcome = post(url)
    assert outcome.result == "protocol"


# A Sender's list of certificates alone takes 4 MiB.
_LITTLE = 16 << 20


def _kept(work: Callable[[], DeliveryOutcome]) -> tuple[DeliveryOutcome, int]:
    """The outcome, and the most memory (bytes) that Python had for it."""
    tracemalloc.start()
    try:
        return work(), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_body_without_end_is_cut_off():
    sent: list[int] = []

    def flood(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            sent.append(connection.send(b"10000\r\n" + b"x" * 0x10000 + b"\r\n"))

    with raw(flood) as url:
        post(url)  # what is loaded once is not counted
        outcome, most = _kept(lambda: post(url))
    assert outcome.delivered, "the status is what counts"
    assert most < _LITTLE and sum(sent) < 64 << 20


def test_a_body_that_unpacks_to_a_gigabyte_is_not_unpacked(listen):
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


def test_a_body_that_drips_delays_the_next_message_by_a_second_at_most():
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


def test_a_connection_is_kept_for_the_next_message(listen):
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
