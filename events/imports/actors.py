"""Resolves the actors of coded events, as data sets name them, to parties and people; some are only roles.

`Foreign Affairs (Bangladesh)` is an institution: a ministry whose parent is Bangladesh. `Citizen (India)` and
`Unspecified Actor` are roles: a stated actor with its country and sectors, without a party. A plain name is a country;
an organization if its words or its sectors say so; or else a person or an organization, which is linked only if the
record exists: the data sets do not distinguish people from organizations.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from events.imports.drafts import Draft, MatchRequest, Ref
from events.imports.formats import RunContext
from events.vocabulary import countries
from events.vocabulary.enumerations import PartyKind
from events.vocabulary.slugs import slugify_name

_OF_A_COUNTRY = re.compile(r"(?P<institution>.+) \((?P<country>.+)\)")

# Names of institutions of which a country has exactly one; other names are roles or several institutions.
_INSTITUTIONS = {
    "Foreign Affairs": PartyKind.MINISTRY,
    "Domestic Affairs": PartyKind.MINISTRY,
    "Government": PartyKind.GOVERNMENT_OFFICE,
    "Election Commission": PartyKind.GOVERNMENT_OFFICE,
    "Central Bank": PartyKind.GOVERNMENT_OFFICE,
    "Royal Administration": PartyKind.GOVERNMENT_OFFICE,
    "Senate": PartyKind.LEGISLATURE,
    "House of Representatives": PartyKind.LEGISLATURE,
    "Legislature": PartyKind.LEGISLATURE,
    "Congress": PartyKind.LEGISLATURE,
    "Parliament": PartyKind.LEGISLATURE,
    "National Assembly": PartyKind.LEGISLATURE,
    "Upper House": PartyKind.LEGISLATURE,
    "Lower House": PartyKind.LEGISLATURE,
    "Constitutional Court": PartyKind.COURT,
    "Supreme Court": PartyKind.COURT,
    "Military": PartyKind.MILITARY,
    "Armed Forces": PartyKind.MILITARY,
    "Army": PartyKind.MILITARY,
    "Navy": PartyKind.MILITARY,
    "Naval": PartyKind.MILITARY,
    "Air Force": PartyKind.MILITARY,
    "Coast Guard": PartyKind.MILITARY,
}
_MINISTRY = re.compile(r"(?:.+ |.+/)Ministry|Ministry of .+|Department of .+")
# A faction of a party with its letter, `Pakistan Muslim League (N)`: the brackets do not contain a country.
_FACTION = re.compile(r".+ \([A-Z]{1,3}\)")
# People of a ministry, not the ministry itself.
_PEOPLE_OF_A_MINISTRY = re.compile(
    r"\b(?:officials?|employees?|personnel|spokes\w+|ministers?|representatives?|secretary|staff)\b", re.I
)

_ORGANIZATION = re.compile(
    r"\b(?:Union|Nations|Council|Commission|Parliament|Organi[sz]ations?|Association|Committee|Court|Bank|Fund|Agency|League"
    r"|Community|Conference|Forum|Party|Front|Movement|Army|Forces|Police|Ministry|Institute|University|Company|Corporation"
    r"|Congress|Senate|Assembly|Authority|Bureau|Secretariat|Federation|Confederation|Alliance|Coalition|Society|Foundation"
    r"|Church|Corps|Guard|Service|Office|Department|Chamber|Commonwealth|Tribunal|Mission)\b"
)
# Names that mean any organization or actor.
_GENERIC_NAMES = {
    "International Government Organizations",
    "Non-Governmental Organizations",
    "Unspecified Actor",
    "UNSPECIFIED",
}
_KIND_BY_SECTOR = (
    ("International Government Organization", PartyKind.IGO),
    ("Rebel", PartyKind.ARMED_GROUP),
    ("Insurgents", PartyKind.ARMED_GROUP),
    ("Unidentified Forces", PartyKind.ARMED_GROUP),
    ("Military", PartyKind.MILITARY),
    ("Judicial", PartyKind.COURT),
    ("Legislative / Parliamentary", PartyKind.LEGISLATURE),
    ("Government", PartyKind.GOVERNMENT_OFFICE),
    ("Parties", PartyKind.POLITICAL_PARTY),
    ("Multinational Corporation", PartyKind.COMPANY),
    ("Media", PartyKind.MEDIA),
    ("Business", PartyKind.COMPANY),
    ("Nongovernmental Organizations / Activists", PartyKind.NGO),
    ("Nongovernmental Organization (International)", PartyKind.NGO),
)
_STATE_INSTITUTIONS = (
    PartyKind.MINISTRY,
    PartyKind.GOVERNMENT_OFFICE,
    PartyKind.LEGISLATURE,
    PartyKind.COURT,
    PartyKind.MILITARY,
)


@dataclass(slots=True)
class ResolvedActor:
    """A row of an event's participants without its side, and the drafts of the supporting records that it refers to."""

    row: dict[str, Any]
    drafts: list[Draft] = field(default_factory=list)


def resolve_actor(
    name: str,
    country_name: str,
    sectors: list[str],
    context: RunContext,
    scheme: str,
    on: date | None = None,
    stated: str | None = None,
    identifiers: tuple[tuple[str, str], ...] = (),
) -> ResolvedActor | None:
    """The actor of that name; None if name, country and sectors are blank.

    `scheme` is the identifier scheme of the data set's names (`icews`), `on` a day on which the actor acted, `stated`
    the text to store if it is not the name, `identifiers` further identifiers that the source gives.
    """
    if not name and not country_name and not sectors:
        return None
    country = context.country(country_name) if country_name else None
    row: dict[str, Any] = {"stated": name if stated is None else stated, "sectors": sectors, "country_id": country}
    if not name or name in _GENERIC_NAMES:
        return ResolvedActor(row)
    slug = countries.find(name)
    if slug is not None and not sectors and (not country_name or countries.find(country_name) == slug):
        state = context.country(name)
        return ResolvedActor({**row, "party_id": state, "country_id": country or state})
    bracketed = _OF_A_COUNTRY.fullmatch(name)
    if bracketed is not None and (parent := context.country(bracketed["country"])) is not None:
        row["country_id"] = country or parent
        kind = _institution_kind(bracketed["institution"])
        if kind is None:
            return ResolvedActor(row)
        return _organization(row, name, kind, parent, country_name, bracketed, scheme)
    if bracketed is not None and not _FACTION.fullmatch(name):
        return ResolvedActor(row)  # a role in an organization: `Militant (Taliban)`
    if _ORGANIZATION.search(name) or "Multinational Corporation" in sectors:
        return _organization(row, name, _organization_kind(name, sectors), country, country_name, None, scheme)
    return _person_or_organization(row, name, country, country_name, ((scheme, name), *identifiers), on)


def _institution_kind(institution: str) -> PartyKind | None:
    """The kind of an institution; None if it is a role or people of an institution."""
    if institution in _INSTITUTIONS:
        return _INSTITUTIONS[institution]
    is_ministry = _MINISTRY.fullmatch(institution) and not _PEOPLE_OF_A_MINISTRY.search(institution)
    return PartyKind.MINISTRY if is_ministry else None


def _organization_kind(name: str, sectors: list[str]) -> PartyKind:
    if re.search(r"\bMinistry\b", name):
        return PartyKind.MINISTRY
    return next((kind for sector, kind in _KIND_BY_SECTOR if sector in sectors), PartyKind.OTHER)


def _organization(
    row: dict[str, Any],
    name: str,
    kind: PartyKind,
    country: int | Ref | None,
    country_name: str,
    bracketed: re.Match[str] | None,
    scheme: str,
) -> ResolvedActor:
    stated_country = bracketed["country"] if bracketed else country_name
    key = f"party:{name}|{countries.find(stated_country) or stated_country}"
    identifiers = [(scheme, name if bracketed or not stated_country else f"{name} ({stated_country})")]
    fields: dict[str, Any] = {
        "name": name,
        "kind": kind.value,
        "identifiers": [{"scheme": s, "identifier": i} for s, i in identifiers],
    }
    if kind in _STATE_INSTITUTIONS and country is not None:
        fields["parent_id"] = country
    request = MatchRequest(
        name,
        country=country if isinstance(country, int) else None,
        identifiers=identifiers,
        aliases=_common_names(bracketed) if bracketed else (),
    )
    draft = Draft("party", key, slugify_name(name), fields, match=request)
    return ResolvedActor({**row, "party_id": Ref(key)}, [draft])


def _common_names(bracketed: re.Match[str]) -> tuple[str, ...]:
    """The usual names of an institution of a country."""
    institution, country = bracketed["institution"], bracketed["country"]
    if institution == "Foreign Affairs":
        return (
            f"Ministry of Foreign Affairs of {country}",
            f"Ministry of Foreign Affairs of the {country}",
            f"Foreign Ministry of {country}",
        )
    return (f"{institution} of {country}", f"{institution} of the {country}")


def _person_or_organization(
    row: dict[str, Any],
    name: str,
    country: int | Ref | None,
    country_name: str,
    identifiers: tuple[tuple[str, str], ...],
    on: date | None,
) -> ResolvedActor:
    """A name of a person or an organization: linked to an existing record; none is created."""
    drafts = []
    for kind, column in (("speaker", "speaker_id"), ("party", "party_id")):
        key = f"{kind}?:{name}|{country_name}"
        request = MatchRequest(
            name, country=country if isinstance(country, int) else None, on=on, identifiers=identifiers
        )
        drafts.append(Draft(kind, key, slugify_name(name), {"name": name}, match=request, create=False))
        row[column] = Ref(key)
    return ResolvedActor(row, drafts)
