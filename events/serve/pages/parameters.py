"""Parsing the query string of a request: the parameters that every endpoint reads, and how their errors are reported.

Only the parameters that were sent are looked at. All errors are reported at once, each with the parameter, the value,
what the parameter takes, and the nearest valid value.
"""

import difflib
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from django.http import HttpRequest

from events.serve.collections import DEFAULT_LIMIT, MAX_LIMIT, DocumentClass
from events.serve.collections.filters import (
    MAX_VALUE_LENGTH,
    MAX_VALUES,
    Filter,
    InvalidParameter,
    ParsedValues,
    refuse_unknown,
)
from events.serve.errors import Problem, parameter_error
from events.vocabulary.enumerations import RecordType

_MAX_PAIRS = 200
_BRACKETS = {"[": 1, "{": 1, "]": -1, "}": -1}


def query_pairs(request: HttpRequest) -> list[tuple[str, str]]:
    """The query string as names and values, in order. Problem (400) where it is not UTF-8, or contains a NUL."""
    raw = request.META.get("QUERY_STRING", "")
    try:
        text = raw.encode("latin-1").decode("utf-8") if not raw.isascii() else raw
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MAX_PAIRS)
    except UnicodeError:
        raise Problem("malformed-request", "The query string is not percent-encoded UTF-8.") from None
    except ValueError:
        raise Problem("malformed-request", f"The query string has more than {_MAX_PAIRS} parameters.") from None
    if any("\0" in name or "\0" in value for name, value in pairs):
        raise Problem("malformed-request", "The query string contains a NUL character (%00).")
    return pairs


def refuse_unknown_parameters(pairs: list[tuple[str, str]], known: list[str]) -> None:
    """Problem (400) that names every unknown parameter, with the nearest known one."""
    unknown = [(name, value) for name, value in pairs if name not in known]
    if not unknown:
        return
    errors = []
    for name, value in unknown:
        near = difflib.get_close_matches(name[:100], known, n=1, cutoff=0.5)
        errors.append(parameter_error(name[:100], value, "is not a parameter of this address", next(iter(near), None)))
    first = errors[0]
    similar = f"; perhaps you mean “{first['nearest']}”" if first["nearest"] else ""
    detail = f"“{first['parameter']}” is not a parameter of this address{similar}. Known: {', '.join(known)}."
    raise Problem("unknown-parameter", detail, errors)


class QueryParameters:
    """The parameters of one request, and the errors found in them so far."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self.values: dict[str, list[str]] = {}
        self.errors: list[dict[str, str | None]] = []
        for name, value in pairs:
            self.values.setdefault(name, []).append(value)

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def add_error(self, name: str, error: InvalidParameter) -> None:
        """Keep an error for `raise_errors`."""
        self.errors.append(parameter_error(name, error.value, error.message, error.nearest))

    def one(self, name: str) -> str | None:
        """The value of a parameter that takes one; None where it was not sent."""
        values = self.values.get(name)
        if values is None:
            return None
        if len(values) > 1:
            self.add_error(name, InvalidParameter(values[1], "was given more than once"))
        elif not values[0]:
            self.add_error(name, InvalidParameter("", "has no value; leave the parameter out"))
        return values[0]

    def several(self, name: str) -> list[str]:
        """The values of a parameter that takes several: repeated, or separated by commas outside brackets.

        Raises InvalidParameter.
        """
        values = [part for value in self.values.get(name, []) for part in _split(value)]
        for value in values:
            if not value and len(values) == 1:
                raise InvalidParameter(value, "has no value; leave the parameter out")
            if not value:
                raise InvalidParameter(value, "is an empty value between commas")
            if len(value) > MAX_VALUE_LENGTH:
                raise InvalidParameter(value, f"is longer than {MAX_VALUE_LENGTH} characters")
        if len(values) > MAX_VALUES:
            raise InvalidParameter(values[MAX_VALUES], f"is one value too many: the maximum is {MAX_VALUES}")
        return values

    def filter(self, one: Filter) -> ParsedValues | None:
        """The values of a filter; None, and an error kept, where they are invalid."""
        try:
            if one.takes_one_value:
                value = self.one(one.name)
                return one.parse([value]) if value else None
            return one.parse(self.several(one.name))
        except InvalidParameter as error:
            self.add_error(one.name, error)
            return None

    def limit(self, batch: int = 0) -> int:
        """The page size, 1 to MAX_LIMIT. `batch`: the number of ids that were sent, which by default are one page."""
        text = self.one("limit")
        if text is None:
            return max(DEFAULT_LIMIT, min(batch, MAX_LIMIT))
        if text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= MAX_LIMIT:
            return int(text)
        is_number = text.isascii() and text.removeprefix("-").isdigit()
        nearest = None
        if is_number:
            nearest = "1" if text.startswith("-") or int(text[:9]) == 0 else str(MAX_LIMIT)
        self.add_error("limit", InvalidParameter(text, f"is not a whole number from 1 to {MAX_LIMIT}", nearest))
        return DEFAULT_LIMIT

    def choice(self, name: str, known: Mapping[str, Any] | tuple[str, ...], default: str) -> str:
        """One of a few words."""
        text = self.one(name)
        if text is None or text in known:
            return text or default
        near = difflib.get_close_matches(text[:100], list(known), n=1, cutoff=0.6)
        self.add_error(name, InvalidParameter(text, f"is none of {', '.join(known)}", next(iter(near), None)))
        return default

    def languages(self) -> list[str]:
        """The languages of the query; an error is kept where there is no query to which they apply."""
        try:
            values = self.several("language")
        except InvalidParameter as error:
            self.add_error("language", error)
            return []
        if values and "q" not in self:
            self.add_error("language", InvalidParameter(values[0], "is the language of `q`, which is missing"))
        return values

    def highlight(self) -> bool:
        """Whether snippets are requested; an error is kept where there is no query whose words they mark."""
        wanted = self.choice("highlight", ("1", "0"), "0") == "1"
        if wanted and "q" not in self:
            self.add_error("highlight", InvalidParameter("1", "marks the words of `q`, which is missing"))
        return wanted

    def fields(self, document: DocumentClass) -> list[str]:
        """The members of a sparse document, always with `id` and `type`; empty for the whole document."""
        if "fields" not in self:
            return []
        known = list(document().get_fields())
        try:
            values = self.several("fields")
            for value in values:
                if value not in known:
                    refuse_unknown(value, known, "a field of these documents")
        except InvalidParameter as error:
            self.add_error("fields", error)
            return []
        return list(dict.fromkeys(["id", "type", *values]))

    def types(self, known: tuple[RecordType, ...]) -> tuple[RecordType, ...]:
        """The requested record types, in the order of `known`; all of them by default."""
        if "types" not in self:
            return known
        names = {name: type_ for type_ in known for name in (type_.value, type_.collection)}
        try:
            values = self.several("types")
            for value in values:
                if value not in names:
                    refuse_unknown(value, list(names), "a type of this list")
        except InvalidParameter as error:
            self.add_error("types", error)
            return known
        wanted = {names[value] for value in values}
        return tuple(type_ for type_ in known if type_ in wanted)

    def raise_errors(self) -> None:
        """Problem (400) with every error, if there is one."""
        if self.errors:
            first = self.errors[0]
            near = f" Perhaps you mean “{first['nearest']}”." if first["nearest"] else ""
            detail = f"{first['parameter']}: “{first['value']}” {first['message']}.{near}"
            raise Problem("malformed-parameter", detail, self.errors)


def _split(value: str) -> list[str]:
    """The parts between commas; a comma inside the brackets of an EDTF set separates nothing."""
    if "," not in value:
        return [value.strip(" ")]
    if "[" not in value and "{" not in value:
        return [part.strip(" ") for part in value.split(",")]
    parts, depth, start = [], 0, 0
    for index, character in enumerate(value):
        depth += _BRACKETS.get(character, 0)
        if character == "," and depth <= 0:
            parts.append(value[start:index].strip(" "))
            start = index + 1
    return [*parts, value[start:].strip(" ")]
