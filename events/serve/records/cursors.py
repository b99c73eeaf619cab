"""Cursors: where a page ended, as an opaque text that is bound to its list.

A cursor carries the sort key of the row it stands beside, and a fingerprint of collection, order and filters, so that
one from another list is refused instead of giving a page that means nothing. It grants nothing that the list does not.
"""

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from events.serve.records.collection import Order

_VERSION = 1
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a list: after or before the row with this key (ISO day, position or None) and this id."""

    direction: Literal["after", "before"]
    key: str | None
    slug: str


def fingerprint(*parts: Any) -> str:
    """A short digest of what a list is: its collection, order and filters with their values."""
    text = json.dumps(parts, default=str, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


def write(cursor: Cursor, of: str) -> str:
    """The cursor as text, for the list with that fingerprint."""
    payload = json.dumps([_VERSION, of, cursor.direction, cursor.key, cursor.slug], separators=(",", ":"))
    return base64.urlsafe_b64encode(payload.encode()).decode().rstrip("=")


def read(text: str, of: str, order: Order) -> Cursor:
    """The cursor that `write` gave for this list. ValueError, with a sentence, for any other text."""
    if len(text) > _LONGEST:
        raise ValueError("is not a cursor of this service")
    try:
        payload = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError):
        raise ValueError("is not a cursor of this service") from None
    if not (isinstance(payload, list) and len(payload) == 5 and payload[0] == _VERSION):
        raise ValueError("is not a cursor of this service")
    _, bound_to, direction, key, slug = payload
    if bound_to != of:
        raise ValueError("belongs to a list with another collection, order or filters")
    if direction not in ("after", "before") or not isinstance(slug, str) or "\0" in slug or not _fits(key, order):
        raise ValueError("is not a cursor of this service")
    return Cursor(direction, key, slug)


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
