"""Recipes for counting events: DuckDB queries on `events.parquet`, one a file, for the codebook."""

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Recipe:
    """A recipe: its name, what it counts, and the query."""

    name: str
    what: str
    sql: str


def _read(name: str) -> Recipe:
    """Read a file: the first comment line is the name, the other comment lines say what the query counts."""
    lines = (_FOLDER / f"{name}.sql").read_text(encoding="utf-8").splitlines()
    comments = [line.removeprefix("-- ") for line in lines if line.startswith("-- ")]
    return Recipe(
        comments[0], " ".join(comments[1:]), "\n".join(line for line in lines if not line.startswith("-- ")) + "\n"
    )


RECIPES = tuple(_read(name) for name in ("directed", "undirected", "same_event", "each_event_once"))
"""The recipes in the order of the codebook."""
