"""Content codings: the one that a client prefers, and the bytes in it.

The data are public, so the size of a compressed answer reveals nothing secret. Levels are the cheapest that still do
most of the work (docs/decisions/0005): a page is compressed once for each position, and many are requested only once.
"""

import functools
import threading
import zlib

import brotli
import zstandard

IDENTITY = ""

CODINGS = ("zstd", "br", "gzip")
"""The supported codings, the cheapest first: of those with equal weight in a request, the first is used."""

MIN_BYTES = 1400
"""Smaller answers are not compressed: they are one packet on the network either way."""

_ZSTD_LEVEL, _BROTLI_QUALITY, _GZIP_LEVEL = 1, 1, 1
_local = threading.local()


@functools.lru_cache(maxsize=512)
def preferred(accept_encoding: str) -> str:
    """The coding for an `Accept-Encoding` (RFC 9110, 12.5.3): the greatest weight; none if malformed."""
    weights: dict[str, float] = {}
    for part in accept_encoding.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        weights[{"x-gzip": "gzip"}.get(name, name)] = _weight(parameters)
    everything_else = weights.get("*", 0.0)
    best = max(CODINGS, key=lambda coding: weights.get(coding, everything_else))
    weight = weights.get(best, everything_else)
    # A greater weight of identity means no coding.
    return best if weight > 0 and weight >= weights.get("identity", 0.0) else IDENTITY


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def compressed(content: bytes, coding: str) -> bytes:
    """The content in one of CODINGS; equal content gives equal bytes."""
    if coding == "zstd":
        compressor = getattr(_local, "zstd", None)
        if compressor is None:  # a compressor is not thread-safe
            compressor = _local.zstd = zstandard.ZstdCompressor(level=_ZSTD_LEVEL)
        return bytes(compressor.compress(content))
    if coding == "br":
        return bytes(brotli.compress(content, quality=_BROTLI_QUALITY))
    if coding == "gzip":
        # The header has no time, so that equal content gives equal bytes.
        packer = zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
        return packer.compress(content) + packer.flush()
    raise ValueError(f"unsupported content coding: {coding!r}")
