"""How answers are delivered: the reader connection, positions, conditional requests, compression and the caches."""

from events.serve.delivery import asgi, compression, conditional, positions, reader, replica
from events.serve.delivery.documents import DOCUMENTS, Key
from events.serve.delivery.page_cache import PageCache

__all__ = ["DOCUMENTS", "Key", "PageCache", "asgi", "compression", "conditional", "positions", "reader", "replica"]
