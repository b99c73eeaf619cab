"""What a page says, whoever says it: the peers' answers reduced to what they must have in common."""

import json
from typing import Any, NamedTuple


class Row(NamedTuple):
    """One statement of a page with the names of what it refers to."""

    id: str
    text: str | None
    made_on: str | None
    speaker: str | None
    party: str | None
    topics: tuple[str, ...]
    sources: tuple[str, ...]
    about: tuple[str, ...]


def of_documents(body: bytes) -> list[Row]:
    """Our own answer: documents that refer by id, each related document once beside them."""
    answer = json.loads(body)
    included: dict[str, dict[str, Any]] = answer["included"]

    def name(collection: str, slug: str | None, field: str) -> str | None:
        return None if slug is None else included[collection][slug][field]

    return [
        Row(
            row["id"],
            row["text"],
            row["made_on"] and row["made_on"]["edtf"],
            name("speakers", row["speaker"], "name"),
            name("parties", row["party"], "name"),
            tuple(row["topics"]),
            tuple(str(name("sources", citation["source"], "title")) for citation in row["citations"]),
            tuple(str(name(f"{one['type']}s", one["id"], "title")) for one in row["about"]),
        )
        for row in answer["results"]
    ]


def of_nested(body: bytes) -> list[Row]:
    """The answer of the REST peers: related objects inside each statement."""
    return _nested(json.loads(body), "made_on", lambda row: row["topics"])


def of_graphql(body: bytes) -> list[Row]:
    """PostGraphile's answer. RuntimeError when it carries errors."""
    answer = json.loads(body)
    if answer.get("errors"):
        raise RuntimeError(str(answer["errors"])[:500])
    return _nested(answer["data"]["statements"], "madeOn", lambda row: [one["topic"]["slug"] for one in row["topics"]])


def _nested(rows: list[dict[str, Any]], made_on: str, topics: Any) -> list[Row]:
    return [
        Row(
            row["slug"],
            row["text"],
            row[made_on] and row[made_on]["edtf"],
            row["speaker"] and row["speaker"]["name"],
            row["party"] and row["party"]["name"],
            tuple(topics(row)),
            tuple(citation["source"]["title"] for citation in row["citations"]),
            tuple((one["talk"] or one["proposal"])["title"] for one in row["about"]),
        )
        for row in rows
    ]
