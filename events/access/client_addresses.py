"""Whom an anonymous request is counted for: the network address that it came from.

An IPv6 client is given a /64 by its provider, so all of that counts as one. Behind a proxy the connection is the
proxy's: then X-Forwarded-For says who asked, as far as proxies that are trusted wrote it. Limits: all who share an
IPv4 address share its limit.
"""

import functools
import logging
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from django.core.exceptions import ImproperlyConfigured

_log = logging.getLogger(__name__)

# Of the header, only its end is read: what stands before is whatever the client sent.
_LONGEST_HEADER = 500

UNKNOWN = "unknown"
"""What requests are counted for whose connection has no address (a socket of this machine)."""

Address = IPv4Address | IPv6Address


class ClientAddresses:
    """Reads addresses. `trusted`: the networks of the proxies in front. ImproperlyConfigured for what is no network."""

    def __init__(self, trusted: Sequence[str]) -> None:
        try:
            self._trusted = [ip_network(one.strip(), strict=False) for one in trusted]
        except ValueError as error:
            raise ImproperlyConfigured(f"TRUSTED_PROXIES: {error}; give networks, as 10.0.0.0/8,::1.") from error
        self._warned = False
        # Every request asks, and mostly the same.
        self._read = functools.lru_cache(maxsize=10_000)(self._network)

    def network(self, remote: str, forwarded: str) -> str:
        """What to count a request for, by the connection's address and its X-Forwarded-For (blank: none)."""
        return self._read(remote, forwarded[-_LONGEST_HEADER:] if self._trusted else "")

    def warn_of_proxy(self, remote: str) -> None:
        """Say once that requests come through a proxy that is not trusted, and so are counted as one client's."""
        if not self._warned and not self._trusted:
            self._warned = True
            said = "requests from %s carry X-Forwarded-For, but TRUSTED_PROXIES is not set: they share one limit"
            _log.warning(said, remote)

    def _network(self, remote: str, forwarded: str) -> str:
        address = _parse(remote)
        if address is None:
            return UNKNOWN
        for hop in reversed(forwarded.split(",")) if forwarded else ():
            if not self._is_trusted(address):
                break
            before = _parse(hop)
            if before is None:
                break
            address = before
        return str(IPv6Network((address, 64), strict=False)) if isinstance(address, IPv6Address) else str(address)

    def _is_trusted(self, address: Address) -> bool:
        return any(address in network for network in self._trusted)


def _parse(text: str) -> Address | None:
    """An address, with or without a port; IPv4 within IPv6 is IPv4."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
