"""What a blank cell of the flat exports means, column by column.

A nullable member of a document is blank where its value is unknown, unless MEANINGS says otherwise. A member of an
object is also blank where the object is, so the object's meanings are added to its own.
"""

from collections.abc import Iterable

from django.db.models import TextChoices

from events.vocabulary.enumerations import RecordType


class Blank(TextChoices):
    """Why a cell is blank, where there is more than one reason for it."""

    UNKNOWN = "unknown", "Unknown: there is or may be a value, and the source or we do not know it"
    NOT_APPLICABLE = "not-applicable", "Not applicable: there can be none"
    NOT_CODED = "not-coded", "Not coded: nobody has coded it so far"


Meanings = frozenset[Blank]

_UNKNOWN: Meanings = frozenset({Blank.UNKNOWN})
_NONE: Meanings = frozenset({Blank.NOT_APPLICABLE})
_UNKNOWN_OR_NONE = _UNKNOWN | _NONE
_NOT_CODED: Meanings = frozenset({Blank.NOT_CODED})

MEANINGS: dict[RecordType, dict[str, Meanings]] = {
    RecordType.PARTY: {
        "short_name": _NONE,
        "parent": _NONE,
        "iso3166_alpha2": _NONE,
        "iso3166_alpha3": _NONE,
        "cameo_code": _NONE,
        "cow_code": _NONE,
        "gw_code": _NONE,
    },
    RecordType.SPEAKER: {"honorific": _NONE, "died": _UNKNOWN_OR_NONE},
    RecordType.OFFICE: {
        "role": _NONE,
        "on_behalf_of": _NONE,
        "area": _NONE,
        "legislative_period": _NONE,
        "end": _UNKNOWN_OR_NONE,
    },
    RecordType.SOURCE: {"section": _NONE, "archive_url": _NONE, "dataset_version": _NONE},
    RecordType.TOPIC: {"parent": _NONE, "description": _NONE},
    RecordType.STATEMENT: {
        "text": _NONE,
        "original_text": _NONE,
        "reported_by": _NONE,
        "sequence": _NONE,
        "sequence_part": _NONE,
    },
    RecordType.TALK: {"parent": _NONE},
    RecordType.PROPOSAL: {"published_on": _UNKNOWN_OR_NONE, "signed_on": _UNKNOWN_OR_NONE},
    RecordType.EVENT: {
        "according_to": _NONE,
        "cameo": _NOT_CODED,
        "cameo_goldstein": _NONE,
        "plover": _NOT_CODED | _NONE,
        "plover_mode": _NONE,
        "plover_quad_class": _NONE,
        "plover_derived_from": _NONE,
        "reciprocal_of": _NONE,
        "dataset": _NONE,
    },
}
"""By record type and column, or object of several columns: the meanings where they are not just `unknown`."""

ORIGINAL = "original"
"""The member that only imported records have."""

# A bound is blank where the date is open or unknown, a qualifier where the date is certain.
_DATE_MEMBERS = {"start": _UNKNOWN_OR_NONE, "end": _UNKNOWN_OR_NONE, "qualifier": _NONE, "stated": _UNKNOWN}


def of_member(type_: RecordType, column: str) -> Meanings:
    """What a null means in a nullable member of a document, named as its column."""
    return MEANINGS.get(type_, {}).get(column, _NONE if column == ORIGINAL else _UNKNOWN)


def of_date_member(name: str) -> Meanings:
    """What a null means in a member of a stated date; empty for one that is never null."""
    return _DATE_MEMBERS.get(name, frozenset())


def listed(meanings: Iterable[Blank]) -> tuple[Blank, ...]:
    """The meanings in the order in which the codebook lists them."""
    held = set(meanings)
    return tuple(one for one in (Blank.NOT_CODED, Blank.UNKNOWN, Blank.NOT_APPLICABLE) if one in held)
