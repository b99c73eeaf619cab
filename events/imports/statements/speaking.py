"""Who spoke, for whom, and in which office: people, parties and posts that are here already, else new ones.

People and parties are found by the matcher. An office is found among those of a person who is here: by the words of
its title, its country and the day. Limits: a title alone (“The President”) is nobody's name; of two offices that fit
none is taken, and a new one is made.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from events.imports.drafts import DATASET_KEY, Draft, MatchRequest, Ref
from events.imports.formats import RunContext
from events.imports.person_decision import title_words
from events.imports.person_names import TITLES, person_name
from events.models import Office, Party
from events.vocabulary.enumerations import PartyKind, Publication
from events.vocabulary.slugs import slugify_name

_COURTESY = re.compile(
    r"(?:(?:H\.? ?E\.?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Hon|Mme|M|Sr|Sra)\b\.? +)+(?=\S)", re.IGNORECASE
)
_MINISTRY = re.compile(r"\b(?:Ministry|Department) (?:of|for)\b")
_NOBODY = frozenset("unknown anonymous unidentified various several spokesperson representative chairperson".split())


@dataclass(slots=True)
class Voice:
    """Who spoke: the statement's columns, and the records that they refer to."""

    columns: dict[str, Any]
    drafts: list[Draft] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a row says of it, as text; blank where it says nothing. `identifier` is a scheme and the person's id."""

    speaker: str
    identifier: tuple[str, str]
    country: str
    party: str
    role: str


def voice(stated: Stated, day: date | None, context: RunContext) -> Voice:
    """Who spoke, as far as the row says so; neither `speaker_id` nor `party_id` where it says nothing."""
    party, drafts = _party(stated, context)
    columns: dict[str, Any] = {}
    if party is not None:
        columns["party_id"] = party
    request = _person(stated, party, day)
    if request is not None:
        key = f"speaker:{'|'.join(stated.identifier) if stated.identifier[1] else f'{stated.speaker}|{stated.country}'}"
        fields: dict[str, Any] = {"name": request.name}
        courtesy = _COURTESY.match(stated.speaker)
        if courtesy and request.name != stated.speaker:
            fields["honorific"] = courtesy.group().strip()[:100]
        if stated.identifier[1]:
            fields["identifiers"] = [{"scheme": stated.identifier[0], "identifier": stated.identifier[1]}]
        drafts.append(Draft("speaker", key, slugify_name(request.name), fields, match=request))
        columns["speaker_id"] = Ref(key)
    if stated.role and party is not None:
        office, more = _office(stated, columns.get("speaker_id"), party, request, day, context)
        columns["office_id"] = office
        drafts += more
    return Voice(columns, drafts)


def _party(stated: Stated, context: RunContext) -> tuple[int | Ref | None, list[Draft]]:
    """The party spoken for: the one that is named, within the country where that is given; else the country."""
    country = context.country(stated.country) if stated.country else None
    if stated.party and context.country(stated.party) is not None:
        return context.country(stated.party), []
    name = stated.party or (stated.country if country is None else "")
    if not name:
        return country, []
    if not stated.party:
        context.warn(f"“{name[:60]}” is no country that is known: it became, or was found as, a party of that name")
    key = f"party:{name}|{stated.country}"
    fields: dict[str, Any] = {"name": name, "kind": PartyKind.OTHER.value}
    if country is not None and _MINISTRY.search(name):
        fields |= {"kind": PartyKind.MINISTRY.value, "parent_id": country}
    request = MatchRequest(name, country=country if isinstance(country, int) else None)
    return Ref(key), [Draft("party", key, slugify_name(name), fields, match=request)]


def _person(stated: Stated, party: int | Ref | None, day: date | None) -> MatchRequest | None:
    """Who is asked for, without the courtesies before the name; None where nobody is named."""
    name = stated.speaker
    bare = _COURTESY.sub("", name, count=1) if _COURTESY.match(name) else name
    words = person_name(bare)
    if words is None or all(word in TITLES or word in _NOBODY or word in ("the", "a") for word in words.words):
        return None
    return MatchRequest(
        bare,
        country=party if isinstance(party, int) else None,
        on=day,
        identifiers=(stated.identifier,) if stated.identifier[1] else (),
    )


def _office(
    stated: Stated,
    speaker: Ref | None,
    party: int | Ref,
    person: MatchRequest | None,
    day: date | None,
    context: RunContext,
) -> tuple[int | Ref, list[Draft]]:
    if person is not None:
        found = context.matcher("speaker").match(
            person.name, country=person.country, on=person.on, identifiers=person.identifiers
        )
        if found.verdict == "matched" and found.record_id is not None:
            held = context.cached(("offices", found.record_id), lambda: _offices_of(found.record_id, context))
            fitting = [each for each in held if each.fits(title_words(stated.role), party, day)]
            if len(fitting) == 1:
                return fitting[0].pk, []
    of_party = party.key if isinstance(party, Ref) else f"#{party}"
    key = f"office:{stated.role.casefold()}|{speaker.key if speaker else ''}|{of_party}"
    fields = {"title": stated.role, "party_id": party, "speaker_id": speaker}
    who = person.name if person else stated.country or stated.party
    slug = slugify_name(f"{who} {stated.role}")
    return Ref(key), [Draft("office", key, slug, fields, {"sources": [{"source_id": Ref(DATASET_KEY)}]})]


@dataclass(frozen=True, slots=True)
class _Held:
    """An office that somebody holds. `parties` are its party and those above."""

    pk: int
    title: frozenset[str]
    parties: frozenset[int]
    start: date | None
    end: date | None

    def fits(self, title: frozenset[str], party: int | Ref, day: date | None) -> bool:
        """Whether it is the post of that title and party, and can have been held on that day."""
        if self.title != title or party not in self.parties:
            return False
        return day is None or ((self.start is None or self.start <= day) and (self.end is None or day <= self.end))


def _offices_of(speaker_id: int | None, context: RunContext) -> list[_Held]:
    offices = Office.objects.filter(speaker_id=speaker_id).exclude(publication=Publication.WITHDRAWN)
    if context.publish:
        offices = offices.filter(publication=Publication.PUBLISHED)
    rows = offices.values_list("pk", "title", "party_id", "start_start", "end_end")
    return [
        _Held(pk, title_words(title), context.cached(("above", party), partial(_with_those_above, party)), start, end)
        for pk, title, party, start, end in rows
    ]


def _with_those_above(party: int) -> frozenset[int]:
    found: set[int] = set()
    at: int | None = party
    while at is not None and at not in found:
        found.add(at)
        at = Party.objects.filter(pk=at).values_list("parent_id", flat=True).first()
    return frozenset(found)
