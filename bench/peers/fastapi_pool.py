"""The pool of connections of the FastAPI peers: open from the start, never reset."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI

CONNECTIONS = int(os.environ.get("BENCH_THREADS", "2"))
"""Connections of one process: as many as our own server has threads."""

BY = ("speaker", "party", "topic", "talk")
"""What a page may be narrowed to."""


@asynccontextmanager
async def pooled(app: FastAPI) -> AsyncIterator[None]:
    """A lifespan that keeps the pool in `app.state.pool`; asyncpg prepares each SQL text once a connection."""
    async with asyncpg.create_pool(
        min_size=CONNECTIONS, max_size=CONNECTIONS, reset=_nothing, max_cached_statement_lifetime=0
    ) as pool:
        app.state.pool = pool
        yield


async def _nothing(connection: asyncpg.Connection) -> None:
    """No reset between two requests: they change nothing, and it would cost a round trip."""
