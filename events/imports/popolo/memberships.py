"""Convert Popolo memberships and posts to offices, and an office's document back to membership, post, area and event.

A membership becomes an office with a holder; a post without a membership becomes an office without a holder. Areas,
legislative periods and posts have no record type: the office contains their names, and `original` the complete
objects. If a membership states no start or end, that of its legislative period is used, as an inference.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from events.imports.drafts import DATASET_KEY, Draft, Ref, Rejected
from events.imports.formats import RunContext
from events.imports.popolo import values
from events.imports.popolo.dataset import PopoloObject
from events.vocabulary.slugs import slugify_name

_DEFAULT_TITLE = "Member"
_DAYS = {"start": "start_date", "end": "end_date"}


@dataclass(slots=True)
class ResolvedOffice:
    """A membership, or a post without a membership, with the objects that it refers to. `key` is its row's key."""

    key: str
    item: PopoloObject
    person: PopoloObject | None = None
    organization: PopoloObject | None = None
    on_behalf_of: PopoloObject | None = None
    post: PopoloObject | None = None
    area: PopoloObject | None = None
    period: PopoloObject | None = None
    period_overlaps: bool = False
    """Whether the dates of the period would make this term overlap with another term of the same post."""

    def fingerprint_data(self) -> list[Any]:
        """Everything that the office is mapped from: the row is unchanged if and only if this is unchanged."""
        referred = (self.post, self.area, self.period)
        names = [each and each.value.get("name") for each in (self.person, self.organization)]
        return [
            self.item.value,
            names,
            [each and each.value for each in referred],
            bool(self.on_behalf_of),
            self.period_overlaps,
            self.item.extension,
        ]


def draft(office: ResolvedOffice, scheme: str, context: RunContext) -> Draft:
    """The office. Raises Rejected if an object that it refers to is not in the files, or a member is not valid."""
    item = office.item
    _check_references(office)
    assert office.organization is not None
    stated_role, has_id = values.text(item, "role"), item.value.get("id") is not None
    inferences: list[dict[str, str]] = []
    if office.post is not None:
        title = values.text(office.post, "label") or values.text(office.post, "role") or stated_role
        role = stated_role if stated_role != title else ""
    else:
        title, role = stated_role[:1].upper() + stated_role[1:], ""
    if not title:
        title = values.text(item, "label") or _DEFAULT_TITLE
        inferences.append({"field": "title", "basis": "The membership names neither a post nor a role."})
    area = values.text(office.area, "name") if office.area else ""
    if item.value.get("organization_id") in (None, ""):
        inferences.append({"field": "party", "basis": f"The organization of the post “{title}”."})
    if area and item.value.get("area_id") in (None, ""):
        inferences.append({"field": "area", "basis": f"The area of the post “{title}”."})
    days = {ours: values.day(item, theirs, context) for ours, theirs in _DAYS.items()}
    if _reversed(days):
        raise Rejected(item.line, "end_date", str(item.value["end_date"])[:200], "The end is before the start.")
    if office.period is not None and item.extension is None:
        inferences += _infer_dates(office, office.period, days, context)
    fields: dict[str, Any] = {
        "speaker_id": Ref(f"person/{office.person.id}", needed=True) if office.person else None,
        "party_id": Ref(f"organization/{office.organization.id}", needed=True),
        "title": title,
        "role": role,
        "on_behalf_of_id": Ref(f"organization/{office.on_behalf_of.id}") if office.on_behalf_of else None,
        "area": area,
        "legislative_period": values.text(office.period, "name") if office.period else "",
        **days,
        "identifiers": values.identifiers(item, scheme)[0 if has_id else 1 :],
        "inferences": inferences,
    }
    fields["original"] = _original(office, fields, scheme) or None
    person = office.person.value.get("name") if office.person else ""
    slug = slugify_name(f"{person or ''} {title} {office.organization.value.get('name')}")
    return Draft("office", office.key, slug, fields, {"sources": [{"source_id": Ref(DATASET_KEY)}]})


def _check_references(office: ResolvedOffice) -> None:
    """Raise Rejected if a required reference is missing, or if the files do not contain its object."""
    item = office.item
    for name, kind, found in (
        ("person_id", "person", office.person),
        ("organization_id", "organization", office.organization),
        ("post_id", "post", office.post),
    ):
        stated = values.key(item, name)
        if stated is not None and found is None:
            raise Rejected(item.line, name, stated[:200], f"The files contain no {kind} with this id.")
    if office.person is None and office.post is None:
        raise Rejected(item.line, "person_id", "", "A membership needs a person, or a vacant post.")
    if office.organization is None:
        raise Rejected(item.line, "organization_id", "", f"A {item.kind} needs an organization.")


def _infer_dates(
    office: ResolvedOffice, period: PopoloObject, days: dict[str, Any], context: RunContext
) -> Iterator[dict[str, str]]:
    """Set dates that the membership does not state to those of its legislative period, and yield the inferences."""
    of_period = {ours: values.day(period, theirs, context) for ours, theirs in _DAYS.items()}
    name = values.text(period, "name") or period.id
    for ours in _DAYS:
        if days[ours] is not None or of_period[ours] is None or office.period_overlaps:
            continue
        completed = {**days, ours: of_period[ours]}
        if _reversed(completed):
            continue
        days[ours] = of_period[ours]
        yield {"field": ours, "basis": f"The {ours} of the legislative period “{name}”: the membership states none."}


def _reversed(days: Mapping[str, Any]) -> bool:
    start, end = days["start"], days["end"]
    return bool(start and end and start.start and end.end and start.start > end.end)


def _original(office: ResolvedOffice, fields: dict[str, Any], scheme: str) -> dict[str, Any]:
    """The members of the membership or post, and of the objects that it refers to, which no field preserves."""
    document: dict[str, Any] = {
        "speaker": office.person and office.person.id,
        "party": office.organization and office.organization.id,
        "on_behalf_of": office.on_behalf_of and office.on_behalf_of.id,
        **{name: fields[name] or None for name in ("title", "role", "area", "legislative_period")},
        **{ours: fields[ours] and fields[ours].as_json() for ours in _DAYS},
        "identifiers": fields["identifiers"],
        "inferences": fields["inferences"],
    }
    referenced: dict[str, Any] = {}
    for name, found in (("area", office.area), ("legislative_period", office.period)):
        if found is not None:
            referenced[name] = {k: v for k, v in found.value.items() if k != "name" or v != fields[name]}
            referenced[name].setdefault("id", found.id)
    if office.post is not None:
        referenced["post"] = {"id": office.post.id, **office.post.value}
    if office.item is office.post:
        return referenced
    ids = {value: value for value in (document["speaker"], document["party"], document["on_behalf_of"]) if value}
    document["original"] = referenced
    vacant = {} if office.person else {"person_id": None}
    return {**vacant, **values.unserved_members(office.item, served_members(document, scheme, ids, ids)), **referenced}


def served_members(
    document: Mapping[str, Any], scheme: str, persons: Mapping[Any, Any], parties: Mapping[Any, Any]
) -> dict[str, Any]:
    """The members of a membership that an office's document contains in fields, or by the ids in `original`.

    `persons` and `parties` are the data set's ids by slug.
    """
    original = document["original"] or {}
    inferred = [row["field"] for row in document["inferences"]]
    post = original.get("post")
    found: dict[str, Any] = {
        "id": values.id_in_dataset(document, scheme),
        "person_id": persons.get(document["speaker"]),
        "organization_id": None if "party" in inferred else parties.get(document["party"]),
        "on_behalf_of_id": parties.get(document["on_behalf_of"]),
        "role": document["role"] or (None if post or "title" in inferred else document["title"]),
        "post_id": post and post["id"],
        "area_id": None if "area" in inferred else original.get("area", {}).get("id"),
        "legislative_period_id": original.get("legislative_period", {}).get("id"),
        **{
            theirs: None if ours in inferred else document[ours] and document[ours]["edtf"]
            for ours, theirs in _DAYS.items()
        },
        "identifiers": values.other_identifiers(document, scheme),
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def rebuild(
    document: Mapping[str, Any], scheme: str, persons: Mapping[Any, Any], parties: Mapping[Any, Any]
) -> dict[str, dict[str, Any]]:
    """The membership, post, area and event (by class) that an office's document was created from."""
    original = dict(document["original"] or {})
    found = {}
    for name, kind in (("area", "area"), ("legislative_period", "event")):
        if name in original:
            served = {"name": document[name]} if document[name] else {}
            found[kind] = {**served, **original.pop(name)}
    membership = served_members(document, scheme, persons, parties)
    if "post" in original:
        found["post"] = original.pop("post")
    if document["speaker"] is not None or "person_id" in original:
        found["membership"] = {**membership, **original}
    return found
