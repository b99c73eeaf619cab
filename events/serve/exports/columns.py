"""The flat columns of a collection, derived from the members of its document.

A value becomes a column; an object (a date, a coding) a column for each of its members, `made_on_start`; a list one
column that holds the list. So a new field of a document is a new column, with nothing to write here. Collections can
add columns that no document has (`event_columns`): their meaning is said there.
"""

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from django.db.models import TextChoices
from rest_framework import serializers

from events.serve.fields import (
    Choice,
    Constant,
    Day,
    Described,
    Flag,
    Instant,
    Integer,
    JsonObject,
    Number,
    Open,
    Ranges,
    Rows,
    Slug,
    Slugs,
    Texts,
)
from events.serve.records.collection import Collection
from events.vocabulary.enumerations import RecordType

Kind = Literal["text", "word", "integer", "number", "flag", "day", "instant", "list", "object"]
"""What a cell holds. A `word` is text that no formula begins like: an id, or a value of an enumeration."""

SQL_TYPES: dict[Kind, str] = {"integer": "bigint", "number": "numeric", "flag": "boolean", "list": "json"}
"""The type of a member in SQL, where it is not text."""

Field = serializers.Field[Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `sql` is its value in the flat query; `items` the shape of a list's items, see `shape_of`.

    `within` is the object that it is a member of, and `within_means` what that is.
    """

    name: str
    kind: Kind
    description: str
    sql: str
    nullable: bool = True
    enumeration: type[TextChoices] | None = None
    target: RecordType | None = None
    items: Any = None
    within: str = ""
    within_means: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """Columns beside those of the document: a CTE and a join of the flat query, and what they give."""

    columns: tuple[Column, ...] = ()
    ctes: str = ""
    joins: str = ""


@dataclass(frozen=True, slots=True)
class Flat:
    """How a document is flattened: its columns, and the joins that take it apart, from `c.body` on."""

    columns: tuple[Column, ...]
    joins: tuple[str, ...]


@dataclass(slots=True)
class _Walk:
    columns: list[Column] = field(default_factory=list)
    joins: list[str] = field(default_factory=list)

    def object(
        self, members: dict[str, Field], source: str, path: tuple[str, ...], nullable: bool, means: str = ""
    ) -> None:
        """The columns of an object that `source` gives as json; deeper objects are taken apart in turn."""
        alias = "_".join(("x", *path))
        typed = ", ".join(f'"{name}" {_sql_type(one)}' for name, one in members.items())
        self.joins.append(f"left join lateral json_to_record({source}) as {alias} ({typed}) on true")
        for name, one in members.items():
            deeper, value = (*path, name), f'{alias}."{name}"'
            if isinstance(one, JsonObject):
                self.object(one.get_fields(), value, deeper, nullable or one.allow_null, str(one.help_text or ""))
            else:
                self.columns.append(_column(one, deeper, value, nullable, means))


@functools.cache
def flat(collection: Collection) -> Flat:
    """The columns of a collection's document, in the order of the contract."""
    walk = _Walk()
    walk.object(collection.document().get_fields(), "c.body", (), False)
    return Flat(tuple(walk.columns), tuple(walk.joins))


def _column(one: Field, path: tuple[str, ...], value: str, nullable: bool, means: str) -> Column:
    return Column(
        name="_".join(path),
        kind=kind_of(one),
        description=str(one.help_text or ""),
        sql=value,
        nullable=nullable or one.allow_null,
        enumeration=one.enumeration if isinstance(one, Choice) else None,
        target=one.target if isinstance(one, Slug) else None,
        items=shape_of(one)[0] if kind_of(one) == "list" else None,
        within="_".join(path[:-1]),
        within_means=means,
    )


def kind_of(one: Field) -> Kind:
    """What a member holds."""
    if isinstance(one, serializers.ListSerializer | Slugs | Texts | Ranges | Rows):
        return "list"
    kinds: tuple[tuple[type[Field], Kind], ...] = (
        (Open, "object"),
        (Integer, "integer"),
        (Number, "number"),
        (Flag, "flag"),
        (Day, "day"),
        (Instant, "instant"),
        (Slug, "word"),
        (Choice, "word"),
        (Constant, "word"),
    )
    return next((kind for type_, kind in kinds if isinstance(one, type_)), "text")


def _sql_type(one: Field) -> str:
    return "json" if isinstance(one, JsonObject) else SQL_TYPES.get(kind_of(one), "text")


def shape_of(one: Field) -> Any:
    """The shape of a value in a list: a kind, a list of one shape, or the members of an object by name.

    Of a list this is `[shape]`, so that the shape of an item is its only member.
    """
    if isinstance(one, serializers.ListSerializer) and one.child is not None:
        return [shape_of(one.child)]
    if isinstance(one, Ranges):
        return [["integer"]]
    if isinstance(one, Rows):
        return [dict.fromkeys(one.columns, "text")]
    if isinstance(one, Slugs | Texts):
        return ["text"]
    if isinstance(one, JsonObject):
        return {name: shape_of(member) for name, member in one.get_fields().items()}
    if isinstance(one, Described):
        return kind_of(one)
    raise TypeError(f"no shape for {type(one).__name__}")


def enumerations_in(one: Field) -> Iterator[tuple[str, type[TextChoices]]]:
    """The enumerations within a list of objects, each with the member that takes its values."""
    item = one.child if isinstance(one, serializers.ListSerializer) else one
    if isinstance(item, JsonObject):
        for name, member in item.get_fields().items():
            if isinstance(member, Choice):
                yield name, member.enumeration
            else:
                yield from ((f"{name}.{deeper}", found) for deeper, found in enumerations_in(member))
