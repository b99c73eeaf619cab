"""Persons of Popolo as speakers, and a person again from a speaker's document."""

from collections.abc import Mapping
from typing import Any

from events.imports.drafts import Draft, MatchRequest, Rejected
from events.imports.formats import RunContext
from events.imports.popolo import values
from events.imports.popolo.structure import Item
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


def draft(item: Item, scheme: str, country: int | None, context: RunContext) -> Draft:
    """The speaker. Raises Rejected where a member is not what it must be."""
    name = values.text(item, "name") or " ".join(
        part for part in (values.text(item, "given_name"), values.text(item, "family_name")) if part
    )
    if not name:
        raise Rejected(item.line, "name", "", "A person needs a name.")
    image = values.text(item, "image")
    image = image if values.is_web(image) else ""
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
    shown = {ours: fields[ours] or None for ours in ("name", "gender", *_TEXTS)}
    shown |= {ours: fields[ours] and fields[ours].as_json() for ours in _DAYS}
    shown |= {ours: fields[ours] for ours in ("aliases", "links", "images", "identifiers")}
    fields["original"] = values.left_over(item, served({**shown, "original": {"image": image}}, scheme)) or None
    request = MatchRequest(
        name,
        country=country,
        on=None,
        identifiers=[(row["scheme"] or "", row["identifier"] or "") for row in fields["identifiers"]],
        aliases=[row["name"] or "" for row in fields["aliases"]],
    )
    return Draft("speaker", f"person/{item.id}", slugify_name(name), fields, match=request, fill=True)


def served(document: Mapping[str, Any], scheme: str) -> dict[str, Any]:
    """The members that a speaker's document shows by itself."""
    found: dict[str, Any] = {
        "id": values.own_id(document, scheme),
        "name": document["name"],
        "gender": document["gender"],
        **{theirs: document[ours] for ours, theirs in _TEXTS.items()},
        **{theirs: document[ours] and document[ours]["edtf"] for ours, theirs in _DAYS.items()},
        "identifiers": values.others(document, scheme),
        "links": values.as_rows(document["links"], values.LINK),
        "images": values.as_rows(document["images"], values.LINK),
        "other_names": values.other_names(document),
    }
    if found["images"] == [{"url": (document["original"] or {}).get("image")}]:
        del found["images"]  # made from the one image; where the source has both, the list is in `original`
    return {name: value for name, value in found.items() if value not in (None, [])}


def rebuilt(document: Mapping[str, Any], scheme: str) -> dict[str, Any]:
    """The person that a speaker's document was made from. Inverse of the mapping."""
    original = dict(document["original"] or {})
    found = served(document, scheme)
    original.pop("other_names", None) if "other_names" in found else None
    return {**found, **original}
