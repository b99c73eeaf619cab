"""Converts the page of every server to one form: statements that contain their related records.

Each server has a form of its own, the one that is cheapest for it. After conversion the pages must be equal in each
member. Three things may differ: whether an empty value is null or an empty text, whether the public id is called `id`
or `slug`, and how a type is given: by a member `type`, or by the name of the member that contains the record or slug.
"""

import json
from datetime import datetime
from typing import Any

Statement = dict[str, Any]
"""A statement in the form of our document; speaker, party, sources and subjects are complete records in it."""

LEFT_OUT = ("version", "updated", "change_note", "original")
"""Members of documents that the relational tables do not have; `original` is null in the whole data set."""

_COLLECTIONS = {
    "speaker": "speakers",
    "party": "parties",
    "source": "sources",
    "talk": "talks",
    "proposal": "proposals",
}
_LISTS_OF_REFERENCES = ("addressed_to", "about", "responds_to", "agenda")


def of_included(body: bytes) -> list[Statement]:
    """A page of DiploAPI or of a peer of its form: records that refer by id, and each related record once."""
    answer = json.loads(body)
    included = answer["included"]

    def record(type_: str, slug: str | None) -> dict[str, Any] | None:
        return None if slug is None else included[_COLLECTIONS[type_]][slug]

    def placed(row: dict[str, Any]) -> dict[str, Any]:
        return {
            **row,
            "speaker": record("speaker", row["speaker"]),
            "party": record("party", row["party"]),
            "citations": [{**one, "source": record("source", one["source"])} for one in row["citations"] or ()],
            "about": [{one["type"]: record(one["type"], _id(one))} for one in row["about"] or ()],
        }

    return [_statement(placed(row)) for row in answer["results"]]


def of_nested(body: bytes) -> list[Statement]:
    """A page of the peers that nest related records in each statement."""
    return [_statement(row) for row in json.loads(body)]


def of_graphql(body: bytes) -> list[Statement]:
    """A page of PostGraphile. RuntimeError when it contains errors."""
    answer = json.loads(body)
    if answer.get("errors"):
        raise RuntimeError(str(answer["errors"])[:500])
    return [_statement(_unwrapped(row)) for row in answer["data"]["statements"]]


def _statement(row: dict[str, Any]) -> Statement:
    """A statement that contains its related records. KeyError when one of the four relations is missing."""
    own = {name: value for name, value in row.items() if name not in ("speaker", "party", "citations", "about")}
    return {
        **_record("statement", own),
        "speaker": row["speaker"] and _record("speaker", row["speaker"]),
        "party": row["party"] and _record("party", row["party"]),
        "citations": [{**_plain(one), "source": _record("source", one["source"])} for one in row["citations"] or ()],
        "about": [
            _record(type_, record) for one in row["about"] or () for type_, record in one.items() if record is not None
        ],
    }


def _record(type_: str, row: dict[str, Any]) -> dict[str, Any]:
    """A record in the form of a document, without the omitted members. ValueError when it has another type."""
    if row.get("type", type_) != type_:
        raise ValueError(f"{row} has another type than the expected {type_}")
    members = {name: _member(name, value) for name, value in row.items() if name not in (*LEFT_OUT, "id", "slug")}
    zone = members.pop("starts_at_zone", None)
    if members.get("starts_at") is not None:
        at = members["starts_at"]
        at = at if isinstance(at, dict) else {"instant": at, "zone": zone}
        members["starts_at"] = {**at, "instant": datetime.fromisoformat(at["instant"])}
    return {**members, "type": type_, "id": _id(row)}


def _member(name: str, value: Any) -> Any:
    if name in _LISTS_OF_REFERENCES:
        return [_reference(one) for one in value or ()]
    if name == "status_history":
        return [_with_evidence(one) for one in value or ()]
    return _plain(value)


def _with_evidence(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry of a status history; its evidence is a reference, or has a column for each possible type."""
    plain = _plain(entry)
    if "evidence" not in plain:
        plain["evidence"] = _reference({type_: plain.pop(type_) for type_ in ("statement", "source")})
    return {**plain, "evidence": _reference(plain["evidence"])}


def _reference(value: dict[str, Any]) -> dict[str, Any]:
    """A typed reference: type and id, or one member for each type, all but one of them null."""
    if "type" in value:
        return {"type": value["type"], "id": _id(value)}
    (found,) = ((type_, one) for type_, one in value.items() if one is not None)
    return {"type": found[0], "id": found[1] if isinstance(found[1], str) else _id(found[1])}


def _id(record: dict[str, Any]) -> str:
    return str(record["id"] if "id" in record else record["slug"])


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return None if value == "" else value


def _unwrapped(value: Any) -> Any:
    """GraphQL has no plain lists of slugs: an object with one member is replaced by this member."""
    if isinstance(value, dict):
        inner = {name: _unwrapped(one) for name, one in value.items()}
        return next(iter(inner.values())) if len(inner) == 1 else inner
    if isinstance(value, list):
        return [_unwrapped(one) for one in value]
    return value
