"""The classes of Popolo: their names in files, which of them are imported, and how an object's class is determined."""

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

CLASS_BY_LIST = {
    "persons": PERSON,
    "people": PERSON,
    "organizations": ORGANIZATION,
    "organisations": ORGANIZATION,
    "memberships": MEMBERSHIP,
    "posts": POST,
    "areas": AREA,
    "events": EVENT,
}
"""Name of a document's list → the class of the objects in it."""

UNSUPPORTED = ("motions", "vote_events", "votes", "counts", "vote_counts", "speeches")
"""Classes without a record type: their objects are counted and reported, not imported."""

GENERIC_LISTS = ("result", "results", "items", "data", "objects")
"""Names of lists in responses of APIs, which hold objects of any class."""

_CLASS_BY_NAME = {
    **{name: name for name in (PERSON, ORGANIZATION, MEMBERSHIP, POST, AREA, EVENT)},
    **CLASS_BY_LIST,
    **{name: name for name in UNSUPPORTED},
    "organisation": ORGANIZATION,
    "motion": "motions",
    "vote_event": "vote_events",
    "voteevent": "vote_events",
    "vote": "votes",
    "count": "counts",
    "speech": "speeches",
}
# Members that occur in one class only. The first match wins, so the most specific members come first.
_DISTINCTIVE_MEMBERS = (
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
    """Whether an object is a document that contains lists of objects, rather than an object of a Popolo class."""
    if "id" in value or "name" in value or "label" in value:
        return False
    return any(
        name in CLASS_BY_LIST or name in UNSUPPORTED or (name in GENERIC_LISTS and isinstance(inner, list | dict))
        for name, inner in value.items()
    )


def class_of(value: Mapping[str, Any], list_name: str, file: str) -> str | None:
    """The class of an object: singular for an imported class, plural for an unsupported one, None if unknown.

    Determined by the first of these that names a class: the list that contains the object, its own type member
    (`@type`, `_type`, `type`, `@context`), the file's name, the members that it has.
    """
    if list_name in _CLASS_BY_NAME:
        return _CLASS_BY_NAME[list_name]
    for name in ("@type", "_type", "type", "@context"):
        stated = value.get(name)
        if isinstance(stated, str) and (found := _CLASS_BY_NAME.get(_last_path_segment(stated))):
            return found
    for word in reversed(_WORD.findall(file.lower())):
        if word in _CLASS_BY_NAME:
            return _CLASS_BY_NAME[word]
    return next((kind for kind, members in _DISTINCTIVE_MEMBERS if any(member in value for member in members)), None)


def _last_path_segment(text: str) -> str:
    """`http://www.popoloproject.com/contexts/person.jsonld` → `person`; `Person` → `person`."""
    return text.rpartition("/")[2].partition(".")[0].partition("#")[0].strip().lower().replace(" ", "_")
