"""Search for a pasted quote in a source's text: its character ranges, or the nearest passage and its differences.

A range is `[start, end)` in Unicode code points of the text, without quote marks. A quote that the source interrupts
(“… agreed,” he said, “that …”) has one range for each piece. The user can also separate pieces with an ellipsis or a
line break.

Limits: a match ignores quote marks, dashes, spaces and capitals, but needs the same words in the same order. If a word
is changed, missing or added, the result is the nearest passage.
"""

import difflib
import re
from dataclasses import dataclass

_ALIKE = str.maketrans(
    "\u2018\u2019\u201a\u02bc\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u2212\u00a0\u2009\u202f", '\'\'\'\'"""""---   '
)
"""Maps variants of quote marks, dashes and spaces to one character each, so positions stay the same."""

_OUTER_MARKS = " \t\r\n\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb"
_ELLIPSIS = re.compile(r"\s*(?:\[?(?:\u2026|\.\.\.)\]?|\n)\s*")
_LONGEST_BREAK = 160
"""Most characters between two pieces of an interrupted quote, as in “, he said at the meeting in …, ”."""
_SHORTEST_PIECE = 8


@dataclass(frozen=True)
class QuoteMatch:
    """A quote that was found. `verbatim`: every character is equal. `others`: ranges of further occurrences."""

    ranges: list[list[int]]
    words: str
    verbatim: bool
    others: list[list[int]]


@dataclass(frozen=True)
class NearestPassage:
    """The passage that is most similar to a quote that was not found.

    `segments` are pairs of an operation and words: `same`, `removed` (only in the quote) or `added` (only in the text).
    """

    range: list[int]
    words: str
    segments: list[tuple[str, str]]


def find_quote(text: str, quote: str) -> QuoteMatch | NearestPassage | None:
    """The quote's position in the text, else the nearest passage, or None if the text contains no word of it."""
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
    return QuoteMatch(ranges, words, verbatim, others)


def words_at(text: str, ranges: list[list[int]]) -> str:
    """The words of the text at these ranges, joined by a space."""
    return " ".join(text[start:end] for start, end in ranges)


def compare_words(quote: str, passage: str) -> list[tuple[str, str]]:
    """The words of both texts in order, as pairs of `same`, `removed` or `added` and a run of words."""
    old, new = re.findall(r"\S+\s*", quote), re.findall(r"\S+\s*", passage)
    # Spaces and variants of quote marks and dashes do not count as differences.
    plain_old, plain_new = ([_plain(word).strip() for word in words] for words in (old, new))
    segments: list[tuple[str, str]] = []
    for op, i1, i2, j1, j2 in difflib.SequenceMatcher(None, plain_old, plain_new, autojunk=False).get_opcodes():
        if op == "equal":
            segments.append(("same", "".join(new[j1:j2])))
            continue
        if i2 > i1:
            segments.append(("removed", "".join(old[i1:i2])))
        if j2 > j1:
            segments.append(("added", "".join(new[j1:j2])))
    return segments


def _plain(text: str) -> str:
    """The text with unified quote marks, dashes and spaces, in lower case unless that changes its length."""
    alike = text.translate(_ALIKE)
    lowered = alike.lower()
    return lowered if len(lowered) == len(alike) else alike


def _pattern(piece: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in _plain(piece).split()))


def _find(text: str, piece: str, after: int) -> list[list[int]] | None:
    """The range of an uninterrupted piece: an exact match if there is one, else a match of its words."""
    start = text.find(piece, after)
    if start >= 0:
        return [[start, start + len(piece)]]
    match = _pattern(piece).search(_plain(text), after)
    return [list(match.span())] if match else None


def _find_broken(text: str, piece: str, after: int) -> list[list[int]] | None:
    """The ranges of a piece that the source interrupts: the longest beginning that matches, then the rest."""
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


def _nearest(text: str, quote: str) -> NearestPassage | None:
    """The passage around the longest run of words that both texts share. It has as many words as the quote."""
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
    return NearestPassage([start, end], words, compare_words(quote, words))
