"""Merging records that are one thing: references move, names and identifiers are united, the dropped id leads on.

Each function is a part of the caller's transaction and leaves publishing to its end. Limits: what a dropped record says
of itself stays with it; where two holders of one office are merged, the second entry of that office has to be
withdrawn first, which the database says. `events.publish.unmerging` takes a merge back.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection, models

from events.models.record import Record
from events.publish import catalog
from events.publish.notes import change_note
from events.vocabulary.enumerations import Publication


class MergeRefused(ValueError):
    """A merge that makes no sense; the message says why, to the person who asked for it."""


def merge(survivor: Record, dropped: Sequence[Record], note: str = "") -> None:
    """Let the survivor take the place of the dropped records, in the current transaction, and publish that.

    Raises MergeRefused where the survivor is not published, is among the dropped or of another type, or where one of
    them is withdrawn already; IntegrityError where the database refuses the result.
    """
    model = type(survivor)
    if any(type(each) is not model for each in dropped):
        raise MergeRefused("Only records of one type can be merged.")
    ids = [survivor.pk, *(each.pk for each in dropped)]
    if len(set(ids)) != len(ids) or not dropped:
        raise MergeRefused("Name one record to keep, and others, each once, to drop.")
    rows = model._default_manager.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")
    locked = {row.pk: row for row in rows}
    if len(locked) < len(ids):
        raise MergeRefused("One of these records was deleted meanwhile.")
    kept = locked[survivor.pk]
    if kept.publication != Publication.PUBLISHED:
        raise MergeRefused(f"{kept.slug} is not published: publish the record that is kept first.")
    for pk in ids[1:]:
        if locked[pk].publication == Publication.WITHDRAWN:
            raise MergeRefused(f"{locked[pk].slug} is withdrawn already.")
    for pk in ids[1:]:
        locked[pk].publication, locked[pk].merged_into = Publication.WITHDRAWN, kept
        locked[pk].save(update_fields=["publication", "merged_into", "updated_at"])
        take_over(kept, locked[pk])
    change_note(note)
    # The last write of the transaction: what the database refuses is refused here, not at COMMIT.
    connection.check_constraints()


def take_over(survivor: Record, record: Record) -> None:
    """Give the survivor what refers to the record, and its names and identifiers. Saves the survivor."""
    move_references(record, survivor)
    survivor.refresh_from_db()
    unite(survivor, record)


def unite(survivor: Any, record: Any) -> None:
    """Add the record's names to the survivor's aliases, and its identifiers; saves them where any is new."""
    changed = []
    if hasattr(survivor, "aliases"):
        own = {survivor.name, getattr(survivor, "short_name", ""), *(row["name"] for row in survivor.aliases)}
        new = _new_aliases(record, own)
        if new:
            survivor.aliases = [*survivor.aliases, *new]
            changed.append("aliases")
    new = [row for row in record.identifiers if row not in survivor.identifiers]
    if new:
        survivor.identifiers = [*survivor.identifiers, *new]
        changed.append("identifiers")
    if changed:
        survivor.save(update_fields=[*changed, "updated_at"])


def _new_aliases(record: Any, own: set[str]) -> list[dict[str, Any]]:
    names = [{"name": name, "language": None} for name in (record.name, getattr(record, "short_name", "")) if name]
    new: list[dict[str, Any]] = []
    for row in (*names, *record.aliases):
        if row["name"] not in own:
            own.add(row["name"])
            new.append(row)
    return new


def move_references(record: Record, survivor: Record) -> None:
    """Let everything that refers to the record refer to the survivor; its own parts stay with it.

    What would then stand twice in a list, or refer to itself, is removed.
    """
    type_ = record.record_type.value
    for reference in catalog.references():
        if reference.to_type != type_:
            continue
        model, name, owner = reference.source.model, reference.field, reference.source.owner
        pointing = model._base_manager.filter(**{name: record})
        if reference.source.type == type_:
            pointing = pointing.exclude(**{owner: record.pk})
            to_itself = pointing.filter(**{owner: survivor.pk})
            if issubclass(model, Record):
                to_itself.update(**{name: None})
            else:
                to_itself.delete()
        for row in _standing_twice(model, name, record, survivor):
            row.delete()
        pointing.update(**{name: survivor})


def _standing_twice(model: type[models.Model], name: str, record: Record, survivor: Record) -> list[models.Model]:
    """Rows that a unique constraint would refuse once they refer to the survivor."""
    found: dict[Any, models.Model] = {}
    for constraint in model._meta.constraints:
        if not isinstance(constraint, models.UniqueConstraint) or name not in constraint.fields:
            continue
        others = [field for field in constraint.fields if field != name]
        kept = set(model._base_manager.filter(**{name: survivor}).values_list(*others))
        for row in model._base_manager.filter(**{name: record}):
            if tuple(getattr(row, model._meta.get_field(field).attname) for field in others) in kept:  # type: ignore[union-attr]
                found[row.pk] = row
    return list(found.values())
