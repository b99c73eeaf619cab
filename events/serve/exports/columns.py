"""The flat columns of a collection, derived from the members of its document.

A value becomes one column; an object (a date, a coding) becomes one column for each of its members, as `made_on_start`;
a list becomes one column that holds the list. A new field of a document is therefore a new column without any change
here. A collection may have extra columns that its documents do not have (`event_columns`).
"""

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from django.db.models import TextChoices
from rest_framework import serializers

from events.serve.collections import Collection
from events.serve.collections.fields import (
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
    StatedDate,
    Texts,
)
from events.serve.exports import blank_cells
from events.serve.exports.blank_cells import Blank, Meanings
from events.vocabulary.enumerations import RecordType

CellKind = Literal["text", "word", "integer", "number", "flag", "day", "instant", "list", "object"]
"""What a cell contains. A `word` is text that cannot begin like a formula: an id, or a value of an enumeration."""

SQL_TYPES: dict[CellKind, str] = {"integer": "bigint", "number": "numeric", "flag": "boolean", "list": "json"}
"""The SQL type of a member; `text` for the kinds that are not listed."""

Field = serializers.Field[Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A flat column. `sql`: its value in the flat query. `blank`: the possible meanings of a blank cell.

    `items`: the shape of a list's items, see `shape_of`. `within` and `within_description`: the object that has the
    column as a member, blank for a member of the document itself.
    """

    name: str
    kind: CellKind
    description: str
    sql: str
    nullable: bool = True
    blank: tuple[Blank, ...] = ()
    enumeration: type[TextChoices] | None = None
    target: RecordType | None = None
    items: Any = None
    within: str = ""
    within_description: str = ""


@dataclass(frozen=True, slots=True)
class ExtraColumns:
    """Columns that the documents do not have, with the CTEs and joins that the flat query needs for them."""

    columns: tuple[ExportColumn, ...] = ()
    ctes: str = ""
    joins: str = ""


@dataclass(frozen=True, slots=True)
class FlatDocument:
    """The columns of a flattened document, and the joins that extract them from `c.body`."""

    columns: tuple[ExportColumn, ...]
    joins: tuple[str, ...]


@dataclass(slots=True)
class _Flattener:
    type: RecordType
    columns: list[ExportColumn] = field(default_factory=list)
    joins: list[str] = field(default_factory=list)

    def add_object(
        self, part: JsonObject, source: str, path: tuple[str, ...], nullable: bool, blank: Meanings = frozenset()
    ) -> None:
        """Add the columns of the object that the SQL expression `source` gives as json, and of the objects in it."""
        members, description = part.get_fields(), str(part.help_text or "")
        alias = "_".join(("x", *path))
        typed = ", ".join(f'"{name}" {_sql_type(one)}' for name, one in members.items())
        self.joins.append(f"left join lateral json_to_record({source}) as {alias} ({typed}) on true")
        for name, one in members.items():
            deeper, value = (*path, name), f'{alias}."{name}"'
            may_be_null = nullable or one.allow_null
            if isinstance(part, StatedDate):
                meanings = blank | blank_cells.of_date_member(name)
            else:
                meanings = blank | (
                    blank_cells.of_member(self.type, "_".join(deeper)) if one.allow_null else frozenset()
                )
            if isinstance(one, JsonObject):
                self.add_object(one, value, deeper, may_be_null, meanings)
            else:
                self.columns.append(_column(one, deeper, value, may_be_null, meanings, description))


@functools.cache
def flat(collection: Collection) -> FlatDocument:
    """The columns of a collection's document, in the order of the contract."""
    flattener = _Flattener(collection.type)
    flattener.add_object(collection.document(), "c.body", (), False)
    return FlatDocument(tuple(flattener.columns), tuple(flattener.joins))


def _column(
    one: Field, path: tuple[str, ...], value: str, nullable: bool, blank: Meanings, within_description: str
) -> ExportColumn:
    kind = kind_of(one)
    return ExportColumn(
        name="_".join(path),
        kind=kind,
        description=str(one.help_text or ""),
        sql=value,
        nullable=nullable,
        blank=blank_cells.listed(blank) if nullable and kind != "list" else (),
        enumeration=one.enumeration if isinstance(one, Choice) else None,
        target=one.target if isinstance(one, Slug) else None,
        items=shape_of(one)[0] if kind == "list" else None,
        within="_".join(path[:-1]),
        within_description=within_description,
    )


def kind_of(one: Field) -> CellKind:
    """What a member contains."""
    if isinstance(one, serializers.ListSerializer | Slugs | Texts | Ranges | Rows):
        return "list"
    kinds: tuple[tuple[type[Field], CellKind], ...] = (
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
    """The shape of a value: its kind, `[shape]` for a list of items of that shape, or an object's shapes by member."""
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
    raise TypeError(f"a {type(one).__name__} has no shape: describe the field by a class of events/serve/fields.py")


def enumerations_in(one: Field) -> Iterator[tuple[str, type[TextChoices]]]:
    """The enumerations in a list of objects, each with the path of the member that has its values."""
    item = one.child if isinstance(one, serializers.ListSerializer) else one
    if isinstance(item, JsonObject):
        for name, member in item.get_fields().items():
            if isinstance(member, Choice):
                yield name, member.enumeration
            else:
                yield from ((f"{name}.{deeper}", found) for deeper, found in enumerations_in(member))
