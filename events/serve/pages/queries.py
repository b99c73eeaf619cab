"""The SQL statements of single records."""

from pathlib import Path

from diplo_api.postgresql.named_queries import NamedQueries
from events.serve.delivery.positions import POSITION_SQL

QUERIES = NamedQueries(Path(__file__).with_name("queries.sql"))

DOCUMENT = QUERIES.text("document", position=POSITION_SQL)
