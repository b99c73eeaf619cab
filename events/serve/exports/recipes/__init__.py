"""How to count events: queries that DuckDB runs on `events.parquet`, each a file that begins with what it counts."""

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Recipe:
    """A way of counting: its name, what it counts, and the query."""

    name: str
    what: str
    sql: str


def _read(name: str) -> Recipe:
    """A file whose first line is a comment with the name, and whose next comment lines say what it counts."""
    lines = (_FOLDER / f"{name}.sql").read_text(encoding="utf-8").splitlines()
    told = [line.removeprefix("-- ") for line in lines if line.startswith("-- ")]
    return Recipe(told[0], " ".join(told[1:]), "\n".join(line for line in lines if not line.startswith("-- ")) + "\n")


RECIPES = tuple(_read(name) for name in ("directed", "undirected", "same_event", "each_event_once"))
"""In the order in which the codebook has them."""
