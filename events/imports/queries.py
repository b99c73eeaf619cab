"""Executes the statements of `queries.sql` by name, with the names of tables and columns filled in."""

from pathlib import Path
from typing import Any

from diplo_api.postgresql.named_queries import NamedQueries

_QUERIES = NamedQueries(Path(__file__).with_name("queries.sql"))


def fetch(cursor: Any, name: str, values: Any, **identifiers: str) -> list[Any]:
    """The rows of a query. `values` are its parameters, `identifiers` its placeholders."""
    cursor.execute(_QUERIES.text(name, **identifiers), values)
    rows: list[Any] = cursor.fetchall()
    return rows


def execute(cursor: Any, name: str, values: Any = None, **identifiers: str) -> int:
    """The number of rows that a statement affected. `values` are its parameters, `identifiers` its placeholders."""
    cursor.execute(_QUERIES.text(name, **identifiers), values)
    return int(cursor.rowcount)
