"""The people who are known: their names, indexed so that one of a hundred thousand is found in a fraction of a ms.

Held in memory for one import and kept up to date by `add`. Exact names first, then the same words by sound, in either
order; then names that share a word, or a word one letter away. Limits: a name of which every word has two errors is
not found, nor are Chinese characters for a foreign sound, other than by an alias.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from events.imports.name_similarity import NameSimilarity, likeness
from events.imports.person_names import FIXES_ORDER, PARTICLES, PersonName, consonants, exactly, person_name

_COMMON = 250
"""A word that more names than this have is looked up together with another one only."""

_RARE = 12
"""All names that share a word as rare as this are compared."""

_COMPARED = 60
"""At most so many names are compared with one that is asked for, those that share most words first."""


@dataclass(slots=True)
class OfficeTerm:
    """An office that a person held: words of its title, its country's party, and the days within which it was held."""

    title: frozenset[str]
    country: int | None
    start: date | None
    end: date | None

    def at(self, day: date) -> bool:
        """Whether it can have been held on that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(slots=True)
class IndexedPerson:
    """What else is known of a person; `born` is the earliest day, `died` the latest."""

    name: str
    countries: set[int] = field(default_factory=set)
    born: date | None = None
    died: date | None = None
    terms: list[OfficeTerm] = field(default_factory=list)
    identifiers: dict[str, set[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A person whose name is like the one asked for: by which of the names, and how alike."""

    record_id: int
    likeness: NameSimilarity
    known: str


EXACT_MATCH = NameSimilarity(100, frozenset())


class PersonIndex:
    """People by record id, and their names."""

    def __init__(self) -> None:
        self.people: dict[int, IndexedPerson] = {}
        self._exact: dict[str, list[int]] = {}
        self._names: list[tuple[int, PersonName]] = []
        self._read: set[tuple[int, tuple[str, ...], str]] = set()
        self._forward: dict[str, list[int]] = {}
        self._turned: dict[str, list[int]] = {}
        self._words: dict[str, int] = {}
        # Names with initials, or of one word: for these, sharing one word may be enough.
        self._short: set[int] = set()
        self._numbers: dict[int, list[int]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._indexed: set[tuple[str, str]] = set()
        self._near: dict[str, list[str]] = {}
        self._given: dict[str, int] = {}
        self._family: dict[str, int] = {}

    def add(self, record_id: int, names: Iterable[str]) -> None:
        """Know a person, or more names of one who is known already."""
        for text in names:
            if not text:
                continue
            self.people.setdefault(record_id, IndexedPerson(text))
            ids = self._exact.setdefault(exactly(text), [])
            if record_id not in ids:
                ids.append(record_id)
            name = person_name(text)
            if name is None or (record_id, name.words, name.suffix) in self._read:
                continue
            self._read.add((record_id, name.words, name.suffix))
            self._index(record_id, name)

    def _index(self, record_id: int, name: PersonName) -> None:
        number = len(self._names)
        self._names.append((record_id, name))
        self._numbers[record_id].append(number)
        if len(name.words) == 1 or any(len(word) == 1 for word in name.words):
            self._short.add(number)
        for word in name.words:
            self._words[word] = record_id if self._words.get(word, record_id) == record_id else -1
        words = _bare(name)
        self._forward.setdefault("".join(words), []).append(number)
        if len(words) > 1:
            self._turned.setdefault("".join((words[-1], *words[:-1])), []).append(number)
            for known, word in ((self._given, words[0]), (self._family, words[-1])):
                known[word] = record_id if known.get(word, record_id) == record_id else -1
        for word, heard in dict.fromkeys(zip(name.words, name.sounds, strict=True)):
            if len(heard) > 1 or len(words) == 1:
                if (word, heard) not in self._indexed:
                    self._indexed.add((word, heard))
                    for key in _near_keys(word, heard):
                        near = self._near.setdefault(key, [])
                        if heard not in near:
                            near.append(heard)
                self._by_word[heard].append(number)

    def exact(self, name: str) -> list[int]:
        """Ids of the people who have exactly this name."""
        return self._exact.get(exactly(name), [])

    def alike(self, text: str) -> Iterator[NameMatch]:
        """People whose name is like this one, each perhaps several times."""
        asked = person_name(text)
        if asked is None:
            return
        words = _bare(asked)
        sure = False
        for number in self._keyed(words):
            record_id, known = self._names[number]
            if (like := likeness(asked, known)) is not None:
                # Joined words are one word of the same sound; `likeness` has seen to their order.
                sure = sure or like.score >= 95
                yield NameMatch(record_id, like, known.text)
        if not sure:
            for number in self._sharing(asked, words):
                record_id, known = self._names[number]
                if (like := likeness(asked, known)) is not None:
                    yield NameMatch(record_id, like, known.text)

    def is_a_name(self, word: str, than: int) -> bool:
        """Whether a word is in some known name of another person: then it is no misspelling."""
        return self._words.get(word, than) != than

    def contradicted(self, asked: PersonName, record_id: int) -> bool:
        """Whether a fuller name of the person has another middle name where this one has one."""
        ends = {asked.words[0], asked.words[-1]}
        return any(
            ends <= set(name.words) and likeness(asked, name) is None
            for _, name in map(self._names.__getitem__, self._numbers[record_id])
        )

    def either_order(self, asked: str, than: int) -> bool:
        """Whether a name of two words may mean another person when they change places, as `Hassan Mohamed` may."""
        name = person_name(asked)
        if name is None or name.cjk:
            return False
        words = _bare(name)
        if name.ordered or len(words) < 2:
            return name.ordered
        return self._given.get(words[0], than) != than or self._family.get(words[-1], than) != than

    def _keyed(self, words: list[str]) -> list[int]:
        """Names of the same sounds in the same order, or with the family name at the other end."""
        forward = "".join(words)
        found = [*self._forward.get(forward, ()), *self._turned.get(forward, ())]
        if len(words) > 1:
            found += self._forward.get("".join((words[-1], *words[:-1])), ())
        return list(dict.fromkeys(found))[:_COMPARED]

    def _sharing(self, asked: PersonName, words: list[str]) -> list[int]:
        """Names that share two words with this one, or one where the others may be initials; most shared first."""
        lists = []
        for word, heard in dict.fromkeys(zip(asked.words, asked.sounds, strict=True)):
            if len(heard) > 1 and heard in words:
                keys = _near_keys(word, heard)
                near = {heard: None, **dict.fromkeys(w for key in keys for w in self._near.get(key, ()))}
                postings = [self._by_word[w] for w in islice(near, 40) if w in self._by_word]
                if postings:
                    lists.append(postings[0] if len(postings) == 1 else [n for posting in postings for n in posting])
        lists.sort(key=len)
        shared: dict[int, int] = {}
        kept: set[int] | None = None
        for position, numbers in enumerate(lists):
            if len(numbers) > _COMMON and position:
                kept = kept or set(shared)
                numbers = list(kept.intersection(numbers))
            elif len(numbers) > _COMMON:
                if len(lists) == 1:
                    return []
                numbers = list(set(numbers).intersection(lists[1]))
            for number in numbers:
                shared[number] = shared.get(number, 0) + 1
        if len(words) == 1 or any(len(word) == 1 for word in words):
            enough = list(shared)
        else:
            enough = [number for number, count in shared.items() if count > 1]
            once = self._short.intersection(shared)
            once.update(lists[0] if lists and len(lists[0]) <= _RARE else ())
            enough += sorted(once.difference(enough))
        if len(enough) > _COMPARED:
            enough.sort(key=lambda number: -shared[number])
        return enough[:_COMPARED]


def _bare(name: PersonName) -> list[str]:
    """The sounds without particles, but for the initials among them."""
    return [
        sound
        for word, sound in zip(name.words, name.sounds, strict=True)
        if word not in PARTICLES or len(word) == 1 or word in FIXES_ORDER
    ] or list(name.sounds)


def _near_keys(word: str, heard: str) -> list[str]:
    """Keys that a word shares with those one letter away, by spelling or by sound, and with the same consonants."""
    keys = [word, heard]
    for each in (word, heard) if word != heard else (word,):
        if len(each) >= 4:
            keys += [each[:n] + each[n + 1 :] for n in range(len(each))]
    bones = consonants(heard)
    if len(bones) >= 2:
        keys.append(f"#{heard[0]}{bones}")
    return list(dict.fromkeys(keys))
