"""The number of records of each type of a data set, and their skew."""

import random
from dataclasses import dataclass
from itertools import accumulate

SEED = 20211222
"""All random values depend on this number, the scale, and the number of the record or batch."""

FIRST_YEAR, LAST_YEAR = 2011, 2025
"""The years of the statements, both ends included."""

HOT_SHARE = 0.1
"""The share of the statements of one speaker: 100,000 of a million."""

RARE_WORD = "quixotry"
"""A word in about seven statements of a million, and in one of a small data set."""

COMMON_WORD = "agreement"
"""A word in most statements."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The size of a data set, as numbers of records."""

    name: str
    statements: int

    @property
    def speakers(self) -> int:
        """Speakers."""
        return max(self.statements // 83, 60)

    @property
    def sources(self) -> int:
        """Articles and other sources, each with eight statements."""
        return max(self.statements // 8, 40)

    @property
    def talks(self) -> int:
        """Nodes of the tree of talks."""
        return max(self.statements // 100, 60)

    @property
    def proposals(self) -> int:
        """Proposals."""
        return max(self.statements // 200, 40)

    @property
    def events(self) -> int:
        """Coded events."""
        return self.statements // 10


SCALES = {name: Scale(name, count) for name, count in (("10k", 10_000), ("1M", 1_000_000), ("3M", 3_000_000))}


def chance(*key: object) -> random.Random:
    """A random number generator, seeded with the key."""
    return random.Random(f"{SEED}:{':'.join(map(str, key))}")


def zipf(count: int, exponent: float = 1.0, first: float | None = None) -> list[float]:
    """Cumulative weights of ranks 1 to `count`, for `choices(cum_weights=…)`; `first` the share of rank 1."""
    weights = [1 / rank**exponent for rank in range(1, count + 1)]
    if first is not None:
        weights[0] = sum(weights[1:]) * first / (1 - first)
    return list(accumulate(weights))
