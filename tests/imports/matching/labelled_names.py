"""Names with the person they mean: people, what other sources make of their names, and others who are nearly called so.

Deterministic: the same people give the same set. `asked_of` gives both the people who are known and the questions; a
question without `person` is about somebody who is not known, however alike the name.
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
BEFORE_NAMES = "dr hon eng rev prof mwalimu captain capt bishop col maj gen justice mr mrs ms".split()
TITLES = ("Hon. ", "Dr. ", "Mr ", "The Honourable ", "Foreign Minister ", "President ", "Ambassador ", "Prof. ")


@dataclass
class Known:
    """A person with names that are known (`name`, `aliases`) and others that are asked for."""

    name: str
    country: int
    aliases: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Asked:
    """A question: the name, the place of the person in the list of known ones (None: nobody), and its kind."""

    kind: str
    name: str
    person: int | None
    country: int


def asked_of(people: list[Known], others: list[Known]) -> list[Asked]:
    """Every question about the people, and about `others`, who are not known."""
    chance = random.Random(20211222)
    questions: list[Asked] = []
    names = {person.name for person in people}
    for place, person in enumerate(people):
        for kind, name in _variants(person.name, chance):
            if name != person.name and name not in names:
                questions.append(Asked(kind, name, place, person.country))
        for name in person.asked:
            kind = "own other names, Latin" if _latin(name) else "own other names, other scripts"
            questions.append(Asked(kind, name, place, person.country))
    taken = {
        form
        for person in people
        for name in (person.name, *person.aliases, *person.asked)
        for form in _forms(bare(name))
    }
    for person in others:
        if _plain(person.name) not in taken:
            questions.append(Asked("not known at all", person.name, None, person.country))
    for kind, name, country in _near(people, others, chance):
        if _plain(name) not in taken:
            questions.append(Asked(kind, name, None, country))
    return questions


def _variants(full: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    name = bare(full)
    words = name.split()
    given, family = " ".join(words[:-1]), words[-1]
    yield "case and punctuation", name.upper().replace("-", " ")
    plain = _without_marks(name)
    if plain != name:
        yield "without diacritics", plain
    yield "honorific or title", chance.choice(TITLES) + name
    yield "typing error", _typo(name, chance)
    yield "typing error", _typo(name, chance)
    other = _romanized(plain)
    if other != plain:
        yield "romanized otherwise", other
    if plain.isascii():
        yield "Cyrillic", _spelled(plain, CYRILLIC)
        yield "Greek", _spelled(plain, GREEK)
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


def _near(people: list[Known], others: list[Known], chance: random.Random) -> Iterator[tuple[str, str, int]]:
    """People who are not known, with names close to those of some who are."""
    given_names = sorted({bare(person.name).split()[0] for person in (*people, *others) if " " in person.name})
    family_names = sorted({person.name.split()[-1] for person in (*people, *others) if " " in person.name})
    alike = {name: [o for o in given_names if o != name and _one_letter(o, name)] for name in given_names}
    for person in people:
        words = bare(person.name).split()
        if len(words) < 2:
            continue
        given, family = words[0], words[-1]
        yield "relative: same family name", f"{chance.choice(given_names)} {family}", person.country
        same_initial = [n for n in given_names if n[0] == given[0] and n != given]
        if same_initial:
            yield "relative: same family name and initial", f"{chance.choice(same_initial)} {family}", person.country
        yield "same given name", f"{given} {chance.choice(family_names)}", person.country
        for other in alike.get(given, ())[:2]:
            yield "given name one letter apart", f"{other} {family}", person.country
        if len(words) >= 3:
            yield "another middle name", f"{given} {chance.choice(given_names)} {family}", person.country
        yield "child named after the parent", f"{chance.choice(given_names)} {given} {family}", person.country
        yield "Jr.", f"{person.name} Jr.", person.country
        yield "of another country", person.name.replace(given, chance.choice(given_names)), -1


def _plain(name: str) -> str:
    return " ".join(sorted(_without_marks(name).casefold().replace("-", " ").replace(".", " ").split()))


def _forms(name: str) -> Iterator[str]:
    """The name, and the name without what stands between the first and the last word."""
    yield _plain(name)
    if words := name.split():
        yield _plain(f"{words[0]} {words[-1]}")


def bare(name: str) -> str:
    """The name as the labelled set varies it: without what stands in brackets and the titles before it."""
    words = re.sub(r"[(].*?[)]", " ", name).split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in BEFORE_NAMES:
        words = words[1:]
    return " ".join(words)


def _without_marks(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _latin(name: str) -> bool:
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def _spelled(name: str, letters: dict[str, str]) -> str:
    """The name in another script, two letters at a time where they are one sound."""
    words = []
    for word in re.sub("[^a-z ]", "", name.lower()).split():
        spelled, at = "", 0
        while at < len(word):
            step = 2 if word[at : at + 2] in letters else 1
            spelled, at = spelled + letters[word[at : at + step]], at + step
        words.append(spelled.capitalize())
    return " ".join(words)


def _romanized(name: str) -> str:
    words = name.split()
    for place, word in enumerate(words):
        for usual, other in ROMANIZED:
            if usual in word[1:]:
                words[place] = word[0] + word[1:].replace(usual, other, 1)
                break
    return " ".join(words)


def _typo(name: str, chance: random.Random) -> str:
    """One letter of a word of five or more replaced, left out, doubled or swapped; never the first of the word."""
    words = name.split()
    long = [n for n, word in enumerate(words) if len(word) >= 5] or [
        max(range(len(words)), key=lambda n: len(words[n]))
    ]
    n = chance.choice(long)
    word = words[n]
    at = chance.randrange(1, len(word))
    what = chance.choice("replace leave-out double swap".split())
    if what == "replace":
        word = word[:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :]
    elif what == "leave-out":
        word = word[:at] + word[at + 1 :]
    elif what == "double":
        word = word[:at] + word[at] + word[at:]
    else:
        word = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    words[n] = word
    return " ".join(words)


def _one_letter(left: str, right: str) -> bool:
    if abs(len(left) - len(right)) > 1:
        return False
    same = 0
    while same < min(len(left), len(right)) and left[same] == right[same]:
        same += 1
    return left[same + 1 :] == right[same + 1 :] or left[same:] == right[same + 1 :] or left[same + 1 :] == right[same:]
