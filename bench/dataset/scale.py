"""How many records of each type a data set has, and the skew between them."""

import random
from dataclasses import dataclass
from itertools import accumulate

SEED = 20211222
"""Everything that is drawn depends on this number, the scale and the number of the record or batch."""

FIRST_YEAR, LAST_YEAR = 2011, 2025
"""Statements are made in these years, ends included."""

HOT_SHARE = 0.1
"""The share of all statements that one speaker made: 100,000 of a million."""

RARE_WORD = "quixotry"
"""In about seven statements of a million, and in one of a small data set."""

COMMON_WORD = "agreement"
"""In most statements."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The size of a data set, as numbers of records."""

    name: str
    statements: int

    @property
    def speakers(self) -> int:
        """Persons who speak."""
        return max(self.statements // 83, 60)

    @property
    def sources(self) -> int:
        """Articles and other sources: each carries eight statements."""
        return max(self.statements // 8, 40)

    @property
    def talks(self) -> int:
        """Nodes of the tree of talks."""
        return max(self.statements // 100, 60)

    @property
    def proposals(self) -> int:
        """Proposals on the table."""
        return max(self.statements // 200, 40)

    @property
    def events(self) -> int:
        """Coded events."""
        return self.statements // 10


SCALES = {name: Scale(name, count) for name, count in (("10k", 10_000), ("1M", 1_000_000), ("3M", 3_000_000))}


def chance(*key: object) -> random.Random:
    """A source of random numbers of its own for whatever the key names."""
    return random.Random(f"{SEED}:{':'.join(map(str, key))}")


def zipf(count: int, exponent: float = 1.0, first: float | None = None) -> list[float]:
    """Cumulative weights of ranks 1 to `count`, for `choices(cum_weights=…)`; `first` the share of rank 1."""
    weights = [1 / rank**exponent for rank in range(1, count + 1)]
    if first is not None:
        weights[0] = sum(weights[1:]) * first / (1 - first)
    return list(accumulate(weights))
