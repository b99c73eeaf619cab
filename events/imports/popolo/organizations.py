"""Organizations of Popolo as parties, with the organizations that they are members of; and again from documents."""

from collections.abc import Mapping
from typing import Any

from events.imports.drafts import Draft, MatchRequest, Ref, Rejected
from events.imports.formats import RunContext
from events.imports.popolo import values
from events.imports.popolo.structure import Item
from events.vocabulary.enumerations import PartyKind
from events.vocabulary.slugs import slugify_name

_KINDS = {
    "party": PartyKind.POLITICAL_PARTY,
    "legislature": PartyKind.LEGISLATURE,
    "ministry": PartyKind.MINISTRY,
    "executive": PartyKind.GOVERNMENT_OFFICE,
    "court": PartyKind.COURT,
    "armed forces": PartyKind.MILITARY,
    "company": PartyKind.COMPANY,
    "media": PartyKind.MEDIA,
    "state": PartyKind.STATE,
    "delegation": PartyKind.DELEGATION,
}
"""Classification → kind. Of a kind the first classification is the one that its document shows by itself."""

_SYNONYMS = {
    **dict.fromkeys(
        ("political party", "faction", "fraction", "parliamentary group", "parliamentary party", "political group"),
        PartyKind.POLITICAL_PARTY,
    ),
    **dict.fromkeys(
        (
            "parliament",
            "chamber",
            "house",
            "upper house",
            "lower house",
            "unicameral legislature",
            "senate",
            "congress",
        ),
        PartyKind.LEGISLATURE,
    ),
    **dict.fromkeys(("department", "government department"), PartyKind.MINISTRY),
    **dict.fromkeys(
        ("government", "cabinet", "council of ministers", "presidency", "agency", "administration", "local authority"),
        PartyKind.GOVERNMENT_OFFICE,
    ),
    **dict.fromkeys(("tribunal", "judiciary"), PartyKind.COURT),
    **dict.fromkeys(("military", "army"), PartyKind.MILITARY),
    **dict.fromkeys(("corporation", "business"), PartyKind.COMPANY),
    **dict.fromkeys(("newspaper", "broadcaster"), PartyKind.MEDIA),
    **dict.fromkeys(("ngo", "charity", "non-governmental organization", "civil society"), PartyKind.NGO),
    **dict.fromkeys(("igo", "intergovernmental organization", "international organization"), PartyKind.IGO),
    **dict.fromkeys(("country", "nation"), PartyKind.STATE),
}
_OF_A_STATE = (
    PartyKind.LEGISLATURE,
    PartyKind.MINISTRY,
    PartyKind.GOVERNMENT_OFFICE,
    PartyKind.COURT,
    PartyKind.MILITARY,
)


def kind_of(item: Item) -> PartyKind:
    """What the party is, by its classification; `other` where that says nothing to us."""
    said = values.text(item, "classification").lower().replace("_", " ")
    return _KINDS.get(said) or _SYNONYMS.get(said) or PartyKind.OTHER


def draft(
    item: Item,
    parents: Mapping[str, Item],
    memberships: list[Item],
    scheme: str,
    country: int | Ref | None,
    context: RunContext,
) -> Draft:
    """The party. `parents` are the organizations of the files, `memberships` those of which it is the member.

    Raises Rejected where a member is not what it must be.
    """
    name = values.text(item, "name")
    if not name:
        raise Rejected(item.line, "name", "", "An organization needs a name.")
    kind, parent = kind_of(item), values.key(item, "parent_id")
    fields: dict[str, Any] = {
        "name": name,
        "kind": kind.value,
        "aliases": values.aliases(item),
        "identifiers": values.identifiers(item, scheme),
        "inferences": [],
    }
    shown = {**fields, "original": {}, "parent": None}
    if parent is not None and parent in parents:
        fields["parent_id"] = Ref(f"organization/{parent}")
        shown["parent"] = parent
    elif parent is not None:
        context.warn(f"parent_id “{parent}” is no organization of the files: it is kept in original")
    elif country is not None and kind in _OF_A_STATE:
        fields["parent_id"] = country
        basis = "The country that the import was given: what each state has one of belongs to that state."
        fields["inferences"] = [{"field": "parent", "basis": basis}]
    original = values.left_over(item, served(shown, scheme, {parent: parent}))
    if memberships:
        original["memberships"] = [each.value for each in memberships]
    fields["original"] = original or None
    request = MatchRequest(
        name,
        country=country if isinstance(country, int) and kind in _OF_A_STATE else None,
        identifiers=[(row["scheme"] or "", row["identifier"] or "") for row in fields["identifiers"]],
        aliases=[row["name"] or "" for row in fields["aliases"]],
    )
    parts = {"memberships": [_membership(each, parents, context) for each in memberships]}
    return Draft("party", f"organization/{item.id}", slugify_name(name), fields, parts, match=request, fill=True)


def _membership(item: Item, organizations: Mapping[str, Item], context: RunContext) -> dict[str, Any]:
    """An organization's membership in another."""
    organization = values.key(item, "organization_id")
    if organization is None or organization not in organizations:
        reason = "The organization of this membership is not in the files."
        raise Rejected(item.line, "organization_id", organization or "", reason)
    return {
        "organization_id": Ref(f"organization/{organization}"),
        "role": values.text(item, "role"),
        "start": values.day(item, "start_date", context),
        "end": values.day(item, "end_date", context),
    }


def served(document: Mapping[str, Any], scheme: str, ids: Mapping[Any, Any]) -> dict[str, Any]:
    """The members that a party's document shows by itself. `ids` are the data set's ids of parties by their slugs."""
    classified = next((said for said, kind in _KINDS.items() if kind == document["kind"]), None)
    concluded = [row["field"] for row in document["inferences"]]
    found: dict[str, Any] = {
        "id": values.own_id(document, scheme),
        "name": document["name"],
        "classification": classified,
        "parent_id": None if "parent" in concluded else ids.get(document["parent"]),
        "identifiers": values.others(document, scheme),
        "other_names": values.other_names(document),
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def rebuilt(document: Mapping[str, Any], scheme: str, ids: Mapping[Any, Any]) -> dict[str, Any]:
    """The organization that a party's document was made from. Inverse of the mapping, but for its memberships."""
    original = dict(document["original"] or {})
    original.pop("memberships", None)
    found = served(document, scheme, ids)
    original.pop("other_names", None) if "other_names" in found else None
    return {**found, **original}
