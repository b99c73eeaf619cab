"""Pages of offices: posts and their holders."""

from django.contrib import admin

from events.admin.records import PartTable, RecordAdmin, ShortChoices, date, year_of
from events.models import Office, OfficeSource


class OfficeSourceInline(PartTable):
    """The sources that show who held the office."""

    model = OfficeSource
    verbose_name = "source"
    verbose_name_plural = "sources that show who held the office"
    fields = ("source", "place")


@admin.register(Office)
class OfficeAdmin(RecordAdmin):
    """Offices: a post of a party, and who holds it when."""

    index_position = 16
    main_fieldsets = [
        (None, {"fields": (("speaker", "party"), ("title", "role"), "slug", "start", "end")}),
        ("Parliamentary posts", {"fields": ("on_behalf_of", ("area", "legislative_period"))}),
    ]
    inlines = (OfficeSourceInline,)
    list_display = ("title", "speaker", "party", date("start"), date("end"), "publication_state", "slug")
    list_filter = (("publication", ShortChoices), year_of("start_start", "year of the start"))
    list_select_related = ("speaker", "party", "merged_into")
    search_fields = ("title", "slug", "speaker__name", "party__name")
