"""Compares the pages of all servers, member by member, before anything is measured."""

from collections.abc import Iterable
from typing import Any

from bench.running import Running


class DifferentAnswers(AssertionError):
    """Two servers return different pages."""


def assert_same(reference: Running, others: Iterable[Running], keys: Iterable[tuple[str, str]]) -> int:
    """Compare a page for each key; returns the number of statements. Raises DifferentAnswers at a difference."""
    compared = 0
    requested = list(keys)
    expected = {key: reference.server.read(reference.must(reference.server.page(*key)).body) for key in requested}
    for running in others:
        for key in requested:
            rows = running.server.read(running.must(running.server.page(*key)).body)
            wanted = expected[key]
            if len(rows) != len(wanted) or not rows:
                raise DifferentAnswers(f"{key}: {running.server.title} has {len(rows)} rows, not {len(wanted)}")
            for number, (one, other) in enumerate(zip(wanted, rows, strict=True), 1):
                if found := difference(one, other):
                    raise DifferentAnswers(
                        f"{key}, row {number}, {found[0]}:\n{reference.server.title}: {found[1]!r}\n"
                        f"{running.server.title}: {found[2]!r}"
                    )
            compared += len(rows)
    return compared


_ABSENT = "(no such member)"


def difference(one: Any, other: Any, path: str = "statement") -> tuple[str, Any, Any] | None:
    """The first difference of two values, as path and both values; None where they are equal."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in [*one, *(name for name in other if name not in one)]:
            if found := difference(one.get(name, _ABSENT), other.get(name, _ABSENT), f"{path}.{name}"):
                return found
        return None
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, pair in enumerate(zip(one, other, strict=True)):
            if found := difference(*pair, f"{path}[{place}]"):
                return found
        return None
    return None if one == other and type(one) is type(other) else (path, one, other)
