"""Pages of proposals and how each side answered them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.admin.records import PartInline, PartTable, RecordAdmin, ShortChoices, date, word, year_of
from events.models import (
    Proposal,
    ProposalCoding,
    ProposalParty,
    ProposalProvision,
    ProposalRelation,
    ProposalResponse,
    ProposalSignatory,
    ProposalSource,
    ProposalStatusEntry,
)

_EDITED_CODINGS = 60
"""A data set's hundreds of codings are shown and not edited: a form of 260 takes many seconds."""


class ProposalPartyInline(PartTable):
    """Who proposes, and to whom."""

    model = ProposalParty
    verbose_name = "party"
    verbose_name_plural = "proposers and addressees"
    fields = ("role", "party", "place")


class ProposalStatusInline(PartInline):
    """Each status, since when, and what shows it. The last is the proposal's status."""

    model = ProposalStatusEntry
    verbose_name = "status"
    verbose_name_plural = "status history: the last row is the proposal's status"
    alternatives = ("statement", "source")
    fields = (("status", "by", "place"), "on", "stated", alternatives)


class ResponseInline(PartInline):
    """How a party answered."""

    model = ProposalResponse
    verbose_name = "response"
    verbose_name_plural = "responses"
    fields = (("party", "stance", "place"), ("provision", "according_to"), "on", "stated", ("statement", "source"))

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """A response is to the whole or to a provision of this proposal; a new provision is to be saved first."""
        formset = super().get_formset(request, obj, **kwargs)
        provisions = ProposalProvision.objects.filter(proposal=obj) if obj else ProposalProvision.objects.none()
        if "provision" in formset.form.base_fields:
            formset.form.base_fields["provision"].queryset = provisions
        return formset


class ProvisionInline(PartInline):
    """Its numbered text."""

    model = ProposalProvision
    verbose_name = "provision"
    verbose_name_plural = "provisions"
    fields = (("number", "place"), "text")


class SignatoryInline(PartInline):
    """Who signed."""

    model = ProposalSignatory
    verbose_name = "signatory"
    verbose_name_plural = "signatories"
    fields = (("party", "speaker"), ("role", "stated", "place"))


class RelationInline(PartTable):
    """Other proposals it supersedes or relates to."""

    model = ProposalRelation
    fk_name = "proposal"
    verbose_name = "other proposal"
    verbose_name_plural = "supersedes and relates to"
    fields = ("kind", "other", "place")


class CodingInline(PartTable):
    """Values that coding schemes give it."""

    model = ProposalCoding
    verbose_name = "coding"
    verbose_name_plural = "codings"
    fields = ("scheme", "code", "value", "place")


class ProposalSourceInline(PartTable):
    """The sources that report it."""

    model = ProposalSource
    verbose_name = "source"
    verbose_name_plural = "sources"
    fields = ("source", "place")


@admin.register(Proposal)
class ProposalAdmin(RecordAdmin):
    """Proposals: draft treaties, agreements, plans, demands, resolutions."""

    main_fieldsets = [
        (None, {"fields": ("title", "slug", ("kind", "kind_stated"), "status", "published_on", "signed_on")}),
        ("More", {"fields": ("original_columns",)}),
    ]
    inlines = (
        ProposalPartyInline,
        ProposalStatusInline,
        ResponseInline,
        ProvisionInline,
        SignatoryInline,
        RelationInline,
        CodingInline,
        ProposalSourceInline,
    )
    list_display = ("title", word("kind"), word("status"), date("published_on"), "publication_state", "slug")
    list_filter = (
        ("publication", ShortChoices),
        ("kind", ShortChoices),
        ("status", ShortChoices),
        year_of("published_on_start", "year of publication"),
    )
    list_select_related = ("merged_into",)
    search_fields = ("title", "slug")

    def get_inlines(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """The lists of parts, without the codings where there are too many to be edited."""
        inlines = list(super().get_inlines(request, obj))
        return [inline for inline in inlines if inline is not CodingInline] if _has_many_codings(obj) else inlines

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """With the codings to be read where they are not edited."""
        shown = [("Codings", {"fields": ("coded",), "classes": ("after-parts",)})] if _has_many_codings(obj) else []
        return [*super().get_fieldsets(request, obj), *shown]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """With the codings that are shown."""
        return (*super().get_readonly_fields(request, obj), "coded")

    @admin.display(description="codings")
    def coded(self, record: Proposal) -> SafeString:
        """Scheme, code and value of each coding, as a table."""
        rows = record.codings.order_by("position").values_list("scheme", "code", "value")
        cells = format_html_join("", "<tr><td>{}</td><td>{}</td><td>{}</td></tr>", rows)
        return format_html("<table><tr><th>Scheme</th><th>Code</th><th>Value</th></tr>{}</table>", cells)


def _has_many_codings(record: Proposal | None) -> bool:
    return record is not None and record.codings.count() > _EDITED_CODINGS
