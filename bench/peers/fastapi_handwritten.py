"""FastAPI with hand-written SQL: one prepared statement per page, orjson, no models and no parsing of stored JSON.

`/statements` builds the page in Python from rows; for `/text`, PostgreSQL writes the whole page. Both return each
related record once, next to the statements that refer to it. The ratios use the faster one.
"""

from typing import Any

import asyncpg
import orjson
from fastapi import FastAPI, Request, Response

from bench.peers.fastapi_pool import BY, pooled
from bench.peers.sql import page_sql

_ROWS = {by: page_sql("rows", by) for by in BY}
_TEXT = {by: page_sql("text", by) for by in BY}

app = FastAPI(lifespan=pooled, openapi_url=None)


def _raw(text: str | None, empty: bytes = b"null") -> orjson.Fragment:
    return orjson.Fragment(empty if text is None else text)


def _page(rows: list[asyncpg.Record]) -> bytes:
    included: dict[str, Any] = {}
    if rows:
        names = ("speakers", "parties", "sources", "talks", "proposals")
        included = {name: _raw(text, b"{}") for name, text in zip(names, list(rows[0].values())[-5:], strict=True)}
    return orjson.dumps({"results": [_statement(*row.values()) for row in rows], "included": included})


def _statement(
    slug: str, kind: str, text: str | None, language: str, original_text: str, original_language: str,
    speaker: str | None, office: str | None, party: str | None, reported_by: str | None, made_on: str | None,
    medium: str, venue: str, addressed_to: str | None, about: str | None, responds_to: str | None, topics: list[str],
    sequence: str, sequence_part: int | None, citations: str | None, identifiers: str, inferences: str, *_: Any,
) -> dict[str, Any]:  # fmt: skip
    return {
        "slug": slug,
        "kind": kind,
        "text": text,
        "language": language,
        "original_text": original_text,
        "original_language": original_language,
        "speaker": speaker,
        "office": office,
        "party": party,
        "reported_by": reported_by,
        "made_on": _raw(made_on),
        "medium": medium,
        "venue": venue,
        "addressed_to": _raw(addressed_to, b"[]"),
        "about": _raw(about, b"[]"),
        "responds_to": _raw(responds_to, b"[]"),
        "topics": topics,
        "sequence": sequence,
        "sequence_part": sequence_part,
        "citations": _raw(citations, b"[]"),
        "identifiers": _raw(identifiers),
        "inferences": _raw(inferences),
    }


@app.get("/statements")
async def statements(request: Request) -> Response:
    """A page, built from rows."""
    by, slug = next(iter(request.query_params.items()))
    async with request.app.state.pool.acquire() as connection:
        rows = await connection.fetch(_ROWS[by], slug)
    return Response(_page(rows), media_type="application/json")


@app.get("/text")
async def text(request: Request) -> Response:
    """A page, written by PostgreSQL."""
    by, slug = next(iter(request.query_params.items()))
    async with request.app.state.pool.acquire() as connection:
        whole = await connection.fetchval(_TEXT[by], slug)
    return Response(whole, media_type="application/json")
