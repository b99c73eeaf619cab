"""Pages of speakers."""

from django.contrib import admin

from events.admin.records import RecordAdmin, ShortChoices
from events.models import Speaker


@admin.register(Speaker)
class SpeakerAdmin(RecordAdmin):
    """Speakers: persons."""

    index_position = 15
    main_fieldsets = [
        (None, {"fields": (("name", "honorific"), "slug", ("sort_name", "given_name", "family_name"), "aliases")}),
        ("Person", {"fields": ("gender", "born", "died", "links", "images")}),
    ]
    list_display = ("name", "sort_name", "honorific", "publication_state", "slug")
    list_filter = (("publication", ShortChoices), ("gender", ShortChoices))
    list_select_related = ("merged_into",)
    search_fields = ("name", "sort_name", "slug", "aliases")
