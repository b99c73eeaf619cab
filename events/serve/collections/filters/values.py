"""Filters by a value of a column: text, an enumeration, a whole number, a CAMEO code, an identifier."""

import json
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from django.db.models import TextChoices

from events.serve.collections.columns import ColumnPath, column
from events.serve.collections.filters.condition import Condition, Site, column_condition
from events.serve.collections.filters.filter import (
    MANY,
    ONE,
    Filter,
    Form,
    InvalidParameter,
    ParsedValues,
    one_or_many,
    refuse_unknown,
)
from events.serve.collections.filters.references import as_columns
from events.vocabulary import cameo
from events.vocabulary.enumerations import RecordType


@dataclass(frozen=True)
class ValueFilter(Filter):
    """A comparison of a column with one value or several."""

    sql_type: ClassVar[Literal["text", "int"]] = "text"

    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """Equality with the value, or with any of the array."""
        value = f"{placeholders[0]}::{self.sql_type}"
        match = f"= {value}" if form == ONE else f"= any({value}[])"
        if self.sql_type == "int":
            return column_condition(self.columns, match, site, single=form == ONE)
        if not self.columns[0].table:
            # No value is blank, and the indexes of columns that are mostly blank leave blanks out.
            match += f" and r.{self.columns[0].column} <> ''"
        return column_condition(self.columns, match, site, single=form == ONE, no_index="|| ''")


@dataclass(frozen=True)
class TextFilter(ValueFilter):
    """Text, compared exactly."""

    example: str = ""

    def parse(self, values: list[str]) -> ParsedValues:
        """One text, or an array."""
        return one_or_many(values)

    @property
    def description(self) -> str:
        """That the comparison is exact."""
        return f"{self.help} Compared exactly{f', as `{self.example}`' if self.example else ''}."


@dataclass(frozen=True)
class ChoiceFilter(ValueFilter):
    """A value of an enumeration."""

    enumeration: type[TextChoices] = RecordType

    def parse(self, values: list[str]) -> ParsedValues:
        """One value, or an array. Raises InvalidParameter with the nearest value."""
        known = list(self.enumeration.values)
        for value in values:
            if value not in known:
                refuse_unknown(value, known, f"a value of {self.name}")
        return one_or_many(values)

    @property
    def schema(self) -> dict[str, Any]:
        """The values."""
        return {"type": "string", "enum": list(self.enumeration.values)}

    @property
    def description(self) -> str:
        """The values and their meanings."""
        return "\n".join([self.help, "", *(f"* `{value}`: {label}" for value, label in self.enumeration.choices)])


@dataclass(frozen=True)
class IntegerFilter(ValueFilter):
    """A whole number from 0 to `maximum`."""

    sql_type: ClassVar[Literal["text", "int"]] = "int"

    maximum: int = 32767

    def parse(self, values: list[str]) -> ParsedValues:
        """One number, or an array."""
        for value in values:
            if not (value.isascii() and value.isdigit() and len(value) <= 10 and int(value) <= self.maximum):
                raise InvalidParameter(value, f"is not a whole number from 0 to {self.maximum}")
        return one_or_many([int(value) for value in values])

    @property
    def schema(self) -> dict[str, Any]:
        """An integer with its bounds."""
        return {"type": "integer", "minimum": 0, "maximum": self.maximum}


@dataclass(frozen=True)
class CameoFilter(ValueFilter):
    """A CAMEO code with all codes below it, or a quad class. Both become an array of codes, which an index serves."""

    by: Literal["code", "quad_class"] = "code"

    def parse(self, values: list[str]) -> ParsedValues:
        """The codes that match."""
        codes: list[str] = []
        for value in values:
            codes += self._codes_of_quad_class(value) if self.by == "quad_class" else self._codes_below(value)
        return ParsedValues(MANY, (sorted(set(codes)),))

    @staticmethod
    def _codes_of_quad_class(value: str) -> list[str]:
        known = [str(quad_class) for quad_class in cameo.QUAD_CLASSES]
        if value not in known:
            refuse_unknown(value, known, "a quad class")
        return [code.code for code in cameo.all() if code.quad_class == int(value)]

    @staticmethod
    def _codes_below(value: str) -> list[str]:
        try:
            cameo.get(value)
        except cameo.UnknownCameoCode as error:
            raise InvalidParameter(value, "is not a CAMEO code", next(iter(error.nearest), None)) from None
        return [code.code for code in cameo.all() if code.code.startswith(value)]

    @property
    def schema(self) -> dict[str, Any]:
        """A quad class, or two to four digits."""
        if self.by == "quad_class":
            return {"type": "integer", "enum": list(cameo.QUAD_CLASSES)}
        return {"type": "string", "pattern": r"^\d{2,4}$"}


@dataclass(frozen=True)
class IdentifierFilter(Filter):
    """An identifier in a scheme of others, as `scheme:identifier`."""

    def parse(self, values: list[str]) -> ParsedValues:
        """Rows of the record's list of identifiers, as JSON."""
        rows = []
        for value in values:
            scheme, colon, identifier = value.partition(":")
            if not (scheme and colon and identifier):
                raise InvalidParameter(value, "is not scheme:identifier, as wikidata:Q58217")
            rows.append(json.dumps([{"scheme": scheme, "identifier": identifier}]))
        return one_or_many(rows)

    def condition(self, form: Form, placeholders: list[str], site: Site) -> Condition:
        """The record's list contains one of the rows."""
        rows = f"unnest({placeholders[0]}::jsonb[])" if form == MANY else f"(select {placeholders[0]}::jsonb)"
        identifiers = f"r.{self.columns[0].column}"
        return Condition(
            f"exists (select from {rows} wanted (row) where {identifiers} @> wanted.row offset 0)",
            f"select r.id from {rows} wanted (row) join {site.view} r on {identifiers} @> wanted.row",
        )

    @property
    def description(self) -> str:
        """The notation."""
        return "An identifier that others use for it: `scheme:identifier`, as `wikidata:Q58217`."


def text(name: str, at: str | ColumnPath | None = None, example: str = "", *, help: str) -> tuple[Filter, ...]:
    """A filter by exact text; the column has the name of the parameter unless given."""
    return (TextFilter(name, as_columns((at or name,)), help, example=example),)


def choice(
    name: str, enumeration: type[TextChoices], at: str | ColumnPath | None = None, *, help: str
) -> tuple[Filter, ...]:
    """A filter by an enumeration; the column has the name of the parameter unless given."""
    return (ChoiceFilter(name, as_columns((at or name,)), help, enumeration=enumeration),)


def integer(name: str, at: str | ColumnPath | None = None, *, help: str) -> tuple[Filter, ...]:
    """A filter by a whole number; the column has the name of the parameter unless given."""
    return (IntegerFilter(name, as_columns((at or name,)), help),)


def cameo_code(name: str, at: str, by: Literal["code", "quad_class"], *, help: str) -> tuple[Filter, ...]:
    """A filter by CAMEO code, or by the quad class of the code."""
    return (CameoFilter(name, (column(at),), help, by=by),)


def identifier() -> IdentifierFilter:
    """`identifier=scheme:identifier`, which every collection has."""
    return IdentifierFilter("identifier", (column("identifiers"),))
