"""Taking a merge back, from the log: the documents that the merge changed say what referred to which record before.

Limits: references of drafts are in no document, so they stay with the survivor; an entry that the merge removed
because it would have stood twice is not made again. What was changed since is left as it is.
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
    """Publish a merged record again and give it back its references, names and identifiers.

    In the current transaction, which it publishes; gives the number of records whose references went back. Raises
    MergeRefused where the record is not merged, was never published, or its history was redacted.
    """
    record = type(dropped)._default_manager.select_for_update(no_key=True).get(pk=dropped.pk)
    type_ = record.record_type.value
    tombstone = Version.objects.filter(type=type_, record_id=record.pk).first()
    if record.merged_into_id is None:
        raise MergeRefused(f"{record.slug} is not merged into another record.")
    if tombstone is None or tombstone.op != "delete" or tombstone.merged_into is None:
        raise MergeRefused(f"{record.slug} was never published: publish it again in the admin.")
    survivor = type(dropped)._default_manager.select_for_update(no_key=True).get(pk=record.merged_into_id)
    if survivor.slug != tombstone.merged_into:
        raise MergeRefused(f"{record.slug} was merged again since: undo that first.")
    record.publication, record.merged_into = Publication.PUBLISHED, None
    record.save(update_fields=["publication", "merged_into", "updated_at"])
    moved = 0
    # Everything that one transaction publishes carries the same moment.
    for change in Version.objects.filter(recorded_at=tombstone.recorded_at, op="upsert").order_by("seq"):
        before = Version.objects.filter(
            type=change.type, record_id=change.record_id, version__lt=change.version
        ).first()
        if before is None or before.redacted or change.redacted:
            continue
        if (change.type, change.record_id) == (type_, survivor.pk):
            _part_names(survivor, before.body, change.body)
        owner = catalog.model_of(change.type)._default_manager.filter(pk=change.record_id).first()
        if owner is not None and before.body is not None:
            moved += _give_back(owner, record, survivor, before.body)
    change_note(note)
    connection.check_constraints()
    return moved


def _part_names(survivor: Any, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
    """Take from the survivor the aliases and identifiers that came with the merge."""
    changed = []
    for field in ("aliases", "identifiers"):
        if not hasattr(survivor, field) or before is None or after is None:
            continue
        came = [row for row in after[field] if row not in before[field]]
        left = [row for row in getattr(survivor, field) if row not in came]
        if left != getattr(survivor, field):
            setattr(survivor, field, left)
            changed.append(field)
    if changed:
        survivor.save(update_fields=[*changed, "updated_at"])


def _give_back(owner: Record, record: Record, survivor: Record, before: dict[str, Any]) -> bool:
    """Let those rows of one record refer to `record` again of which its document said so before the merge."""
    slugs = {record.slug, survivor.slug}
    rows = _rows_pointing_to(owner, survivor)
    wrong = _differences(before, render(owner), slugs)
    went_back = False
    for row, name in rows:
        if not wrong:
            break
        type(row)._base_manager.filter(pk=row.pk).update(**{name: record})
        now = _differences(before, render(owner), slugs)
        if now < wrong:
            wrong, went_back = now, True
        else:
            type(row)._base_manager.filter(pk=row.pk).update(**{name: survivor})
    return went_back


def _rows_pointing_to(owner: Record, target: Record) -> list[tuple[models.Model, str]]:
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
    """In how many places the two name a different one of these records."""
    if isinstance(before, dict) and isinstance(now, dict):
        return sum(_differences(before[key], now[key], slugs) for key in before.keys() & now.keys())
    if isinstance(before, list) and isinstance(now, list):
        return sum(_differences(b, n, slugs) for b, n in zip(before, now, strict=False))
    return int(before != now and before in slugs and now in slugs if isinstance(before, str) else False)
