"""An in-process cache of the documents that other records refer to, exact at each position that is requested.

A page names its related documents by type and id, and most pages name the same few. The cache follows the log: before a
document is returned for a newer position than that of the cache, the documents that the log has changed in between are
removed. A document that is not cached is read from the log as of the position of the page, so that a page and its
included documents are of one moment although they are read by two statements.

Limits: each process has a cache of its own, bounded in bytes (DOCUMENT_CACHE_MIB). A document that was redacted after
the page was read is left out.
"""

import threading
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from events.serve.delivery.lru_cache import LruCache
from events.serve.delivery.positions import Position
from events.serve.delivery.reader import ON_PRIMARY, QUERIES, has_fallback, rows, rows_from
from events.serve.errors import Problem

Key = tuple[str, str]
"""Type and id of a record."""

Entry = tuple[int, bytes]
"""The position of a document, and its bytes."""

# The bytes of an entry besides its document (measured: key, tuple, and its place in the dictionary).
_OVERHEAD = 400

# After more changes than this the cache is cleared, instead of reading all of them from the log.
_MAX_CHANGES = 5000

_NEWEST = 2**63 - 1


class DocumentCache:
    """Documents by type and id. Safe for threads. `max_bytes`: 0 keeps none."""

    def __init__(self, max_bytes: int) -> None:
        self._entries: LruCache[Key, Entry] = LruCache(max_bytes)
        self._position: tuple[str, int] = ("", 0)
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def size(self) -> int:
        """The size of all entries in bytes."""
        return self._entries.size

    def get(self, position: Position | None, keys: Iterable[Key]) -> dict[Key, bytes]:
        """The documents of these records at a position; without a position the newest, of which none is kept.

        A record that has no document there is left out. Problem (503) where the server lags behind that position.
        """
        if position is None or not self._entries.max_bytes:
            return {key: body for key, (_, body) in _read(keys, position.seq if position else _NEWEST).items()}
        wanted, seq = list(keys), position.seq
        with self._lock:
            self._follow(position)
            cached = self._entries.get_many(wanted)
        # An entry is newer than the page where another request is ahead of this one.
        found = {key: entry[1] for key, entry in cached.items() if entry[0] <= seq}
        if len(found) < len(wanted) and (missing := [key for key in wanted if key not in found]):
            read = _read(missing, seq)
            with self._lock:
                if self._position == (position.epoch, seq):
                    for key, entry in read.items():
                        self._entries.put(key, entry, len(entry[1]) + _OVERHEAD)
            found.update((key, entry[1]) for key, entry in read.items())
        return found

    def _follow(self, position: Position) -> None:
        """Remove what changed up to this position, if it is newer than that of the cache."""
        epoch, seq = self._position
        if epoch != position.epoch:
            self._entries.clear()
        elif position.seq <= seq:
            return
        elif len(self._entries):
            values = {"since": seq, "at": position.seq, "most": _MAX_CHANGES}
            changed = _rows_at("changed_between", values, lambda row: row[0] is None)
            if len(changed) > _MAX_CHANGES:
                self._entries.clear()
            else:
                self._entries.remove((type_, slug) for type_, slug, _ in changed)
        self._position = (position.epoch, position.seq)


DOCUMENTS = DocumentCache(settings.DOCUMENT_CACHE_MIB << 20)
"""The cache of this process."""


def _read(keys: Iterable[Key], seq: int) -> dict[Key, Entry]:
    wanted = list(keys)
    values = {"types": [type_ for type_, _ in wanted], "slugs": [slug for _, slug in wanted], "at": seq}
    found = _rows_at("documents_at", values, lambda row: bool(row[0]))
    return {(type_, slug): (seq, body) for part, type_, slug, seq, body in found if not part}


def _rows_at(
    name: str, values: dict[str, Any], shows_position: Callable[[tuple[Any, ...]], bool]
) -> list[tuple[Any, ...]]:
    """The rows of a statement, one of which shows that the server has replayed the requested position.

    If reading has just returned from the primary, which gave the page, to a replica, the primary is read again.
    """
    found = rows(QUERIES.text(name), values)
    if not any(shows_position(row) for row in found) and has_fallback():
        found = rows_from(ON_PRIMARY, QUERIES.text(name), values)
    if not any(shows_position(row) for row in found) and values["at"] != _NEWEST:
        raise Problem("behind", "This replica has not replayed the position yet.", headers={"Retry-After": "1"})
    return found
