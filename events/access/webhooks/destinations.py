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
from ssrfguard import Policy, Resolver, SSRFGuardError, resolve
from ssrfguard.errors import BlockedAddressError, BlockedURLError

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


def why_refused(url: str, resolver: Resolver | None = None) -> str | None:
    """Why nothing may be sent to an URL, in words that end the sentence “url: it …”; None where it may.

    Where a name leads is not said: who asks may not know the names and addresses of our network.
    """
    # What sends must be able to read it, too. Loaded here: pages need it for nothing else.
    from httpx import URL, InvalidURL

    rules = policy()
    if "#" in url:
        return "has a fragment (#…), which is never sent; leave it out"
    try:
        target = rules.check_url(url)
        URL(url)
        resolve(target, policy=rules, resolver=resolver or look_up)
    except BlockedURLError as refused:
        return _INSIDE if isinstance(refused.__cause__, BlockedAddressError) else _in_our_words(refused.reason)
    except SSRFGuardError:
        return _INSIDE
    except InvalidURL as error:
        return f"cannot be read as an address: {error}"
    except socket.gaierror:
        return "names a host that does not resolve; check its spelling, and that its DNS entry is public"
    return None


_INSIDE = "leads to an address that is private, loopback, link-local or otherwise reserved; a public one is needed"


def _in_our_words(reason: str) -> str:
    """The guard's reason, which names its own settings and goes into detail, in a few words."""
    loopback = settings.WEBHOOKS_ALLOW_LOOPBACK
    ports = ", ".join(map(str, sorted(settings.WEBHOOKS_PORTS)))
    told = {
        "allowed_schemes": f"does not begin with https://{' or http://' if loopback else ''}",
        "has no scheme": f"does not begin with https://{' or http://' if loopback else ''}",
        "allowed_ports": f"names a port that is not taken; use one of {ports}",
        "allow_userinfo": "carries a user name or password; leave them out, and check the signature instead",
        "max_url_length": f"is longer than {LONGEST_URL} characters",
        "control character": "has a space or a control character in it; write a space as %20",
        "digits and dots": "has an address in an unusual spelling; write it as 203.0.113.5, or use a name",
        "host contains '%'": "has a % in its host; leave it out",
        "longest name": "has a host of more than 253 characters",
    }
    return next((words for part, words in told.items() if part in reason), reason)
