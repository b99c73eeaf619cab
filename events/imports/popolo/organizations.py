"""Convert a Popolo organization with its memberships in others to a party, and a party's document back."""

from collections.abc import Mapping
from typing import Any

from events.imports.drafts import Draft, MatchRequest, Ref, Rejected
from events.imports.formats import RunContext
from events.imports.popolo import values
from events.imports.popolo.dataset import PopoloObject
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
"""Classification → kind. `rebuild` writes a kind as the first classification that maps to it."""

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
_STATE_INSTITUTIONS = (
    PartyKind.LEGISLATURE,
    PartyKind.MINISTRY,
    PartyKind.GOVERNMENT_OFFICE,
    PartyKind.COURT,
    PartyKind.MILITARY,
)


def kind_of(item: PopoloObject) -> PartyKind:
    """The party's kind by the organization's classification; `other` if the classification is blank or unknown."""
    classification = values.text(item, "classification").lower().replace("_", " ")
    return _KINDS.get(classification) or _SYNONYMS.get(classification) or PartyKind.OTHER


def draft(
    item: PopoloObject,
    parents: Mapping[str, PopoloObject],
    memberships: list[PopoloObject],
    scheme: str,
    country: int | Ref | None,
    context: RunContext,
) -> Draft:
    """The party. `parents` are all organizations of the files, `memberships` the organization's own in others.

    Raises Rejected if a member has the wrong type or the name is missing.
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
    document = {**fields, "original": {}, "parent": None}
    if parent is not None and parent in parents:
        fields["parent_id"] = Ref(f"organization/{parent}")
        document["parent"] = parent
    elif parent is not None:
        context.warn(f"the files contain no organization with the parent_id “{parent}”: it is kept in original")
    elif country is not None and kind in _STATE_INSTITUTIONS:
        fields["parent_id"] = country
        basis = "The country that the import was given: what each state has one of belongs to that state."
        fields["inferences"] = [{"field": "parent", "basis": basis}]
    original = values.unserved_members(item, served_members(document, scheme, {parent: parent}))
    if memberships:
        original["memberships"] = [each.value for each in memberships]
    fields["original"] = original or None
    request = MatchRequest(
        name,
        country=country if isinstance(country, int) and kind in _STATE_INSTITUTIONS else None,
        identifiers=[(row["scheme"] or "", row["identifier"] or "") for row in fields["identifiers"]],
        aliases=[row["name"] or "" for row in fields["aliases"]],
    )
    parts = {"memberships": [_membership(each, parents, context) for each in memberships]}
    return Draft("party", f"organization/{item.id}", slugify_name(name), fields, parts, match=request, fill=True)


def _membership(item: PopoloObject, organizations: Mapping[str, PopoloObject], context: RunContext) -> dict[str, Any]:
    """An organization's membership in another."""
    organization = values.key(item, "organization_id")
    if organization is None or organization not in organizations:
        reason = "The files contain no organization with this id."
        raise Rejected(item.line, "organization_id", organization or "", reason)
    return {
        "organization_id": Ref(f"organization/{organization}"),
        "role": values.text(item, "role"),
        "start": values.day(item, "start_date", context),
        "end": values.day(item, "end_date", context),
    }


def served_members(document: Mapping[str, Any], scheme: str, ids: Mapping[Any, Any]) -> dict[str, Any]:
    """The members of an organization that a party's document contains in fields other than `original`.

    `ids` are the data set's ids of parties by slug.
    """
    classification = next((stated for stated, kind in _KINDS.items() if kind == document["kind"]), None)
    inferred = [row["field"] for row in document["inferences"]]
    found: dict[str, Any] = {
        "id": values.id_in_dataset(document, scheme),
        "name": document["name"],
        "classification": classification,
        "parent_id": None if "parent" in inferred else ids.get(document["parent"]),
        "identifiers": values.other_identifiers(document, scheme),
        "other_names": values.other_names(document),
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def rebuild(document: Mapping[str, Any], scheme: str, ids: Mapping[Any, Any]) -> dict[str, Any]:
    """The organization that a party's document was created from, without its memberships. Inverse of the mapping."""
    return values.with_original(served_members(document, scheme, ids), document, left_out=("memberships",))
