"""The SQL statements of exports: `queries.sql`, and two files for the larger formats."""

from pathlib import Path

from diplo_api.postgresql.named_queries import NamedQueries

_FOLDER = Path(__file__).parent

QUERIES = NamedQueries(_FOLDER / "queries.sql")
LAYOUT_QUERIES = NamedQueries(_FOLDER / "layouts.sql")
POPOLO_QUERIES = NamedQueries(_FOLDER / "popolo.sql")
