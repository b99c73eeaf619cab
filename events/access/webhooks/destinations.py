"""Checks the destination of a webhook: only public addresses over HTTPS are allowed (protection against SSRF).

The library ssrfguard decides which addresses are public (IANA's special-purpose registries, including IPv4 addresses
that are embedded in IPv6), and connects to exactly the address that it has checked. A destination is checked when a
subscription is created, so that its owner gets an error message, and again for each connection, because a name can
resolve to another address by then (DNS rebinding).

WEBHOOKS_ALLOW_LOOPBACK also allows the loopback addresses of this machine, and plain HTTP, for development.
"""

import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from ipaddress import ip_network
from typing import Any

from django.conf import settings
from ssrfguard import Policy, Resolver, SSRFGuardError, resolve
from ssrfguard.errors import BlockedAddressError, BlockedURLError

from events.access.webhooks.subscriptions import LONGEST_URL

LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1/128"))

_DNS_TIMEOUT = 5.0
"""Seconds."""

# The system's resolver cannot be interrupted: at most this many lookups can hang at the same time.
_dns_threads = ThreadPoolExecutor(16, thread_name_prefix="webhook-dns")


def policy() -> Policy:
    """Return the allowed destinations according to the settings."""
    if settings.WEBHOOKS_ALLOW_LOOPBACK:
        return Policy(allowed_networks=LOOPBACK, allowed_ports=frozenset(range(1, 65536)), max_url_length=LONGEST_URL)
    ports = frozenset(settings.WEBHOOKS_PORTS)
    return Policy(allowed_schemes=frozenset({"https"}), allowed_ports=ports, max_url_length=LONGEST_URL)


def resolve_host(host: str, *arguments: Any) -> Iterable[Any]:
    """`socket.getaddrinfo` with a timeout. Raises `socket.gaierror`."""
    future = _dns_threads.submit(socket.getaddrinfo, host, *arguments)
    try:
        return future.result(_DNS_TIMEOUT)
    except FutureTimeout:
        future.cancel()
        raise socket.gaierror(socket.EAI_AGAIN, f"{host}: no answer in {_DNS_TIMEOUT:.0f} s") from None
    except UnicodeError as error:
        raise socket.gaierror(socket.EAI_NONAME, f"{host}: {error}") from None


def destination_problem(url: str, resolver: Resolver | None = None) -> str | None:
    """Return why a URL is not allowed, as the end of the sentence “url: it …”; None if it is allowed.

    The text never contains the address that a name resolves to: the caller may not be entitled to know the names and
    addresses of the internal network.
    """
    # The HTTP client must be able to parse the URL, too. Imported here because web pages do not need the client.
    from httpx import URL, InvalidURL

    rules = policy()
    if "#" in url:
        return "has a fragment (#…), which HTTP does not send; remove it"
    try:
        target = rules.check_url(url)
        URL(url)
        resolve(target, policy=rules, resolver=resolver or resolve_host)
    except BlockedURLError as blocked:
        return _NOT_PUBLIC if isinstance(blocked.__cause__, BlockedAddressError) else _explain(blocked.reason)
    except SSRFGuardError:
        return _NOT_PUBLIC
    except InvalidURL as error:
        return f"is not a valid URL: {error}"
    except socket.gaierror:
        return "contains a host name that does not resolve; check the spelling, and that its DNS record is public"
    return None


_NOT_PUBLIC = "leads to an address that is private, loopback, link-local or otherwise reserved; use a public address"


def _explain(reason: str) -> str:
    """Replace the reason of ssrfguard, which names the library's own options, by one for the owner of the webhook."""
    loopback = settings.WEBHOOKS_ALLOW_LOOPBACK
    ports = ", ".join(map(str, sorted(settings.WEBHOOKS_PORTS)))
    scheme = f"does not begin with https://{' or http://' if loopback else ''}"
    explanations = {
        "allowed_schemes": scheme,
        "has no scheme": scheme,
        "allowed_ports": f"has a port that is not allowed; use one of {ports}",
        "allow_userinfo": "contains a user name or password; remove them, and check the signature instead",
        "max_url_length": f"is longer than {LONGEST_URL} characters",
        "control character": "contains a space or a control character; write a space as %20",
        "digits and dots": "contains an address in an unusual notation; write it as 203.0.113.5, or use a name",
        "host contains '%'": "contains a % in its host name; remove it",
        "longest name": "has a host name of more than 253 characters",
    }
    return next((explanation for part, explanation in explanations.items() if part in reason), reason)
