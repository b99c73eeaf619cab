"""How alike two names of people are: which words are the same, which only close, and what is left over.

`likeness` pairs the words of two names and says what differs. It knows the two names only; who is meant, what other
people are called and where they are from is the matcher's to weigh.
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
"""What may differ between two names that are of one person, as a curator reads it."""

_COST = {
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
    """`score` from 0 to 100, the same name having 100; `differences` are keys of DIFFERENCES.

    `odd` are the words of the asked name that are spelled otherwise, in ASCII, each with its place from the end.
    """

    score: int
    differences: frozenset[str]
    odd: tuple[tuple[str, int], ...] = ()


def likeness(asked: PersonName, known: PersonName) -> NameSimilarity | None:
    """How alike two names are, or None where they contradict each other, as two given names do."""
    if asked.suffix and known.suffix and asked.suffix != known.suffix:
        return None
    pairing = _Pairing(_bare(asked), _bare(known), asked.vowels and known.vowels)
    left, right = pairing.left_over()
    if left and right:
        return None
    differences = pairing.differences
    if bool(asked.suffix) != bool(known.suffix):
        differences.append("suffix")
    longer = pairing.asked if left else pairing.known
    differences += _extra_words(left or right, longer)
    full, initials = pairing.full, pairing.initials
    if full == 0 or (full == 1 and not initials and len(longer) > 1):
        if not (full == 1 and min(len(pairing.asked), len(pairing.known)) == 1):
            return None
        single = pairing.pairs[0]
        place, of = (single[1], known) if len(pairing.asked) == 1 else (single[0], asked)
        if place != len(longer) - 1 and (of.ordered or place != 0):
            return None
        differences = [d for d in differences if d not in ("partial", "middle", "patronymic")] + ["surname"]
    differences += _order(pairing, asked, known)
    score = 100 - sum(_COST[difference] for difference in differences)
    return NameSimilarity(score, frozenset(differences), tuple(pairing.odd))


class _Pairing:
    """The words of one name paired with those of another, the surest pairs first."""

    def __init__(self, asked: list[Word], known: list[Word], vowels: bool) -> None:
        self.asked, self.known = asked, known
        self.free_asked, self.free_known = list(range(len(asked))), list(range(len(known)))
        self.pairs: list[tuple[int, int]] = []
        self.full = self.initials = 0
        self.differences: list[str] = []
        self.odd: list[tuple[str, int]] = []
        self._pair(lambda a, b: a[0] == b[0] and len(a[0]) > 1, None)
        if self.free_asked and self.free_known:
            self._pair(lambda a, b: a[1] == b[1] and len(a[0]) > 1 and len(b[0]) > 1, "spelling")
        if not vowels:
            self.differences.append("consonants")
            self._pair(lambda a, b: len(b[1]) > 1 and consonants(a[1]) == consonants(b[1]) != "", None)
        if len(self.free_asked) != len(self.free_known) and self.free_asked and self.free_known:
            self._join()
        if self.free_asked and self.free_known:
            self._initials()
        if self.free_asked and self.free_known:
            self._close()

    def left_over(self) -> tuple[list[int], list[int]]:
        """Places of the words that found no partner, on either side."""
        return self.free_asked, self.free_known

    def _take(self, i: int, j: int) -> None:
        self.free_asked.remove(i)
        self.free_known.remove(j)
        self.pairs.append((i, j))

    def _odd(self, i: int) -> None:
        self.odd.append((self.asked[i][0], len(self.asked) - 1 - i))

    def _pair(self, same: Callable[[Word, Word], bool], difference: str | None) -> None:
        for i in list(self.free_asked):
            for j in self.free_known:
                if same(self.asked[i], self.known[j]):
                    self._take(i, j)
                    self.full += 1
                    if difference:
                        self._odd(i)
                        if difference not in self.differences:
                            self.differences.append(difference)
                    break

    def _join(self) -> None:
        """Two words of one name that are one of the other: `Jae-in` and `Jaein`."""
        for swapped in (False, True):
            one, many = (self.free_known, self.free_asked) if swapped else (self.free_asked, self.free_known)
            ones, manys = (self.known, self.asked) if swapped else (self.asked, self.known)
            for i in list(one):
                for first, second in pairwise(list(many)):
                    if second == first + 1 and first in many and second in many and i in one:
                        if ones[i][1] == _unrepeated(manys[first][1] + manys[second][1]):
                            many.remove(second)
                            self._take(*((first, i) if swapped else (i, first)))
                            self.full += 1

    def _initials(self) -> None:
        for i in list(self.free_asked):
            for j in self.free_known:
                a, b = self.asked[i], self.known[j]
                if (len(a[0]) == 1 or len(b[0]) == 1) and (a[0][0] == b[0][0] or a[1][0] == b[1][0]):
                    inner = 0 < i < len(self.asked) - 1 and 0 < j < len(self.known) - 1
                    self.differences.append("middle-initial" if inner else "initials")
                    self._take(i, j)
                    self.initials += 1
                    break

    def _close(self) -> None:
        for i in list(self.free_asked):
            for j in self.free_known:
                difference = _closeness(self.asked[i], self.known[j])
                if difference:
                    self.differences.append(difference)
                    self._odd(i)
                    self._take(i, j)
                    self.full += 1
                    break


def _closeness(asked: Word, known: Word) -> str:
    """The difference between two words that may be one: blank where they are two."""
    shorter = min(len(asked[0]), len(known[0]))
    if shorter < 3:
        return ""
    distance = OSA.distance(asked[0], known[0], score_cutoff=2)
    by_sound = OSA.distance(asked[1], known[1], score_cutoff=1) if min(len(asked[1]), len(known[1])) >= 4 else 2
    if distance == 1 or by_sound == 1:
        return "typo"
    if shorter >= 7 and distance == 2:
        return "typos"
    bones = consonants(asked[1])
    if len(bones) >= 2 and bones == consonants(known[1]) and asked[1][0] == known[1][0]:
        return "vowels"
    return ""


def _unrepeated(text: str) -> str:
    return "".join(c for n, c in enumerate(text) if n == 0 or c != text[n - 1])


def _bare(name: PersonName) -> list[Word]:
    """Words and sounds without the particles, unless nothing else is left."""
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


def _order(pairing: _Pairing, asked: PersonName, known: PersonName) -> list[str]:
    """Whether the pairs stand in one order: a rotation is a family name moved to the other end."""
    places = [j for _, j in sorted(pairing.pairs)]
    if all(a < b for a, b in pairwise(places)):
        return []
    turned = sum(a > b for a, b in zip(places, places[1:] + places[:1], strict=True)) == 1
    fixed = (asked.ordered and known.ordered) or any(w in FIXES_ORDER for w in (*asked.words, *known.words))
    return ["order"] if turned and not fixed else ["permuted"]
