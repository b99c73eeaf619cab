"""Cursors: the end of a page as an opaque text that is bound to its list (keyset pagination).

A cursor contains the sort key of the row next to which the page starts, and a fingerprint of collection, order and
filters, so that a cursor of another list is refused. It gives access to nothing that the list does not give.
"""

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from urllib.parse import urlencode

from events.serve.collections import Order

_VERSION = 1
_MAX_LENGTH = 600

_FOREIGN = "is not a cursor of this service"


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a list: after or before the row with this key (ISO day, position or None) and this id."""

    direction: Literal["after", "before"]
    key: str | None
    slug: str


def fingerprint(*parts: Any) -> str:
    """A short digest of the list: its collection, order and filters with their values."""
    text = json.dumps(parts, default=str, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


def write(cursor: Cursor, fingerprint: str) -> str:
    """The cursor as text, for the list with that fingerprint."""
    payload = json.dumps([_VERSION, fingerprint, cursor.direction, cursor.key, cursor.slug], separators=(",", ":"))
    return base64.urlsafe_b64encode(payload.encode()).decode().rstrip("=")


def read(text: str, fingerprint: str, order: Order) -> Cursor:
    """The cursor that `write` returned for this list. ValueError, with a sentence, for any other text."""
    if len(text) > _MAX_LENGTH:
        raise ValueError(_FOREIGN)
    try:
        payload = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError):
        raise ValueError(_FOREIGN) from None
    if not (isinstance(payload, list) and len(payload) == 5 and payload[0] == _VERSION):
        raise ValueError(_FOREIGN)
    _, bound_to, direction, key, slug = payload
    if bound_to != fingerprint:
        raise ValueError("belongs to a list with another collection, order or filters")
    if direction not in ("after", "before") or not isinstance(slug, str) or "\0" in slug or not _fits(key, order):
        raise ValueError(_FOREIGN)
    return Cursor(direction, key, slug)


def link(address: str, parameters: list[tuple[str, str]], fingerprint: str, cursor: Cursor) -> str:
    """The address of the page at a cursor. `parameters`: those of the request, of which `cursor` is replaced."""
    kept = [pair for pair in parameters if pair[0] != "cursor"]
    return f"{address}?{urlencode([*kept, ('cursor', write(cursor, fingerprint))], safe=',:/.[]{}~')}"


def _fits(key: Any, order: Order) -> bool:
    """Whether the key is one that this order can have."""
    if order.kind == "id":
        return key is None
    if order.kind == "position":
        return isinstance(key, str) and key.isascii() and key.isdigit() and len(key) <= 18
    if key is None:
        return True
    try:
        return isinstance(key, str) and date.fromisoformat(key).isoformat() == key
    except ValueError:
        return False
