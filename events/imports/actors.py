"""Actors of coded events as data sets name them: which party or person they are, and which are only a role.

`Foreign Affairs (Bangladesh)` is an institution: a ministry whose parent is Bangladesh. `Citizen (India)` and
`Unspecified Actor` are roles: a stated actor with its country and sectors, and no party is made up for it. A plain name
is a country, an organization where its own words or its sectors say so, and else somebody who is linked only if they
are here already: the data sets do not tell people from organizations.
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

_OF_A_COUNTRY = re.compile(r"(?P<what>.+) \((?P<whose>.+)\)")

# Names of institutions that a country has one of; what is not listed is a role, or several institutions.
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
# A wing of a party by its letter, `Pakistan Muslim League (N)`: brackets that hold no country.
_WING = re.compile(r".+ \([A-Z]{1,3}\)")
# Who is in a ministry, and not the ministry itself.
_SOMEBODY = re.compile(
    r"\b(?:officials?|employees?|personnel|spokes\w+|ministers?|representatives?|secretary|staff)\b", re.I
)

_ORGANIZATION = re.compile(
    r"\b(?:Union|Nations|Council|Commission|Parliament|Organi[sz]ations?|Association|Committee|Court|Bank|Fund|Agency|League"
    r"|Community|Conference|Forum|Party|Front|Movement|Army|Forces|Police|Ministry|Institute|University|Company|Corporation"
    r"|Congress|Senate|Assembly|Authority|Bureau|Secretariat|Federation|Confederation|Alliance|Coalition|Society|Foundation"
    r"|Church|Corps|Guard|Service|Office|Department|Chamber|Commonwealth|Tribunal|Mission)\b"
)
# An IGO's name that only means IGOs in general.
_GENERIC = {
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
_PARTS_OF_A_STATE = (
    PartyKind.MINISTRY,
    PartyKind.GOVERNMENT_OFFICE,
    PartyKind.LEGISLATURE,
    PartyKind.COURT,
    PartyKind.MILITARY,
)


@dataclass(slots=True)
class ResolvedActor:
    """A row of an event's participants (without its side), and the supporting records that it refers to."""

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
    """The actor of that name; None where nothing is stated. Blank texts mean that nothing is stated.

    `scheme` is that of the data set's own names (`icews`), `on` a day on which it acted, `stated` the wording to keep
    where that is not the name, `identifiers` what the source says of who it is.
    """
    if not name and not country_name and not sectors:
        return None
    country = context.country(country_name) if country_name else None
    row: dict[str, Any] = {"stated": name if stated is None else stated, "sectors": sectors, "country_id": country}
    if not name or name in _GENERIC:
        return ResolvedActor(row)
    slug = countries.find(name)
    if slug is not None and not sectors and (not country_name or countries.find(country_name) == slug):
        state = context.country(name)
        return ResolvedActor({**row, "party_id": state, "country_id": country or state})
    within = _OF_A_COUNTRY.fullmatch(name)
    if within is not None and (whose := context.country(within["whose"])) is not None:
        row["country_id"] = country or whose
        kind = _institution(within["what"])
        if kind is None:
            return ResolvedActor(row)
        return _organization(row, name, kind, whose, country_name, within, scheme)
    if within is not None and not _WING.fullmatch(name):
        return ResolvedActor(row)  # a role within something that is no country: `Militant (Taliban)`
    if _ORGANIZATION.search(name) or "Multinational Corporation" in sectors:
        return _organization(row, name, _kind(name, sectors), country, country_name, None, scheme)
    return _somebody(row, name, country, country_name, ((scheme, name), *identifiers), on)


def _institution(what: str) -> PartyKind | None:
    if what in _INSTITUTIONS:
        return _INSTITUTIONS[what]
    return PartyKind.MINISTRY if _MINISTRY.fullmatch(what) and not _SOMEBODY.search(what) else None


def _kind(name: str, sectors: list[str]) -> PartyKind:
    if re.search(r"\bMinistry\b", name):
        return PartyKind.MINISTRY
    return next((kind for sector, kind in _KIND_BY_SECTOR if sector in sectors), PartyKind.OTHER)


def _organization(
    row: dict[str, Any],
    name: str,
    kind: PartyKind,
    country: int | Ref | None,
    country_name: str,
    within: re.Match[str] | None,
    scheme: str,
) -> ResolvedActor:
    whose = within["whose"] if within else country_name
    key = f"party:{name}|{countries.find(whose) or whose}"
    identifiers = [(scheme, name if within or not whose else f"{name} ({whose})")]
    fields: dict[str, Any] = {
        "name": name,
        "kind": kind.value,
        "identifiers": [{"scheme": s, "identifier": i} for s, i in identifiers],
    }
    if kind in _PARTS_OF_A_STATE and country is not None:
        fields["parent_id"] = country
    request = MatchRequest(
        name,
        country=country if isinstance(country, int) else None,
        identifiers=identifiers,
        aliases=_usual_names(within) if within else (),
    )
    draft = Draft("party", key, slugify_name(name), fields, match=request)
    return ResolvedActor({**row, "party_id": Ref(key)}, [draft])


def _usual_names(within: re.Match[str]) -> tuple[str, ...]:
    """What an institution of a country is usually called."""
    what, whose = within["what"], within["whose"]
    if what == "Foreign Affairs":
        return (
            f"Ministry of Foreign Affairs of {whose}",
            f"Ministry of Foreign Affairs of the {whose}",
            f"Foreign Ministry of {whose}",
        )
    return (f"{what} of {whose}", f"{what} of the {whose}")


def _somebody(
    row: dict[str, Any],
    name: str,
    country: int | Ref | None,
    country_name: str,
    identifiers: tuple[tuple[str, str], ...],
    on: date | None,
) -> ResolvedActor:
    """A name that may be a person's or an organization's: linked to who is here, and nobody is made."""
    drafts = []
    for kind, column in (("speaker", "speaker_id"), ("party", "party_id")):
        key = f"{kind}?:{name}|{country_name}"
        request = MatchRequest(
            name, country=country if isinstance(country, int) else None, on=on, identifiers=identifiers
        )
        drafts.append(Draft(kind, key, slugify_name(name), {"name": name}, match=request, create=False))
        row[column] = Ref(key)
    return ResolvedActor(row, drafts)
