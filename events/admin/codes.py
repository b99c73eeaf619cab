"""Pages of the coding schemes: to look up and to choose from. Releases fill them; nobody edits them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from events.models import CameoCode, PloverType


class ReadOnlyAdmin(admin.ModelAdmin):
    """Pages on which nothing can be changed."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False


@admin.register(CameoCode)
class CameoCodeAdmin(ReadOnlyAdmin):
    """CAMEO codes."""

    list_display = ("code", "label", "root", "quad_class", "goldstein", "version")
    list_filter = ("root", "quad_class")
    search_fields = ("code__startswith", "label")


@admin.register(PloverType)
class PloverTypeAdmin(ReadOnlyAdmin):
    """PLOVER types."""

    list_display = ("code", "label", "quad_class")
    search_fields = ("code", "label")
