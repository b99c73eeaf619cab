"""How answers are delivered: the reader connection, positions, conditional requests, compression and the caches."""
