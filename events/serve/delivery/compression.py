"""Content codings: which one a client takes best, and the bytes in it.

The data are public, so nothing secret can be guessed from the size of a compressed answer. Levels are the cheapest that
still do most of the work (docs/decisions/0005): a page is compressed once at a position, but many are asked for once.
"""

import functools
import threading
import zlib

import brotli
import zstandard

IDENTITY = ""

CODINGS = ("zstd", "br", "gzip")
"""What we can do, the cheapest to make first: of those that a client takes equally well, the first is chosen."""

SMALLEST = 1400
"""Bytes below which nothing is gained: the answer is one packet on the network either way."""

_ZSTD_LEVEL, _BROTLI_QUALITY, _GZIP_LEVEL = 1, 1, 1
_local = threading.local()


@functools.lru_cache(maxsize=512)
def chosen(accept_encoding: str) -> str:
    """The coding for an `Accept-Encoding` (RFC 9110, 12.5.3): the best q-value, else none. Anything odd means none."""
    weights: dict[str, float] = {}
    for part in accept_encoding.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        weights[{"x-gzip": "gzip"}.get(name, name)] = _weight(parameters)
    everything_else = weights.get("*", 0.0)
    best = max(CODINGS, key=lambda coding: weights.get(coding, everything_else))
    weight = weights.get(best, everything_else)
    # A client that names identity with a greater weight wants it.
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
    """The content in one of CODINGS; the same content always gives the same bytes."""
    if coding == "zstd":
        compressor = getattr(_local, "zstd", None)
        if compressor is None:  # a compressor serves one thread
            compressor = _local.zstd = zstandard.ZstdCompressor(level=_ZSTD_LEVEL)
        return bytes(compressor.compress(content))
    if coding == "br":
        return bytes(brotli.compress(content, quality=_BROTLI_QUALITY))
    if coding == "gzip":
        # A header without a time, so that equal pages are equal bytes.
        packer = zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
        return packer.compress(content) + packer.flush()
    raise ValueError(f"no coding {coding!r}")
