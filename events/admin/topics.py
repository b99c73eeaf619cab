"""Pages of topics."""

from django.contrib import admin

from events.admin.records import RecordAdmin, ShortChoices
from events.models import Topic


@admin.register(Topic)
class TopicAdmin(RecordAdmin):
    """Topics: a tree of subjects."""

    index_position = 18
    main_fieldsets = [(None, {"fields": ("name", "slug", "parent", "description")})]
    list_display = ("name", "parent", "publication_state", "slug")
    list_filter = (("publication", ShortChoices),)
    list_select_related = ("parent", "merged_into")
    search_fields = ("name", "slug", "description")
