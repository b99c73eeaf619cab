"""Pages of the CAMEO codes and PLOVER types. They are read-only: `migrate` loads the codes of the release."""

from django.contrib import admin

from events.admin.permissions import ReadOnlyAdmin
from events.models import CameoCode, PloverType


@admin.register(CameoCode)
class CameoCodeAdmin(ReadOnlyAdmin):
    """CAMEO codes."""

    index_position = 60
    list_display = ("code", "label", "root", "quad_class", "goldstein", "version")
    list_filter = ("root", "quad_class")
    search_fields = ("code__startswith", "label")


@admin.register(PloverType)
class PloverTypeAdmin(ReadOnlyAdmin):
    """PLOVER types."""

    index_position = 61
    list_display = ("code", "label", "quad_class")
    search_fields = ("code", "label")
