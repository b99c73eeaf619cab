"""Before anything is timed: every server must say the same, page for page."""

from collections.abc import Iterable

from bench.running import Running


class DifferentAnswers(AssertionError):
    """Two servers do not show the same page."""


def assert_same(reference: Running, others: Iterable[Running], keys: Iterable[tuple[str, str]]) -> int:
    """Compare a page for each key; returns how many statements were compared. DifferentAnswers names the first one."""
    compared = 0
    asked = list(keys)
    expected = {key: reference.server.read(reference.must(reference.server.page(*key)).body) for key in asked}
    for running in others:
        for key in asked:
            rows = running.server.read(running.must(running.server.page(*key)).body)
            wanted = expected[key]
            for place, (one, other) in enumerate(zip(wanted, rows, strict=False)):
                if one != other:
                    raise DifferentAnswers(
                        f"{key}, row {place + 1}:\n{reference.server.title}: {one}\n{running.server.title}: {other}"
                    )
            if len(rows) != len(wanted) or not rows:
                raise DifferentAnswers(f"{key}: {running.server.title} has {len(rows)} rows, not {len(wanted)}")
            compared += len(rows)
    return compared
