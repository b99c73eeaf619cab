"""The columns of each record type and its parts, read from the models, and values brought into one form to compare.

Limits: the form is JSON (numbers as decimals, days and times as ISO text), so that what was imported last, what the
record has now and what a file says can be compared whichever of the three they come from.
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
"""Columns of a record that no file gives a value."""


class InvalidValue(ValueError):
    """A value that its column cannot hold; `column` names it, the message says why."""

    def __init__(self, column: str, value: Any, reason: str) -> None:
        self.column, self.value = column, "" if value is None else str(value)
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class TargetColumn:
    """A column of a table: how a value of it is checked and brought into the form that is compared."""

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

    def normal(self, value: Any, resolve: Callable[[Ref], int | None]) -> Any:
        """The value in the form that is compared. Raises InvalidValue where the column cannot hold it."""
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
            return self._number(value)
        if kind is datetime:
            return value.astimezone(UTC).isoformat()
        if kind is date:
            return value.isoformat()
        if self.max_length is not None and kind is list:
            for item in value:
                if len(item) > self.max_length:
                    raise InvalidValue(
                        self.name, item, f"Longer than the {self.max_length} characters an entry may have."
                    )
        return value

    def _number(self, value: Any) -> Decimal:
        places, digits = self.decimal_places or 0, self.max_digits or 0
        try:
            number = Decimal(value).quantize(Decimal(1).scaleb(-places))
        except InvalidOperation:
            raise InvalidValue(self.name, value, "Not a number that the field can hold.") from None
        if not number.is_finite() or abs(number) >= Decimal(10) ** (digits - places):
            raise InvalidValue(self.name, value, f"Not a number below 10 to the power of {digits - places}.")
        return number

    def copied(self, value: Any) -> Any:
        """A value of that form as COPY takes it."""
        return orjson.dumps(value, default=as_json).decode() if self.json and value is not None else value


@dataclass(frozen=True, slots=True, eq=False)
class TargetTable:
    """A table: its columns by attname, in order. Of a part also its owner's column, and the column of its list."""

    record_type: str
    model: type[models.Model]
    table: str
    columns: dict[str, TargetColumn]
    parts: "dict[str, TargetTable]"
    owner: str = ""
    list_column: str | None = None
    referred_to: bool = False

    def normal(self, values: dict[str, Any], resolve: Callable[[Ref], int | None]) -> dict[str, Any]:
        """The normalized values by attname. Raises InvalidValue, and KeyError for an unknown column."""
        columns, made = self.columns, {}
        for name, value in values.items():
            column = columns[name]
            # The commonest case without a call: this runs for some forty values of each row.
            if value.__class__ is str and column.max_length is not None and len(value) <= column.max_length:
                if column.choices is None or value in column.choices:
                    made[name] = value
                    continue
            made[name] = column.normal(value, resolve)
        return made

    def whole(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values, and the model's defaults for the columns that are not among them (but a part's position)."""
        return {
            name: values[name] if name in values else column.default()
            for name, column in self.columns.items()
            if name != "position"
        }


def as_json(value: Any) -> Any:
    """What `json` does not know: decimals, as numbers."""
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{type(value).__name__} is no JSON")


@cache
def target_table(type_: str) -> TargetTable:
    """The shape of a record type and of its parts, by their related names. Raises KeyError for no such type."""
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
                referred_to=bool(part._meta.related_objects),
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
    if isinstance(f, EdtfField) or (f.null and not f.has_default()):
        return lambda: None
    if callable(f.default):
        return lambda: f.get_default()
    value = f.get_default()
    return lambda: value
