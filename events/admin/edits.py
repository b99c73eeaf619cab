"""The edit of a record that a request makes: the state that its form showed, the current state, and the change.

A form contains the state of the record that it showed, signed (`_seen`). Saving locks the record's row and compares
that state with the current one. If they differ, the save is a conflict: it writes nothing and shows who changed what.
"""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core import signing
from django.http import HttpRequest

from events.admin.database_errors import NotSaved
from events.admin.differences import FieldDifference, differences
from events.models import Record
from events.publish import documents

_KEY = "events.admin.edit"
_SALT = "events.admin.edits.seen"


@dataclass(frozen=True)
class Conflict:
    """A save by another user after the form was opened: their changes, who they are, and the current state."""

    changes: list[FieldDifference]
    people: list[LogEntry]
    fingerprint: str


class ChangeToConfirm(NotSaved):
    """The change alters a published document. It is shown first, and saved when the user confirms it."""

    def __init__(self, changes: list[FieldDifference], fingerprint: str) -> None:
        self.changes, self.fingerprint = changes, fingerprint
        super().__init__("This change alters a published document.")


class PermissionLost(NotSaved):
    """Somebody published or withdrew the record while the form was open, and the user may edit only drafts."""


@dataclass
class Edit:
    """The edit that a request makes. `now` is the state of the record when the request locked it."""

    now: dict[str, Any] | None = None
    conflict: Conflict | None = None
    not_saved: NotSaved | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def to_confirm(self) -> ChangeToConfirm | None:
        """The change that the user must confirm, if that is why nothing was saved."""
        return self.not_saved if isinstance(self.not_saved, ChangeToConfirm) else None


def edit_of(request: HttpRequest) -> Edit:
    """The edit of this request. The first call creates it."""
    edit: Edit = request.META.setdefault(_KEY, Edit())
    return edit


def state_of(record: Record) -> dict[str, Any]:
    """Everything that an edit can change: the document as it would be published, and the internal columns."""
    stored = type(record).objects.values("publication", "notes", "merged_into_id").get(pk=record.pk)
    return {**stored, "facts": documents.render(record)}


def fingerprint(state: dict[str, Any] | None) -> str:
    """SHA-256 of a state, in hexadecimal digits."""
    return hashlib.sha256(json.dumps(state, sort_keys=True, default=str).encode()).hexdigest()


def seen_token(record: Record) -> str:
    """The current state of a record, signed, for a form to contain."""
    newest = _log_entries(record).order_by("-pk").values_list("pk", flat=True).first()
    return signing.dumps({"state": state_of(record), "log": newest or 0}, salt=_SALT, compress=True)


def conflict_with(record: Record, token: str, now: dict[str, Any]) -> Conflict | None:
    """The conflict between the state that the form showed and the current one, or None if they are equal."""
    try:
        seen = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return Conflict([], [], fingerprint(now))
    if fingerprint(seen["state"]) == fingerprint(now):
        return None
    people = list(_log_entries(record).filter(pk__gt=seen["log"]).select_related("user").order_by("pk"))
    return Conflict(changes_between(seen["state"], now), people, fingerprint(now))


def changes_between(before: dict[str, Any], after: dict[str, Any]) -> list[FieldDifference]:
    """The differences between two states: the document field by field, then publication and notes."""

    internal = ("publication", "notes")
    return differences(before["facts"], after["facts"]) + differences(
        {key: before[key] for key in internal}, {key: after[key] for key in internal}
    )


def _log_entries(record: Record) -> Any:
    content_type = ContentType.objects.get_for_model(type(record))
    return LogEntry.objects.filter(content_type=content_type, object_id=str(record.pk))
