"""Two filters that take one value with an inner syntax: words to search for, and a box on the map."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from events.serve.records.filters import LONGEST_VALUE, BadValue, Bound, Filter


@dataclass(frozen=True)
class Searched(Filter):
    """Full-text search. The languages of the query are bound beside it, when the whole request is known."""

    single: ClassVar[bool] = True

    def read(self, values: list[str]) -> Bound:
        """The query; BadValue where it holds no word to look for."""
        return Bound(("words", "languages"), (read_query(values[0]), []))

    @property
    def item(self) -> dict[str, Any]:
        """Text."""
        return {"type": "string", "maxLength": LONGEST_VALUE}


_EXCLUDED = re.compile(r'(?:^|(?<=[\s(]))-(?:"[^"]*"?|\S+)')
_EXCLUDED_OR = re.compile(r'(?:(?:^|\s)-(?:"[^"]*"?|\S+)\s+or\b)|\bor\s+-\S', re.IGNORECASE)


def read_query(value: str) -> str:
    """A query in the syntax of a web search; BadValue for one that names no word, or would match nearly everything."""
    if len(value) > LONGEST_VALUE:
        raise BadValue(value, f"is longer than {LONGEST_VALUE} characters")
    if not re.search(r"\w", value):
        raise BadValue(value, "holds no word to search for")
    if not re.search(r"\w", _EXCLUDED.sub(" ", value)):
        raise BadValue(value, "only excludes; add a word to search for")
    if _EXCLUDED_OR.search(value):
        raise BadValue(value, "offers an exclusion as an alternative, which nearly everything matches")
    return value


@dataclass(frozen=True)
class InBox(Filter):
    """A box on the map, over the antimeridian where its west is east of its east."""

    single: ClassVar[bool] = True

    def read(self, values: list[str]) -> Bound:
        """West, south, east, north in degrees; BadValue for anything else."""
        text = values[0]
        try:
            west, south, east, north = (float(part) for part in text.split(","))
        except ValueError:
            raise BadValue(text, "is not west,south,east,north in degrees, as 5.9,45.8,10.5,47.8") from None
        if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= 90 and -90 <= north <= 90):
            raise BadValue(text, "is not on the map: longitudes are from -180 to 180, latitudes from -90 to 90")
        if south > north:
            raise BadValue(text, "has its south above its north", f"{west:g},{north:g},{east:g},{south:g}")
        return Bound(("plain" if west <= east else "over", "south", "east", "north"), (west, south, east, north))

    @property
    def item(self) -> dict[str, Any]:
        """Four numbers."""
        number = r"-?\d+(\.\d+)?"
        return {"type": "string", "pattern": f"^{number},{number},{number},{number}$"}

    @property
    def description(self) -> str:
        """Its order and the antimeridian."""
        return f"{self.help} `west,south,east,north` in degrees; west may lie east of east, over the antimeridian."


def searched() -> Searched:
    """`q=`, which every collection has."""
    told = (
        "Full-text search in the record's own names and texts, of which the first 50,000 characters count. "
        '`word word` both, `"a phrase"`, `or`, `-word` without. Words match in other forms too, as the language of '
        "the query (`language`, else English) has them."
    )
    return Searched("q", (), told)


def in_box(name: str, *, help: str) -> tuple[Filter, ...]:
    """A box on the map that a place of the record lies in."""
    return (InBox(name, (), help),)
