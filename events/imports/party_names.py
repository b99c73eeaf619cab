"""Names of parties as comparable parts: words in ASCII, the country in the name, the subject of a ministry.

“Foreign Affairs (Bangladesh)”, “Ministry of Foreign Affairs of Bangladesh” and “Bangladeshi Foreign Ministry” are one
institution: country bangladesh, subject {foreign}. Limits: subjects are compared in English.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii

from events.vocabulary import countries
from events.vocabulary.tables import read_table

_SPELLINGS = (
    (re.compile(r"isation\b"), "ization"),
    (re.compile(r"\bco operation\b"), "cooperation"),
    (re.compile(r"\bdefence\b"), "defense"),
    (re.compile(r"\blabour\b"), "labor"),
    (re.compile(r"\bcentre\b"), "center"),
    (re.compile(r"\bprogramme\b"), "program"),
    (re.compile(r"\bsaint\b"), "st"),
)
_LONGEST = 500
_STOP_WORDS = frozenset("the of for and on in a an to".split())
_OFFICES = frozenset("ministry ministries department dept office affairs mfa secretariat".split())
"""Words for a ministry in general; its subject distinguishes it from others."""

_BODIES = frozenset(
    """government cabinet parliament senate congress assembly legislature army military police court judiciary
    presidency embassy navy forces foreign interior finance defense agency council commission bank""".split()
)
_SUBJECTS = {"external": "foreign", "mfa": "foreign", "defence": "defense", "home": "interior", "internal": "interior"}
_GENERIC = frozenset("republic party kingdom federation movement organization group union".split())
"""Words that a longer form of a name may contain in addition."""

_DEMONYMS = {
    "american": "united-states", "us": "united-states", "usa": "united-states", "british": "united-kingdom",
    "uk": "united-kingdom", "french": "france", "dutch": "netherlands", "danish": "denmark", "swiss": "switzerland",
    "swedish": "sweden", "spanish": "spain", "polish": "poland", "greek": "greece", "turkish": "turkey",
    "finnish": "finland", "irish": "ireland", "filipino": "philippines", "philippine": "philippines",
    "emirati": "united-arab-emirates", "czech": "czechia", "slovak": "slovakia", "cypriot": "cyprus",
    "ivorian": "ivory-coast", "burmese": "myanmar", "chinese": "china", "japanese": "japan", "thai": "thailand",
    "norwegian": "norway", "icelandic": "iceland", "hungarian": "hungary", "german": "germany", "iraqi": "iraq",
    "israeli": "israel", "saudi": "saudi-arabia", "kiwi": "new-zealand", "lao": "laos", "omani": "oman",
    "peruvian": "peru", "portuguese": "portugal", "ukrainian": "ukraine", "italian": "italy", "egyptian": "egypt",
    "lebanese": "lebanon", "vietnamese": "vietnam", "maltese": "malta", "belgian": "belgium", "brazilian": "brazil",
    "canadian": "canada", "mexican": "mexico", "jordanian": "jordan", "moroccan": "morocco", "afghan": "afghanistan",
    "uzbek": "uzbekistan", "kazakh": "kazakhstan", "kyrgyz": "kyrgyzstan", "tajik": "tajikistan",
    "turkmen": "turkmenistan", "welsh": "united-kingdom", "scottish": "united-kingdom", "croatian": "croatia",
    "argentine": "argentina", "argentinian": "argentina", "chilean": "chile", "colombian": "colombia",
}  # fmt: skip
"""Adjectives of countries that are not the country's name with a suffix."""


@dataclass(frozen=True, slots=True)
class PartyName:
    """A parsed name. `words` are those without the country in the name, `country` is that country's slug or None.

    `whole` is the name in ASCII as one string; `subject` are the words for the subject of a ministry, else empty.
    """

    text: str
    whole: str
    words: tuple[str, ...]
    country: str | None
    subject: frozenset[str]


@lru_cache(maxsize=32768)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in ASCII, in American spelling, without “the” at the start."""
    plain = re.sub(r"['`.\u00b4\u2018\u2019\u02bc]", "", anyascii(text).lower()).replace("&", " and ")
    plain = re.sub(r"[^a-z0-9]+", " ", plain).strip()
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return tuple(plain.removeprefix("the ").split())


@lru_cache(maxsize=32768)
def party_name(text: str) -> PartyName:
    """Parse a name. Never raises; a text without letters has no words. Only the first 500 characters are parsed."""
    text = text[:_LONGEST]
    whole = words_of(text)
    base, country = text, None
    if found := re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]\s*", text):
        country = country_named(found[2])
        if country is not None:
            base = found[1]
    words = words_of(base)
    if country is None:
        country, words = _country_within(words)
    return PartyName(text, "".join(whole), words, country, _subject(words))


def country_named(text: str) -> str | None:
    """The slug of the country with that name. Codes are not names: NA means a missing value in many files."""
    return countries.find(text) if len(text.strip()) > 3 or text.strip() in ("USA", "UK", "US", "UAE") else None


@cache
def _countries_by_words() -> dict[tuple[str, ...], str]:
    """The slug of a country by the words of each of its names in the vocabulary."""
    return {
        words: row["slug"]
        for row in read_table("country_names")
        for name in (row["slug"], *row["names"].split("|"))
        if (words := words_of(name))
    }


def _country_within(words: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """The country at the start or end of an institution's name (“of Kenya”, “Kenyan …”), and the words without it."""
    if len(words) < 2 or not any(word in _OFFICES or word in _BODIES for word in words):
        return None, words
    known = _countries_by_words()
    for length in range(min(5, len(words) - 1), 0, -1):
        if slug := known.get(_without_the(words[-length:])):
            rest = words[:-length]
            while rest and rest[-1] in _STOP_WORDS:
                rest = rest[:-1]
            if rest:
                return slug, rest
        if slug := known.get(words[:length]):
            return slug, words[length:]
    if slug := _demonym(words[0]):
        return slug, words[1:]
    return None, words


def _without_the(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[1:] if words[0] == "the" else words


@lru_cache(maxsize=4096)
def _demonym(word: str) -> str | None:
    if slug := _DEMONYMS.get(word):
        return slug
    for ending in ("n", "an", "ian", "i", "ese", "nese", "ish", "ean"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 4:
            for tail in ("", "a", "ia", "y", "e"):
                if slug := _countries_by_words().get((stem + tail,)):
                    return slug
    return None


def _subject(words: tuple[str, ...]) -> frozenset[str]:
    """The subject of a ministry; empty for any other party."""
    if not any(word in _OFFICES for word in words):
        return frozenset()
    return frozenset(_SUBJECTS.get(w, w) for w in words if w not in _STOP_WORDS and (w not in _OFFICES or w == "mfa"))


def only_generic(words: list[str]) -> bool:
    """Whether none of the words distinguishes one party from another."""
    return all(word in _GENERIC or word in _STOP_WORDS for word in words)
