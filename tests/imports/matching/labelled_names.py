"""A labelled set of names: variants of the names of existing people, and similar names of other people.

Deterministic: the same people give the same queries. A query without `person` means somebody who is not in the
database, whatever the similarity of the name.
"""

import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

CYRILLIC = {
    **dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефгхиджклмнопкрстуввкйз", strict=False)),
    **{"j": "дж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т"},
    **{"u": "у", "v": "в", "w": "в", "x": "кс", "y": "и", "z": "з"},
    **{"sh": "ш", "ch": "ч", "kh": "х", "zh": "ж", "th": "т", "ph": "ф", "ck": "к", "ya": "я", "yu": "ю", "ts": "ц"},
}
GREEK = {
    **{
        "a": "α",
        "b": "μπ",
        "c": "κ",
        "d": "ντ",
        "e": "ε",
        "f": "φ",
        "g": "γκ",
        "h": "χ",
        "i": "ι",
        "j": "τζ",
        "k": "κ",
    },
    **{"l": "λ", "m": "μ", "n": "ν", "o": "ο", "p": "π", "q": "κ", "r": "ρ", "s": "σ", "t": "τ", "u": "ου", "v": "β"},
    **{"w": "β", "x": "ξ", "y": "ι", "z": "ζ", "sh": "σ", "ch": "τσ", "th": "θ", "ph": "φ", "ck": "κ", "kh": "χ"},
    **{"nd": "ντ", "mb": "μπ", "ng": "γκ", "ou": "ου", "oo": "ου"},
}
ROMANIZED = (("i", "y"), ("v", "w"), ("k", "c"), ("ks", "x"), ("ch", "tch"), ("f", "ph"), ("u", "ou"), ("y", "j"))
TITLE_WORDS = "dr hon eng rev prof mwalimu captain capt bishop col maj gen justice mr mrs ms".split()
TITLES = ("Hon. ", "Dr. ", "Mr ", "The Honourable ", "Foreign Minister ", "President ", "Ambassador ", "Prof. ")


@dataclass
class NamedPerson:
    """A person: `name` and `aliases` are in the database, `other_names` are queried."""

    name: str
    country: int
    aliases: list[str] = field(default_factory=list)
    other_names: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Query:
    """A queried name, the position of the person in the list of people (None: not in it), and the kind of query."""

    kind: str
    name: str
    person: int | None
    country: int


def queries_for(people: list[NamedPerson], others: list[NamedPerson]) -> list[Query]:
    """All queries for the people, and for `others`, who are not in the database."""
    rng = random.Random(20211222)
    queries: list[Query] = []
    names = {person.name for person in people}
    for place, person in enumerate(people):
        for kind, name in _variants(person.name, rng):
            if name != person.name and name not in names:
                queries.append(Query(kind, name, place, person.country))
        for name in person.other_names:
            kind = "own other names, Latin" if _latin(name) else "own other names, other scripts"
            queries.append(Query(kind, name, place, person.country))
    taken = {
        form
        for person in people
        for name in (person.name, *person.aliases, *person.other_names)
        for form in _forms(without_titles(name))
    }
    for person in others:
        if _normalized(person.name) not in taken:
            queries.append(Query("not known at all", person.name, None, person.country))
    for kind, name, country in _similar_names(people, others, rng):
        if _normalized(name) not in taken:
            queries.append(Query(kind, name, None, country))
    return queries


def _variants(full: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    name = without_titles(full)
    words = name.split()
    given, family = " ".join(words[:-1]), words[-1]
    yield "case and punctuation", name.upper().replace("-", " ")
    plain = _without_marks(name)
    if plain != name:
        yield "without diacritics", plain
    yield "honorific or title", rng.choice(TITLES) + name
    yield "typing error", _with_typing_error(name, rng)
    yield "typing error", _with_typing_error(name, rng)
    other = _romanized_otherwise(plain)
    if other != plain:
        yield "romanized otherwise", other
    if plain.isascii():
        yield "Cyrillic", _transliterated(plain, CYRILLIC)
        yield "Greek", _transliterated(plain, GREEK)
    if len(words) >= 2:
        yield "“Family, Given”", f"{family}, {given}"
        yield "family name in capitals first", f"{family.upper()} {given}"
        yield "family name first", f"{family} {given}"
        yield "initials", " ".join(f"{word[0]}." for word in words[:-1]) + f" {family}"
    if len(words) == 2:
        yield "with a patronymic", f"{words[0]} Viktorovich {family}"
    if len(words) >= 3:
        yield "middle name left out", f"{words[0]} {family}"
        yield "middle name as initial", f"{words[0]} {words[1][0]}. {family}"


def _similar_names(
    people: list[NamedPerson], others: list[NamedPerson], rng: random.Random
) -> Iterator[tuple[str, str, int]]:
    """Names of people who are not in the database, similar to those of people who are."""
    given_names = sorted(
        {without_titles(person.name).split()[0] for person in (*people, *others) if " " in person.name}
    )
    family_names = sorted({person.name.split()[-1] for person in (*people, *others) if " " in person.name})
    similar = {name: [o for o in given_names if o != name and _one_letter_apart(o, name)] for name in given_names}
    for person in people:
        words = without_titles(person.name).split()
        if len(words) < 2:
            continue
        given, family = words[0], words[-1]
        yield "relative: same family name", f"{rng.choice(given_names)} {family}", person.country
        same_initial = [n for n in given_names if n[0] == given[0] and n != given]
        if same_initial:
            yield "relative: same family name and initial", f"{rng.choice(same_initial)} {family}", person.country
        yield "same given name", f"{given} {rng.choice(family_names)}", person.country
        for other in similar.get(given, ())[:2]:
            yield "given name one letter apart", f"{other} {family}", person.country
        if len(words) >= 3:
            yield "another middle name", f"{given} {rng.choice(given_names)} {family}", person.country
        yield "child named after the parent", f"{rng.choice(given_names)} {given} {family}", person.country
        yield "Jr.", f"{person.name} Jr.", person.country
        yield "of another country", person.name.replace(given, rng.choice(given_names)), -1


def _normalized(name: str) -> str:
    return " ".join(sorted(_without_marks(name).casefold().replace("-", " ").replace(".", " ").split()))


def _forms(name: str) -> Iterator[str]:
    """The name, and its first and last word only."""
    yield _normalized(name)
    if words := name.split():
        yield _normalized(f"{words[0]} {words[-1]}")


def without_titles(name: str) -> str:
    """The name without text in brackets and without titles."""
    words = re.sub(r"[(].*?[)]", " ", name).split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in TITLE_WORDS:
        words = words[1:]
    return " ".join(words)


def _without_marks(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _latin(name: str) -> bool:
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def _transliterated(name: str, letters: dict[str, str]) -> str:
    """The name in another script; a digraph is one letter."""
    words = []
    for word in re.sub("[^a-z ]", "", name.lower()).split():
        letters_so_far, at = "", 0
        while at < len(word):
            step = 2 if word[at : at + 2] in letters else 1
            letters_so_far, at = letters_so_far + letters[word[at : at + step]], at + step
        words.append(letters_so_far.capitalize())
    return " ".join(words)


def _romanized_otherwise(name: str) -> str:
    words = name.split()
    for place, word in enumerate(words):
        for usual, other in ROMANIZED:
            if usual in word[1:]:
                words[place] = word[0] + word[1:].replace(usual, other, 1)
                break
    return " ".join(words)


def _with_typing_error(name: str, rng: random.Random) -> str:
    """Replace, omit, double or swap one letter of a word with five or more letters, but not the first letter."""
    words = name.split()
    long = [n for n, word in enumerate(words) if len(word) >= 5] or [
        max(range(len(words)), key=lambda n: len(words[n]))
    ]
    n = rng.choice(long)
    word = words[n]
    at = rng.randrange(1, len(word))
    what = rng.choice("replace leave-out double swap".split())
    if what == "replace":
        word = word[:at] + rng.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :]
    elif what == "leave-out":
        word = word[:at] + word[at + 1 :]
    elif what == "double":
        word = word[:at] + word[at] + word[at:]
    else:
        word = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    words[n] = word
    return " ".join(words)


def _one_letter_apart(left: str, right: str) -> bool:
    if abs(len(left) - len(right)) > 1:
        return False
    same = 0
    while same < min(len(left), len(right)) and left[same] == right[same]:
        same += 1
    return left[same + 1 :] == right[same + 1 :] or left[same:] == right[same + 1 :] or left[same + 1 :] == right[same:]
