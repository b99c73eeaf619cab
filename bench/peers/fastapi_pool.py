"""The pool of connections of the FastAPI peers: open from the start, never reset."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI

CONNECTIONS = int(os.environ.get("BENCH_THREADS", "2"))
"""The connections of one process: as many as the threads of DiploAPI."""

BY = ("speaker", "party", "topic", "talk")
"""The filters of a page."""


@asynccontextmanager
async def pooled(app: FastAPI) -> AsyncIterator[None]:
    """A lifespan that keeps the pool in `app.state.pool`; asyncpg prepares each SQL text once per connection."""
    async with asyncpg.create_pool(
        min_size=CONNECTIONS, max_size=CONNECTIONS, reset=_nothing, max_cached_statement_lifetime=0
    ) as pool:
        app.state.pool = pool
        yield


async def _nothing(connection: asyncpg.Connection) -> None:
    """No reset between requests: they change no setting, and a reset costs a round trip."""
