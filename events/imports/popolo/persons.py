"""Convert a Popolo person to a speaker, and a speaker's document back to the person."""

from collections.abc import Mapping
from typing import Any

from events.imports.drafts import Draft, MatchRequest, Rejected
from events.imports.formats import RunContext
from events.imports.popolo import values
from events.imports.popolo.dataset import PopoloObject
from events.vocabulary.enumerations import Gender
from events.vocabulary.slugs import slugify_name

_TEXTS = {
    "sort_name": "sort_name",
    "given_name": "given_name",
    "family_name": "family_name",
    "honorific": "honorific_prefix",
}
_DAYS = {"born": "birth_date", "died": "death_date"}
_GENDERS = {
    **{word: Gender.FEMALE.value for word in ("female", "f", "woman")},
    **{word: Gender.MALE.value for word in ("male", "m", "man")},
    **{word: Gender.OTHER.value for word in ("other", "x", "non-binary", "nonbinary")},
}


def draft(item: PopoloObject, scheme: str, country: int | None, context: RunContext) -> Draft:
    """The speaker. Raises Rejected if a member has the wrong type or the name is missing."""
    name = values.text(item, "name") or " ".join(
        part for part in (values.text(item, "given_name"), values.text(item, "family_name")) if part
    )
    if not name:
        raise Rejected(item.line, "name", "", "A person needs a name.")
    image = values.text(item, "image")
    image = image if values.is_web_address(image) else ""
    images = values.links(item, "images")
    if image and image not in [row["url"] for row in images]:
        images = [{"url": image, "note": None}, *images]
    fields: dict[str, Any] = {
        "name": name,
        **{ours: values.text(item, theirs) for ours, theirs in _TEXTS.items()},
        **{ours: values.day(item, theirs, context) for ours, theirs in _DAYS.items()},
        "aliases": values.aliases(item),
        "gender": _GENDERS.get(values.text(item, "gender").lower(), ""),
        "links": values.links(item, "links"),
        "images": images,
        "identifiers": values.identifiers(item, scheme),
    }
    document = {ours: fields[ours] or None for ours in ("name", "gender", *_TEXTS)}
    document |= {ours: fields[ours] and fields[ours].as_json() for ours in _DAYS}
    document |= {ours: fields[ours] for ours in ("aliases", "links", "images", "identifiers")}
    document["original"] = {"image": image}
    fields["original"] = values.unserved_members(item, served_members(document, scheme)) or None
    request = MatchRequest(
        name,
        country=country,
        on=None,
        identifiers=[(row["scheme"] or "", row["identifier"] or "") for row in fields["identifiers"]],
        aliases=[row["name"] or "" for row in fields["aliases"]],
    )
    return Draft("speaker", f"person/{item.id}", slugify_name(name), fields, match=request, fill=True)


def served_members(document: Mapping[str, Any], scheme: str) -> dict[str, Any]:
    """The members of a person that a speaker's document contains in fields other than `original`."""
    found: dict[str, Any] = {
        "id": values.id_in_dataset(document, scheme),
        "name": document["name"],
        "gender": document["gender"],
        **{theirs: document[ours] for ours, theirs in _TEXTS.items()},
        **{theirs: document[ours] and document[ours]["edtf"] for ours, theirs in _DAYS.items()},
        "identifiers": values.other_identifiers(document, scheme),
        "links": values.popolo_rows(document["links"], values.LINK),
        "images": values.popolo_rows(document["images"], values.LINK),
        "other_names": values.other_names(document),
    }
    if found["images"] == [{"url": (document["original"] or {}).get("image")}]:
        del found["images"]  # It was derived from `image`. If the source has both, `original` contains the list.
    return {name: value for name, value in found.items() if value not in (None, [])}


def rebuild(document: Mapping[str, Any], scheme: str) -> dict[str, Any]:
    """The person that a speaker's document was created from. Inverse of the mapping."""
    return values.with_original(served_members(document, scheme), document)
