"""Who may do what in the admin: curators write drafts, editors publish, withdraw, and edit what is published.

A migration creates the groups `curator`, `editor` and `admin`. An editor differs from a curator by the permission
`publish_<model>`, which every page checks before it changes a published record or publishes one.
"""

from typing import Any

from django.contrib import admin
from django.contrib.auth import get_permission_codename
from django.db import models
from django.http import HttpRequest

from events.admin.edits import PermissionLost, edit_of
from events.models import Record
from events.vocabulary.enumerations import Publication


def has_permission(request: HttpRequest, action: str, model: type[models.Model]) -> bool:
    """Whether the user has a permission on a model: `view`, `add`, `change`, `delete` or `publish`."""
    codename = get_permission_codename(action, model._meta)
    return bool(request.user.has_perm(f"{model._meta.app_label}.{codename}"))


def may_publish(request: HttpRequest, model: type[models.Model]) -> bool:
    """Whether the user may publish, withdraw, and edit published records of this type."""
    return has_permission(request, "publish", model)


def needs_editor(request: HttpRequest, record: Any) -> bool:
    """Whether the record is published or withdrawn, and the user may edit only drafts of its type."""
    if not isinstance(record, Record) or record.pk is None:
        return False
    return record.publication != Publication.DRAFT and not may_publish(request, type(record))


class ReadOnlyAdmin(admin.ModelAdmin):
    """Pages on which nobody can change anything."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """False for every user."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """False for every user."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """False for every user."""
        return False


class RecordPermissionsMixin(admin.ModelAdmin):
    """Permissions on a record type: Django's, and only `view` on records that need an editor."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may change records of this type, or this record.

        Also true while a refused form is shown again because its record was published meanwhile. That form cannot be
        saved.
        """
        refused = isinstance(edit_of(request).not_saved, PermissionLost)
        return super().has_change_permission(request, obj) and (refused or not needs_editor(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may delete records of this type, or this record."""
        return super().has_delete_permission(request, obj) and not needs_editor(request, obj)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Whether the user may publish and withdraw records of this type. Django calls it for actions."""
        return may_publish(request, self.model)


class PartPermissionsMixin(admin.options.InlineModelAdmin):
    """Permissions on parts: whoever may change the record may change its parts."""

    def _has_record_permission(self, request: HttpRequest, permission: str, obj: Any) -> bool:
        record_admin: Any = self.admin_site.get_model_admin(self.parent_model)
        if obj is None or obj.pk is None:
            return bool(record_admin.has_add_permission(request))
        return bool(getattr(record_admin, f"has_{permission}_permission")(request, obj))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may view the record."""
        return self._has_record_permission(request, "view", obj)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may add parts, that is, change the record."""
        return self._has_record_permission(request, "change", obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may change the record."""
        return self._has_record_permission(request, "change", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may remove parts, that is, change the record."""
        return self._has_record_permission(request, "change", obj)
