"""The client address that a request without a key is counted under.

An IPv6 client counts as its /64, because a provider usually assigns at least a /64 to each customer. Behind a proxy,
the address is read from X-Forwarded-For, but only the part that trusted proxies wrote. Limit: all clients that share an
IPv4 address share one rate limit.
"""

import functools
import logging
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from django.core.exceptions import ImproperlyConfigured

_log = logging.getLogger(__name__)

# Only the end of X-Forwarded-For is parsed: the client controls the beginning and can make it arbitrarily long.
_MAX_HEADER_LENGTH = 500

UNKNOWN = "unknown"
"""The client address of a connection without one (a Unix socket)."""

Address = IPv4Address | IPv6Address


class ClientAddresses:
    """Finds client addresses. `trusted` are the networks of the reverse proxies.

    Raises ImproperlyConfigured if one of them is not a network.
    """

    def __init__(self, trusted: Sequence[str]) -> None:
        try:
            self._trusted = [ip_network(network.strip(), strict=False) for network in trusted]
        except ValueError as error:
            raise ImproperlyConfigured(
                f"TRUSTED_PROXIES: {error}. Use a comma-separated list of networks, for example 10.0.0.0/8,::1."
            ) from error
        self._warned = False
        # Called for every request, mostly with arguments that were seen before.
        self._cached_network = functools.lru_cache(maxsize=10_000)(self._network)

    def network(self, remote: str, forwarded: str) -> str:
        """Return the address or network to count a request under.

        `remote` is the address of the connection, `forwarded` the value of X-Forwarded-For (blank if absent).
        """
        return self._cached_network(remote, forwarded[-_MAX_HEADER_LENGTH:] if self._trusted else "")

    def warn_of_proxy(self, remote: str) -> None:
        """Log once that requests come through a proxy that is not trusted, so that all of them share one limit."""
        if not self._warned and not self._trusted:
            self._warned = True
            _log.warning(
                "Requests from %s have an X-Forwarded-For header, but TRUSTED_PROXIES is not set: "
                "all clients behind that proxy share one rate limit. Set TRUSTED_PROXIES to the proxy's network.",
                remote,
            )

    def _network(self, remote: str, forwarded: str) -> str:
        address = _parse(remote)
        if address is None:
            return UNKNOWN
        for hop in reversed(forwarded.split(",")) if forwarded else ():
            if not self._is_trusted(address):
                break
            previous = _parse(hop)
            if previous is None:
                break
            address = previous
        return str(IPv6Network((address, 64), strict=False)) if isinstance(address, IPv6Address) else str(address)

    def _is_trusted(self, address: Address) -> bool:
        return any(address in network for network in self._trusted)


def _parse(text: str) -> Address | None:
    """Parse an address with or without a port; an IPv4-mapped IPv6 address becomes IPv4."""
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
