"""Reading a request by a collection's declarations: what was asked, in which shape, and with which values.

Only what was sent is looked at. Everything wrong is reported at once, each with the parameter, the value, what it
takes and what was perhaps meant.
"""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from django.http import HttpRequest

from events.serve.errors import Problem, parameter_error
from events.serve.records import cursors, includes
from events.serve.records.collection import Collection, DocumentClass
from events.serve.records.filters import LONGEST_VALUE, MOST_VALUES, BadValue, Bound, Dated, Filter, Form, refuse
from events.serve.records.including import Way, split
from events.vocabulary.enumerations import RecordType

LIMIT = 25
MOST = 100

AT_LEAST = "at_least"
AT_LEAST_MEANS = (
    "A position, as the header `Diplo-Position` gave it: the answer is at least as new. A replica that has not got so "
    "far is waited for, some seconds; then 503 with `Retry-After`. 410 for a position that this log never gave out."
)
POSITION_PATTERN = "^([0-9a-z]+-[0-9]+|0)$"

_MOST_PAIRS = 200
_BRACKETS = {"[": 1, "{": 1, "]": -1, "}": -1}


@dataclass(frozen=True, slots=True)
class Shape:
    """Everything that shapes the SQL of a page; two requests of one shape differ only in the values they bind.

    `named`: the include paths whose records the statement has to name, since documents do not tell them.
    """

    type: RecordType
    filters: tuple[tuple[str, Form], ...]
    unknown: bool
    order: str
    position: str
    limit: int
    named: tuple[str, ...]
    fields: bool = False
    count: bool = False
    highlight: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A list as it was asked for: its shape, the values to bind, the parameters as sent but for the cursor.

    `ways`: what to follow in the page's documents.
    """

    shape: Shape
    values: dict[str, Any]
    ways: dict[str, Way]
    kept: list[tuple[str, str]]
    fingerprint: str
    direction: str


def pairs(request: HttpRequest) -> list[tuple[str, str]]:
    """The query string as names and values, in order. Problem (400) where it is not UTF-8, or holds a NUL."""
    raw = request.META.get("QUERY_STRING", "")
    try:
        text = raw.encode("latin-1").decode("utf-8") if not raw.isascii() else raw
        found = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PAIRS)
    except UnicodeError:
        raise Problem("malformed-request", "The query string is not percent-encoded UTF-8.") from None
    except ValueError:
        raise Problem("malformed-request", f"More than {_MOST_PAIRS} parameters.") from None
    if any("\0" in name or "\0" in value for name, value in found):
        raise Problem("malformed-request", "The query string holds a NUL character (%00).")
    return found


def check_names(sent: list[tuple[str, str]], known: list[str]) -> None:
    """Problem (400) that names every parameter that is not known, with the nearest that is."""
    wrong = [(name, value) for name, value in sent if name not in known]
    if not wrong:
        return
    errors = []
    for name, value in wrong:
        near = difflib.get_close_matches(name[:100], known, n=1, cutoff=0.5)
        errors.append(parameter_error(name[:100], value, "is not a parameter of this address", next(iter(near), None)))
    first = errors[0]
    meant = f"; perhaps you mean “{first['nearest']}”" if first["nearest"] else ""
    detail = f"“{first['parameter']}” is not a parameter of this address{meant}. Known: {', '.join(known)}."
    raise Problem("unknown-parameter", detail, errors)


def list_parameters(collection: Collection) -> list[str]:
    """The names of every parameter of a collection's list."""
    language = [] if "language" in collection.by_name else ["language"]
    dates = ["unknown"] if any(isinstance(one, Dated) for one in collection.by_name.values()) else []
    return [
        *collection.by_name,
        *language,
        "highlight",
        *dates,
        "order",
        "fields",
        "include",
        "limit",
        "count",
        "cursor",
        "at_least",
    ]


class Reading:
    """The parameters of one request, with the errors found so far."""

    def __init__(self, sent: list[tuple[str, str]]) -> None:
        self.sent: dict[str, list[str]] = {}
        self.errors: list[dict[str, str | None]] = []
        for name, value in sent:
            self.sent.setdefault(name, []).append(value)

    def refuse(self, name: str, error: BadValue) -> None:
        """Keep an error for the end."""
        self.errors.append(parameter_error(name, error.value, error.message, error.nearest))

    def single(self, name: str) -> str | None:
        """The value of a parameter that takes one; None where it was not sent."""
        values = self.sent.get(name)
        if values is None:
            return None
        if len(values) > 1:
            self.refuse(name, BadValue(values[1], "was given more than once"))
        elif not values[0]:
            self.refuse(name, BadValue("", "has no value; leave the parameter out"))
        return values[0]

    def several(self, name: str) -> list[str]:
        """The values of a parameter that takes several: repeated, or separated by commas outside brackets."""
        values = [part for value in self.sent.get(name, []) for part in _split(value)]
        for value in values:
            if not value and len(values) == 1:
                raise BadValue(value, "has no value; leave the parameter out")
            if not value:
                raise BadValue(value, "is an empty value between commas")
            if len(value) > LONGEST_VALUE:
                raise BadValue(value, f"is longer than {LONGEST_VALUE} characters")
        if len(values) > MOST_VALUES:
            raise BadValue(values[MOST_VALUES], f"is one value too many: {MOST_VALUES} is the most")
        return values

    def filter(self, one: Filter) -> Bound | None:
        """What a filter binds; None, and an error kept, where its values are not its values."""
        try:
            if one.single:
                value = self.single(one.name)
                return one.read([value]) if value else None
            return one.read(self.several(one.name))
        except BadValue as error:
            self.refuse(one.name, error)
            return None

    def limit(self, batch: int) -> int:
        """The page size, 1 to MOST; a batch of ids is by default one page."""
        text = self.single("limit")
        if text is None:
            return max(LIMIT, min(batch, MOST))
        if text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= MOST:
            return int(text)
        number = text.isascii() and text.removeprefix("-").isdigit()
        meant = None if not number else "1" if text.startswith("-") or int(text[:9]) == 0 else str(MOST)
        self.refuse("limit", BadValue(text, f"is not a whole number from 1 to {MOST}", meant))
        return LIMIT

    def one_of(self, name: str, known: Mapping[str, Any] | tuple[str, ...], default: str) -> str:
        """One of a few words."""
        text = self.single(name)
        if text is None or text in known:
            return text or default
        near = difflib.get_close_matches(text[:100], list(known), n=1, cutoff=0.6)
        self.refuse(name, BadValue(text, f"is none of {', '.join(known)}", next(iter(near), None)))
        return default

    def languages(self) -> list[str]:
        """The languages of the query; an error kept where there is no query, since then they would mean nothing."""
        try:
            values = self.several("language")
        except BadValue as error:
            self.refuse("language", error)
            return []
        if values and "q" not in self.sent:
            self.refuse("language", BadValue(values[0], "says in which language `q` is; here is no q"))
        return values

    def highlight(self) -> bool:
        """Whether the matched words are wanted; an error kept where nothing is searched for."""
        wanted = self.one_of("highlight", ("1", "0"), "0") == "1"
        if wanted and "q" not in self.sent:
            self.refuse("highlight", BadValue("1", "marks the words of `q`; here is no q"))
        return wanted

    def fields(self, document: DocumentClass) -> list[str]:
        """The members of the document that are wanted, `id` and `type` always among them; empty for all."""
        if "fields" not in self.sent:
            return []
        known = list(document().get_fields())
        try:
            values = self.several("fields")
            for value in values:
                if value not in known:
                    refuse(value, known, "a field of these documents")
        except BadValue as error:
            self.refuse("fields", error)
            return []
        return list(dict.fromkeys(["id", "type", *values]))

    def includes(self, start: RecordType) -> tuple[str, ...]:
        """The include paths, sorted, each known to lead somewhere."""
        found: list[str] = []
        try:
            for text in self.several("include"):
                includes.steps(start, text)
                found.append(text)
            if len(set(found)) > includes.MOST_PATHS:
                raise BadValue(found[-1], f"is one path too many: {includes.MOST_PATHS} is the most")
        except BadValue as error:
            self.refuse("include", error)
        return tuple(sorted(set(found)))

    def finish(self) -> None:
        """Problem (400) with every error, if there was one."""
        if self.errors:
            first = self.errors[0]
            near = f" Perhaps you mean “{first['nearest']}”." if first["nearest"] else ""
            detail = f"{first['parameter']}: “{first['value']}” {first['message']}.{near}"
            raise Problem("malformed-parameter", detail, self.errors)


def read_filters(reading: Reading, collection: Collection) -> list[tuple[str, Bound]]:
    """What the filters that were sent bind, by name; errors are kept in `reading`."""
    bound: list[tuple[str, Bound]] = []
    for name in sorted(reading.sent):
        one = collection.by_name.get(name)
        if one is not None and (found := reading.filter(one)) is not None:
            if name == "q":
                found = Bound(found.form, (found.values[0], reading.languages()))
            bound.append((name, found))
    if "language" in reading.sent and not {"q", "language"} & {name for name, _ in bound}:
        reading.languages()
    return bound


def read_list(collection: Collection, request: HttpRequest) -> Asked:
    """What a list was asked for. Problem (400) that names whatever is wrong."""
    sent = pairs(request)
    if not all(name in collection.by_name for name, _ in sent):
        check_names(sent, list_parameters(collection))
    reading = Reading(sent)
    bound = read_filters(reading, collection)
    batch = next((len(found.values[0]) for name, found in bound if name == "id"), 0)
    limit = reading.limit(batch)
    order = collection.orders[reading.one_of("order", collection.orders, collection.default_order.name)]
    unknown = reading.one_of("unknown", ("include", "exclude"), "exclude") == "include"
    paths = reading.includes(collection.type) if "include" in reading.sent else ()
    fields, highlight = reading.fields(collection.document), reading.highlight()
    count = reading.one_of("count", ("exact", "none"), "none") == "exact"
    reading.finish()
    of = cursors.fingerprint(collection.name, order.name, unknown, [(name, found.values) for name, found in bound])
    values = {f"v{i}_{j}": value for i, (_, found) in enumerate(bound) for j, value in enumerate(found.values)}
    if fields:
        values["fields"] = fields
    position, direction = "start", "after"
    if (text := reading.single("cursor")) is not None:
        cursor = _read_cursor(reading, text, of, collection, order.name)
        direction = position = cursor.direction
        values["at_slug"] = cursor.slug
        if cursor.key is not None:
            values["at_key"] = cursor.key
        if order.kind == "date":
            position = f"{position}-{'undated' if cursor.key is None else 'dated'}"
    filters = tuple((name, found.form) for name, found in bound)
    named, ways = split(collection.type, paths, bool(fields))
    shape = Shape(collection.type, filters, unknown, order.name, position, limit, named, bool(fields), count, highlight)
    return Asked(shape, values, ways, [pair for pair in sent if pair[0] != "cursor"], of, direction)


def _read_cursor(reading: Reading, text: str, of: str, collection: Collection, order: str) -> cursors.Cursor:
    try:
        cursor = cursors.read(text, of, collection.orders[order])
    except ValueError as error:
        reading.refuse("cursor", BadValue(text, f"{error}; follow next and previous, or start without cursor"))
        reading.finish()
        raise
    reading.finish()
    return cursor


def read_detail(collection: Collection, request: HttpRequest) -> tuple[tuple[str, ...], list[str]]:
    """The include paths and fields of a detail, which takes no other parameter. Problem (400) for anything else."""
    sent = pairs(request)
    if not sent:
        return (), []
    check_names(sent, ["fields", "include", "as_of", "at_least"])
    reading = Reading(sent)
    found = reading.includes(collection.type) if "include" in reading.sent else ()
    fields = reading.fields(collection.document)
    reading.finish()
    return found, fields


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
