"""The documents that others refer to, kept in memory and exact at every position that is asked for.

A page names its related documents by type and id; most pages name the same few. So this process keeps the documents it
was asked for last, and follows the log: before a document is given for a newer position than that of the store, those
which the log says have changed in between are dropped. What is missing is read as it stood at the position of the page,
from the log, so that a page and what it includes are of one moment although they are two statements.

Limits: each process has a store of its own, bounded in bytes (DOCUMENT_CACHE_MIB), the least recently asked for go.
A document that was redacted after the page was read is left out.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from events.serve.errors import Problem
from events.serve.positions import Position
from events.serve.reader import ON_PRIMARY, has_fallback, named_sql, rows, rows_from

Key = tuple[str, str]
"""Type and id of a record."""

# What an entry takes beside its document (measured: key, tuple, and its place in the dictionary).
_OVERHEAD = 400

# After so many changes the store is emptied, rather than asking the log for each of them.
_MOST_CHANGES = 5000

_NEWEST = 2**63 - 1


class Documents:
    """Documents by type and id, bounded in bytes. Safe for threads. `most`: bytes to keep; 0 keeps none."""

    def __init__(self, most: int) -> None:
        self.most, self.size = most, 0
        self._at: tuple[str, int] = ("", 0)
        self._kept: OrderedDict[Key, tuple[int, bytes]] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, position: Position | None, keys: Iterable[Key]) -> dict[Key, bytes]:
        """The documents of these records at a position; the newest, and none kept, where there is no position.

        A record that has no document there is left out. Problem (503) where the server lags behind that position.
        """
        if position is None or not self.most:
            return {key: body for key, (_, body) in _read(keys, position.seq if position else _NEWEST).items()}
        found: dict[Key, bytes] = {}
        missing: list[Key] = []
        seq = position.seq
        with self._lock:
            self._follow(position)
            kept, touch = self._kept, self._kept.move_to_end
            for key in keys:
                entry = kept.get(key)
                if entry is not None and entry[0] <= seq:
                    found[key] = entry[1]
                    touch(key)
                else:
                    missing.append(key)
        if missing:
            read = _read(missing, seq)
            with self._lock:
                if self._at == (position.epoch, seq):
                    for key, entry in read.items():
                        self._put(key, entry)
            found.update((key, entry[1]) for key, entry in read.items())
        return found

    def _follow(self, position: Position) -> None:
        """Drop what changed up to this position, if it is newer than the store."""
        epoch, seq = self._at
        if epoch != position.epoch:
            self._empty()
        elif position.seq <= seq:
            return
        elif self._kept:
            values = {"since": seq, "at": position.seq, "most": _MOST_CHANGES}
            changed = _rows_at("changed_since", values, lambda row: row[0] is None)
            if len(changed) > _MOST_CHANGES:
                self._empty()
            for type_, slug, _ in changed:
                dropped = self._kept.pop((type_, slug), None)
                if dropped is not None:
                    self.size -= len(dropped[1]) + _OVERHEAD
        self._at = (position.epoch, position.seq)

    def _put(self, key: Key, entry: tuple[int, bytes]) -> None:
        before = self._kept.pop(key, None)
        if before is not None:
            self.size -= len(before[1]) + _OVERHEAD
        self._kept[key] = entry
        self.size += len(entry[1]) + _OVERHEAD
        while self.size > self.most:
            _, (_, dropped) = self._kept.popitem(last=False)
            self.size -= len(dropped) + _OVERHEAD

    def _empty(self) -> None:
        self._kept.clear()
        self.size = 0


STORE = Documents(settings.DOCUMENT_CACHE_MIB << 20)
"""The store of this process."""


def _read(keys: Iterable[Key], at: int) -> dict[Key, tuple[int, bytes]]:
    wanted = list(keys)
    values = {"types": [type_ for type_, _ in wanted], "slugs": [slug for _, slug in wanted], "at": at}
    found = _rows_at("documents", values, lambda row: bool(row[0]))
    return {(type_, slug): (seq, body) for part, type_, slug, seq, body in found if not part}


def _rows_at(name: str, values: dict[str, Any], tells: Callable[[tuple[Any, ...]], bool]) -> list[tuple[Any, ...]]:
    """The rows of a statement, of which one `tells` that the server has got as far as it is asked about.

    Reads may just have gone back to a replica from the primary, which gave the page: that one is asked then.
    """
    found = rows(named_sql(name), values)
    if not any(tells(row) for row in found) and has_fallback():
        found = rows_from(ON_PRIMARY, named_sql(name), values)
    if not any(tells(row) for row in found) and values["at"] != _NEWEST:
        raise Problem("behind", "This replica has not got so far yet.", headers={"Retry-After": "1"})
    return found
