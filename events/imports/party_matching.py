"""The parties that are known, and which of them a name means.

Exact names first, then the vocabulary's names of countries, then the same words without case, accents and spelling
variants, then institutions within their country, then names one letter apart. Limits: two parties of one name in
different countries are told apart by the country only; a subject of a ministry is compared in English.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from events.imports.drafts import Match
from events.imports.party_names import PartyName, country_named, only_generic, party_name
from events.imports.person_names import exactly
from events.vocabulary.enumerations import PartyKind

_OF_A_STATE = frozenset(
    {PartyKind.MINISTRY, PartyKind.GOVERNMENT_OFFICE, PartyKind.LEGISLATURE, PartyKind.COURT, PartyKind.MILITARY}
)
_COMMON = 250
_COMPARED = 40
_OPPOSITES = frozenset("north south east west northern southern eastern western upper lower".split())


@dataclass(slots=True)
class IndexedParty:
    """A party. `country` is the slug of the state that it is of, or is; None where it is of none, or it is unknown."""

    name: str
    slug: str
    kind: str
    country: str | None = None
    identifiers: dict[str, set[str]] = field(default_factory=dict)

    @property
    def of_a_state(self) -> bool:
        """Whether it is an institution of which every state has one."""
        return self.kind in _OF_A_STATE


@dataclass(slots=True)
class _Likely:
    record_id: int
    score: int
    evidence: str
    doubt: str = ""


class PartyIndex:
    """Parties by record id, and their names."""

    def __init__(self) -> None:
        self.parties: dict[int, IndexedParty] = {}
        self._by_slug: dict[str, int] = {}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._whole: dict[str, list[int]] = defaultdict(list)
        self._subject: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
        self._within: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
        self._by_word: dict[str, list[tuple[int, PartyName]]] = defaultdict(list)

    def add(self, record_id: int, party: IndexedParty, names: Iterable[str]) -> None:
        """Know a party, or more names of one that is known already."""
        known = self.parties.setdefault(record_id, party)
        self._by_slug.setdefault(known.slug, record_id)
        for text in names:
            if not text:
                continue
            _once(self._exact[exactly(text)], record_id)
            name = party_name(text)
            if not name.words:
                continue
            country = known.country or name.country
            if name.country and not known.country and known.of_a_state:
                known.country = name.country
            _once(self._whole[name.whole], record_id)
            if country:
                _once(self._within[(country, name.words)], record_id)
                if name.subject:
                    _once(self._subject[(country, name.subject)], record_id)
            for word in set(name.words):
                self._by_word[word].append((record_id, name))

    def decide(self, names: Iterable[str], country_id: int | None, identifiers: Iterable[tuple[str, str]]) -> Match:
        """The party that one of the names means. `country_id` is the state, or any party of it."""
        given = self.parties.get(country_id) if country_id is not None else None
        likely: dict[int, _Likely] = {}
        for text in names:
            for each in self._likely(text, given.country if given else None):
                each.doubt = self._against(each.record_id, tuple(identifiers)) or each.doubt
                if each.record_id not in likely or each.score > likely[each.record_id].score:
                    likely[each.record_id] = each
        ranked = sorted(likely.values(), key=lambda each: (-each.score, each.record_id))
        if not ranked:
            return Match(None, "new")
        best = ranked[0]
        if not best.doubt and len(ranked) > 1 and ranked[1].score > best.score - 6:
            rival = self.parties[ranked[1].record_id]
            best.doubt = f"“{rival.name}” (record {ranked[1].record_id}) is nearly as likely"
        if best.doubt:
            return Match(best.record_id, "possible", f"{best.evidence}; not certain: {best.doubt}")
        return Match(best.record_id, "matched", best.evidence)

    def _likely(self, text: str, country: str | None) -> list[_Likely]:
        """Parties of that name, each with its score from 0 to 100."""
        name = party_name(text)
        country = country or name.country
        found = [each for each in self._named(text, name, country) if self._fits(each.record_id, country)]
        return found or self._alike(name, country)

    def _named(self, text: str, name: PartyName, country: str | None) -> list[_Likely]:
        found = [
            _Likely(i, 100 + self._agrees(i, country), f"the same name, “{text}”", self._general(i, country))
            for i in self._exact.get(exactly(text), ())
        ]
        if not found and (slug := country_named(text)) and (state := self._by_slug.get(slug)) is not None:
            found = [_Likely(state, 100, f"“{text}” is a name of {self.parties[state].name}")]
        if not found and name.whole:
            found = [
                _Likely(
                    i,
                    96 + self._agrees(i, country),
                    f"the same words, “{self.parties[i].name}”",
                    self._general(i, country),
                )
                for i in self._whole.get(name.whole, ())
            ]
        if not found and country:
            ids = self._within.get((country, name.words), []) or (
                self._subject.get((country, name.subject), []) if name.subject else []
            )
            found = [_Likely(i, 95, f"the same institution of {country}, “{self.parties[i].name}”") for i in ids]
            if not found and name.country and not name.subject:
                # “Foreign Affairs (Bangladesh)” without the word ministry.
                ids = self._subject.get((country, frozenset(name.words)), [])
                found = [_Likely(i, 94, f"the same institution of {country}, “{self.parties[i].name}”") for i in ids]
        return found

    def _general(self, record_id: int, country: str | None) -> str:
        """The doubt about a name that every state has one of, when none is named."""
        party = self.parties[record_id]
        general = party.country is not None or party.kind == PartyKind.MINISTRY
        if party.of_a_state and general and country is None:
            return "every state has one of that name, and no country is given"
        if party.kind == PartyKind.POLITICAL_PARTY and (country is None or country != party.country):
            return "political parties of several countries have the same name, and no country confirms it"
        return ""

    def _agrees(self, record_id: int, country: str | None) -> int:
        return 8 if country is not None and self.parties[record_id].country == country else 0

    def _fits(self, record_id: int, country: str | None) -> bool:
        """Whether nothing is known of the party's country that contradicts the one asked for."""
        known = self.parties[record_id].country
        return country is None or known is None or known == country

    def _against(self, record_id: int, identifiers: tuple[tuple[str, str], ...]) -> str:
        known = self.parties[record_id].identifiers
        for scheme, identifier in identifiers:
            if (others := known.get(scheme)) and identifier not in others:
                return f"another {scheme} identifier ({', '.join(sorted(others))}, not {identifier})"
        return ""

    def _alike(self, name: PartyName, country: str | None) -> list[_Likely]:
        """Parties whose names differ by a letter or two, or by a word that says nothing."""
        if len(name.words) < 2:
            return []
        shared: dict[int, tuple[int, PartyName, int]] = {}
        for word in set(name.words):
            postings = self._by_word.get(word, ())
            if len(postings) <= _COMMON:
                for record_id, known in postings:
                    _, _, count = shared.get(id(known), (0, known, 0))
                    shared[id(known)] = (record_id, known, count + 1)
        ranked = sorted(shared.values(), key=lambda each: -each[2])[:_COMPARED]
        found = []
        for record_id, known, count in ranked:
            if count * 2 < max(len(name.words), len(known.words)) - 1 or not self._fits(record_id, country):
                continue
            if (likeness := _likeness(name.words, known.words)) is None:
                continue
            score, odd = likeness
            evidence = f"“{name.text}” is like “{known.text}” ({score} of 100)"
            doubt = "a word more or less" if not odd else ""
            if odd and (len(odd) > 1 or len(odd[0]) < 5 or odd[0] in self._by_word):
                doubt = "more than one letter differs, or both are words"
            elif odd and not self._agrees(record_id, country):
                doubt = "a letter differs, and no country confirms it"
            found.append(_Likely(record_id, score + self._agrees(record_id, country), evidence, doubt))
        return found


def _likeness(asked: tuple[str, ...], known: tuple[str, ...]) -> tuple[int, list[str]] | None:
    """Score and the misspelled words of the asked name, or None where a word of either has no partner."""
    left, right = [w for w in asked if w not in known], [w for w in known if w not in asked]
    odd = []
    for word in list(left):
        for other in right:
            shorter = min(len(word), len(other))
            distance = OSA.distance(word, other, score_cutoff=2)
            near = (shorter >= 4 and distance == 1) or (shorter >= 8 and distance == 2)
            if near and not any(each in _OPPOSITES or any(map(str.isdigit, each)) for each in (word, other)):
                left.remove(word)
                right.remove(other)
                odd += [word] * distance
                break
    if (left and right) or not only_generic(left + right):
        return None
    extra = [word for word in left + right if len(word) > 3]
    return 98 - 8 * len(odd) - 8 * len(extra), odd


def _once(ids: list[int], record_id: int) -> None:
    if record_id not in ids:
        ids.append(record_id)
