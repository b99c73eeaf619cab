"""FastAPI with pydantic, which reads its models from the JSON of the database and writes them as the response.

Both use the fast functions of pydantic, from bytes to models and back, without a dict in between.
"""

from fastapi import FastAPI, Request
from pydantic import TypeAdapter

from bench.peers.fastapi_models import Statement
from bench.peers.fastapi_pool import BY, pooled
from bench.peers.sql import page_sql

_SQL = {by: page_sql("nested", by) for by in BY}
_PAGE = TypeAdapter(list[Statement])

app = FastAPI(lifespan=pooled, openapi_url=None)


@app.get("/statements")
async def statements(
    request: Request,
    speaker: str | None = None,
    party: str | None = None,
    topic: str | None = None,
    talk: str | None = None,
) -> list[Statement]:
    """A page."""
    requested = {"speaker": speaker, "party": party, "topic": topic, "talk": talk}
    by, slug = next((by, slug) for by, slug in requested.items() if slug is not None)
    async with request.app.state.pool.acquire() as connection:
        whole = await connection.fetchval(_SQL[by], slug)
    return _PAGE.validate_json(whole)
