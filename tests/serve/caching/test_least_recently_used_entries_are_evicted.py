"""The cache of documents and pages: bounded in bytes, evicting the least recently used, safe for threads."""

import threading

from events.serve.delivery.lru_cache import LruCache


def test_memory_is_bounded_and_the_least_recently_used_are_evicted():
    cache: LruCache[str, bytes] = LruCache(100_000)
    for number in range(50):
        cache.put(str(number), b"", 13_000)
        assert cache.get("0") is not None
        assert cache.size <= 100_000
    assert len(cache) == 7 and cache.get("25") is None and cache.get("49") is not None


def test_reading_many_at_once_is_a_use_of_each():
    cache: LruCache[int, bytes] = LruCache(1000)
    for number in range(4):
        cache.put(number, b"", 250)
    assert cache.get_many([0, 9]) == {0: b""}
    cache.put(4, b"", 250)
    assert cache.get_many(range(5)).keys() == {0, 2, 3, 4}


def test_an_entry_of_more_than_a_quarter_is_not_kept_and_removes_the_former_one():
    cache: LruCache[str, bytes] = LruCache(1000)
    cache.put("a", b"", 250)
    cache.put("a", b"", 251)
    assert len(cache) == 0 and cache.size == 0


def test_an_entry_that_is_replaced_or_removed_frees_its_bytes():
    cache: LruCache[str, bytes] = LruCache(1000)
    for size in (200, 100, 150):
        cache.put("a", b"", size)
    assert cache.size == 150
    cache.remove(["a", "b"])
    assert cache.size == 0


def test_many_threads_at_one_cache():
    cache: LruCache[int, bytes] = LruCache(50_000)

    def work(seed: int) -> None:
        for number in range(3000):
            key = (number * seed) % 17
            if cache.get(key) is None:
                cache.put(key, b"", 5000)
            cache.remove([(number * seed) % 5])

    threads = [threading.Thread(target=work, args=(seed,)) for seed in (3, 5, 7, 11)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert cache.size == 5000 * len(cache) <= 50_000
