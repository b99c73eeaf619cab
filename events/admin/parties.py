"""Pages of parties."""

from django.contrib import admin

from events.admin.records import PartInline, RecordAdmin, ShortChoices, word
from events.models import Party, PartyMembership


class MembershipInline(PartInline):
    """The organizations that the party is a member of."""

    model = PartyMembership
    fk_name = "party"
    verbose_name = "membership"
    verbose_name_plural = "memberships in other parties"
    fields = (("organization", "role", "place"), ("start", "end"))


@admin.register(Party)
class PartyAdmin(RecordAdmin):
    """Parties: states, ministries, organizations …"""

    index_position = 17
    main_fieldsets = [
        (None, {"fields": (("name", "short_name"), "slug", ("kind", "parent"), "aliases")}),
        ("Codes", {"fields": (("iso3166_alpha2", "iso3166_alpha3", "cameo_code"), ("cow_code", "gw_code"))}),
    ]
    inlines = (MembershipInline,)
    list_display = ("name", word("kind"), "parent", "iso3166_alpha3", "publication_state", "slug")
    list_filter = (("publication", ShortChoices), ("kind", ShortChoices))
    list_select_related = ("parent", "merged_into")
    search_fields = ("name", "short_name", "slug", "iso3166_alpha3", "aliases")
