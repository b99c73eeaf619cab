"""FastAPI as its documentation has it: asyncpg rows, pydantic models, `response_model`."""

from typing import Any, Literal

import orjson
from fastapi import FastAPI, Request
from pydantic import BaseModel

from bench.peers.fastapi_pool import BY, pooled
from bench.peers.sql import page_sql

SQL = {by: page_sql("page_rows", by) for by in BY}


class Speaker(BaseModel):
    """A person."""

    slug: str
    name: str
    sort_name: str
    given_name: str
    family_name: str
    aliases: list[dict[str, str | None]]
    honorific: str
    gender: str
    born: dict[str, str | None] | None
    links: list[dict[str, str | None]]


class Party(BaseModel):
    """A body that acts."""

    slug: str
    name: str
    short_name: str
    aliases: list[dict[str, str | None]]
    kind: str
    cameo_code: str


class Source(BaseModel):
    """Where something was reported."""

    slug: str
    kind: str
    outlet: str
    section: str
    title: str
    url: str
    byline: str
    publisher: str
    language: str
    published: dict[str, str | None] | None


class Citation(BaseModel):
    """Where a statement stands."""

    ranges: list[list[int]]
    source: Source


class Talk(BaseModel):
    """A node of the tree of talks."""

    slug: str
    kind: str
    title: str
    status: str
    starts: dict[str, str | None] | None
    place: str
    format: str
    outcome: str


class Proposal(BaseModel):
    """A proposal on the table."""

    slug: str
    kind: str
    title: str
    status: str
    published_on: dict[str, str | None] | None


class About(BaseModel):
    """What a statement is about."""

    talk: Talk | None
    proposal: Proposal | None


class Statement(BaseModel):
    """One utterance with what it refers to."""

    slug: str
    kind: str
    text: str | None
    language: str
    made_on: dict[str, str | None] | None
    medium: str
    venue: str
    inferences: list[dict[str, str | None]]
    speaker: Speaker | None
    party: Party | None
    topics: list[str]
    citations: list[Citation]
    about: list[About]


app = FastAPI(lifespan=pooled, openapi_url=None)


def _json(text: str | None, empty: Any = None) -> Any:
    return empty if text is None else orjson.loads(text)


@app.get("/statements")
async def statements(
    request: Request,
    speaker: str | None = None,
    party: str | None = None,
    topic: str | None = None,
    talk: str | None = None,
) -> list[Statement]:
    """A page."""
    asked: dict[Literal["speaker", "party", "topic", "talk"], str | None]
    asked = {"speaker": speaker, "party": party, "topic": topic, "talk": talk}
    by, slug = next((by, slug) for by, slug in asked.items() if slug is not None)
    async with request.app.state.pool.acquire() as connection:
        rows = await connection.fetch(SQL[by], slug)
    return [_statement(row) for row in rows]


def _statement(row: Any) -> Statement:
    return Statement(
        slug=row["slug"],
        kind=row["kind"],
        text=row["text"],
        language=row["language"],
        made_on=_json(row["made_on"]),
        medium=row["medium"],
        venue=row["venue"],
        inferences=_json(row["inferences"]),
        speaker=Speaker(
            slug=row["speaker_slug"],
            name=row["speaker_name"],
            sort_name=row["sort_name"],
            given_name=row["given_name"],
            family_name=row["family_name"],
            aliases=_json(row["speaker_aliases"]),
            honorific=row["honorific"],
            gender=row["gender"],
            born=_json(row["born"]),
            links=_json(row["links"]),
        )
        if row["speaker_slug"]
        else None,
        party=Party(
            slug=row["party_slug"],
            name=row["party_name"],
            short_name=row["short_name"],
            aliases=_json(row["party_aliases"]),
            kind=row["party_kind"],
            cameo_code=row["cameo_code"],
        )
        if row["party_slug"]
        else None,
        topics=row["topics"],
        citations=_json(row["citations"], []),
        about=_json(row["about"], []),
    )
