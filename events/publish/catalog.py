"""Which tables make up the records, read from the models: what is captured, rendered, referred to and shown.

Limits: a model takes part by deriving from `Record` or `Part`; any other table of the application must be listed in
`NOT_CAPTURED` with the reason, or a system check names it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from django.apps import apps
from django.db import models

from events.models.record import Part, Record

NOT_CAPTURED = {
    "events_sourcetext": "private texts are part of no document",
    "events_cameocode": "vocabulary, changed by releases only",
    "events_plovertype": "vocabulary, changed by releases only",
    "events_version": "the log itself",
    "events_current": "the current documents themselves",
    "events_search": "the words of the current documents",
    "events_listing": "references of the current documents",
    "events_checksum": "what the current documents add up to",
    "events_redaction": "the audit log of redactions",
    "events_pending": "what a transaction touched",
    "events_pending_transaction": "which transactions touched anything",
    "events_epoch": "the log's epoch",
    "events_deployment": "which SQL is deployed",
}
"""Tables of the application whose rows are not captured, each with the reason."""

INTERNAL_COLUMNS = ("notes", "publication", "created_at", "updated_at")
"""Columns of a record that no view of the reader shows."""


ModelClass = type[models.Model]


@dataclass(frozen=True)
class CapturedTable:
    """A table whose rows are captured: `owner` is the column that holds the id of the record of `type`."""

    table: str
    type: str
    record_table: str
    owner: str
    model: ModelClass

    @property
    def view(self) -> str:
        """Name of the view through which the reader sees the rows of published records."""
        return f"published_{_snake(self.model.__name__)}"

    @property
    def columns(self) -> list[str]:
        """The columns that view shows, in the model's order."""
        return [str(f.column) for f in self.model._meta.local_concrete_fields if f.column not in INTERNAL_COLUMNS]


@dataclass(frozen=True)
class Reference:
    """A foreign key from a captured table to a record: what published records may refer to."""

    source: CapturedTable
    column: str
    field: str
    to_type: str
    to_table: str


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


def record_models() -> dict[str, type[Record]]:
    """The nine record models by type, in the order of `RecordType`."""
    found = {m.record_type.value: m for m in apps.get_app_config("events").get_models() if issubclass(m, Record)}
    order = list(Record.__subclasses__())
    return dict(sorted(found.items(), key=lambda item: order.index(item[1])))


def model_of(type_: str) -> type[Record]:
    """The model of a record type. Raises KeyError if there is no such type."""
    return record_models()[type_]


def captured_tables() -> list[CapturedTable]:
    """Every table of records and their parts."""
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


def references() -> Iterator[Reference]:
    """Every foreign key by which one record refers to another, in any of its tables."""
    for source in captured_tables():
        for field in source.model._meta.local_concrete_fields:
            target = field.related_model if field.is_relation else None
            if target is None or not isinstance(target, type) or not issubclass(target, Record):
                continue
            if field.column == source.owner or field.name == "merged_into":
                continue
            yield Reference(source, str(field.column), field.name, target.record_type.value, target._meta.db_table)


def tree_types() -> list[str]:
    """The types that have a parent of their own type."""
    return [type_ for type_, model in record_models().items() if any(f.name == "parent" for f in model._meta.fields)]
