"""Merging of duplicate records: references, names and identifiers move to the survivor, to which the old id redirects.

The functions run in the caller's transaction; publishing follows when it ends. Limits: other fields and parts of a
dropped record are not copied. If two holders of one office are merged, one of the two offices must be withdrawn first;
otherwise the database refuses the merge. `events.publish.unmerging` reverses a merge.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection, models

from events.models.record import Record
from events.publish import catalog
from events.publish.notes import change_note
from events.vocabulary.enumerations import Publication


class MergeRefused(ValueError):
    """A merge that is not possible. The message gives the reason."""


def merge(survivor: Record, dropped: Sequence[Record], note: str = "") -> None:
    """Merge the dropped records into the survivor, in the current transaction, and publish the result.

    Raises MergeRefused if the survivor is not published, is one of the dropped records or has another type, or if a
    dropped record is withdrawn; IntegrityError if the database refuses the result.
    """
    model = type(survivor)
    if any(type(each) is not model for each in dropped):
        raise MergeRefused("Records of different types cannot be merged.")
    ids = [survivor.pk, *(each.pk for each in dropped)]
    if len(set(ids)) != len(ids) or not dropped:
        raise MergeRefused("Name one record to keep and at least one other to drop, each once.")
    rows = model._default_manager.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")
    locked = {row.pk: row for row in rows}
    if len(locked) < len(ids):
        raise MergeRefused("One of these records has been deleted in the meantime. Look them up again.")
    kept = locked[survivor.pk]
    if kept.publication != Publication.PUBLISHED:
        raise MergeRefused(f"{kept.slug} is not published. Publish the record to keep first.")
    for pk in ids[1:]:
        if locked[pk].publication == Publication.WITHDRAWN:
            raise MergeRefused(
                f"{locked[pk].slug} is already withdrawn. Only drafts and published records can be merged."
            )
    for pk in ids[1:]:
        locked[pk].publication, locked[pk].merged_into = Publication.WITHDRAWN, kept
        locked[pk].save(update_fields=["publication", "merged_into", "updated_at"])
        merge_into(kept, locked[pk])
    change_note(note)
    # Publishes now, as the last write of the transaction, so that a refusal is raised here and not at COMMIT.
    connection.check_constraints()


def merge_into(survivor: Record, record: Record) -> None:
    """Move references, names and identifiers of the record to the survivor. Saves the survivor."""
    move_references(record, survivor)
    survivor.refresh_from_db()
    add_names(survivor, record)


def add_names(survivor: Any, record: Any) -> None:
    """Add the record's names to the survivor's aliases, and its identifiers. Saves the survivor if any is new."""
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
    """Change every reference to the record into one to the survivor. The record keeps its own parts.

    A row is deleted, or its reference cleared, if it would duplicate another row or refer to its own record.
    """
    type_ = record.record_type.value
    for reference in catalog.references():
        if reference.to_type != type_:
            continue
        model, name, owner = reference.source.model, reference.field, reference.source.owner
        referring = model._base_manager.filter(**{name: record})
        if reference.source.type == type_:
            referring = referring.exclude(**{owner: record.pk})
            to_itself = referring.filter(**{owner: survivor.pk})
            if issubclass(model, Record):
                to_itself.update(**{name: None})
            else:
                to_itself.delete()
        for row in _duplicate_rows(model, name, record, survivor):
            row.delete()
        referring.update(**{name: survivor})


def _duplicate_rows(model: type[models.Model], name: str, record: Record, survivor: Record) -> list[models.Model]:
    """The rows that would violate a unique constraint once they refer to the survivor."""
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
