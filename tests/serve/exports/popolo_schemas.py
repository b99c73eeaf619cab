"""Popolo's JSON schemas of the exported classes: types, patterns and required members.

Transcribed from the schemas of the Popolo project (popolo-project/popolo-spec on GitHub, folder `schemas`) to JSON
Schema 2020-12: every member that they define with its type, and `required` where they have it. Other members are
allowed, as in the original.
"""

from typing import Any

TEXT = {"type": ["string", "null"]}
ID = {"type": "string", "minLength": 1}
DATE = {"type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
ADDRESS = {"type": "string", "minLength": 1}


def _object(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


LINK = _object(("url",), url=ADDRESS, note=TEXT)
IDENTIFIER = _object(("identifier",), identifier={"type": "string"}, scheme=TEXT)
OTHER_NAME = _object(("name",), name={"type": "string"}, start_date=DATE, end_date=DATE, note=TEXT, lang=TEXT)
CONTACT_DETAIL = _object(
    ("type", "value"), type={"type": "string"}, value={"type": "string"}, label=TEXT, note=TEXT, sources=_list(LINK)
)

PERSON = _object(
    ("id", "name"),
    id=ID,
    name={"type": "string", "minLength": 1},
    **dict.fromkeys(("family_name", "given_name", "additional_name", "honorific_prefix", "honorific_suffix"), TEXT),
    **dict.fromkeys(("patronymic_name", "sort_name", "email", "gender", "image", "summary", "biography"), TEXT),
    national_identity=TEXT,
    birth_date=DATE,
    death_date=DATE,
    other_names=_list(OTHER_NAME),
    identifiers=_list(IDENTIFIER),
    contact_details=_list(CONTACT_DETAIL),
    links=_list(LINK),
    sources=_list(LINK),
)
ORGANIZATION = _object(
    ("id", "name"),
    id=ID,
    name={"type": "string", "minLength": 1},
    **dict.fromkeys(("classification", "parent_id", "abstract", "description", "image"), TEXT),
    founding_date=DATE,
    dissolution_date=DATE,
    other_names=_list(OTHER_NAME),
    identifiers=_list(IDENTIFIER),
    contact_details=_list(CONTACT_DETAIL),
    links=_list(LINK),
    sources=_list(LINK),
)
POST = _object(
    ("id", "label", "organization_id"),
    id=ID,
    label={"type": "string"},
    organization_id=ID,
    role=TEXT,
    area_id=TEXT,
    start_date=DATE,
    end_date=DATE,
    contact_details=_list(CONTACT_DETAIL),
)
MEMBERSHIP = {
    **_object(
        ("id", "organization_id"),
        id=ID,
        organization_id=ID,
        **dict.fromkeys(("label", "role", "person_id", "member_id", "post_id", "on_behalf_of_id", "area_id"), TEXT),
        start_date=DATE,
        end_date=DATE,
        contact_details=_list(CONTACT_DETAIL),
        sources=_list(LINK),
    ),
    "anyOf": [{"required": ["person_id"]}, {"required": ["member_id"]}],
}
AREA = _object(("id", "name"), id=ID, name=TEXT, identifier=TEXT, classification=TEXT, parent_id=TEXT)
EVENT = _object(
    ("id", "name"), id=ID, name=TEXT, classification=TEXT, organization_id=TEXT, identifiers=_list(IDENTIFIER)
)

DOCUMENT = _object(
    ("persons", "organizations", "posts", "memberships", "areas", "events"),
    persons=_list(PERSON),
    organizations=_list(ORGANIZATION),
    posts=_list(POST),
    memberships=_list(MEMBERSHIP),
    areas=_list(AREA),
    events=_list(EVENT),
)
