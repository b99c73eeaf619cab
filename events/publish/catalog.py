"""The tables of records and their parts, read from the models: which are captured, rendered, referred to and shown.

Limits: a model takes part if it derives from `Record` or `Part`. Any other table of the application must be listed in
`NOT_CAPTURED` with the reason; otherwise a system check reports it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from django.apps import apps
from django.db import models

from events.models.record import Part, Record
from events.models.status import StatusEntry
from events.vocabulary.enumerations import RecordType

NOT_CAPTURED = {
    "events_sourcetext": "private texts are part of no document",
    "events_cameocode": "vocabulary, changed by releases only",
    "events_plovertype": "vocabulary, changed by releases only",
    "events_version": "the log",
    "events_current": "the current documents",
    "events_search": "the words of the current documents",
    "events_listing": "the references of the current documents",
    "events_checksum": "the checksums of the current documents",
    "events_redaction": "the audit log of redactions",
    "events_pending": "the records that running transactions have changed",
    "events_pending_transaction": "the running transactions that have changed records",
    "events_epoch": "the epoch of the log",
    "events_origin": "the databases from which the data comes",
    "events_clock_correction": "the accepted corrections of the clock",
    "events_deployment": "the checksum of the deployed SQL",
}
"""Tables of the application whose rows are not captured, each with the reason."""

INTERNAL_COLUMNS = ("notes", "publication", "created_at", "updated_at")
"""Columns of a record that no view of the reader shows."""


ModelClass = type[models.Model]


@dataclass(frozen=True)
class CapturedTable:
    """A table whose rows are captured.

    `owner` is the column with the id of the record of `type`; `record_table` is the table of that record.
    """

    table: str
    type: str
    record_table: str
    owner: str
    model: ModelClass

    @property
    def is_record(self) -> bool:
        """Whether the rows are the records themselves, not their parts."""
        return issubclass(self.model, Record)

    @property
    def is_status_history(self) -> bool:
        """Whether the rows are the status history of their record."""
        return issubclass(self.model, StatusEntry)

    @property
    def view(self) -> str:
        """Name of the view through which the reader sees the rows of published records."""
        return f"published_{self.type if self.is_record else _snake_case(self.model.__name__)}"

    @property
    def columns(self) -> list[str]:
        """The columns of that view, in the order of the model."""
        return [str(f.column) for f in self.model._meta.local_concrete_fields if f.column not in INTERNAL_COLUMNS]


@dataclass(frozen=True)
class CheckedReference:
    """A foreign key from a captured table to a record: publishing checks that its target is published."""

    source: CapturedTable
    column: str
    field: str
    to_type: str
    to_table: str


def _snake_case(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


def record_models() -> dict[str, type[Record]]:
    """The record models by type, in the order of `RecordType`."""
    found = {m.record_type: m for m in apps.get_app_config("events").get_models() if issubclass(m, Record)}
    return {type_.value: found[type_] for type_ in RecordType if type_ in found}


def model_of(type_: str) -> type[Record]:
    """The model of a record type. Raises KeyError if there is no such type."""
    return record_models()[type_]


def captured_tables() -> list[CapturedTable]:
    """All tables of records and their parts."""
    found: list[CapturedTable] = []
    for model in apps.get_app_config("events").get_models():
        if issubclass(model, Record):
            table = model._meta.db_table
            found.append(CapturedTable(table, model.record_type.value, table, "id", model))
        elif issubclass(model, Part):
            owner = cast("models.ForeignKey[Any, Any]", model._meta.get_field(model.owner))
            record = cast("type[Record]", owner.related_model)
            type_, record_table = record.record_type.value, record._meta.db_table
            found.append(CapturedTable(model._meta.db_table, type_, record_table, str(owner.column), model))
    return found


def references() -> Iterator[CheckedReference]:
    """Every foreign key through which a record refers to another, in its own table or in its parts."""
    for source in captured_tables():
        for field in source.model._meta.local_concrete_fields:
            target = field.related_model if field.is_relation else None
            if target is None or not isinstance(target, type) or not issubclass(target, Record):
                continue
            if field.column == source.owner or field.name == "merged_into":
                continue
            type_, table = target.record_type.value, target._meta.db_table
            yield CheckedReference(source, str(field.column), field.name, type_, table)


def tree_types() -> list[str]:
    """The types whose records form a tree by their field `parent`."""
    return [type_ for type_, model in record_models().items() if model.is_tree]


@cache
def owner_column(view: str) -> str:
    """The column of such a view that contains the id of the record. KeyError for any other view."""
    return {one.view: one.owner for one in captured_tables()}[view]
