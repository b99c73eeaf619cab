"""Pages of talks: a tree of processes, rounds, meetings and contacts."""

from django.contrib import admin

from events.admin.records import PartInline, PartTable, RecordAdmin, ShortChoices, date, word, year_of
from events.models import (
    Talk,
    TalkAgendaItem,
    TalkAnnouncement,
    TalkParticipant,
    TalkSource,
    TalkStatusEntry,
)


class TalkStatusInline(PartInline):
    """The status history. The last row is the talk's status."""

    model = TalkStatusEntry
    verbose_name = "status"
    verbose_name_plural = "status history (the last row is the talk's status)"
    alternatives = ("statement", "source")
    fields = (("status", "by", "place"), "on", "stated", alternatives)


class ParticipantInline(PartInline):
    """The participants of the talk."""

    model = TalkParticipant
    verbose_name = "participant"
    verbose_name_plural = "participants"
    fields = (("party", "speaker", "office"), ("role", "level", "place"), "stated")


class AgendaInline(PartInline):
    """The agenda of the talk."""

    model = TalkAgendaItem
    verbose_name = "agenda item"
    verbose_name_plural = "agenda (proposals and topics)"
    alternatives = ("proposal", "topic")
    fields = ((*alternatives, "place"),)


class AnnouncementInline(PartTable):
    """The statements that announced the talk."""

    model = TalkAnnouncement
    verbose_name = "statement"
    verbose_name_plural = "statements that announced the talk"
    fields = ("statement", "place")


class TalkSourceInline(PartTable):
    """The sources that report the talk."""

    model = TalkSource
    verbose_name = "source"
    verbose_name_plural = "sources that report the talk"
    fields = ("source", "place")


@admin.register(Talk)
class TalkAdmin(RecordAdmin):
    """Talks: processes, tracks, rounds, meetings, calls and contacts."""

    index_position = 11
    main_fieldsets = [
        (None, {"fields": ("title", "slug", ("kind", "kind_stated"), "parent", "status")}),
        ("When and where", {"fields": ("starts", "ends", ("starts_at", "starts_at_zone"), ("place", "country"))}),
        ("Format and outcome", {"fields": ("format", ("expected_rounds", "expected_tracks"), "outcome")}),
    ]
    inlines = (TalkStatusInline, ParticipantInline, AgendaInline, AnnouncementInline, TalkSourceInline)
    list_display = ("title", word("kind"), word("status"), date("starts"), "parent", "publication_state", "slug")
    list_filter = (
        ("publication", ShortChoices),
        ("kind", ShortChoices),
        ("status", ShortChoices),
        year_of("starts_start", "year of the start"),
    )
    list_select_related = ("parent", "merged_into")
    search_fields = ("title", "slug", "place", "parent__title")
