"""Determine speaker, party and office of a statement: existing records where they match, else new ones.

Speakers and parties are found by the matcher. An existing office is found among those of a matched speaker, by its
title's words, its party and the day. Limits: a title alone (“The President”) does not name a speaker; if two offices
match, a new one is created.
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

_HONORIFIC = re.compile(
    r"(?:(?:H\.? ?E\.?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Hon|Mme|M|Sr|Sra)\b\.? +)+(?=\S)", re.IGNORECASE
)
_MINISTRY = re.compile(r"\b(?:Ministry|Department) (?:of|for)\b")
_NOT_NAMES = frozenset("unknown anonymous unidentified various several spokesperson representative chairperson".split())


@dataclass(slots=True)
class Attribution:
    """The statement's columns for speaker, party and office, and the new records that they refer to."""

    columns: dict[str, Any]
    drafts: list[Draft] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StatedAttribution:
    """The texts of a row, blank if the row has none. `identifier` is a scheme and the speaker's id in it."""

    speaker: str
    identifier: tuple[str, str]
    country: str
    party: str
    role: str


def attribute(stated: StatedAttribution, day: date | None, context: RunContext) -> Attribution:
    """Speaker, party and office of a row. Has neither `speaker_id` nor `party_id` if the row names nobody."""
    party, drafts = _party(stated, context)
    columns: dict[str, Any] = {}
    if party is not None:
        columns["party_id"] = party
    request = _person(stated, party, day)
    if request is not None:
        key = f"speaker:{'|'.join(stated.identifier) if stated.identifier[1] else f'{stated.speaker}|{stated.country}'}"
        fields: dict[str, Any] = {"name": request.name}
        honorific = _HONORIFIC.match(stated.speaker)
        if honorific and request.name != stated.speaker:
            fields["honorific"] = honorific.group().strip()[:100]
        if stated.identifier[1]:
            fields["identifiers"] = [{"scheme": stated.identifier[0], "identifier": stated.identifier[1]}]
        drafts.append(Draft("speaker", key, slugify_name(request.name), fields, match=request))
        columns["speaker_id"] = Ref(key)
    if stated.role and party is not None:
        office, supporting = _office(stated, columns.get("speaker_id"), party, request, day, context)
        columns["office_id"] = office
        drafts += supporting
    return Attribution(columns, drafts)


def _party(stated: StatedAttribution, context: RunContext) -> tuple[int | Ref | None, list[Draft]]:
    """The party spoken for: the named party, within the country if that is stated; else the country."""
    country = context.country(stated.country) if stated.country else None
    if stated.party and context.country(stated.party) is not None:
        return context.country(stated.party), []
    name = stated.party or (stated.country if country is None else "")
    if not name:
        return country, []
    if not stated.party:
        context.warn(f"“{name[:60]}” is not a known country: it was matched with, or created as, a party of this name")
    key = f"party:{name}|{stated.country}"
    fields: dict[str, Any] = {"name": name, "kind": PartyKind.OTHER.value}
    if country is not None and _MINISTRY.search(name):
        fields |= {"kind": PartyKind.MINISTRY.value, "parent_id": country}
    request = MatchRequest(name, country=country if isinstance(country, int) else None)
    return Ref(key), [Draft("party", key, slugify_name(name), fields, match=request)]


def _person(stated: StatedAttribution, party: int | Ref | None, day: date | None) -> MatchRequest | None:
    """The request for the matcher, with the name without honorifics; None if the row does not name a person."""
    name = stated.speaker
    bare = _HONORIFIC.sub("", name, count=1) if _HONORIFIC.match(name) else name
    words = person_name(bare)
    if words is None or all(word in TITLES or word in _NOT_NAMES or word in ("the", "a") for word in words.words):
        return None
    return MatchRequest(
        bare,
        country=party if isinstance(party, int) else None,
        on=day,
        identifiers=(stated.identifier,) if stated.identifier[1] else (),
    )


def _office(
    stated: StatedAttribution,
    speaker: Ref | None,
    party: int | Ref,
    person: MatchRequest | None,
    day: date | None,
    context: RunContext,
) -> tuple[int | Ref, list[Draft]]:
    """The office: the only matching one of a known speaker, else a new one."""
    if person is not None:
        found = context.matcher("speaker").match(
            person.name, country=person.country, on=person.on, identifiers=person.identifiers
        )
        if found.verdict == "matched" and found.record_id is not None:
            offices = context.cached(("offices", found.record_id), lambda: _offices_of(found.record_id, context))
            matching = [each for each in offices if each.matches(title_words(stated.role), party, day)]
            if len(matching) == 1:
                return matching[0].pk, []
    party_key = party.key if isinstance(party, Ref) else f"#{party}"
    key = f"office:{stated.role.casefold()}|{speaker.key if speaker else ''}|{party_key}"
    fields = {"title": stated.role, "party_id": party, "speaker_id": speaker}
    holder = person.name if person else stated.country or stated.party
    slug = slugify_name(f"{holder} {stated.role}")
    return Ref(key), [Draft("office", key, slug, fields, {"sources": [{"source_id": Ref(DATASET_KEY)}]})]


@dataclass(frozen=True, slots=True)
class _HeldOffice:
    """An office with a holder. `parties` are its party and that party's ancestors."""

    pk: int
    title: frozenset[str]
    parties: frozenset[int]
    start: date | None
    end: date | None

    def matches(self, title: frozenset[str], party: int | Ref, day: date | None) -> bool:
        """Whether it has this title and party, and its term may include this day."""
        if self.title != title or party not in self.parties:
            return False
        return day is None or ((self.start is None or self.start <= day) and (self.end is None or day <= self.end))


def _offices_of(speaker_id: int | None, context: RunContext) -> list[_HeldOffice]:
    offices = Office.objects.filter(speaker_id=speaker_id).exclude(publication=Publication.WITHDRAWN)
    if context.publish:
        offices = offices.filter(publication=Publication.PUBLISHED)
    rows = offices.values_list("pk", "title", "party_id", "start_start", "end_end")
    return [
        _HeldOffice(
            pk,
            title_words(title),
            context.cached(("ancestors", party), partial(_with_ancestors, party)),
            start,
            end,
        )
        for pk, title, party, start, end in rows
    ]


def _with_ancestors(party: int) -> frozenset[int]:
    found: set[int] = set()
    ancestor: int | None = party
    while ancestor is not None and ancestor not in found:
        found.add(ancestor)
        ancestor = Party.objects.filter(pk=ancestor).values_list("parent_id", flat=True).first()
    return frozenset(found)
