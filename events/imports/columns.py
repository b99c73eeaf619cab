"""The columns of each record type and of its parts, read from the models, and the normalization of their values.

A normalized value has a JSON type (numbers are decimals, dates and times are ISO 8601 texts), so that the value of the
last import, the current value of the record and the value of a file can be compared.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

import orjson
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models

from events.imports.drafts import Ref
from events.models.fields import EdtfField, RowsField
from events.models.record import Part
from events.publish.catalog import record_models
from events.vocabulary.edtf_dates import EdtfDate

NOT_IMPORTED = ("id", "slug", "publication", "merged_into_id", "created_at", "updated_at")
"""Columns of a record that do not come from files."""


class InvalidValue(ValueError):
    """A value that its column cannot store. The message says why; `column` is the model's name for the field."""

    def __init__(self, column: str, value: Any, reason: str) -> None:
        self.column, self.value = column, "" if value is None else str(value)
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class TargetColumn:
    """A column that imports write, and what is needed to check and normalize a value of it."""

    attname: str
    name: str
    db_type: str
    default: Callable[[], Any]
    max_length: int | None
    choices: frozenset[str] | None
    decimal_places: int | None
    max_digits: int | None
    null: bool
    json: bool
    rows: bool
    array: bool
    unique: bool
    empty: Any

    def normalized(self, value: Any, resolve: Callable[[Ref], int | None]) -> Any:
        """The normalized value; `resolve` gives the id for a reference. Raises InvalidValue."""
        if value is None:
            return None if self.null else self.empty
        kind = type(value)
        if kind is str:
            if self.max_length is not None and len(value) > self.max_length:
                raise InvalidValue(
                    self.name, value, f"Longer than the {self.max_length} characters that {self.name} may have."
                )
            if self.choices is not None and value not in self.choices:
                known = ", ".join(sorted(choice for choice in self.choices if choice))
                raise InvalidValue(self.name, value, f"Not one of {known}.")
            return value
        if kind is Ref:
            return resolve(value)
        if kind is EdtfDate:
            return value.as_json()
        if self.decimal_places is not None and self.max_digits is not None:
            return self._decimal(value)
        if kind is datetime:
            return value.astimezone(UTC).isoformat()
        if kind is date:
            return value.isoformat()
        if self.max_length is not None and kind is list:
            for item in value:
                if len(item) > self.max_length:
                    reason = f"Longer than the {self.max_length} characters that an entry may have."
                    raise InvalidValue(self.name, item, reason)
        return value

    def _decimal(self, value: Any) -> Decimal:
        places, digits = self.decimal_places or 0, self.max_digits or 0
        try:
            number = Decimal(value).quantize(Decimal(1).scaleb(-places))
        except InvalidOperation:
            raise InvalidValue(self.name, value, f"Not a number that {self.name} can store.") from None
        if not number.is_finite() or abs(number) >= Decimal(10) ** (digits - places):
            raise InvalidValue(self.name, value, f"Not a number below 10 to the power of {digits - places}.")
        return number

    def for_copy(self, value: Any) -> Any:
        """A normalized value as psycopg's COPY takes it: JSON as text."""
        return orjson.dumps(value, default=as_json).decode() if self.json and value is not None else value


@dataclass(frozen=True, slots=True, eq=False)
class TargetTable:
    """The table of a record type or of a part, with its columns by attname in the order of the model.

    Of a part, `owner` is the column of its record, `list_column` the column that separates several lists in one table,
    and `is_referenced` says whether foreign keys refer to it.
    """

    record_type: str
    model: type[models.Model]
    table: str
    columns: dict[str, TargetColumn]
    parts: "dict[str, TargetTable]"
    owner: str = ""
    list_column: str | None = None
    is_referenced: bool = False

    def normalized(self, values: dict[str, Any], resolve: Callable[[Ref], int | None]) -> dict[str, Any]:
        """The normalized values by attname. Raises InvalidValue, and KeyError for an unknown column."""
        columns, made = self.columns, {}
        for name, value in values.items():
            column = columns[name]
            # The most frequent case without a method call: this runs for some forty values of each row.
            if value.__class__ is str and column.max_length is not None and len(value) <= column.max_length:
                if column.choices is None or value in column.choices:
                    made[name] = value
                    continue
            made[name] = column.normalized(value, resolve)
        return made

    def with_defaults(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values, with the model's default for each missing column except the position of a part."""
        return {
            name: values[name] if name in values else column.default()
            for name, column in self.columns.items()
            if name != "position"
        }


def as_json(value: Any) -> Any:
    """A decimal as a JSON number: the `default` of orjson. Raises TypeError for other types."""
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{type(value).__name__} is not a JSON type")


@cache
def target_table(type_: str) -> TargetTable:
    """The table of a record type, with those of its parts by related name. Raises KeyError for an unknown type."""
    model = record_models()[type_]
    parts = {}
    for relation in model._meta.related_objects:
        part = relation.related_model
        if isinstance(part, type) and issubclass(part, Part) and part.owner == relation.field.name:
            parts[str(relation.get_accessor_name())] = TargetTable(
                type_,
                part,
                part._meta.db_table,
                _columns(part, ("id", relation.field.attname)),
                {},
                owner=str(relation.field.column),
                list_column=part.part_of_list,
                is_referenced=bool(part._meta.related_objects),
            )
    return TargetTable(type_, model, model._meta.db_table, _columns(model, NOT_IMPORTED), parts)


def _columns(model: type[models.Model], left_out: Iterable[str]) -> dict[str, TargetColumn]:
    found = {}
    for f in model._meta.local_concrete_fields:
        if f.attname in left_out or isinstance(f, models.GeneratedField):
            continue
        inner: Any = getattr(f, "base_field", f)
        choices = frozenset(str(value) for value, _ in f.flatchoices) | ({""} if f.blank else set())
        found[f.attname] = TargetColumn(
            attname=f.attname,
            name=f.name,
            db_type=str(f.rel_db_type(connection) if f.is_relation else f.db_type(connection)),
            default=_default(f),
            max_length=inner.max_length,
            choices=choices if f.choices else None,
            decimal_places=getattr(f, "decimal_places", None),
            max_digits=getattr(f, "max_digits", None),
            null=f.null,
            json=isinstance(f, models.JSONField),
            rows=isinstance(f, RowsField),
            array=isinstance(f, ArrayField),
            unique=f.unique,
            empty=None if f.null else f.get_default(),
        )
    return found


def _default(f: Any) -> Callable[[], Any]:
    """A function that returns the default of a model field."""
    if isinstance(f, EdtfField) or (f.null and not f.has_default()):
        return lambda: None
    if callable(f.default):
        return lambda: f.get_default()
    value = f.get_default()
    return lambda: value
