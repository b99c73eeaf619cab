"""The SQL of imports: named files in `sql/`, with the names of tables filled in."""

from functools import cache
from pathlib import Path
from string import Template
from typing import Any

_FOLDER = Path(__file__).parent / "sql"


@cache
def _template(name: str) -> Template:
    return Template((_FOLDER / f"{name}.sql").read_text(encoding="utf-8"))


def sql(name: str, **names: str) -> str:
    """The text of `sql/<name>.sql` with its `$names` filled in."""
    return _template(name).safe_substitute(names)


def fetch(cursor: Any, name: str, values: Any, **names: str) -> list[Any]:
    """The rows that a query gives."""
    cursor.execute(sql(name, **names), values)
    found: list[Any] = cursor.fetchall()
    return found


def run(cursor: Any, name: str, values: Any = None, **names: str) -> int:
    """Execute a statement; how many rows it touched."""
    cursor.execute(sql(name, **names), values)
    return int(cursor.rowcount)
