"""JSON files of Popolo as objects with their lines: one document, an array, one object, or one object a line.

A file that is no JSON, or ends in the middle, is refused whole, with the line: in a document every object may be what
another refers to. In files of one object a line a broken line is rejected by itself. Limits: a file is held in memory,
and may have 256 MB; numbers are read as decimals, so that they are written again as they came.
"""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from events.imports.drafts import FileRefused, Rejected
from events.imports.files import InputFile
from events.imports.popolo.classes import ANY_CLASS, CLASS_OF, NOT_IMPORTED, is_document

MOST_BYTES = 256 << 20
_SPACE = re.compile(r"[ \t\r\n]*")
_LINE_BY_LINE = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz|\.zst)?$", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """One object of a file. `under` is the member of the document in whose list it stands, blank where in none."""

    value: Any
    line: int
    file: str
    under: str = ""


def found_in(file: InputFile, rest: dict[str, Any]) -> Iterator[Found | Rejected]:
    """The objects of a file in their order. What else a document has beside lists of objects is put into `rest`.

    Raises FileRefused where the file is no JSON.
    """
    text = file.text(MOST_BYTES)
    if not text.strip():
        raise FileRefused(f"{file.name}: the file is empty.")
    scanner = _Scanner(text, file.name)
    by_line, read = bool(_LINE_BY_LINE.search(file.name)), 0
    while scanner.more():
        start = scanner.position
        try:
            for found in scanner.document(rest):
                read += 1
                yield found
        except _Broken as broken:
            if not (by_line or read) or scanner.spread_over_lines(start):
                raise FileRefused(f"{file.name} {broken}") from None
            yield Rejected(scanner.line(start), "", text[start : start + 200].partition("\n")[0], f"{broken}")
            scanner.next_line(start)


class _Broken(Exception):
    """What is wrong with the JSON, and in which line."""


class _Scanner:
    """Walks through a text of JSON values; only the elements of lists of objects are ever decoded whole."""

    def __init__(self, text: str, name: str) -> None:
        self.text, self.name, self.position = text, name, 0
        self._counted, self._lines = 0, 1
        self._problems: list[str] = []
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_float=self._float,
            parse_int=self._int,
            parse_constant=self._constant,
        )

    def more(self) -> bool:
        """Whether another value follows."""
        return self._next() != ""

    def line(self, position: int) -> int:
        """The line of a position, which is not before one that was asked for already."""
        if position < self._counted:
            return self.text.count("\n", 0, position) + 1
        self._lines += self.text.count("\n", self._counted, position)
        self._counted = position
        return self._lines

    def spread_over_lines(self, start: int) -> bool:
        """Whether what begins there is a value of several lines, of which a single broken line cannot be told."""
        first = self.text[start : self.text.find("\n", start) if "\n" in self.text[start:] else None]
        return first.strip() in ("{", "[")

    def next_line(self, start: int) -> None:
        """Go on after the line of a position."""
        end = self.text.find("\n", start)
        self.position = len(self.text) if end < 0 else end + 1

    def document(self, rest: dict[str, Any]) -> Iterator[Found | Rejected]:
        """The objects of one value: of an array its elements, of a document those of its lists, else the value."""
        if self._next() == "[":
            yield from self._elements("")
            return
        start = self.position
        value = self._value()
        if not isinstance(value, dict) or not is_document(value):
            yield self._found(value, start, "")
            return
        lists = [name for name in value if name in CLASS_OF or name in NOT_IMPORTED or name in ANY_CLASS]
        del value
        # Decoded once as a whole to see what it is; now again, element by element, for the lines.
        self.position = start + 1
        while self._next() != "}":
            name = self._value()
            self._expect(":")
            if name in lists and self._next() == "[":
                yield from self._elements("" if name in ANY_CLASS else name)
            elif name in ANY_CLASS and self._next() == "{":
                at = self.position
                yield self._found(self._value(), at, "")
            elif name in CLASS_OF and self._next() != "n":
                raise self._broken(f"“{name}” is no list", self.position, "not Popolo")
            else:
                rest[name] = self._value()
            if self._next() == ",":
                self.position += 1
        self.position += 1

    def _elements(self, under: str) -> Iterator[Found | Rejected]:
        self.position += 1
        while self._next() != "]":
            start = self.position
            yield self._found(self._value(), start, under)
            if self._next() == ",":
                self.position += 1
            elif self._next() != "]":
                raise self._broken("a comma or a closing bracket is missing", self.position)
        self.position += 1

    def _found(self, value: Any, start: int, under: str) -> Found | Rejected:
        line = self.line(start)
        if self._problems:
            problem, self._problems = self._problems[0], []
            return Rejected(line, "", self.text[start : start + 200], problem, self.name)
        if not isinstance(value, dict):
            return Rejected(line, under, self.text[start : start + 200], "Not an object.", self.name)
        return Found(value, line, self.name, under)

    def _next(self) -> str:
        match = _SPACE.match(self.text, self.position)
        self.position = match.end() if match else self.position
        return self.text[self.position : self.position + 1]

    def _expect(self, character: str) -> None:
        if self._next() != character:
            raise self._broken(f"“{character}” is missing", self.position)
        self.position += 1

    def _value(self) -> Any:
        self._next()
        self._problems = []
        try:
            value, self.position = self._decoder.raw_decode(self.text, self.position)
        except json.JSONDecodeError as error:
            raise self._broken(error.msg, error.pos) from None
        except RecursionError:
            raise self._broken("nested too deeply", self.position) from None
        return value

    def _broken(self, problem: str, position: int, what: str = "not well-formed JSON") -> _Broken:
        cut = position >= len(self.text.rstrip()) or problem.startswith("Unterminated")
        more = " The file seems to end in the middle." if cut else ""
        return _Broken(f"line {self.line(position)}: {what}: {problem[:1].lower()}{problem[1:]}.{more}")

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            self._problems.append(f"“{twice}” stands twice in one object.")
        return value

    def _float(self, digits: str) -> Decimal:
        if math.isinf(float(digits)):
            self._problems.append("A number that is too large.")
            return Decimal(0)
        return Decimal(digits)

    def _int(self, digits: str) -> int:
        if len(digits) > 18:
            self._problems.append("A number that is too large.")
            return 0
        return int(digits)

    def _constant(self, name: str) -> None:
        self._problems.append(f"{name} is no JSON.")
