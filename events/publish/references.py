"""References from and to a record, read from the view that publishing checks."""

from dataclasses import dataclass

from django.db import connections

from events.models.record import Record


@dataclass(frozen=True)
class LinkedRecord:
    """The record at the other end of a reference, and the field of the reference."""

    type: str
    id: int
    slug: str
    publication: str
    field: str


def unpublished_dependencies(record: Record, using: str = "default") -> list[LinkedRecord]:
    """The unpublished records that this one refers to, directly or through others, each once, nearest first."""
    seen: dict[tuple[str, int], LinkedRecord] = {}
    queue = [(record.record_type.value, record.pk)]
    while queue:
        type_, id_ = queue.pop(0)
        for linked in _references(type_, id_, "from", "to", using):
            key = (linked.type, linked.id)
            if linked.publication != "published" and key not in seen and key != (record.record_type.value, record.pk):
                seen[key] = linked
                queue.append(key)
    return list(seen.values())


def published_dependents(record: Record, using: str = "default") -> list[LinkedRecord]:
    """The published records that refer to this one, and so prevent that it is withdrawn."""
    linked = _references(record.record_type.value, record.pk, "to", "from", using)
    return [each for each in linked if each.publication == "published"]


def _references(type_: str, id_: int, near: str, far: str, using: str) -> list[LinkedRecord]:
    with connections[using].cursor() as cursor:
        cursor.execute(
            f"select {far}_type, {far}_id, {far}_slug, {far}_publication, min(field) from public.events_reference"
            f" where {near}_type = %s and {near}_id = %s group by 1, 2, 3, 4 order by 1, 3",
            [type_, id_],
        )
        return [LinkedRecord(*row) for row in cursor.fetchall()]
