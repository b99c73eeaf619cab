"""The similarity of two names of people: which words are equal, which are similar, and which have no counterpart.

`compare_names` pairs the words of two names and lists the differences. It uses the two names only; other people's
names, countries and offices are weighed in `person_decision`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from events.imports.person_names import FIXES_ORDER, PARTICLES, PersonName, consonants, is_patronymic

Word = tuple[str, str]
"""A word in ASCII, and its sound."""

DIFFERENCES = {
    "spelling": "spelled otherwise, but sounding the same",
    "order": "in another order",
    "permuted": "with the words mixed",
    "patronymic": "with and without the patronymic",
    "middle": "with and without a middle name",
    "middle-initial": "with a middle name as an initial",
    "initials": "with the given name as an initial only",
    "typo": "one letter apart",
    "typos": "several letters apart",
    "vowels": "with other vowels",
    "consonants": "in a script without vowels",
    "partial": "with and without the first or the last name",
    "suffix": "one of them with Jr, Sr or a number",
    "surname": "by the surname only",
}
"""The differences that two names of one person may have, as they are shown to curators."""

_PENALTIES = {
    "spelling": 4,
    "order": 5,
    "permuted": 12,
    "patronymic": 3,
    "middle": 7,
    "middle-initial": 4,
    "initials": 16,
    "typo": 9,
    "typos": 14,
    "vowels": 11,
    "consonants": 18,
    "partial": 20,
    "suffix": 10,
    "surname": 30,
}


@dataclass(frozen=True, slots=True)
class NameSimilarity:
    """The similarity of a given name to a known one: `score` from 0 to 100, `differences` as keys of DIFFERENCES.

    `misspelled` are the words of the given name with another spelling, in ASCII, each with its position from the end.
    """

    score: int
    differences: frozenset[str]
    misspelled: tuple[tuple[str, int], ...] = ()


def compare_names(given: PersonName, known: PersonName) -> NameSimilarity | None:
    """The similarity of two names; None if they contradict each other, as with two different given names."""
    if given.suffix and known.suffix and given.suffix != known.suffix:
        return None
    pairing = _Pairing(_without_particles(given), _without_particles(known), given.vowels and known.vowels)
    left, right = pairing.unpaired()
    if left and right:
        return None
    differences = pairing.differences
    if bool(given.suffix) != bool(known.suffix):
        differences.append("suffix")
    longer = pairing.given if left else pairing.known
    differences += _extra_words(left or right, longer)
    full, initials = pairing.full, pairing.initials
    if full == 0 or (full == 1 and not initials and len(longer) > 1):
        if not (full == 1 and min(len(pairing.given), len(pairing.known)) == 1):
            return None
        single = pairing.pairs[0]
        place, of = (single[1], known) if len(pairing.given) == 1 else (single[0], given)
        if place != len(longer) - 1 and (of.ordered or place != 0):
            return None
        differences = [d for d in differences if d not in ("partial", "middle", "patronymic")] + ["surname"]
    differences += _order(pairing, given, known)
    score = 100 - sum(_PENALTIES[difference] for difference in differences)
    return NameSimilarity(score, frozenset(differences), tuple(pairing.misspelled))


class _Pairing:
    """Pairs the words of two names, equal words before similar ones."""

    def __init__(self, given: list[Word], known: list[Word], vowels: bool) -> None:
        self.given, self.known = given, known
        self.free_given, self.free_known = list(range(len(given))), list(range(len(known)))
        self.pairs: list[tuple[int, int]] = []
        self.full = self.initials = 0
        self.differences: list[str] = []
        self.misspelled: list[tuple[str, int]] = []
        self._pair(lambda a, b: a[0] == b[0] and len(a[0]) > 1, None)
        if self.free_given and self.free_known:
            self._pair(lambda a, b: a[1] == b[1] and len(a[0]) > 1 and len(b[0]) > 1, "spelling")
        if not vowels:
            self.differences.append("consonants")
            self._pair(lambda a, b: len(b[1]) > 1 and consonants(a[1]) == consonants(b[1]) != "", None)
        if len(self.free_given) != len(self.free_known) and self.free_given and self.free_known:
            self._pair_joined()
        if self.free_given and self.free_known:
            self._pair_initials()
        if self.free_given and self.free_known:
            self._pair_similar()

    def unpaired(self) -> tuple[list[int], list[int]]:
        """The positions of the words without a counterpart, in the given and in the known name."""
        return self.free_given, self.free_known

    def _add_pair(self, i: int, j: int) -> None:
        self.free_given.remove(i)
        self.free_known.remove(j)
        self.pairs.append((i, j))

    def _add_misspelled(self, i: int) -> None:
        self.misspelled.append((self.given[i][0], len(self.given) - 1 - i))

    def _pair(self, same: Callable[[Word, Word], bool], difference: str | None) -> None:
        for i in list(self.free_given):
            for j in self.free_known:
                if same(self.given[i], self.known[j]):
                    self._add_pair(i, j)
                    self.full += 1
                    if difference:
                        self._add_misspelled(i)
                        if difference not in self.differences:
                            self.differences.append(difference)
                    break

    def _pair_joined(self) -> None:
        """Pair one word with two adjacent words of the other name: `Jaein` with `Jae-in`."""
        for swapped in (False, True):
            one, many = (self.free_known, self.free_given) if swapped else (self.free_given, self.free_known)
            ones, manys = (self.known, self.given) if swapped else (self.given, self.known)
            for i in list(one):
                for first, second in pairwise(list(many)):
                    if second == first + 1 and first in many and second in many and i in one:
                        if ones[i][1] == _without_repeated_letters(manys[first][1] + manys[second][1]):
                            many.remove(second)
                            self._add_pair(*((first, i) if swapped else (i, first)))
                            self.full += 1

    def _pair_initials(self) -> None:
        for i in list(self.free_given):
            for j in self.free_known:
                a, b = self.given[i], self.known[j]
                if (len(a[0]) == 1 or len(b[0]) == 1) and (a[0][0] == b[0][0] or a[1][0] == b[1][0]):
                    inner = 0 < i < len(self.given) - 1 and 0 < j < len(self.known) - 1
                    self.differences.append("middle-initial" if inner else "initials")
                    self._add_pair(i, j)
                    self.initials += 1
                    break

    def _pair_similar(self) -> None:
        for i in list(self.free_given):
            for j in self.free_known:
                difference = _spelling_difference(self.given[i], self.known[j])
                if difference:
                    self.differences.append(difference)
                    self._add_misspelled(i)
                    self._add_pair(i, j)
                    self.full += 1
                    break


def _spelling_difference(given: Word, known: Word) -> str:
    """The difference between two spellings of one word; blank if they are different words."""
    shorter = min(len(given[0]), len(known[0]))
    if shorter < 3:
        return ""
    distance = OSA.distance(given[0], known[0], score_cutoff=2)
    by_sound = OSA.distance(given[1], known[1], score_cutoff=1) if min(len(given[1]), len(known[1])) >= 4 else 2
    if distance == 1 or by_sound == 1:
        return "typo"
    if shorter >= 7 and distance == 2:
        return "typos"
    letters = consonants(given[1])
    if len(letters) >= 2 and letters == consonants(known[1]) and given[1][0] == known[1][0]:
        return "vowels"
    return ""


def _without_repeated_letters(text: str) -> str:
    return "".join(c for n, c in enumerate(text) if n == 0 or c != text[n - 1])


def _without_particles(name: PersonName) -> list[Word]:
    """Words and sounds without the particles; all words if there are only particles."""
    words = list(zip(name.words, name.sounds, strict=True))
    return [pair for pair in words if pair[0] not in PARTICLES or len(pair[0]) == 1] or words


def _extra_words(extra: list[int], longer: list[Word]) -> list[str]:
    found = []
    for place in extra:
        if len(longer[place][0]) == 1 and place > 0:
            found.append("middle-initial")
        elif len(longer) >= 3 and place > 0 and is_patronymic(longer[place][0]):
            found.append("patronymic")
        elif 0 < place < len(longer) - 1:
            found.append("middle")
        elif "partial" not in found:
            found.append("partial")
    return found


def _order(pairing: _Pairing, given: PersonName, known: PersonName) -> list[str]:
    """The difference in the order of the pairs. A rotation is a family name that is moved to the other end."""
    places = [j for _, j in sorted(pairing.pairs)]
    if all(a < b for a, b in pairwise(places)):
        return []
    rotated = sum(a > b for a, b in zip(places, places[1:] + places[:1], strict=True)) == 1
    fixed = (given.ordered and known.ordered) or any(w in FIXES_ORDER for w in (*given.words, *known.words))
    return ["order"] if rotated and not fixed else ["permuted"]
