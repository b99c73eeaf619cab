"""Read the objects of a Popolo JSON file, each with its line number.

A file contains one document, an array, a single object, or one object per line. A file that is not valid JSON, or that
is truncated, is refused as a whole, because any object of a document may be referenced by another. In a file with one
object per line, an invalid line is rejected by itself.

Limits: a file is held in memory and has at most 256 MB. Numbers are parsed as decimals, so that they are written again
with the same digits.
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
from events.imports.popolo.object_classes import CLASS_BY_LIST, GENERIC_LISTS, UNSUPPORTED, is_document

MAX_FILE_BYTES = 256 << 20
_SPACE = re.compile(r"[ \t\r\n]*")
_LINE_BY_LINE = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz|\.zst)?$", re.I)


@dataclass(frozen=True, slots=True)
class PopoloJson:
    """One object of a file. `list_name` is the document's member whose list contains it, blank if there is none."""

    value: Any
    line: int
    file: str
    list_name: str = ""


def read_objects(file: InputFile, document_members: dict[str, Any]) -> Iterator[PopoloJson | Rejected]:
    """Yield the objects of a file in their order.

    A document's members that are not lists of objects are added to `document_members`. Raises FileRefused if the file
    is not JSON.
    """
    text = file.text(MAX_FILE_BYTES)
    if not text.strip():
        raise FileRefused(f"{file.name}: the file is empty.")
    scanner = _Scanner(text, file.name)
    by_line, read = bool(_LINE_BY_LINE.search(file.name)), 0
    while scanner.has_more():
        start = scanner.position
        try:
            for found in scanner.objects(document_members):
                read += 1
                yield found
        except _InvalidJson as invalid:
            if not (by_line or read) or scanner.spans_lines(start):
                raise FileRefused(f"{file.name} {invalid}") from None
            yield Rejected(scanner.line(start), "", text[start : start + 200].partition("\n")[0], f"{invalid}")
            scanner.skip_line(start)


class _InvalidJson(Exception):
    """A syntax error; the message contains the line and the problem."""


class _Scanner:
    """A cursor over a text of JSON values, which decodes the elements of a document's lists one at a time."""

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

    def has_more(self) -> bool:
        """Whether another value follows."""
        return self._next() != ""

    def line(self, position: int) -> int:
        """The line number of a position. Fast if positions are passed in ascending order."""
        if position < self._counted:
            return self.text.count("\n", 0, position) + 1
        self._lines += self.text.count("\n", self._counted, position)
        self._counted = position
        return self._lines

    def spans_lines(self, start: int) -> bool:
        """Whether the value at this position spans several lines, so that a single line cannot be skipped."""
        first = self.text[start : self.text.find("\n", start) if "\n" in self.text[start:] else None]
        return first.strip() in ("{", "[")

    def skip_line(self, start: int) -> None:
        """Move to the line after that of a position."""
        end = self.text.find("\n", start)
        self.position = len(self.text) if end < 0 else end + 1

    def objects(self, document_members: dict[str, Any]) -> Iterator[PopoloJson | Rejected]:
        """The objects of the next value: the elements of an array, those of a document's lists, or the value itself."""
        if self._next() == "[":
            yield from self._elements("")
            return
        start = self.position
        value = self._value()
        if not isinstance(value, dict) or not is_document(value):
            yield self._json_object(value, start, "")
            return
        lists = [name for name in value if name in CLASS_BY_LIST or name in UNSUPPORTED or name in GENERIC_LISTS]
        del value
        # The first decoding determined that this is a document; the second one, by element, determines the lines.
        self.position = start + 1
        while self._next() != "}":
            name = self._value()
            self._expect(":")
            if name in lists and self._next() == "[":
                yield from self._elements("" if name in GENERIC_LISTS else name)
            elif name in GENERIC_LISTS and self._next() == "{":
                object_start = self.position
                yield self._json_object(self._value(), object_start, "")
            elif name in CLASS_BY_LIST and self._next() != "n":
                raise self._invalid(f"“{name}” is not a list", self.position, "not Popolo")
            else:
                document_members[name] = self._value()
            if self._next() == ",":
                self.position += 1
        self.position += 1

    def _elements(self, list_name: str) -> Iterator[PopoloJson | Rejected]:
        self.position += 1
        while self._next() != "]":
            start = self.position
            yield self._json_object(self._value(), start, list_name)
            if self._next() == ",":
                self.position += 1
            elif self._next() != "]":
                raise self._invalid("a comma or a closing bracket is missing", self.position)
        self.position += 1

    def _json_object(self, value: Any, start: int, list_name: str) -> PopoloJson | Rejected:
        line = self.line(start)
        if self._problems:
            problem, self._problems = self._problems[0], []
            return Rejected(line, "", self.text[start : start + 200], problem, self.name)
        if not isinstance(value, dict):
            return Rejected(line, list_name, self.text[start : start + 200], "Not an object.", self.name)
        return PopoloJson(value, line, self.name, list_name)

    def _next(self) -> str:
        match = _SPACE.match(self.text, self.position)
        self.position = match.end() if match else self.position
        return self.text[self.position : self.position + 1]

    def _expect(self, character: str) -> None:
        if self._next() != character:
            raise self._invalid(f"“{character}” is missing", self.position)
        self.position += 1

    def _value(self) -> Any:
        self._next()
        self._problems = []
        try:
            value, self.position = self._decoder.raw_decode(self.text, self.position)
        except json.JSONDecodeError as error:
            raise self._invalid(error.msg, error.pos) from None
        except RecursionError:
            raise self._invalid("nested too deeply", self.position) from None
        return value

    def _invalid(self, problem: str, position: int, what: str = "not well-formed JSON") -> _InvalidJson:
        truncated = position >= len(self.text.rstrip()) or problem.startswith("Unterminated")
        hint = " The file seems to be truncated." if truncated else ""
        return _InvalidJson(f"line {self.line(position)}: {what}: {problem[:1].lower()}{problem[1:]}.{hint}")

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) < len(pairs):
            names = [name for name, _ in pairs]
            repeated = next(name for name in names if names.count(name) > 1)
            self._problems.append(f"The object contains “{repeated}” more than once.")
        return value

    def _float(self, digits: str) -> Decimal:
        if math.isinf(float(digits)):
            self._problems.append("The number is too large.")
            return Decimal(0)
        return Decimal(digits)

    def _int(self, digits: str) -> int:
        if len(digits) > 18:
            self._problems.append("The number is too large.")
            return 0
        return int(digits)

    def _constant(self, name: str) -> None:
        self._problems.append(f"{name} is not valid in JSON.")
