"""The SQL statements of a record's history."""

from pathlib import Path

from diplo_api.postgresql.named_queries import NamedQueries
from events.serve.delivery.positions import POSITION_SQL

QUERIES = NamedQueries(Path(__file__).with_name("queries.sql"))

DOCUMENT_AS_OF = QUERIES.text("document_as_of", position=POSITION_SQL)
TWO_VERSIONS = QUERIES.text("two_versions", position=POSITION_SQL)
VERSIONS_BEFORE = QUERIES.text("versions_before", position=POSITION_SQL)
