"""Names of people as comparable parts: words in ASCII without titles, given names first.

A name is parsed into a `PersonName`: its words in ASCII, phonetic keys that are the same for all romanizations, the
titles before it and a suffix such as Jr. Limits: the order of a plain “Wang Yi” is unknown, so `ordered` says whether
it is known (from a comma, a family name in capitals, Chinese or Korean script). Names in Arabic or Hebrew script are
compared by consonants only, and so are foreign names in Chinese characters.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

TITLES = frozenset(
    """mr mrs ms miss dr doctor prof professor eng engineer ing arch hon honourable honorable rt right sir lord lady
    dame rev revd reverend bishop archbishop pastor sheikh sheik shaikh imam ayatollah hojatoleslam cardinal pope father
    patriarch metropolitan capt captain col colonel gen general lieutenant lt major maj brig brigadier admiral marshal
    commander sgt sergeant amb ambassador president pres vicepresident pm premier minister ministers chancellor
    secretary undersecretary attorney governor gov mayor chairman chairwoman chairperson chair speaker senator sen rep
    representative congressman congresswoman king queen prince princess emir amir sultan crown excellency majesty
    highness judge justice commissioner director spokesman spokeswoman spokesperson envoy adviser advisor aide
    coordinator negotiator leader chief head mwalimu herr frau madame madam monsieur mme mlle senor senora sr dona
    comrade commandant chargé consul delegate deputy diplomat mp mep mna prezident ministr""".split()
)
"""Words at the start of a name that are a rank, an office or an honorific."""

AROUND_TITLES = frozenset(
    """of for the and a an to in on his her its royal foreign prime interior defence defense finance home external
    internal affairs security state states economy economic trade energy health education labour labor agriculture
    justice culture environment transport communications intelligence national federal general special deputy vice
    acting former ex first senior top then interim caretaker outgoing incoming newly elected elect late permanent
    exterior relations policy press presidential supreme executive parliamentary under chief commerce treasury army
    military navy air force eu un us uk u s nato""".split()
)
"""Words that occur before and between titles and are not names there."""

_ALSO_NAMES = frozenset(
    "prince king major judge dean bishop pope father sultan amir emir justice chance general".split()
)
"""Titles that are also given or family names: kept if only one other word is left."""

_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_AFTER_NAMES = frozenset(
    "mp mep mna phd md esq obe cbe kbe cmg kcmg qc kc sc egh mgh cbs ebs ma ba msc mba ret".split()
)

PARTICLES = frozenset(
    """al el bin ibn bint ole arap van von der den de del della di da do dos du la le ter ten zu af av y e
    bn""".split()
)
"""Words within names that are often omitted: a name without them is the same name."""

FIXES_ORDER = frozenset("bin ibn bint arap ole bn".split())
"""Words for “son of” or “daughter of”: the names before and after them cannot change places."""

_BETWEEN_NAMES = frozenset("dr mr mrs ms hon prof eng rev".split())
"""Honorifics that some lists put between the family name and the given names."""

_QUOTED = re.compile(r"[\"“”„«»].*?[\"“”„«»]|[(\[（].*?[)\]）]")
_GREEK_AT_START = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"))
_GREEK_PAIRS = (
    ("μπ", "mb"),
    ("ντ", "nd"),
    ("γγ", "ng"),
    ("γκ", "g"),
    ("τζ", "j"),
    ("τσ", "ts"),
    ("ου", "u"),
    ("χ", "h"),
)
_NOT_IN_ARABIC = str.maketrans("vp", "fb")
_LONGEST = 300
_APOSTROPHES = re.compile("['`\u00b4\u2018\u2019\u02bb\u02bc\u02be\u02bf]")
_SURNAMES_OF_TWO = ("欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "남궁", "황보", "선우", "제갈")
_PATRONYMIC = re.compile(r".{3,}(?:[oey][vw]i(?:ch|tch|tsch)|[oe]vna|inichna|ovych|ivna|oglu|ogly|qizi)$")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A parsed name.

    `words` are in ASCII, given names first if `ordered`; `sounds` are their phonetic keys; `suffix` is "jr", "sr",
    "ii" … or blank; `titles` are the words before the name; `vowels` is False for a script without vowels.
    """

    text: str
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    suffix: str
    titles: frozenset[str]
    ordered: bool
    vowels: bool
    cjk: bool
    latin: bool


def exact_key(name: str) -> str:
    """The key of an exact match: the name without differences of width, case and spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """The phonetic key of a word in ASCII, the same for all romanizations: `lavrov` for `lawrow` and `lavrov`."""
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word


_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        ("schtsch|shch|szcz|tsch|tch|tzs", "c"),
        ("sch|sh|sz", "s"),
        ("dzh|dsch|dj", "i"),
        ("zh", "z"),
        ("ch|cz|ts|tz|zz", "c"),
        ("ck|cc|cq", "k"),
        ("c(?=[aoulrtkdnm])", "k"),
        ("kh", "h"),
        ("ph", "f"),
        ("gh", "g"),
        ("th", "t"),
        ("dh", "d"),
        ("x", "ks"),
        ("q", "k"),
        ("w", "v"),
        ("ou|oo", "u"),
        ("[yj]", "i"),
        ("(?<=[aeou])h(?![aeiou])", ""),
        ("ie|ae|oe|ue", lambda found: {"ie": "e", "ae": "a", "oe": "o", "ue": "u"}[found.group()]),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """The consonants of a phonetic key, as Arabic and Hebrew script have them, with v as f and p as b."""
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiou]", "", word).translate(_NOT_IN_ARABIC))


def is_patronymic(word: str) -> bool:
    """Whether a word in ASCII is a patronymic such as `Viktorovich`, which is often omitted."""
    return bool(_PATRONYMIC.match(word))


@lru_cache(maxsize=32768)
def person_name(text: str) -> PersonName | None:
    """Parse a name; None if it has no words. Never raises. Only the first 300 characters are parsed."""
    text = text[:_LONGEST]
    plain = _QUOTED.sub(" ", unicodedata.normalize("NFKC", text)) if _QUOTED.search(text) else text
    family_first, rest = _comma(plain)
    pieces = _pieces(rest)
    cjk = bool(pieces) and all(_script(piece) == "cjk" for piece in pieces)
    if cjk and len(pieces) == 1 and family_first is None:
        family, given = _family_and_given(pieces[0])
        words, ordered = [w for part in (given, family) if part and (w := _ascii(part))], bool(given)
        titles: list[str] = []
        suffix = ""
    else:
        words, suffix, capitals = _words(pieces)
        titles, words = _without_titles(words, capitals)
        ordered = False
        if family_first is not None:
            family_words, family_suffix, _ = _words(_pieces(family_first))
            before, family_words = _without_titles(family_words, set())
            words, suffix, titles = [*words, *family_words], suffix or family_suffix, [*titles, *before]
            ordered = True
        elif capitals:
            block = [word for word in words if word in capitals]
            if block and block != words and words[: len(block)] == block:
                words, ordered = [*words[len(block) :], *block], True
            elif block and words[-len(block) :] == block:
                ordered = True
        if len(words) > 2:
            words = [word for word in words if word not in _BETWEEN_NAMES] or words
    if not words:
        return None
    vowels = not any(_script(piece) == "abjad" for piece in pieces)
    sounds = tuple(sound(word.replace("l", "r") if _kana(text) else word) for word in words)
    return PersonName(text, tuple(words), sounds, suffix, frozenset(titles), ordered, vowels, cjk, _latin(pieces))


def _comma(text: str) -> tuple[str | None, str]:
    """The text before the comma of “Lavrov, Sergei”, or None; and the rest of the name."""
    head, comma, tail = text.replace("،", ",").replace("，", ",").partition(",")
    if not comma:
        return None, text
    after = re.sub(r"[\W_]+", " ", tail).casefold().split()
    if not after or all(word in _SUFFIXES or word in _AFTER_NAMES for word in after):
        return None, f"{head} {tail}"
    first = after[0]
    if first in _SUFFIXES:
        return None, f"{head} {tail}"
    return head, tail.replace(",", " ")


def _pieces(text: str) -> list[str]:
    """The words of a text in its own script."""
    text = _APOSTROPHES.sub("", text)
    return [piece for piece in re.split(r"[^\w]+|_", text) if piece]


def _words(pieces: list[str]) -> tuple[list[str], str, set[str]]:
    """The words in ASCII without suffixes and degrees, the suffix, and the words that were written in capitals."""
    words: list[str] = []
    capitals: set[str] = set()
    for piece in pieces:
        word = _ascii(piece)
        if word:
            words.append(word)
            if len(piece) > 2 and piece.isupper():
                capitals.add(word)
    suffix = ""
    while len(words) > 1 and (words[-1] in _SUFFIXES or words[-1] in _AFTER_NAMES):
        last = words.pop()
        suffix = _SUFFIXES.get(last, suffix)
    if len(capitals) >= len(words):
        capitals = set()
    return words, suffix, capitals


def _ascii(piece: str) -> str:
    if "α" <= piece[0].lower() <= "ω" or "Ά" <= piece[0] <= "ώ":
        piece = _greek(piece)
    word = re.sub("[^a-z0-9]+", "", (piece if piece.isascii() else anyascii(piece)).lower())
    if word and _script(piece) == "abjad":
        # Within a word these letters are long vowels.
        word = word[0] + re.sub("[wy]", "", word[1:]).replace("j", "g")
    return word


def _greek(piece: str) -> str:
    """Greek text with each digraph replaced by its Latin letter: `Μπεργκ` becomes `Berg`."""
    plain = "".join(c for c in unicodedata.normalize("NFD", piece.lower()) if not unicodedata.combining(c))
    for pair, sounds in _GREEK_AT_START:
        if plain.startswith(pair):
            plain = sounds + plain[len(pair) :]
    for pair, sounds in _GREEK_PAIRS:
        plain = plain.replace(pair, sounds)
    return plain


def _without_titles(words: list[str], capitals: set[str]) -> tuple[list[str], list[str]]:
    """The titles at the start of a name, and the name. A single word that is a title is a name."""
    last = -1
    for place, word in enumerate(words[:-1][:10]):
        if word in TITLES and not (place and word in _ALSO_NAMES and words[place - 1] not in TITLES | AROUND_TITLES):
            if all(
                w in TITLES or w in AROUND_TITLES or n == 0 or (n == 1 and words[0] in AROUND_TITLES)
                for n, w in enumerate(words[:place])
            ):
                last = place
        elif word not in AROUND_TITLES and place > 1:
            break
    if last < 0:
        return [], words
    end = last + 1
    while end < len(words) - 1 and words[end] in AROUND_TITLES:
        end += 1
    if len(words) - end == 1 and end == 1 and words[0] in _ALSO_NAMES:
        return [], words
    return words[:end], words[end:]


def _script(piece: str) -> str:
    point = ord(piece[0])
    if 0x0590 <= point <= 0x08FF or 0xFB1D <= point <= 0xFEFC:
        return "abjad"
    if 0x3400 <= point <= 0x9FFF or 0xAC00 <= point <= 0xD7A3 or 0x1100 <= point <= 0x11FF:
        return "cjk"
    return "alphabet"


def _latin(pieces: list[str]) -> bool:
    return all(ord(character) < 0x250 or 0x1E00 <= ord(character) < 0x1F00 for piece in pieces for character in piece)


def _kana(text: str) -> bool:
    return any("\u3040" <= character <= "\u30ff" for character in text)


def _family_and_given(name: str) -> tuple[str, str]:
    """Family and given name of a Chinese or Korean name without a space: the family name is the first character, or a
    known pair of characters."""
    length = 2 if name[:2] in _SURNAMES_OF_TWO and len(name) > 2 else 1
    return (name[:length], name[length:]) if len(name) <= 4 else ("", name)
