"""FastAPI by hand: one prepared join, no models, bytes by orjson; JSON from the database is passed on unparsed.

`/statements` builds the page in Python from rows, `/text` lets PostgreSQL write the whole page and passes it on. The
faster of the two is what our ratios are taken against.
"""

from typing import Any

import asyncpg
import orjson
from fastapi import FastAPI, Request, Response

from bench.peers.fastapi_pool import BY, pooled
from bench.peers.sql import page_sql

_ROWS = {by: page_sql("page_rows", by) for by in BY}
_TEXT = {by: page_sql("page_json", by) for by in BY}

app = FastAPI(lifespan=pooled, openapi_url=None)


def _raw(text: str | None, empty: bytes = b"null") -> orjson.Fragment:
    return orjson.Fragment(empty if text is None else text)


def _page(rows: list[asyncpg.Record]) -> bytes:
    return orjson.dumps([_statement(*row.values()) for row in rows])


def _statement(
    slug: str, kind: str, text: str, language: str, made_on: str, medium: str, venue: str, inferences: str,
    speaker_slug: str, speaker_name: str, sort_name: str, given_name: str, family_name: str, speaker_aliases: str,
    honorific: str, gender: str, born: str, links: str, party_slug: str, party_name: str, short_name: str,
    party_aliases: str, party_kind: str, cameo_code: str, topics: list[str], citations: str, about: str,
) -> dict[str, Any]:  # fmt: skip
    return {
        "slug": slug,
        "kind": kind,
        "text": text,
        "language": language,
        "made_on": _raw(made_on),
        "medium": medium,
        "venue": venue,
        "inferences": _raw(inferences),
        "speaker": speaker_slug
        and {
            "slug": speaker_slug,
            "name": speaker_name,
            "sort_name": sort_name,
            "given_name": given_name,
            "family_name": family_name,
            "aliases": _raw(speaker_aliases),
            "honorific": honorific,
            "gender": gender,
            "born": _raw(born),
            "links": _raw(links),
        },
        "party": party_slug
        and {
            "slug": party_slug,
            "name": party_name,
            "short_name": short_name,
            "aliases": _raw(party_aliases),
            "kind": party_kind,
            "cameo_code": cameo_code,
        },
        "topics": topics,
        "citations": _raw(citations, b"[]"),
        "about": _raw(about, b"[]"),
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
