"""Matches the name of a party or person in an import with an existing record.

Identifiers decide first, then exact names and aliases, then similar names: by sound, order and parts, weighed with
country and time (`person_matching` and `person_decision`, `party_matching`). Only a nearly certain match is made
automatically; a `possible` one is left to a curator. Records are never merged here. Measured in `docs/matching.md`.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from events.imports.drafts import Match
from events.imports.identifiers import identifier_conflict
from events.imports.party_matching import IndexedParty, PartyIndex
from events.imports.party_names import country_named
from events.imports.person_decision import MatchContext, decide_person, title_words
from events.imports.person_matching import OfficeTerm, PersonIndex
from events.models import Office, Party, Speaker
from events.vocabulary.enumerations import PartyKind, Publication, RecordType


class Matcher:
    """Matches names with the parties or the speakers (`kind`) that are not withdrawn.

    Created once for an import; reads the records with one query for each table. `add` makes records that the import
    creates known; what others save meanwhile is not seen. Limits: `add` is not thread-safe.
    """

    def __init__(self, kind: str) -> None:
        if kind not in (RecordType.PARTY, RecordType.SPEAKER):
            raise ValueError(f"A Matcher matches parties or speakers, not {kind}.")
        self.kind = RecordType(kind)
        self._by_identifier: dict[tuple[str, str], set[int]] = {}
        self._states: dict[int, int] = {}
        self._parties = PartyIndex()
        self._people = PersonIndex()
        self._load_parties()
        if self.kind is RecordType.SPEAKER:
            self._load_people()

    def match(
        self,
        name: str,
        *,
        country: int | None = None,
        on: date | None = None,
        identifiers: Iterable[tuple[str, str]] = (),
        aliases: Iterable[str] = (),
    ) -> Match:
        """The record that the name means.

        `country` is the id of a party: a state, or an institution of one. `on` is a day on which a person acted. The
        verdict is `matched` with the record, `possible` with the likeliest record and the evidence for and against it,
        or `new`.
        """
        identifiers = tuple(identifiers)
        identified = {i for each in identifiers for i in self._by_identifier.get(each, ())}
        if len(identified) == 1:
            scheme, value = next(each for each in identifiers if each in self._by_identifier)
            record_id, evidence = next(iter(identified)), f"the same {scheme} identifier {value}"
            if doubt := self._identifier_conflict(record_id, identifiers):
                return Match(record_id, "possible", f"{evidence}; not certain: {doubt}")
            return Match(record_id, "matched", evidence)
        if identified:
            evidence = f"its identifiers belong to {len(identified)} records; not certain: which"
            return Match(min(identified), "possible", evidence)
        names = (name, *aliases)
        if self.kind is RecordType.PARTY:
            return self._parties.decide(names, country, identifiers)
        state = self._states.get(country, country) if country is not None else None
        return decide_person(self._people, names, MatchContext(state, on, identifiers))

    def add(
        self,
        record_id: int,
        name: str,
        *,
        country: int | None = None,
        identifiers: Iterable[tuple[str, str]] = (),
        aliases: Iterable[str] = (),
    ) -> None:
        """Add a record that the import has created, or further names and identifiers of a record."""
        pairs = [(scheme, value) for scheme, value in identifiers if scheme and value]
        for pair in pairs:
            self._by_identifier.setdefault(pair, set()).add(record_id)
        if self.kind is RecordType.PARTY:
            self._add_party(record_id, name, country, aliases)
            known = self._parties.parties[record_id].identifiers
        else:
            self._people.add(record_id, (name, *aliases))
            if record_id not in self._people.people:
                return
            person = self._people.people[record_id]
            known = person.identifiers
            if country is not None:
                person.countries.add(self._states.get(country, country))
        for scheme, value in pairs:
            known.setdefault(scheme, set()).add(value)

    def _identifier_conflict(self, record_id: int, identifiers: Iterable[tuple[str, str]]) -> str:
        known: Any = self._parties.parties if self.kind is RecordType.PARTY else self._people.people
        return identifier_conflict(known[record_id].identifiers if record_id in known else {}, identifiers)

    def _add_party(self, record_id: int, name: str, country: int | None, aliases: Iterable[str]) -> None:
        state = self._parties.parties.get(country) if country is not None else None
        party = IndexedParty(name, "", "", state.country if state else country_named(name))
        self._parties.add(record_id, party, (name, *aliases))

    def _load_parties(self) -> None:
        """Load every party with its state: the nearest state or territory among the party and its parents."""
        columns = ("pk", "slug", "kind", "parent_id", "name", "short_name", "aliases", "identifiers")
        rows = list(Party.objects.exclude(publication=Publication.WITHDRAWN).order_by("pk").values_list(*columns))
        by_id = {row[0]: (row[2], row[3], row[1]) for row in rows}
        for pk, slug, kind, _, name, short_name, aliases, identifiers in rows:
            at: int | None = pk
            seen: set[int] = set()
            while at is not None and at in by_id and at not in seen:
                seen.add(at)
                if by_id[at][0] in (PartyKind.STATE, PartyKind.TERRITORY):
                    break
                at = by_id[at][1]
            state = at if at is not None and at in by_id and by_id[at][0] in _STATES else None
            if state is not None:
                self._states[pk] = state
            if self.kind is RecordType.PARTY:
                party = IndexedParty(name, slug, kind, by_id[state][2] if state is not None else None)
                party.identifiers = self._index_identifiers(pk, identifiers)
                self._parties.add(pk, party, (name, short_name, *_names(aliases)))

    def _load_people(self) -> None:
        columns = ("pk", "name", "sort_name", "given_name", "family_name", "aliases", "identifiers", "born", "died")
        speakers = Speaker.objects.exclude(publication=Publication.WITHDRAWN).order_by("pk")
        for pk, name, sort, given, family, aliases, identifiers, born, died in speakers.values_list(*columns):
            both = f"{family}, {given}" if given and family else ""
            self._people.add(pk, (name, sort, both, *_names(aliases)))
            person = self._people.people[pk]
            person.identifiers = self._index_identifiers(pk, identifiers)
            person.born, person.died = born and born.start, died and died.end
        offices = Office.objects.exclude(publication=Publication.WITHDRAWN).filter(speaker__isnull=False)
        rows = offices.values_list("speaker_id", "title", "party_id", "start_start", "end_end")
        for speaker, title, party, start, end in rows.iterator():
            if speaker not in self._people.people:
                continue
            person, state = self._people.people[speaker], self._states.get(party)
            person.terms.append(OfficeTerm(title_words(title), state, start, end))
            if state is not None:
                person.countries.add(state)

    def _index_identifiers(self, record_id: int, rows: list[dict[str, Any]]) -> dict[str, set[str]]:
        """Index the identifiers of a record, and return them by scheme."""
        found: dict[str, set[str]] = {}
        for row in rows:
            scheme, value = row["scheme"] or "", row["identifier"] or ""
            if scheme and value:
                found.setdefault(scheme, set()).add(value)
                self._by_identifier.setdefault((scheme, value), set()).add(record_id)
        return found


_STATES = (PartyKind.STATE, PartyKind.TERRITORY)


def _names(aliases: list[dict[str, Any]]) -> list[str]:
    return [alias["name"] for alias in aliases if alias["name"]]
