"""Reversal of a merge, from the log: the earlier versions of the changed documents contain the references.

Limits: drafts have no document, so their references remain with the survivor. A row that the merge deleted as a
duplicate is not restored. Later changes are kept.
"""

from typing import Any

from django.db import connection, models

from events.models.record import Record
from events.publish import catalog
from events.publish.documents import render
from events.publish.merging import MergeRefused
from events.publish.notes import change_note
from events.publish.version import Version
from events.vocabulary.enumerations import Publication


def undo_merge(dropped: Record, note: str = "") -> int:
    """Publish a merged record again and restore its references, names and identifiers, in the current transaction.

    Returns the number of records whose references were restored. Redacted versions are skipped. Raises MergeRefused if
    the record is not merged, was never published, or has been merged again since.
    """
    record = type(dropped)._default_manager.select_for_update(no_key=True).get(pk=dropped.pk)
    type_ = record.record_type.value
    tombstone = Version.objects.filter(type=type_, record_id=record.pk).first()
    if record.merged_into_id is None:
        raise MergeRefused(f"{record.slug} is not merged into another record. Name a record that is.")
    if tombstone is None or tombstone.op != "delete" or tombstone.merged_into is None:
        raise MergeRefused(
            f"{record.slug} was never published, so the log contains no earlier state. Publish it in the admin."
        )
    survivor = type(dropped)._default_manager.select_for_update(no_key=True).get(pk=record.merged_into_id)
    if survivor.slug != tombstone.merged_into:
        raise MergeRefused(f"{record.slug} was merged into {survivor.slug} since then. Undo that merge first.")
    record.publication, record.merged_into = Publication.PUBLISHED, None
    record.save(update_fields=["publication", "merged_into", "updated_at"])
    restored = 0
    # All changes that one transaction publishes have the same `recorded_at`.
    for change in Version.objects.filter(recorded_at=tombstone.recorded_at, op="upsert").order_by("seq"):
        before = Version.objects.filter(
            type=change.type, record_id=change.record_id, version__lt=change.version
        ).first()
        if before is None or before.redacted or change.redacted:
            continue
        if (change.type, change.record_id) == (type_, survivor.pk):
            _remove_names(survivor, before.body, change.body)
        owner = catalog.model_of(change.type)._default_manager.filter(pk=change.record_id).first()
        if owner is not None and before.body is not None:
            restored += _restore_references(owner, record, survivor, before.body)
    change_note(note)
    connection.check_constraints()
    return restored


def _remove_names(survivor: Any, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
    """Remove the aliases and identifiers from the survivor that the merge added."""
    changed = []
    for field in ("aliases", "identifiers"):
        if not hasattr(survivor, field) or before is None or after is None:
            continue
        added = [row for row in after[field] if row not in before[field]]
        left = [row for row in getattr(survivor, field) if row not in added]
        if left != getattr(survivor, field):
            setattr(survivor, field, left)
            changed.append(field)
    if changed:
        survivor.save(update_fields=[*changed, "updated_at"])


def _restore_references(owner: Record, record: Record, survivor: Record, before: dict[str, Any]) -> bool:
    """Change the references of one record back to `record` where its document contained it before the merge."""
    slugs = {record.slug, survivor.slug}
    rows = _rows_referring_to(owner, survivor)
    wrong = _differences(before, render(owner), slugs)
    is_changed = False
    for row, name in rows:
        if not wrong:
            break
        type(row)._base_manager.filter(pk=row.pk).update(**{name: record})
        now = _differences(before, render(owner), slugs)
        if now < wrong:
            wrong, is_changed = now, True
        else:
            type(row)._base_manager.filter(pk=row.pk).update(**{name: survivor})
    return is_changed


def _rows_referring_to(owner: Record, target: Record) -> list[tuple[models.Model, str]]:
    type_ = owner.record_type.value
    return [
        (row, reference.field)
        for reference in catalog.references()
        if reference.source.type == type_ and reference.to_type == target.record_type.value
        for row in reference.source.model._base_manager.filter(
            **{reference.source.owner: owner.pk, reference.field: target}
        )
    ]


def _differences(before: Any, now: Any, slugs: set[str]) -> int:
    """The number of places in which the two documents contain different ones of these slugs."""
    if isinstance(before, dict) and isinstance(now, dict):
        return sum(_differences(before[key], now[key], slugs) for key in before.keys() & now.keys())
    if isinstance(before, list) and isinstance(now, list):
        return sum(_differences(b, n, slugs) for b, n in zip(before, now, strict=False))
    return int(before != now and before in slugs and now in slugs if isinstance(before, str) else False)
