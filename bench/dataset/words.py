"""Texts: sentences of invented and real words, with the frequencies of a natural language."""

from functools import lru_cache
from random import Random

from bench.dataset.scale import COMMON_WORD, RARE_WORD, chance, zipf

_FUNCTION = (
    "the of and to in that for is on with as by we this be are from our at it have not will has which been their an all"
).split()
_SUBJECT = (
    f"{COMMON_WORD} negotiations security ministers treaty guarantees sovereignty proposal dialogue ceasefire border"
    " summit delegation commitment sanctions partners council resolution mediation peace withdrawal inspection"
    " verification arms missile alliance regional economic humanitarian corridor prisoners exchange energy transit"
    " fisheries climate finance investment tariffs customs visa migration counterterrorism cyber nuclear conventional"
    " forces exercises transparency predictability consultation businesslike constructive unacceptable inappropriate"
    " bilateral multilateral track round platform modalities document framework timetable condition response rejection"
).split()
_ONSETS = "b br c ch d dr f g gr h j k kl l m n p pr qu r s sh st t th tr v w z".split()
_VOWELS = "a e i o u ai ea io ou".split()
_CODAS = ["", "l", "m", "n", "r", "s", "t", "nd", "rk", "st"]
_INVENTED = 5_000
_SENTENCES = 60_000


def invented_word(draw: Random, syllables: int) -> str:
    """An invented, pronounceable word."""
    parts = [draw.choice(_ONSETS) + draw.choice(_VOWELS) for _ in range(syllables)]
    return "".join(parts) + draw.choice(_CODAS)


@lru_cache(maxsize=1)
def _sentences() -> list[str]:
    draw = chance("sentences")
    invented = sorted({invented_word(draw, draw.choice((2, 2, 3, 3, 4))) for _ in range(_INVENTED)} - {RARE_WORD})
    draw.shuffle(invented)
    # Function words and subject words alternate at the head of the list; rarer words follow.
    ranked = [word for pair in zip(_FUNCTION, _SUBJECT, strict=False) for word in pair]
    ranked += _SUBJECT[len(_FUNCTION) :] + invented
    weights = zipf(len(ranked), 0.9)
    sentences = []
    for _ in range(_SENTENCES):
        words = draw.choices(ranked, cum_weights=weights, k=draw.randint(6, 24))
        sentences.append(f"{' '.join(words).capitalize()}.")
    return sentences


def text(draw: Random, rare: bool = False) -> str:
    """A text of 200 to 1,500 characters, mostly nearer to 200; `rare` adds the rare word."""
    sentences = _sentences()
    wanted = 200 + int(1_200 * draw.random() ** 4)
    parts = [f"The {RARE_WORD} of it."] if rare else []
    length = sum(map(len, parts))
    while length < wanted:
        sentence = sentences[int(draw.random() * _SENTENCES)]
        parts.append(sentence)
        length += len(sentence) + 1
    whole = " ".join(parts)
    return whole if len(whole) <= 1_500 else whole[: whole.rindex(" ", 0, 1_500)]


def phrase(draw: Random, least: int, most: int) -> str:
    """A few subject words, as in a title."""
    words = draw.choices(_SUBJECT, k=draw.randint(least, most))
    return " ".join(words).capitalize()


def name_word(draw: Random, syllables: int = 2) -> str:
    """An invented name, capitalized."""
    return invented_word(draw, syllables).capitalize()
