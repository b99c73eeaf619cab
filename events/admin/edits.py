"""One person's edit of one record: what they saw when they opened it, what it is now, and what their save changes.

A page carries what its reader saw, signed (`_seen`). A save compares that with the record as it is under the row's
lock: where it differs, somebody else was there first, and the second is told who changed what instead of overwriting.
"""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core import signing
from django.http import HttpRequest

from events.admin.differences import FieldDifference, differences
from events.admin.refusals import NotSaved
from events.models import Record
from events.publish import documents

_KEY = "events.admin.edit"
_SALT = "events.admin.edits.seen"


@dataclass(frozen=True)
class Conflict:
    """Somebody else saved the record since the form was opened: what they changed, who they were, and the state now."""

    changes: list[FieldDifference]
    people: list[LogEntry]
    fingerprint: str


class ChangeToConfirm(NotSaved):
    """The change alters what is published: it is shown first, and saved once it is confirmed with a note."""

    def __init__(self, changes: list[FieldDifference], fingerprint: str) -> None:
        self.changes, self.fingerprint = changes, fingerprint
        super().__init__("This change alters a published document.")


class OutOfReach(NotSaved):
    """The record left the reach of its editor's role while they had it open."""


@dataclass
class Edit:
    """The edit that a request makes; `now` is the state of the record when the request locked it."""

    now: dict[str, Any] | None = None
    conflict: Conflict | None = None
    not_saved: NotSaved | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def to_confirm(self) -> ChangeToConfirm | None:
        """The change that waits for its confirmation, if that is why nothing was saved."""
        return self.not_saved if isinstance(self.not_saved, ChangeToConfirm) else None


def edit_of(request: HttpRequest) -> Edit:
    """The edit of this request, begun on first use."""
    edit: Edit = request.META.setdefault(_KEY, Edit())
    return edit


def state_of(record: Record) -> dict[str, Any]:
    """All of a record and its parts that an edit can change: the facts as they would be published, and the rest."""
    stored = type(record).objects.values("publication", "notes", "merged_into_id").get(pk=record.pk)
    return {**stored, "facts": documents.render(record)}


def fingerprint(state: dict[str, Any] | None) -> str:
    """SHA-256 of a state, hexadecimal."""
    return hashlib.sha256(json.dumps(state, sort_keys=True, default=str).encode()).hexdigest()


def seen_token(record: Record) -> str:
    """What the reader of a page sees now, signed, for the page to carry."""
    newest = _log_entries(record).order_by("-pk").values_list("pk", flat=True).first()
    return signing.dumps({"state": state_of(record), "log": newest or 0}, salt=_SALT, compress=True)


def conflict_with(record: Record, token: str, now: dict[str, Any]) -> Conflict | None:
    """The conflict between what the form's reader saw and the state now; None where they are the same."""
    try:
        seen = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return Conflict([], [], fingerprint(now))
    if fingerprint(seen["state"]) == fingerprint(now):
        return None
    people = list(_log_entries(record).filter(pk__gt=seen["log"]).select_related("user").order_by("pk"))
    return Conflict(changes_between(seen["state"], now), people, fingerprint(now))


def changes_between(before: dict[str, Any], after: dict[str, Any]) -> list[FieldDifference]:
    """What differs between two states: the facts field by field, then publication and notes."""
    internal = ("publication", "notes")
    return differences(before["facts"], after["facts"]) + differences(
        {key: before[key] for key in internal}, {key: after[key] for key in internal}
    )


def _log_entries(record: Record) -> Any:
    content_type = ContentType.objects.get_for_model(type(record))
    return LogEntry.objects.filter(content_type=content_type, object_id=str(record.pk))
