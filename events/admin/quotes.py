"""Where a pasted quote stands in a source's text: its ranges, or the nearest passage and how it differs.

Ranges are half-open, in Unicode code points of the text, without the quote marks. A quote that the source breaks off
(“… agreed,” he said, “that …”) has one range a piece. Pieces can also be given apart, by an ellipsis or a line break.

Limits: a quote is found when its words stand there in order, quote marks, dashes, spaces and capitals aside; a changed,
missing or added word is a mismatch, and is shown as one.
"""

import difflib
import re
from dataclasses import dataclass

_ALIKE = str.maketrans(
    "\u2018\u2019\u201a\u02bc\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u2212\u00a0\u2009\u202f", '\'\'\'\'"""""---   '
)
"""Typographic variants of quote marks, dashes and spaces, one for one: no position moves."""

_OUTER_MARKS = " \t\r\n\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb"
_ELLIPSIS = re.compile(r"\s*(?:\[?(?:\u2026|\.\.\.)\]?|\n)\s*")
_LONGEST_BREAK = 160
"""Most characters that may stand between two pieces of one broken quote: “, he said at the meeting in …, ”."""
_SHORTEST_PIECE = 8


@dataclass(frozen=True)
class Found:
    """A quote that stands in the text. `verbatim`: character for character; `others`: ranges of further occurrences."""

    ranges: list[list[int]]
    words: str
    verbatim: bool
    others: list[list[int]]


@dataclass(frozen=True)
class Nearest:
    """The passage nearest to a quote that does not stand in the text, and the steps from the quote to it.

    `steps` are pairs of `same`, `removed` (in the quote only) or `added` (in the source only) and words.
    """

    range: list[int]
    words: str
    steps: list[tuple[str, str]]


def find_quote(text: str, quote: str) -> Found | Nearest | None:
    """Where the quote stands in the text, else the nearest passage; None where not one word of it stands there."""
    pieces = [piece for piece in (p.strip(_OUTER_MARKS) for p in _ELLIPSIS.split(quote)) if piece]
    if not pieces or not text:
        return None
    ranges: list[list[int]] = []
    after = 0
    for piece in pieces:
        found = _find(text, piece, after) or _find_broken(text, piece, after)
        if found is None:
            return _nearest(text, quote.strip(_OUTER_MARKS))
        ranges += found
        after = found[-1][1]
    words = words_at(text, ranges)
    verbatim = words == " ".join(pieces)
    others = _occurrences(text, pieces[0], ranges[0][1]) if len(pieces) == len(ranges) == 1 else []
    return Found(ranges, words, verbatim, others)


def words_at(text: str, ranges: list[list[int]]) -> str:
    """The words of the text at these ranges, joined by one space."""
    return " ".join(text[start:end] for start, end in ranges)


def steps_between(quote: str, passage: str) -> list[tuple[str, str]]:
    """The words of both in order, each run marked `same`, `removed` or `added`."""
    old, new = re.findall(r"\S+\s*", quote), re.findall(r"\S+\s*", passage)
    # Spaces, and how marks and dashes are printed, are no difference in words.
    plain_old, plain_new = ([_plain(word).strip() for word in words] for words in (old, new))
    steps: list[tuple[str, str]] = []
    for op, i1, i2, j1, j2 in difflib.SequenceMatcher(None, plain_old, plain_new, autojunk=False).get_opcodes():
        if op == "equal":
            steps.append(("same", "".join(new[j1:j2])))
            continue
        if i2 > i1:
            steps.append(("removed", "".join(old[i1:i2])))
        if j2 > j1:
            steps.append(("added", "".join(new[j1:j2])))
    return steps


def _plain(text: str) -> str:
    """Marks, dashes and spaces made alike, letters lower-cased where that keeps every position."""
    alike = text.translate(_ALIKE)
    lowered = alike.lower()
    return lowered if len(lowered) == len(alike) else alike


def _pattern(piece: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in _plain(piece).split()))


def _find(text: str, piece: str, after: int) -> list[list[int]] | None:
    """The range of a whole piece, character for character if it stands there so, else by its words."""
    start = text.find(piece, after)
    if start >= 0:
        return [[start, start + len(piece)]]
    match = _pattern(piece).search(_plain(text), after)
    return [list(match.span())] if match else None


def _find_broken(text: str, piece: str, after: int) -> list[list[int]] | None:
    """Ranges of a piece that the source interrupts: the longest beginning that stands there, and what follows it."""
    words = piece.split()
    plain_text = _plain(text)
    for count in range(len(words) - 1, 0, -1):
        head = " ".join(words[:count])
        if len(head) < _SHORTEST_PIECE:
            return None
        for match in _pattern(head).finditer(plain_text, after):
            rest = " ".join(words[count:])
            following = _find(text, rest, match.end()) or _find_broken(text, rest, match.end())
            if following and following[0][0] - match.end() <= _LONGEST_BREAK:
                return [list(match.span()), *following]
    return None


def _occurrences(text: str, piece: str, after: int) -> list[list[int]]:
    return [list(match.span()) for match in _pattern(piece).finditer(_plain(text), after)][:9]


def _nearest(text: str, quote: str) -> Nearest | None:
    """The passage around the longest run of words that both share, as long as the quote."""
    in_text = list(re.finditer(r"\w+", text))
    wanted = re.findall(r"\w+", _plain(quote))
    matcher = difflib.SequenceMatcher(None, [_plain(word[0]) for word in in_text], wanted, autojunk=False)
    block = matcher.find_longest_match()
    if block.size == 0:
        return None
    first = max(block.a - block.b, 0)
    last = min(first + len(wanted), len(in_text)) - 1
    start, end = in_text[first].start(), in_text[last].end()
    words = text[start:end]
    return Nearest([start, end], words, steps_between(quote, words))
