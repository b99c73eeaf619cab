"""A change of the log, read from a line of NDJSON with its document verbatim."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diplo_mirror.failures import NotThisService

_DOCUMENT = b',"document":'


@dataclass(frozen=True, slots=True)
class Change:
    """A row of the log. `document`: the very bytes that were published; None for a tombstone or a redacted text."""

    seq: int
    type: str
    id: str
    version: int
    op: str
    recorded_at: str
    merged_into: str | None
    redacted: bool
    document: bytes | None


def read(line: bytes) -> Change:
    """The change in a line. The document comes last, no member before it can hold its name, so it is cut out verbatim.

    Raises NotThisService for a line that is no change.
    """
    head, found, rest = line.partition(_DOCUMENT)
    try:
        known = json.loads(head + b"}")
        document = rest.removesuffix(b"}")
        if not found or document == rest or not (document == b"null" or document[:1] + document[-1:] == b"{}"):
            raise ValueError
        return Change(
            seq=int(known["seq"]),
            type=str(known["type"]),
            id=str(known["id"]),
            version=int(known["version"]),
            op=str(known["op"]),
            recorded_at=str(known["recorded_at"]),
            merged_into=known["merged_into"],
            redacted=bool(known["redacted"]),
            document=None if document == b"null" else document,
        )
    except (ValueError, KeyError, TypeError):
        raise NotThisService(f"The service sent something that is no change: {line[:200]!r}") from None


def lines(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of a body that comes in blocks; no more than one line and one block is held."""
    rest: list[bytes] = []
    for block in blocks:
        first, *others = block.split(b"\n")
        rest.append(first)
        for other in others:
            yield b"".join(rest)
            rest = [other]
    if last := b"".join(rest):
        yield last


def digest(document: bytes) -> int:
    """The checksum of a document: the first 16 bytes of its SHA-256, as a number."""
    return int.from_bytes(hashlib.sha256(document).digest()[:16], "big")


def bucket(id_: str) -> str:
    """The bucket that a record is compared in: the first byte of the SHA-256 of its id, in hexadecimal."""
    return hashlib.sha256(id_.encode()).hexdigest()[:2]
