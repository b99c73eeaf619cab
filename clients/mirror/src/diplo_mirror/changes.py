"""Parses changes of the log from NDJSON, without changing a byte of their documents."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diplo_mirror.errors import InvalidService

_DOCUMENT = b',"document":'
_TYPE = re.compile(r"[a-z]{1,40}")
_ID = re.compile(r"(?=.{1,200}\Z)[a-z0-9]+(-[a-z0-9]+)*")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")
_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Change:
    """A row of the log. `document` is the published text, byte for byte; None for a tombstone or a redacted text."""

    seq: int
    type: str
    id: str
    version: int
    op: str
    recorded_at: str
    merged_into: str | None
    redacted: bool
    document: str | None


def read(line: bytes) -> Change:
    """Parse one line. The member `document` is the last one, so its text is cut out of the line.

    Raises InvalidService for a line that is not a valid change. All members are checked, because types become file
    names and numbers are stored in columns of a fixed size.
    """
    head, found, rest = line.partition(_DOCUMENT)
    try:
        known = json.loads(head + b"}")
        document = rest.decode().removesuffix("}")
        change = Change(
            seq=known["seq"],
            type=known["type"],
            id=known["id"],
            version=known["version"],
            op=known["op"],
            recorded_at=known["recorded_at"],
            merged_into=known["merged_into"],
            redacted=known["redacted"],
            document=None if document == "null" else document,
        )
        if not (found and rest.endswith(b"}") and _is_valid(change)):
            raise ValueError
        return change
    except (ValueError, KeyError, TypeError):
        raise InvalidService(f"The service sent a line that is no change: {line[:200]!r}") from None


def _is_valid(change: Change) -> bool:
    """Whether all members have valid values. Raises TypeError if one has another type."""
    document = change.document
    return (
        0 < change.seq <= _LARGEST
        and 0 < change.version < 2**31
        and bool(_TYPE.fullmatch(change.type))
        and bool(_ID.fullmatch(change.id))
        and change.op in ("upsert", "delete")
        and bool(_INSTANT.fullmatch(change.recorded_at))
        and (change.merged_into is None or bool(_ID.fullmatch(change.merged_into)))
        and isinstance(change.redacted, bool)
        and (document is None or (document[:1] + document[-1:] == "{}" and "\0" not in document))
    )


def lines(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Split a body that arrives in blocks into lines. At most one line and one block are in memory."""
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
    """Return the checksum of a document: the first 16 bytes of its SHA-256, as an integer."""
    return int.from_bytes(hashlib.sha256(document).digest()[:16], "big")


def bucket(id_: str) -> str:
    """Return the bucket of a record: the first byte of the SHA-256 of its id, in hexadecimal."""
    return hashlib.sha256(id_.encode()).hexdigest()[:2]
