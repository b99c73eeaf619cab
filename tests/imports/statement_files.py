"""Small tables of invented speeches, and mapping files for them."""

import csv
from pathlib import Path
from typing import Any

MAPPING = """\
key: id
text: speech
speaker: who
country: iso3
role: post
date: {column: day, format: "%d/%m/%Y"}
language: = en
medium: = debate
source_url: url
"""


def speech(number: int, **given: Any) -> dict[str, Any]:
    """One speech; a keyword argument replaces or adds a column."""
    row = {
        "id": str(number),
        "who": f"Anna Example{number}",
        "iso3": "KEN",
        "post": "President",
        "day": "24/09/2019",
        "speech": f"Peace is more than the absence of war, as point {number} says.",
        "url": f"https://example.org/speeches/{number}",
        "session": "74",
    }
    return {**row, **given}


def speeches_csv(path: Path, rows: list[dict[str, Any]], delimiter: str = ",") -> Path:
    """Rows as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(name for row in rows for name in row)), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def mapping_file(path: Path, text: str = MAPPING) -> Path:
    """A mapping file."""
    path.write_text(text, encoding="utf-8")
    return path
