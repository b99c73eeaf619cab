"""The tests of the contract use the client of `tests/serve`."""

from tests.serve.conftest import get, http, ids, pages, reader_queries

__all__ = ["get", "http", "ids", "pages", "reader_queries"]
