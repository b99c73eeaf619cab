"""Decides whether a name means an existing person, from the similarity of names, country, time, offices and rivals.

A match is made automatically only if a wrong one is nearly impossible. If there is evidence against a likely person, or
too little for it, the match is `possible`, with the reason in words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from events.imports.drafts import Match
from events.imports.identifiers import identifier_conflict
from events.imports.name_similarity import DIFFERENCES
from events.imports.person_matching import EXACT_MATCH, IndexedPerson, NameMatch, PersonIndex
from events.imports.person_names import AROUND_TITLES, FIXES_ORDER, TITLES, person_name

MIN_LEAD = 6
"""The points by which the best candidate must be ahead of the second, for an automatic match."""

MIN_POSSIBLE_SCORE = 62
"""The lowest similarity score of a possible match."""

_YOUNGEST = timedelta(days=14 * 365)
_CAREER = timedelta(days=60 * 365)
_FILLERS = frozenset(
    "the of for and a an to s his her dr mr mrs ms hon honourable honorable eng prof sir affairs"
    " us uk eu un u newly elected elect late then incoming outgoing its".split()
)
_RANKS = frozenset("deputy vice former acting ex assistant under first interim special".split())


@dataclass(frozen=True, slots=True)
class MatchContext:
    """What is known besides the name: the id of the state, a day on which the person acted, and identifiers."""

    country: int | None
    on: date | None
    identifiers: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Candidate:
    found: NameMatch
    query: str
    score: int
    country: bool = False
    in_office: bool = False
    title: bool = False
    against: str = ""

    @property
    def evidence(self) -> str:
        """The evidence for this person."""
        similarity = self.found.similarity
        if not similarity.differences:
            text = f"the same name, “{self.found.known}”"
        else:
            how = " and ".join(DIFFERENCES[each] for each in sorted(similarity.differences))
            text = f"“{self.query}” is like “{self.found.known}”, {how} ({similarity.score} of 100)"
        also = [
            reason
            for holds, reason in (
                (self.country, "of the same country"),
                (self.title, "held the office that the title names"),
                (self.in_office and not self.title, "was in office on that day"),
            )
            if holds
        ]
        return ", ".join([text, *also])


def title_words(text: str) -> frozenset[str]:
    """The significant words of an office's title: {"foreign", "minister"}."""
    words = text.lower().replace("-", " ").replace("defence", "defense").split()
    return frozenset(word.strip(".,()’'") for word in words) - _FILLERS


def decide_person(known: PersonIndex, names: Iterable[str], given: MatchContext) -> Match:
    """The person that one of the names means. `names` are the name and its aliases, the name first."""
    names = [name for name in names if name]
    candidates: dict[int, _Candidate] = {}
    for name in names:
        exact = known.exact(name)
        found = [NameMatch(record_id, EXACT_MATCH, name) for record_id in exact] if exact else known.similar(name)
        for each in found:
            candidate = _weigh(known, each, name, given)
            held = candidates.get(each.record_id)
            if candidate is not None and (held is None or _rank(candidate) > _rank(held)):
                candidates[each.record_id] = candidate
    likely = [
        each for each in candidates.values() if each.found.similarity.score >= MIN_POSSIBLE_SCORE or _by_office(each)
    ]
    if not likely:
        return Match(None, "new")
    likely.sort(key=lambda each: (-each.score, each.found.record_id))
    best, rival = likely[0], likely[1] if len(likely) > 1 else None
    doubt = best.against or _doubt(known, best, given)
    if not doubt and rival is not None and rival.score > best.score - MIN_LEAD:
        doubt = f"“{rival.found.known}” (record {rival.found.record_id}) is nearly as likely"
    if not doubt:
        return Match(best.found.record_id, "matched", best.evidence)
    if best.found.similarity.differences == {"surname"} and not (best.country or best.title) and rival is not None:
        return Match(None, "new", f"a surname that {len(likely)} people have")
    return Match(best.found.record_id, "possible", f"{best.evidence}; not certain: {doubt}")


def _rank(candidate: _Candidate) -> tuple[bool, int]:
    return (not candidate.against, candidate.score)


def _by_office(candidate: _Candidate) -> bool:
    return "surname" in candidate.found.similarity.differences and candidate.title


def _weigh(known: PersonIndex, found: NameMatch, query: str, given: MatchContext) -> _Candidate | None:
    """The candidate with the evidence for and against it; None if it is certainly another person."""
    person = known.people[found.record_id]
    candidate = _Candidate(found, query, found.similarity.score)
    name = person_name(query)
    titles = title_words(" ".join(name.titles & (TITLES | AROUND_TITLES))) if name is not None else frozenset()
    candidate.country = given.country is not None and given.country in person.countries
    current = [term for term in person.terms if given.on is None or term.at(given.on)]
    candidate.in_office = given.on is not None and any(term.start or term.end for term in current)
    candidate.title = bool(titles) and any(
        _same_post(titles, term.title) and (given.country is None or term.country in (None, given.country))
        for term in current
    )
    candidate.against = _evidence_against(person, given)
    candidate.score += 8 * candidate.country + 6 * candidate.title + 4 * candidate.in_office
    if candidate.against:
        candidate.score -= 15
        # A similar name in another country or at another time is another person's.
        if found.similarity.differences - {"spelling", "order"}:
            return None
    return candidate


def _evidence_against(person: IndexedPerson, given: MatchContext) -> str:
    """Why the person is probably not meant; blank if there is no reason."""
    if conflict := identifier_conflict(person.identifiers, given.identifiers):
        return conflict
    if given.country is not None and person.countries and given.country not in person.countries:
        return "of another country"
    if given.on is not None:
        if person.died is not None and given.on > person.died:
            return f"died by {person.died}"
        if person.born is not None and given.on < person.born + _YOUNGEST:
            return f"not born, or a child, on {given.on}"
        starts = [term.start for term in person.terms if term.start is not None]
        ends = [last for term in person.terms if (last := term.end or term.start) is not None]
        if starts and given.on < min(starts) - _CAREER:
            return f"in office only from {min(starts)}"
        if ends and len(ends) == len(person.terms) and given.on > max(ends) + _CAREER:
            return f"in office until {max(ends)} at the latest"
    return ""


def _doubt(known: PersonIndex, best: _Candidate, given: MatchContext) -> str:
    """Why a curator has to decide; blank if the similarity is certain enough with the evidence for it."""
    differences, record_id = best.found.similarity.differences, best.found.record_id
    supported = best.country or best.title or best.in_office
    query = person_name(best.query)
    if not differences:
        one_word = query is not None and len(query.words) == 1 and not query.cjk and not query.ordered
        return "one word only, and no country or office that confirms it" if one_word and not supported else ""
    if "surname" in differences:
        if differences == {"surname"} and best.title and (best.country or given.on is not None):
            return ""
        return "the surname alone"
    if differences & {"partial", "permuted", "typos", "vowels", "consonants", "suffix"}:
        return "the names differ by more than a spelling"
    if "initials" in differences:
        return "" if best.title and differences == {"initials"} else "an initial fits several given names"
    if "order" in differences:
        if known.may_be_rotated(best.query, record_id):
            return "both words are given and family names, so that the order may matter"
        if query is not None and any(word in FIXES_ORDER for word in query.words):
            return "the order says who is whose child"
    if "typo" in differences:
        return _doubt_of_typo(known, best)
    if "spelling" in differences and (misspelled := _name_of_another(known, best)):
        return f"“{misspelled}” is a name of others"
    if differences & {"middle", "middle-initial"}:
        if not supported:
            return "a middle name is missing, and no country or office confirms it"
        if query is not None and known.has_other_middle_name(query, record_id):
            return "another middle name is known"
    return ""


def _name_of_another(known: PersonIndex, best: _Candidate) -> str:
    """The differently spelled word, if it is a name of another person and both names are in Latin script; or blank."""
    query, other = person_name(best.query), person_name(best.found.known)
    if query is None or other is None or not (query.latin and other.latin):
        return ""
    return next(
        (w for w, _ in best.found.similarity.misspelled if known.is_name_of_another(w, best.found.record_id)), ""
    )


def _doubt_of_typo(known: PersonIndex, best: _Candidate) -> str:
    similarity = best.found.similarity
    if similarity.differences != {"typo"} or len(similarity.misspelled) != 1:
        return "more than one letter differs"
    if not best.country:
        return "a letter differs, and no country confirms it"
    word, from_end = similarity.misspelled[0]
    if from_end != 0 or len(word) < 6 or known.is_name_of_another(word, best.found.record_id):
        return "a letter differs, and both may be names"
    name = person_name(best.found.known)
    if name is not None and any(word in (w + "a", w.removesuffix("a")) and word != w for w in name.words):
        return "a letter differs, as between a woman's name and a man's"
    return ""


def _same_post(query: frozenset[str], title: frozenset[str]) -> bool:
    """Whether the words of a title mean this office: its title contains all of them and the same ranks."""
    return query - _RANKS <= title and query & _RANKS == title & _RANKS and bool(query - _RANKS)
