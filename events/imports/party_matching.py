"""The index of existing parties by name, and the decision which of them a name means.

Exact names come first, then the vocabulary's names of countries, the same words without case, accents and spelling
variants, institutions of the same country, and names with one different letter. Limits: two parties with the same name
are distinguished by their country only; the subjects of ministries are compared in English.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from events.imports.drafts import Match
from events.imports.identifiers import identifier_conflict
from events.imports.party_names import PartyName, country_named, only_generic, party_name
from events.imports.person_names import exact_key
from events.vocabulary.enumerations import PartyKind

_OF_A_STATE = frozenset(
    {PartyKind.MINISTRY, PartyKind.GOVERNMENT_OFFICE, PartyKind.LEGISLATURE, PartyKind.COURT, PartyKind.MILITARY}
)
_COMMON_WORD = 250
"""A word of more names than this is not used to find similar names."""

_MAX_COMPARED = 40
"""The number of similar names that are compared, those that share most words first."""

_OPPOSITES = frozenset("north south east west northern southern eastern western upper lower".split())


@dataclass(slots=True)
class IndexedParty:
    """A party. `country` is the slug of its state, its own if it is a state, and None if it is unknown."""

    name: str
    slug: str
    kind: str
    country: str | None = None
    identifiers: dict[str, set[str]] = field(default_factory=dict)

    @property
    def of_a_state(self) -> bool:
        """Whether it is a kind of institution that every state has."""
        return self.kind in _OF_A_STATE


@dataclass(slots=True)
class _PartyCandidate:
    record_id: int
    score: int
    evidence: str
    doubt: str = ""


class PartyIndex:
    """Parties by record id, indexed by their names."""

    def __init__(self) -> None:
        self.parties: dict[int, IndexedParty] = {}
        self._by_slug: dict[str, int] = {}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._whole: dict[str, list[int]] = defaultdict(list)
        self._subject: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
        self._within: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
        self._by_word: dict[str, list[tuple[int, PartyName]]] = defaultdict(list)

    def add(self, record_id: int, party: IndexedParty, names: Iterable[str]) -> None:
        """Add a party, or further names of one that was added before."""
        known = self.parties.setdefault(record_id, party)
        self._by_slug.setdefault(known.slug, record_id)
        for text in names:
            if not text:
                continue
            _append_once(self._exact[exact_key(text)], record_id)
            name = party_name(text)
            if not name.words:
                continue
            country = known.country or name.country
            if name.country and not known.country and known.of_a_state:
                known.country = name.country
            _append_once(self._whole[name.whole], record_id)
            if country:
                _append_once(self._within[(country, name.words)], record_id)
                if name.subject:
                    _append_once(self._subject[(country, name.subject)], record_id)
            for word in dict.fromkeys(name.words):
                self._by_word[word].append((record_id, name))

    def decide(self, names: Iterable[str], country_id: int | None, identifiers: Iterable[tuple[str, str]]) -> Match:
        """The party that one of the names means. `country_id` is a state, or any party of that state."""
        given = self.parties.get(country_id) if country_id is not None else None
        candidates: dict[int, _PartyCandidate] = {}
        for text in names:
            for each in self._candidates(text, given.country if given else None):
                conflict = identifier_conflict(self.parties[each.record_id].identifiers, tuple(identifiers))
                each.doubt = conflict or each.doubt
                if each.record_id not in candidates or each.score > candidates[each.record_id].score:
                    candidates[each.record_id] = each
        ranked = sorted(candidates.values(), key=lambda each: (-each.score, each.record_id))
        if not ranked:
            return Match(None, "new")
        best = ranked[0]
        if not best.doubt and len(ranked) > 1 and ranked[1].score > best.score - 6:
            rival = self.parties[ranked[1].record_id]
            best.doubt = f"“{rival.name}” (record {ranked[1].record_id}) is nearly as likely"
        if best.doubt:
            return Match(best.record_id, "possible", f"{best.evidence}; not certain: {best.doubt}")
        return Match(best.record_id, "matched", best.evidence)

    def _candidates(self, text: str, country: str | None) -> list[_PartyCandidate]:
        """Parties with that name, or else with a similar name, with scores from 0 to 100."""
        name = party_name(text)
        country = country or name.country
        found = [each for each in self._same_name(text, name, country) if self._may_be_of(each.record_id, country)]
        return found or self._similar_name(name, country)

    def _same_name(self, text: str, name: PartyName, country: str | None) -> list[_PartyCandidate]:
        found = [
            _PartyCandidate(
                i,
                100 + self._country_bonus(i, country),
                f"the same name, “{text}”",
                self._doubt_of_general_name(i, country),
            )
            for i in self._exact.get(exact_key(text), ())
        ]
        if not found and (slug := country_named(text)) and (state := self._by_slug.get(slug)) is not None:
            found = [_PartyCandidate(state, 100, f"“{text}” is a name of {self.parties[state].name}")]
        if not found and name.whole:
            found = [
                _PartyCandidate(
                    i,
                    96 + self._country_bonus(i, country),
                    f"the same words, “{self.parties[i].name}”",
                    self._doubt_of_general_name(i, country),
                )
                for i in self._whole.get(name.whole, ())
            ]
        if not found and country:
            ids = self._within.get((country, name.words), []) or (
                self._subject.get((country, name.subject), []) if name.subject else []
            )
            found = [
                _PartyCandidate(i, 95, f"the same institution of {country}, “{self.parties[i].name}”") for i in ids
            ]
            if not found and name.country and not name.subject:
                # “Foreign Affairs (Bangladesh)” without the word ministry.
                ids = self._subject.get((country, frozenset(name.words)), [])
                found = [
                    _PartyCandidate(i, 94, f"the same institution of {country}, “{self.parties[i].name}”") for i in ids
                ]
        return found

    def _doubt_of_general_name(self, record_id: int, country: str | None) -> str:
        """The doubt about a name that parties of several countries have, if no country is given."""
        party = self.parties[record_id]
        general = party.country is not None or party.kind == PartyKind.MINISTRY
        if party.of_a_state and general and country is None:
            return "every state has one of that name, and no country is given"
        if party.kind == PartyKind.POLITICAL_PARTY and (country is None or country != party.country):
            return "political parties of several countries have the same name, and no country confirms it"
        return ""

    def _country_bonus(self, record_id: int, country: str | None) -> int:
        """The points that a confirmed country adds to a score."""
        return 8 if country is not None and self.parties[record_id].country == country else 0

    def _may_be_of(self, record_id: int, country: str | None) -> bool:
        """Whether the country of the party is the given one, or either of them is unknown."""
        known = self.parties[record_id].country
        return country is None or known is None or known == country

    def _similar_name(self, name: PartyName, country: str | None) -> list[_PartyCandidate]:
        """Parties whose names differ by a letter or two, or by a word without meaning for the identity."""
        if len(name.words) < 2:
            return []
        shared: dict[int, tuple[int, PartyName, int]] = {}
        for word in dict.fromkeys(name.words):
            postings = self._by_word.get(word, ())
            if len(postings) <= _COMMON_WORD:
                for record_id, known in postings:
                    _, _, count = shared.get(id(known), (0, known, 0))
                    shared[id(known)] = (record_id, known, count + 1)
        ranked = sorted(shared.values(), key=lambda each: -each[2])[:_MAX_COMPARED]
        found = []
        for record_id, known, count in ranked:
            if count * 2 < max(len(name.words), len(known.words)) - 1 or not self._may_be_of(record_id, country):
                continue
            if (similarity := _similarity(name.words, known.words)) is None:
                continue
            score, misspelled = similarity
            evidence = f"“{name.text}” is like “{known.text}” ({score} of 100)"
            doubt = "a word more or less" if not misspelled else ""
            if misspelled and (len(misspelled) > 1 or len(misspelled[0]) < 5 or misspelled[0] in self._by_word):
                doubt = "more than one letter differs, or both are words"
            elif misspelled and not self._country_bonus(record_id, country):
                doubt = "a letter differs, and no country confirms it"
            found.append(_PartyCandidate(record_id, score + self._country_bonus(record_id, country), evidence, doubt))
        return found


def _similarity(given: tuple[str, ...], known: tuple[str, ...]) -> tuple[int, list[str]] | None:
    """The score, and the misspelled words of the given name; None if a significant word has no counterpart."""
    left, right = [w for w in given if w not in known], [w for w in known if w not in given]
    misspelled = []
    for word in list(left):
        for other in right:
            shorter = min(len(word), len(other))
            distance = OSA.distance(word, other, score_cutoff=2)
            near = (shorter >= 4 and distance == 1) or (shorter >= 8 and distance == 2)
            if near and not any(each in _OPPOSITES or any(map(str.isdigit, each)) for each in (word, other)):
                left.remove(word)
                right.remove(other)
                misspelled += [word] * distance
                break
    if (left and right) or not only_generic(left + right):
        return None
    extra = [word for word in left + right if len(word) > 3]
    return 98 - 8 * len(misspelled) - 8 * len(extra), misspelled


def _append_once(ids: list[int], record_id: int) -> None:
    if record_id not in ids:
        ids.append(record_id)
