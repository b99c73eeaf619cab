"""Memberships and posts of Popolo as offices; memberships, posts, areas and events again from offices' documents.

A membership is an office that somebody holds; a post that nobody in the files holds is an office without holder. What
they refer to (area, legislative period, post) is shown by its name, and kept whole in `original`, since there are no
records of these classes. A date that the membership does not have is that of its legislative period, as an inference.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from events.imports.drafts import DATASET_KEY, Draft, Ref, Rejected
from events.imports.formats import RunContext
from events.imports.popolo import values
from events.imports.popolo.structure import Item
from events.vocabulary.slugs import slugify_name

_MEMBER = "Member"
_DAYS = {"start": "start_date", "end": "end_date"}


@dataclass(slots=True)
class Held:
    """A membership, or a post that nobody holds, with the objects that it refers to. `key` is that of its row."""

    key: str
    item: Item
    person: Item | None = None
    organization: Item | None = None
    on_behalf_of: Item | None = None
    post: Item | None = None
    area: Item | None = None
    period: Item | None = None
    period_unfit: bool = False
    """Whether the period's dates would make it overlap with another term of the same post."""

    def everything(self) -> list[Any]:
        """All that the office is mapped from."""
        referred = (self.post, self.area, self.period)
        names = [each and each.value.get("name") for each in (self.person, self.organization)]
        return [
            self.item.value,
            names,
            [each and each.value for each in referred],
            bool(self.on_behalf_of),
            self.period_unfit,
            self.item.own,
        ]


def draft(held: Held, scheme: str, context: RunContext) -> Draft:
    """The office. Raises Rejected where what it refers to is not in the files."""
    item = held.item
    _complete(held)
    assert held.organization is not None
    said, stated_id = values.text(item, "role"), item.value.get("id") is not None
    inferences: list[dict[str, str]] = []
    if held.post is not None:
        title = values.text(held.post, "label") or values.text(held.post, "role") or said
        role = said if said != title else ""
    else:
        title, role = said[:1].upper() + said[1:], ""
    if not title:
        title = values.text(item, "label") or _MEMBER
        inferences.append({"field": "title", "basis": "The membership names neither a post nor a role."})
    area = values.text(held.area, "name") if held.area else ""
    if item.value.get("organization_id") in (None, ""):
        inferences.append({"field": "party", "basis": f"The organization of the post “{title}”."})
    if area and item.value.get("area_id") in (None, ""):
        inferences.append({"field": "area", "basis": f"The area of the post “{title}”."})
    days = {ours: values.day(item, theirs, context) for ours, theirs in _DAYS.items()}
    if _reversed(days):
        raise Rejected(item.line, "end_date", str(item.value["end_date"])[:200], "Before the start.")
    if held.period is not None and item.own is None:
        inferences += _from_period(held, held.period, days, context)
    fields: dict[str, Any] = {
        "speaker_id": Ref(f"person/{held.person.id}", needed=True) if held.person else None,
        "party_id": Ref(f"organization/{held.organization.id}", needed=True),
        "title": title,
        "role": role,
        "on_behalf_of_id": Ref(f"organization/{held.on_behalf_of.id}") if held.on_behalf_of else None,
        "area": area,
        "legislative_period": values.text(held.period, "name") if held.period else "",
        **days,
        "identifiers": values.identifiers(item, scheme)[0 if stated_id else 1 :],
        "inferences": inferences,
    }
    fields["original"] = _original(held, fields, scheme) or None
    person = held.person.value.get("name") if held.person else ""
    slug = slugify_name(f"{person or ''} {title} {held.organization.value.get('name')}")
    return Draft("office", held.key, slug, fields, {"sources": [{"source_id": Ref(DATASET_KEY)}]})


def _complete(held: Held) -> None:
    """See that everything is there that the membership refers to."""
    item = held.item
    for name, found in (("person_id", held.person), ("organization_id", held.organization), ("post_id", held.post)):
        said = values.key(item, name)
        if said is not None and found is None:
            raise Rejected(item.line, name, said[:200], f"No {name.removesuffix('_id')} of the files has this id.")
    if held.person is None and held.post is None:
        raise Rejected(item.line, "person_id", "", "A membership needs a person, or a post that is vacant.")
    if held.organization is None:
        raise Rejected(item.line, "organization_id", "", f"A {item.kind} needs an organization.")


def _from_period(held: Held, period: Item, days: dict[str, Any], context: RunContext) -> Iterator[dict[str, str]]:
    """Fill the dates that the membership does not have from its legislative period; what was concluded so."""
    given = {ours: values.day(period, theirs, context) for ours, theirs in _DAYS.items()}
    name = values.text(period, "name") or period.id
    for ours in _DAYS:
        if days[ours] is not None or given[ours] is None or held.period_unfit:
            continue
        wanted = {**days, ours: given[ours]}
        if _reversed(wanted):
            continue
        days[ours] = given[ours]
        yield {"field": ours, "basis": f"The {ours} of the legislative period “{name}”: the membership states none."}


def _reversed(days: Mapping[str, Any]) -> bool:
    start, end = days["start"], days["end"]
    return bool(start and end and start.start and end.end and start.start > end.end)


def _original(held: Held, fields: dict[str, Any], scheme: str) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "speaker": held.person and held.person.id,
        "party": held.organization and held.organization.id,
        "on_behalf_of": held.on_behalf_of and held.on_behalf_of.id,
        **{name: fields[name] or None for name in ("title", "role", "area", "legislative_period")},
        **{ours: fields[ours] and fields[ours].as_json() for ours in _DAYS},
        "identifiers": fields["identifiers"],
        "inferences": fields["inferences"],
    }
    referred: dict[str, Any] = {}
    for name, found, shown_as in (("area", held.area, "name"), ("legislative_period", held.period, "name")):
        if found is not None:
            referred[name] = {k: v for k, v in found.value.items() if k != shown_as or v != fields[name]}
            referred[name].setdefault("id", found.id)
    if held.post is not None:
        referred["post"] = {"id": held.post.id, **held.post.value}
    ids = {value: value for value in (shown["speaker"], shown["party"], shown["on_behalf_of"]) if value}
    document = {**shown, "original": referred}
    if held.item is held.post:
        return referred
    vacant = {} if held.person else {"person_id": None}
    return {**vacant, **values.left_over(held.item, served(document, scheme, ids, ids)), **referred}


def served(
    document: Mapping[str, Any], scheme: str, persons: Mapping[Any, Any], parties: Mapping[Any, Any]
) -> dict[str, Any]:
    """The members of a membership that an office's document shows by itself.

    `persons` and `parties` are the data set's ids by slug.
    """
    original = document["original"] or {}
    concluded = [row["field"] for row in document["inferences"]]
    post = original.get("post")
    found: dict[str, Any] = {
        "id": values.own_id(document, scheme),
        "person_id": persons.get(document["speaker"]),
        "organization_id": None if "party" in concluded else parties.get(document["party"]),
        "on_behalf_of_id": parties.get(document["on_behalf_of"]),
        "role": document["role"] or (None if post or "title" in concluded else document["title"]),
        "post_id": post and post["id"],
        "area_id": None if "area" in concluded else original.get("area", {}).get("id"),
        "legislative_period_id": original.get("legislative_period", {}).get("id"),
        **{
            theirs: None if ours in concluded else document[ours] and document[ours]["edtf"]
            for ours, theirs in _DAYS.items()
        },
        "identifiers": values.others(document, scheme),
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def rebuilt(
    document: Mapping[str, Any], scheme: str, persons: Mapping[Any, Any], parties: Mapping[Any, Any]
) -> dict[str, dict[str, Any]]:
    """The membership, post, area and event (by class) that an office's document was made from."""
    original = dict(document["original"] or {})
    found = {}
    for name, kind, shown_as in (("area", "area", "area"), ("legislative_period", "event", "legislative_period")):
        if name in original:
            shown = {"name": document[shown_as]} if document[shown_as] else {}
            found[kind] = {**shown, **original.pop(name)}
    membership = served(document, scheme, persons, parties)
    if "post" in original:
        found["post"] = original.pop("post")
    if document["speaker"] is not None or "person_id" in original:
        found["membership"] = {**membership, **original}
    return found
