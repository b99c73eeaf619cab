"""The documents that others refer to, kept in memory and exact at every position that is asked for.

A page names its related documents by type and id; most pages name the same few. So this process keeps the documents it
was asked for last, and follows the log: before a document is given for a newer position than that of the store, those
which the log says have changed in between are dropped. What is missing is read as it stood at the position of the page,
from the log, so that a page and what it includes are of one moment although they are two statements.

Limits: each process has a store of its own, bounded in bytes (DOCUMENT_CACHE_MIB); what was not asked for lately goes.
A document that was redacted after the page was read is left out.
"""

import threading
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from events.serve.delivery.positions import Position
from events.serve.delivery.reader import ON_PRIMARY, QUERIES, has_fallback, rows, rows_from
from events.serve.errors import Problem

Key = tuple[str, str]
"""Type and id of a record."""

Entry = tuple[int, bytes]
"""The position of a document, and its bytes."""

# What an entry takes beside its document (measured: key, tuple, and its place in the dictionary).
_OVERHEAD = 400

# After so many changes the store is emptied, rather than asking the log for each of them.
_MOST_CHANGES = 5000

_NEWEST = 2**63 - 1


class _Generation:
    """Entries, and how many bytes they take."""

    def __init__(self) -> None:
        self.kept: dict[Key, Entry] = {}
        self.size = 0

    def drop(self, key: Key) -> Entry | None:
        """Take an entry out; None where it is not there."""
        entry = self.kept.pop(key, None)
        if entry is not None:
            self.size -= _weight(entry)
        return entry


def _weight(entry: Entry) -> int:
    return len(entry[1]) + _OVERHEAD


class Documents:
    """Documents by type and id, bounded in bytes. Safe for threads. `most`: bytes to keep; 0 keeps none.

    In two generations: what is asked for moves to the young one; when that has half the bytes it becomes the old one,
    and what nobody has asked for since goes. So a document that is there costs one look, and no order has to be kept.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._at: tuple[str, int] = ("", 0)
        self._lock = threading.Lock()
        self._young, self._old = _Generation(), _Generation()

    def __len__(self) -> int:
        return len(self._young.kept) + len(self._old.kept)

    @property
    def size(self) -> int:
        """How many bytes are kept."""
        return self._young.size + self._old.size

    def get(self, position: Position | None, keys: Iterable[Key]) -> dict[Key, bytes]:
        """The documents of these records at a position; the newest, and none kept, where there is no position.

        A record that has no document there is left out. Problem (503) where the server lags behind that position.
        """
        if position is None or not self.most:
            return {key: body for key, (_, body) in _read(keys, position.seq if position else _NEWEST).items()}
        found: dict[Key, bytes] = {}
        again: list[Key] = []
        missing: list[Key] = []
        seq = position.seq
        with self._lock:
            self._follow(position)
            young, old = self._young.kept.get, self._old.kept.get
            for key in keys:
                entry = young(key)
                if entry is None and (entry := old(key)) is not None:
                    again.append(key)
                if entry is not None and entry[0] <= seq:
                    found[key] = entry[1]
                else:
                    missing.append(key)
            for key in again:
                if (entry := self._old.drop(key)) is not None:
                    self._put(key, entry)
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
        elif len(self):
            values = {"since": seq, "at": position.seq, "most": _MOST_CHANGES}
            changed = _rows_at("changed_between", values, lambda row: row[0] is None)
            if len(changed) > _MOST_CHANGES:
                self._empty()
            for type_, slug, _ in changed:
                self._drop((type_, slug))
        self._at = (position.epoch, position.seq)

    def _put(self, key: Key, entry: Entry) -> None:
        self._drop(key)
        weight, most = _weight(entry), self.most // 2
        if weight > most:
            return
        if self._young.size + weight > most:
            self._old, self._young = self._young, _Generation()
        self._young.kept[key] = entry
        self._young.size += weight

    def _drop(self, key: Key) -> None:
        self._young.drop(key)
        self._old.drop(key)

    def _empty(self) -> None:
        self._young, self._old = _Generation(), _Generation()


STORE = Documents(settings.DOCUMENT_CACHE_MIB << 20)
"""The store of this process."""


def _read(keys: Iterable[Key], at: int) -> dict[Key, Entry]:
    wanted = list(keys)
    values = {"types": [type_ for type_, _ in wanted], "slugs": [slug for _, slug in wanted], "at": at}
    found = _rows_at("documents_at", values, lambda row: bool(row[0]))
    return {(type_, slug): (seq, body) for part, type_, slug, seq, body in found if not part}


def _rows_at(name: str, values: dict[str, Any], tells: Callable[[tuple[Any, ...]], bool]) -> list[tuple[Any, ...]]:
    """The rows of a statement, of which one `tells` that the server has got as far as it is asked about.

    Reads may just have gone back to a replica from the primary, which gave the page: that one is asked then.
    """
    found = rows(QUERIES.text(name), values)
    if not any(tells(row) for row in found) and has_fallback():
        found = rows_from(ON_PRIMARY, QUERIES.text(name), values)
    if not any(tells(row) for row in found) and values["at"] != _NEWEST:
        raise Problem("behind", "This replica has not got so far yet.", headers={"Retry-After": "1"})
    return found
