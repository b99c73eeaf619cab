"""The kinds of filter, each declared in one line of its collection, from which SQL and OpenAPI both follow.

A filter reads the values that a request sent for its parameter (`read`) and says what they bind and in which form;
`compile` writes the condition of a form once. Values of one parameter mean OR, several parameters mean AND.
"""

import difflib
import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, NoReturn

from django.db.models import TextChoices

from events.serve.records.paths import Path, path
from events.vocabulary import cameo
from events.vocabulary.edtf_dates import EdtfError, bounds_for_filter
from events.vocabulary.enumerations import RecordType
from events.vocabulary.slugs import MAX_LENGTH, SLUG_PATTERN, slugify_name

MOST_VALUES = 100
"""How many values one parameter takes."""

LONGEST_VALUE = 500
"""How many characters one value may have."""

Form = tuple[str, ...]
"""What of a filter's values shapes its SQL: `("one",)`, `("many",)`, which bounds are set, which types are meant."""

_SLUG = re.compile(SLUG_PATTERN)


class BadValue(ValueError):
    """A value that a parameter does not take: the value, a message for whoever sent it, and what was perhaps meant."""

    def __init__(self, value: str, message: str, nearest: str | None = None) -> None:
        self.value, self.message, self.nearest = value, message, nearest
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Bound:
    """The form of a filter in one request, and the values to bind."""

    form: Form
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Filter:
    """A parameter that narrows a list. `at` are the paths of which one has to match; `help` ends its description."""

    name: str
    at: tuple[Path, ...] = ()
    help: str = ""
    single: ClassVar[bool] = False
    """Whether it takes one value, commas included, instead of several."""

    def read(self, values: list[str]) -> Bound:
        """Check and convert the values of one request; BadValue for one that cannot be."""
        raise TypeError(f"{type(self).__name__} has no values")

    @property
    def item(self) -> dict[str, Any]:
        """JSON Schema of one value."""
        return {"type": "string"}

    @property
    def description(self) -> str:
        """What the parameter does, for OpenAPI."""
        return self.help


def one_or_many(values: list[Any]) -> Bound:
    """The form of values that are compared with `=`: one scalar, or a list."""
    unique = list(dict.fromkeys(values))
    return Bound(("one",), (unique[0],)) if len(unique) == 1 else Bound(("many",), (unique,))


def read_slug(value: str) -> str:
    """The value when it has the shape of an id, else BadValue with the id it may have been meant for."""
    if len(value) <= MAX_LENGTH and _SLUG.fullmatch(value):
        return value
    meant = slugify_name(value)
    message = "is not an id: lower-case letters and digits in words joined by single hyphens, at most 200 characters"
    raise BadValue(value, message, None if meant == "unnamed" else meant)


def refuse(value: str, known: list[str], what: str) -> NoReturn:
    """BadValue for a value that is none of a closed set, with the nearest of them."""
    near = difflib.get_close_matches(value.lower()[:LONGEST_VALUE], known, n=1, cutoff=0.6)
    listed = ", ".join(known) if len(known) <= 25 else f"{len(known)} values, listed in /api/docs/"
    raise BadValue(value, f"is not {what}. Known: {listed}", near[0] if near else None)


@dataclass(frozen=True)
class Ids(Filter):
    """The records of these ids: a batch."""

    def read(self, values: list[str]) -> Bound:
        """Always a list."""
        return Bound(("many",), (list(dict.fromkeys(read_slug(value) for value in values)),))

    @property
    def item(self) -> dict[str, Any]:
        """The shape of an id."""
        return {"type": "string", "pattern": SLUG_PATTERN, "maxLength": MAX_LENGTH}

    @property
    def description(self) -> str:
        """A batch."""
        return f"Only these records, up to {MOST_VALUES}; an id that was merged stands for its survivor."


@dataclass(frozen=True)
class Refers(Filter):
    """A reference to a record of one type, by its id."""

    target: RecordType = RecordType.PARTY

    def read(self, values: list[str]) -> Bound:
        """One id or several."""
        return one_or_many([read_slug(value) for value in values])

    @property
    def item(self) -> dict[str, Any]:
        """The shape of an id."""
        return {"type": "string", "pattern": SLUG_PATTERN, "maxLength": MAX_LENGTH}

    @property
    def description(self) -> str:
        """What it refers to, and what several values mean."""
        return f"{self.help} An id in `/{self.target.collection}/`; several mean any of them."


@dataclass(frozen=True)
class RefersInTree(Refers):
    """A reference to a record of a type that is a tree: its descendants count too."""

    def read(self, values: list[str]) -> Bound:
        """Always a list, since one id stands for its descendants as well."""
        return Bound(("many",), (list(dict.fromkeys(read_slug(value) for value in values)),))

    @property
    def description(self) -> str:
        """With the tree."""
        return f"{super().description} Includes what is below it in the tree; `{self.name}.exact` does not."


@dataclass(frozen=True)
class RefersToAny(Filter):
    """A typed reference: an id of any type that the field can hold, or `type:id`."""

    columns: tuple[tuple[RecordType, Path], ...] = ()

    def read(self, values: list[str]) -> Bound:
        """One list for each type that is asked for; the form names those types."""
        wanted: dict[str, list[str]] = {}
        types = [target.value for target, _ in self.columns]
        for value in values:
            kind, colon, slug = value.rpartition(":")
            if colon and kind not in types:
                refuse(kind, types, f"a type that {self.name} can refer to")
            for type_ in [kind] if colon else types:
                wanted.setdefault(type_, []).append(read_slug(slug))
        form = tuple(type_ for type_ in types if type_ in wanted)
        return Bound(form, tuple(list(dict.fromkeys(wanted[type_])) for type_ in form))

    @property
    def description(self) -> str:
        """The types."""
        types = ", ".join(f"`{target.value}`" for target, _ in self.columns)
        return f"{self.help} An id, or `type:id` with one of {types}; several mean any of them."


@dataclass(frozen=True)
class Equals(Filter):
    """Text that is compared as it is."""

    example: str = ""

    def read(self, values: list[str]) -> Bound:
        """One text or several."""
        return one_or_many(values)

    @property
    def description(self) -> str:
        """What it compares."""
        return f"{self.help} Compared as it is{f', as `{self.example}`' if self.example else ''}."


@dataclass(frozen=True)
class OneOf(Filter):
    """An enumeration."""

    enumeration: type[TextChoices] = RecordType

    def read(self, values: list[str]) -> Bound:
        """One value or several; BadValue with the nearest one."""
        known = list(self.enumeration.values)
        for value in values:
            if value not in known:
                refuse(value, known, f"a value of {self.name}")
        return one_or_many(values)

    @property
    def item(self) -> dict[str, Any]:
        """The values."""
        return {"type": "string", "enum": list(self.enumeration.values)}

    @property
    def description(self) -> str:
        """The values and their meanings."""
        return "\n".join([self.help, "", *(f"* `{value}`: {label}" for value, label in self.enumeration.choices)])


@dataclass(frozen=True)
class Whole(Filter):
    """A whole number."""

    most: int = 32767

    def read(self, values: list[str]) -> Bound:
        """One number or several, 0 to `most`."""
        for value in values:
            if not (value.isascii() and value.isdigit() and len(value) <= 10 and int(value) <= self.most):
                raise BadValue(value, f"is not a whole number from 0 to {self.most}")
        return one_or_many([int(value) for value in values])

    @property
    def item(self) -> dict[str, Any]:
        """An integer and its bounds."""
        return {"type": "integer", "minimum": 0, "maximum": self.most}


@dataclass(frozen=True)
class CodedAs(Filter):
    """A CAMEO code and all codes below it, or a quad class; both become a list of codes, which an index serves."""

    by: str = "code"

    def read(self, values: list[str]) -> Bound:
        """The codes that are meant."""
        codes: list[str] = []
        for value in values:
            if self.by == "quad_class":
                if value not in ("1", "2", "3", "4"):
                    refuse(value, ["1", "2", "3", "4"], "a quad class")
                codes += [code.code for code in cameo.all() if code.quad_class == int(value)]
                continue
            try:
                cameo.get(value)
            except cameo.UnknownCameoCode as error:
                raise BadValue(value, "is not a CAMEO code", next(iter(error.nearest), None)) from None
            codes += [code.code for code in cameo.all() if code.code.startswith(value)]
        return Bound(("many",), (sorted(set(codes)),))

    @property
    def item(self) -> dict[str, Any]:
        """Digits."""
        if self.by == "quad_class":
            return {"type": "integer", "enum": list(cameo.QUAD_CLASSES)}
        return {"type": "string", "pattern": r"^\d{2,4}$"}


@dataclass(frozen=True)
class Identified(Filter):
    """An identifier, `scheme:value`."""

    def read(self, values: list[str]) -> Bound:
        """The rows as JSON, to be contained in the record's list."""
        rows = []
        for value in values:
            scheme, colon, identifier = value.partition(":")
            if not (scheme and colon and identifier):
                raise BadValue(value, "is not scheme:value, as wikidata:Q58217")
            rows.append(json.dumps([{"scheme": scheme, "identifier": identifier}]))
        return one_or_many(rows)

    @property
    def description(self) -> str:
        """Its notation."""
        return "What others call it: `scheme:value`, as `wikidata:Q58217`."


@dataclass(frozen=True)
class Dated(Filter):
    """A stated date. `how`: `overlaps` (possibly), `within` (certainly), `term` (a term from start to end; see below).

    `start` and `end` are the SQL expressions of the record's bounds. In a term a bound that is not stated excludes
    nothing, and a record without either counts, since it may well have been so at that time.
    """

    start: str = ""
    end: str = ""
    how: str = "overlaps"

    def read(self, values: list[str]) -> Bound:
        """The bounds that are asked for; the form says which of them are set, or that there are several."""
        asked: list[tuple[date | None, date | None]] = []
        for value in values:
            try:
                asked.append(bounds_for_filter(value))
            except EdtfError as error:
                message, _, meant = str(error).removeprefix(f"“{value}” ").partition(" Perhaps you mean ")
                first = meant.rstrip(".").partition(" or ")[0]
                nearest = first if first and "YYYY" not in first else None
                raise BadValue(value, message.rstrip("."), nearest) from None
        if len(asked) > 1:
            return Bound(("many",), ([low or date.min for low, _ in asked], [high or date.max for _, high in asked]))
        low, high = asked[0]
        form = tuple(name for name, bound in (("from", low), ("until", high)) if bound is not None)
        return Bound(form, tuple(bound for bound in (low, high) if bound is not None))

    @property
    def item(self) -> dict[str, Any]:
        """EDTF is text."""
        return {"type": "string", "examples": ["2021-12", "2021-12-20/.."]}

    @property
    def description(self) -> str:
        """What it compares, and how."""
        how = {
            "overlaps": "An EDTF date or interval that the date *possibly overlaps*; an open bound excludes nothing. "
            "Records without the date are left out, unless `unknown=include`.",
            "within": "An EDTF date or interval that the date lies *certainly inside*. "
            "Records without the date are left out, unless `unknown=include`.",
            "term": "An EDTF date at which the term possibly ran; a bound that is not stated excludes nothing.",
        }[self.how]
        return f"{self.help} {how}"


def ids() -> Ids:
    """`id=`: a batch of records."""
    return Ids("id")


def identifier() -> Identified:
    """`identifier=scheme:value`, which every collection has."""
    return Identified("identifier", (path("identifiers"),))


def refers(name: str, target: RecordType, *at: str | Path, help: str) -> tuple[Filter, ...]:
    """A reference to one type, found at any of these paths."""
    return (Refers(name, _paths(at), help, target=target),)


def in_tree(name: str, target: RecordType, *at: str | Path, help: str) -> tuple[Filter, ...]:
    """The same for a type that is a tree: `name` with descendants, `name.exact` without."""
    paths = _paths(at)
    exact = Refers(f"{name}.exact", paths, f"{help} Without what is below it in the tree.", target=target)
    return (RefersInTree(name, paths, help, target=target), exact)


def refers_to_any(name: str, table: str, columns: dict[RecordType, str], help: str, **where: str) -> tuple[Filter, ...]:
    """A typed reference in a child table with one column a type."""
    ways = tuple((target, path(f"{table}.{column}", **where)) for target, column in columns.items())
    return (RefersToAny(name, (), help, columns=ways),)


def equals(name: str, at: str | Path | None = None, example: str = "", *, help: str) -> tuple[Filter, ...]:
    """Text equality; the column is the parameter's name unless given."""
    return (Equals(name, _paths((at or name,)), help, example=example),)


def one_of(name: str, enumeration: type[TextChoices], at: str | Path | None = None, *, help: str) -> tuple[Filter, ...]:
    """An enumeration; the column is the parameter's name unless given."""
    return (OneOf(name, _paths((at or name,)), help, enumeration=enumeration),)


def whole(name: str, at: str | Path | None = None, *, help: str) -> tuple[Filter, ...]:
    """A whole number; the column is the parameter's name unless given."""
    return (Whole(name, _paths((at or name,)), help),)


def dated(name: str, *, stored: bool = True, help: str) -> tuple[Filter, ...]:
    """An EDTF date: `name` (possibly overlaps) and `name.within` (certainly inside).

    `stored`: the table has generated columns for its bounds; otherwise they are read from the date's JSON.
    """
    bounds = [f"r.{name}_{bound}" if stored else f"(r.{name} ->> '{bound}')::date" for bound in ("start", "end")]
    overlaps = Dated(name, (), help, start=bounds[0], end=bounds[1])
    return (overlaps, Dated(f"{name}.within", (), help, start=bounds[0], end=bounds[1], how="within"))


def _paths(at: tuple[str | Path, ...]) -> tuple[Path, ...]:
    return tuple(path(one) if isinstance(one, str) else one for one in at)
