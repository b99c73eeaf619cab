"""The index of existing people by name: finds one of a hundred thousand names in less than a millisecond.

In memory for one import, and extended by `add`. A lookup finds exact names, names of the same sounds in the same or in
rotated order, and names that share a word or a word with one different letter. Limits: a name with two errors in every
word is not found; a foreign name in Chinese characters is found by an alias only.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from events.imports.name_similarity import NameSimilarity, compare_names
from events.imports.person_names import FIXES_ORDER, PARTICLES, PersonName, consonants, exact_key, person_name

_COMMON_WORD = 250
"""A word of more names than this is looked up only together with another word."""

_RARE_WORD = 12
"""All names that share a word of at most this many names are compared."""

_MAX_COMPARED = 60
"""The maximum number of names that one lookup compares, those that share most words first."""


@dataclass(slots=True)
class OfficeTerm:
    """The term of an office: words of its title, the id of its state, and its first and last possible day."""

    title: frozenset[str]
    country: int | None
    start: date | None
    end: date | None

    def at(self, day: date) -> bool:
        """Whether the office may have been held on that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(slots=True)
class IndexedPerson:
    """A person. `born` is the earliest possible day of birth, `died` the latest possible day of death."""

    name: str
    countries: set[int] = field(default_factory=set)
    born: date | None = None
    died: date | None = None
    terms: list[OfficeTerm] = field(default_factory=list)
    identifiers: dict[str, set[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A person found by name: the name by which, and its similarity to the given one."""

    record_id: int
    similarity: NameSimilarity
    known: str


EXACT_MATCH = NameSimilarity(100, frozenset())


class PersonIndex:
    """People by record id, indexed by their names."""

    def __init__(self) -> None:
        self.people: dict[int, IndexedPerson] = {}
        self._exact: dict[str, list[int]] = {}
        self._names: list[tuple[int, PersonName]] = []
        self._added: set[tuple[int, tuple[str, ...], str]] = set()
        self._forward: dict[str, list[int]] = {}
        self._rotated: dict[str, list[int]] = {}
        self._words: dict[str, int] = {}
        # Names of one word or with initials, for which one shared word may suffice.
        self._short: set[int] = set()
        self._numbers: dict[int, list[int]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._indexed: set[tuple[str, str]] = set()
        self._near: dict[str, list[str]] = {}
        self._given: dict[str, int] = {}
        self._family: dict[str, int] = {}

    def add(self, record_id: int, names: Iterable[str]) -> None:
        """Add a person, or further names of one who was added before."""
        for text in names:
            if not text:
                continue
            self.people.setdefault(record_id, IndexedPerson(text))
            ids = self._exact.setdefault(exact_key(text), [])
            if record_id not in ids:
                ids.append(record_id)
            name = person_name(text)
            if name is None or (record_id, name.words, name.suffix) in self._added:
                continue
            self._added.add((record_id, name.words, name.suffix))
            self._index(record_id, name)

    def _index(self, record_id: int, name: PersonName) -> None:
        number = len(self._names)
        self._names.append((record_id, name))
        self._numbers[record_id].append(number)
        if len(name.words) == 1 or any(len(word) == 1 for word in name.words):
            self._short.add(number)
        for word in name.words:
            self._words[word] = record_id if self._words.get(word, record_id) == record_id else -1
        words = _without_particles(name)
        self._forward.setdefault("".join(words), []).append(number)
        if len(words) > 1:
            self._rotated.setdefault("".join((words[-1], *words[:-1])), []).append(number)
            for known, word in ((self._given, words[0]), (self._family, words[-1])):
                known[word] = record_id if known.get(word, record_id) == record_id else -1
        for word, phonetic in dict.fromkeys(zip(name.words, name.sounds, strict=True)):
            if len(phonetic) > 1 or len(words) == 1:
                if (word, phonetic) not in self._indexed:
                    self._indexed.add((word, phonetic))
                    for key in _near_keys(word, phonetic):
                        near = self._near.setdefault(key, [])
                        if phonetic not in near:
                            near.append(phonetic)
                self._by_word[phonetic].append(number)

    def exact(self, name: str) -> list[int]:
        """Ids of the people who have exactly this name."""
        return self._exact.get(exact_key(name), [])

    def similar(self, text: str) -> Iterator[NameMatch]:
        """People with a similar name; a person may be found several times."""
        given = person_name(text)
        if given is None:
            return
        words = _without_particles(given)
        sure = False
        for number in self._same_sounds(words):
            record_id, known = self._names[number]
            if (similarity := compare_names(given, known)) is not None:
                # The sounds of all words are joined here; `compare_names` checks the order of the words.
                sure = sure or similarity.score >= 95
                yield NameMatch(record_id, similarity, known.text)
        if not sure:
            for number in self._sharing_words(given, words):
                record_id, known = self._names[number]
                if (similarity := compare_names(given, known)) is not None:
                    yield NameMatch(record_id, similarity, known.text)

    def is_name_of_another(self, word: str, other_than: int) -> bool:
        """Whether a word is in a name of another person, and therefore not a misspelling."""
        return self._words.get(word, other_than) != other_than

    def has_other_middle_name(self, given: PersonName, record_id: int) -> bool:
        """Whether a longer name of the person has a different middle name."""
        ends = {given.words[0], given.words[-1]}
        return any(
            ends <= set(name.words) and compare_names(given, name) is None
            for _, name in map(self._names.__getitem__, self._numbers[record_id])
        )

    def may_be_rotated(self, given: str, other_than: int) -> bool:
        """Whether a name of two words may be another person's in the other order, as `Hassan Mohamed` may."""
        name = person_name(given)
        if name is None or name.cjk:
            return False
        words = _without_particles(name)
        if name.ordered or len(words) < 2:
            return name.ordered
        return (
            self._given.get(words[0], other_than) != other_than or self._family.get(words[-1], other_than) != other_than
        )

    def _same_sounds(self, words: list[str]) -> list[int]:
        """Names of the same sounds in the same order, or with the last word first or the first word last."""
        forward = "".join(words)
        found = [*self._forward.get(forward, ()), *self._rotated.get(forward, ())]
        if len(words) > 1:
            found += self._forward.get("".join((words[-1], *words[:-1])), ())
        return list(dict.fromkeys(found))[:_MAX_COMPARED]

    def _sharing_words(self, given: PersonName, words: list[str]) -> list[int]:
        """Names that share two words with the given one, or one word if others may be initials; most shared first."""
        lists = []
        for word, phonetic in dict.fromkeys(zip(given.words, given.sounds, strict=True)):
            if len(phonetic) > 1 and phonetic in words:
                keys = _near_keys(word, phonetic)
                near = {phonetic: None, **dict.fromkeys(w for key in keys for w in self._near.get(key, ()))}
                postings = [self._by_word[w] for w in islice(near, 40) if w in self._by_word]
                if postings:
                    lists.append(postings[0] if len(postings) == 1 else [n for posting in postings for n in posting])
        lists.sort(key=len)
        shared: dict[int, int] = {}
        kept: set[int] | None = None
        for position, numbers in enumerate(lists):
            if len(numbers) > _COMMON_WORD and position:
                kept = kept or set(shared)
                numbers = list(kept.intersection(numbers))
            elif len(numbers) > _COMMON_WORD:
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
            once.update(lists[0] if lists and len(lists[0]) <= _RARE_WORD else ())
            enough += sorted(once.difference(enough))
        if len(enough) > _MAX_COMPARED:
            enough.sort(key=lambda number: -shared[number])
        return enough[:_MAX_COMPARED]


def _without_particles(name: PersonName) -> list[str]:
    """The sounds without those of particles; initials are kept."""
    return [
        sound
        for word, sound in zip(name.words, name.sounds, strict=True)
        if word not in PARTICLES or len(word) == 1 or word in FIXES_ORDER
    ] or list(name.sounds)


def _near_keys(word: str, phonetic: str) -> list[str]:
    """Keys that a word shares with words one letter apart in spelling or sound, or with the same consonants."""
    keys = [word, phonetic]
    for each in (word, phonetic) if word != phonetic else (word,):
        if len(each) >= 4:
            keys += [each[:n] + each[n + 1 :] for n in range(len(each))]
    letters = consonants(phonetic)
    if len(letters) >= 2:
        keys.append(f"#{phonetic[0]}{letters}")
    return list(dict.fromkeys(keys))
