"""Reads the tab-separated files in `events/vocabulary/data/`."""

import csv
from pathlib import Path

_DATA = Path(__file__).parent / "data"


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of `data/<name>.tsv` as dicts by column name. An empty cell is an empty string."""
    with (_DATA / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
