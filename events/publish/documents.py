"""A record's document as it would be published now, and its published versions."""

import json
from typing import Any

from django.db import connections

from events.models.record import Record
from events.publish.current import Current
from events.publish.version import Version


def render(record: Record, using: str = "default") -> dict[str, Any]:
    """The document that publishing would render from the record, without `version`, `updated` and `change_note`.

    Works for drafts as well.
    """
    type_ = record.record_type.value
    with connections[using].cursor() as cursor:
        cursor.execute(f"select slug, facts from public.events_render_{type_} where record_id = %s", [record.pk])
        slug, facts = cursor.fetchone()
    return {"id": slug, "type": type_, **json.loads(facts)}


def current(record: Record) -> Current | None:
    """The newest change of the record, which may be a tombstone; None if it was never published."""
    return Current.objects.filter(type=record.record_type.value, record_id=record.pk).first()


def versions(record: Record) -> list[Version]:
    """The record's published versions, newest first."""
    return list(Version.objects.filter(type=record.record_type.value, record_id=record.pk))
