"""Internal addresses are rejected when a webhook is created and for each connection, also after DNS rebinding."""

import asyncio
import socket
import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from ssrfguard.resolvers import UdpResolver

from events.access.webhooks import destinations
from events.access.webhooks.retries import DeliveryOutcome
from events.access.webhooks.sender import WebhookSender
from events.access.webhooks.subscriptions import WebhookSubscription
from tests.access.conftest import sent
from tests.contract.problems import assert_problem

PUBLIC = "1.1.1.1"


class Names:
    """A DNS server for any name. `addresses` are the current IPv4 addresses, `asked` counts the queries."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.asked = 0

    def reply(self, query: bytes) -> bytes:
        """Return the response to a query: the addresses for A, nothing for AAAA."""
        end = query.index(b"\0", 12) + 5
        (kind,) = struct.unpack("!H", query[end - 4 : end - 2])
        self.asked += 1
        found = [socket.inet_aton(one) for one in self.addresses] if kind == 1 else []
        head = query[:2] + struct.pack("!HHHHH", 0x8180, 1, len(found), 0, 0)
        return head + query[12:end] + b"".join(b"\xc0\x0c" + struct.pack("!HHIH", 1, 1, 0, 4) + one for one in found)


@contextmanager
def dns() -> Iterator[tuple[Names, UdpResolver]]:
    names = Names()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            query, answering = self.request
            answering.sendto(names.reply(query), self.client_address)

    with socketserver.ThreadingUDPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield names, UdpResolver(nameservers=("127.0.0.1",), nameserver_port=server.server_address[1])
        server.shutdown()


@contextmanager
def connections_to() -> Iterator[tuple[int, list[Any]]]:
    """Listen on a port, and yield the port and the list of its connections."""
    made: list[Any] = []
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, address = listening.accept()
            except OSError:
                return
            made.append(address)
            connection.close()

    threading.Thread(target=serve, daemon=True).start()
    yield listening.getsockname()[1], made
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()


def post(url: str, resolver: Any) -> DeliveryOutcome:
    async def once() -> DeliveryOutcome:
        async with WebhookSender(5, resolver=resolver) as sender:
            return await sender.post(url, b"{}", {})

    return asyncio.run(once())


REFUSED = [
    "https://127.0.0.1/",
    "https://localhost/",
    "https://10.0.0.5/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://0.0.0.0/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://192.0.2.1/",
    "https://[::]/",
    "https://[::1]/",
    "https://[fe80::1]/",
    "https://[fe80::1%25eth0]/",
    "https://[fd00:ec2::254]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:a9fe:a9fe]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://①②⑦.0.0.1/",
    "https://user:pw@1.1.1.1/",
    "https://1.1.1.1@127.0.0.1/",
    "https://1.1.1.1\\@127.0.0.1/",
    "https://1.1.1.1:22/",
    "https://1.1.1.1:0/",
    "https://1.1.1.1:99999/",
    "http://1.1.1.1/",
    "ftp://1.1.1.1/",
    "file:///etc/passwd",
    "//1.1.1.1/",
    "https://",
    "https:///hooks",
    "https://1.1.1.1/#part",
    "https://1.1.1.1/a b",
    "https://1.1.1.1/a\nb",
    "https://no-such-host.invalid/",
    "https://" + "a." * 150 + "org/",
    "https://" + "ä" * 60 + ".org/",
    "https://1.1.1.1/" + "x" * 3000,
    "javascript:alert(1)",
]


@pytest.mark.parametrize("url", REFUSED)
def test_urls_that_are_not_allowed_are_rejected_on_creation(http, make_key, settings, url):
    settings.WEBHOOKS_ALLOW_LOOPBACK = False
    _, text = make_key("webhooks")
    answer = http.post("/api/v1/webhooks/", {"url": url}, content_type="application/json", **sent(text))
    problem = assert_problem(answer, 400, "malformed-parameter")
    assert problem["errors"][0]["parameter"] == "url"
    assert problem["errors"][0]["value"].startswith(url[:100])
    assert not any(word in problem["detail"] for word in ("allowed_", "Policy", "RFC", "getaddrinfo"))
    assert not WebhookSubscription.objects.exists()


@pytest.mark.parametrize(
    "url", ["https://1.1.1.1/hooks", "HTTPS://1.1.1.1:8443/h%20?x=ä", "https://[2606:4700::1111]/"]
)
def test_public_urls_are_accepted(http, make_key, settings, url):
    settings.WEBHOOKS_ALLOW_LOOPBACK = False
    _, text = make_key("webhooks")
    answer = http.post("/api/v1/webhooks/", {"url": url}, content_type="application/json", **sent(text))
    assert answer.status_code == 201, answer.content


def test_a_name_that_resolves_to_an_internal_address_later_is_rejected(settings):
    settings.WEBHOOKS_ALLOW_LOOPBACK = False
    with dns() as (names, resolver), connections_to() as (port, made):
        settings.WEBHOOKS_PORTS = [port]
        url = f"https://rebinding.example:{port}/hooks"
        names.addresses = [PUBLIC]
        assert destinations.destination_problem(url, resolver) is None
        for inside in (["127.0.0.1"], ["169.254.169.254"], ["10.0.0.1"], [PUBLIC, "127.0.0.1"]):
            names.addresses, names.asked = inside, 0
            outcome = post(url, resolver)
            assert (outcome.result, outcome.status) == ("address", None), inside
            assert names.asked == 2, "one lookup (A and AAAA): the checked address is the one that is connected to"
            assert "reserved" in str(destinations.destination_problem(url, resolver))
        assert made == []
        # With the setting for development the same port is reached, so the rejections above were necessary.
        settings.WEBHOOKS_ALLOW_LOOPBACK = True
        names.addresses = ["127.0.0.1"]
        assert post(url, resolver).result != "address"
        assert len(made) == 1


def test_a_slow_dns_lookup_times_out(monkeypatch):
    monkeypatch.setattr(destinations, "_DNS_TIMEOUT", 0.2)
    release = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: release.wait(20))
    try:
        outcome = post("http://slow.example/", destinations.resolve_host)
        assert outcome.result == "name"
        assert "does not resolve" in str(destinations.destination_problem("http://slow.example/"))
    finally:
        release.set()


def test_proxies_in_environment_variables_are_not_used(listen, monkeypatch):
    proxy, receiver = listen(), listen()
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy.url)
    assert post(receiver.url, destinations.resolve_host).delivered
    assert (len(receiver.received), len(proxy.received)) == (1, 0)
