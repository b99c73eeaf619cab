"""The contract's tests read the API with the same client as those of `tests/serve`."""

from tests.serve.conftest import get, http, ids, pages, reader_queries

__all__ = ["get", "http", "ids", "pages", "reader_queries"]
