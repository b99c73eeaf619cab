"""The classes of Popolo: how files call them, which are imported, and what tells an object's class."""

import re
from collections.abc import Mapping
from typing import Any

PERSON, ORGANIZATION, MEMBERSHIP, POST, AREA, EVENT = (
    "person",
    "organization",
    "membership",
    "post",
    "area",
    "event",
)

CLASS_OF = {
    "persons": PERSON,
    "people": PERSON,
    "organizations": ORGANIZATION,
    "organisations": ORGANIZATION,
    "memberships": MEMBERSHIP,
    "posts": POST,
    "areas": AREA,
    "events": EVENT,
}
"""Member of a document → the class of what is listed there."""

NOT_IMPORTED = ("motions", "vote_events", "votes", "counts", "vote_counts", "speeches")
"""Classes of Popolo for which there is no record type: their objects are counted and reported."""

ANY_CLASS = ("result", "results", "items", "data", "objects")
"""Members under which APIs put objects of the class that was asked for."""

_NAMES = {
    **{name: name for name in (PERSON, ORGANIZATION, MEMBERSHIP, POST, AREA, EVENT)},
    **CLASS_OF,
    **{name: name for name in NOT_IMPORTED},
    "organisation": ORGANIZATION,
    "motion": "motions",
    "vote_event": "vote_events",
    "voteevent": "vote_events",
    "vote": "votes",
    "count": "counts",
    "speech": "speeches",
}
# Which members occur in one class only, the more telling classes first.
_TELLING = (
    ("motions", ("vote_events", "legislative_session_id", "requirement")),
    ("votes", ("voter_id", "option", "vote_event_id")),
    (MEMBERSHIP, ("person_id", "member_id", "person", "member", "on_behalf_of_id", "post_id")),
    (PERSON, ("given_name", "family_name", "birth_date", "death_date", "gender", "sort_name", "honorific_prefix")),
    (PERSON, ("honorific_suffix", "additional_name", "patronymic_name", "national_identity", "biography", "email")),
    (ORGANIZATION, ("founding_date", "dissolution_date", "seats", "posts")),
    (POST, ("label", "other_label")),
    (AREA, ("geometry",)),
    (EVENT, ("attendees", "start_date", "end_date")),
    (ORGANIZATION, ("classification", "parent_id", "parent")),
)
_WORD = re.compile(r"[a-z_]+")


def is_document(value: Mapping[str, Any]) -> bool:
    """Whether an object is a document with lists of objects, and not an object of a class with such lists in it."""
    if "id" in value or "name" in value or "label" in value:
        return False
    return any(
        name in CLASS_OF or name in NOT_IMPORTED or (name in ANY_CLASS and isinstance(inner, list | dict))
        for name, inner in value.items()
    )


def class_of(value: Mapping[str, Any], under: str, file: str) -> str | None:
    """The class of an object, in the singular (of one that is not imported in the plural); None where nothing tells it.

    Asked in this order: the list in which it stands, what it says of itself (`@type`, `@context` …), the file's name,
    its members.
    """
    if under in _NAMES:
        return _NAMES[under]
    for name in ("@type", "_type", "type", "@context"):
        said = value.get(name)
        if isinstance(said, str) and (found := _NAMES.get(_last_word(said))):
            return found
    for word in reversed(_WORD.findall(file.lower())):
        if word in _NAMES:
            return _NAMES[word]
    return next((kind for kind, members in _TELLING if any(member in value for member in members)), None)


def _last_word(text: str) -> str:
    """`http://www.popoloproject.com/contexts/person.jsonld` → `person`; `Person` → `person`."""
    return text.rpartition("/")[2].partition(".")[0].partition("#")[0].strip().lower().replace(" ", "_")
