"""A record's document as it would be published now, and the versions that have been."""

import json
from typing import Any

from django.db import connections

from events.models.record import Record
from events.publish.current import Current
from events.publish.version import Version


def render(record: Record, using: str = "default") -> dict[str, Any]:
    """The facts that the record would publish, draft or not: its document without version, updated and change_note."""
    type_ = record.record_type.value
    with connections[using].cursor() as cursor:
        cursor.execute(f"select slug, facts from public.events_render_{type_} where record_id = %s", [record.pk])
        slug, facts = cursor.fetchone()
    return {"id": slug, "type": type_, **json.loads(facts)}


def current(record: Record) -> Current | None:
    """The newest published state of the record, a tombstone included; None where it was never published."""
    return Current.objects.filter(type=record.record_type.value, record_id=record.pk).first()


def versions(record: Record) -> list[Version]:
    """The record's published versions, newest first."""
    return list(Version.objects.filter(type=record.record_type.value, record_id=record.pk))
