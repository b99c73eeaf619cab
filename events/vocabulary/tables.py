"""Reading the tab-separated vocabulary files under `events/vocabulary/data/`."""

import csv
from pathlib import Path

_DATA = Path(__file__).parent / "data"


def read_table(name: str) -> list[dict[str, str]]:
    """Rows of `data/<name>.tsv` as dicts keyed by its header; empty cells are empty strings."""
    with (_DATA / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
