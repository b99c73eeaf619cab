"""Who may do what to a record: curators write drafts, editors publish, withdraw and edit what is published.

The groups `curator`, `editor` and `admin` are made by a migration. What tells an editor from a curator is the
permission `publish_<type>`; it is asked wherever a record is, or becomes, public.
"""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from events.admin.edits import OutOfReach, edit_of
from events.models import Record
from events.vocabulary.enumerations import Publication


def may_publish(request: HttpRequest, model: type[models.Model]) -> bool:
    """Whether the user may publish, withdraw and edit published records of this type."""
    return bool(request.user.has_perm(f"{model._meta.app_label}.publish_{model._meta.model_name}"))


def out_of_reach(request: HttpRequest, record: Any) -> bool:
    """Whether the record is published or withdrawn, and the user may write drafts only."""
    if not isinstance(record, Record) or record.pk is None:
        return False
    return record.publication != Publication.DRAFT and not may_publish(request, type(record))


class RolesMixin(admin.ModelAdmin):
    """Permissions of a record type: Django's, and for records out of reach none but to look."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may change records of this type, or this record.

        A form refused because its record left their reach is shown once more as it was sent; it saves nothing.
        """
        refused = isinstance(edit_of(request).not_saved, OutOfReach)
        return super().has_change_permission(request, obj) and (refused or not out_of_reach(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may delete records of this type, or this record."""
        return super().has_delete_permission(request, obj) and not out_of_reach(request, obj)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Whether the user may publish and withdraw (asked by actions)."""
        return may_publish(request, self.model)


class PartRolesMixin(admin.options.InlineModelAdmin):
    """A part has no permissions of its own: who may change the record may change its parts."""

    def _of_record(self, request: HttpRequest, permission: str, obj: Any) -> bool:
        record_admin: Any = self.admin_site.get_model_admin(self.parent_model)
        if obj is None or obj.pk is None:
            return bool(record_admin.has_add_permission(request))
        return bool(getattr(record_admin, f"has_{permission}_permission")(request, obj))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may look at the record."""
        return self._of_record(request, "view", obj)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may add parts, that is, change the record."""
        return self._of_record(request, "change", obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may change the record."""
        return self._of_record(request, "change", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may remove parts, that is, change the record."""
        return self._of_record(request, "change", obj)
