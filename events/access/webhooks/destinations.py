"""Where webhooks may be sent to: public addresses over HTTPS, and nothing inside.

The library ssrfguard says which addresses those are (IANA's special-purpose registries, what is wrapped in IPv6
included), and connects to the very address that it has checked. A destination is checked when a subscription is made,
for the owner's sake, and again on each connection, for ours: a name can lead elsewhere by then (DNS rebinding).

WEBHOOKS_ALLOW_LOOPBACK opens this machine's loopback addresses and plain HTTP, for development.
"""

import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong
from ipaddress import ip_network
from typing import Any

from django.conf import settings
from ssrfguard import Policy, SSRFGuardError, resolve
from ssrfguard.errors import BlockedURLError

from events.access.webhooks.subscriptions import LONGEST_URL

LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1/128"))

_LOOK_UP = 5.0
"""Seconds that looking a name up may take."""

# The system's resolver cannot be interrupted: as many look-ups may hang as there are threads here.
_look_ups = ThreadPoolExecutor(16, thread_name_prefix="webhook-names")


def policy() -> Policy:
    """What may be sent to, by the settings."""
    if settings.WEBHOOKS_ALLOW_LOOPBACK:
        return Policy(allowed_networks=LOOPBACK, allowed_ports=frozenset(range(1, 65536)), max_url_length=LONGEST_URL)
    ports = frozenset(settings.WEBHOOKS_PORTS)
    return Policy(allowed_schemes=frozenset({"https"}), allowed_ports=ports, max_url_length=LONGEST_URL)


def look_up(host: str, *arguments: Any) -> Iterable[Any]:
    """The system's resolver with a limit to its time: what `socket.getaddrinfo` gives, or its error."""
    future = _look_ups.submit(socket.getaddrinfo, host, *arguments)
    try:
        return future.result(_LOOK_UP)
    except TookTooLong:
        future.cancel()
        raise socket.gaierror(socket.EAI_AGAIN, f"{host}: no answer in {_LOOK_UP:.0f} s") from None
    except UnicodeError as error:
        raise socket.gaierror(socket.EAI_NONAME, f"{host}: {error}") from None


def why_refused(url: str) -> str | None:
    """Why nothing may be sent to an URL, in words that end the sentence “url …”; None where it may."""
    rules = policy()
    if "#" in url:
        return "has a fragment (#…), which is never sent; leave it out"
    try:
        resolve(rules.check_url(url), policy=rules, resolver=look_up)
    except BlockedURLError as refused:
        return _in_our_words(refused.reason)
    except SSRFGuardError as refused:
        return f"leads to an address that may not be sent to: {getattr(refused, 'reason', refused)}"
    except socket.gaierror:
        return "names a host that does not resolve; check its spelling, and that its DNS entry is public"
    return None


def _in_our_words(reason: str) -> str:
    """The guard's reason without the names of its own settings."""
    if "allowed_schemes" in reason:
        allowed = "https:// (or http:// on this machine)" if settings.WEBHOOKS_ALLOW_LOOPBACK else "https://"
        return f"begins with a scheme that is not taken; use {allowed}"
    if "allowed_ports" in reason:
        return f"names a port that is not taken; use one of {', '.join(map(str, sorted(settings.WEBHOOKS_PORTS)))}"
    if "allow_userinfo" in reason:
        return "carries a user name or password; leave them out, and check the signature instead"
    if "max_url_length" in reason:
        return f"is longer than {LONGEST_URL} characters"
    return reason
