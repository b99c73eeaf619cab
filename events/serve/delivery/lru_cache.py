"""An LRU cache that is bounded in bytes: that of the documents and that of the pages."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

# A larger share of the cache is not given to one entry.
_MAX_SHARE = 4


class LruCache(Generic[K, V]):
    """Entries by key; the least recently used are evicted. Safe for threads. `max_bytes`: 0 keeps nothing.

    The caller gives the size of an entry in bytes. An entry of more than a quarter of `max_bytes` is not kept.
    """

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes, self.size = max_bytes, 0
        self._entries: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: K) -> V | None:
        """The entry, which then is the most recently used; None without one."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                return None
            self._entries.move_to_end(key)
            return entry[0]

    def get_many(self, keys: Iterable[K]) -> dict[K, V]:
        """The entries of those keys that have one."""
        found: dict[K, V] = {}
        with self._lock:
            get, use = self._entries.get, self._entries.move_to_end
            for key in keys:
                entry = get(key)
                if entry is not None:
                    use(key)
                    found[key] = entry[0]
        return found

    def put(self, key: K, value: V, size: int) -> None:
        """Keep an entry of so many bytes in the place of the former one."""
        with self._lock:
            self._remove(key)
            if size > self.max_bytes // _MAX_SHARE:
                return
            self._entries[key] = (value, size)
            self.size += size
            while self.size > self.max_bytes:
                _, (_, freed) = self._entries.popitem(last=False)
                self.size -= freed

    def remove(self, keys: Iterable[K]) -> None:
        """Remove the entries of those keys that have one."""
        with self._lock:
            for key in keys:
                self._remove(key)

    def clear(self) -> None:
        """Remove all entries."""
        with self._lock:
            self._entries.clear()
            self.size = 0

    def _remove(self, key: K) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None:
            self.size -= entry[1]
