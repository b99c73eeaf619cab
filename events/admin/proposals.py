"""Pages of proposals and of the responses to them."""

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

_MAX_CODING_FORMS = 60
"""With more codings than this the form shows them as a table: a form with 260 rows takes many seconds."""


class ProposalPartyInline(PartTable):
    """The proposers and addressees of the proposal."""

    model = ProposalParty
    verbose_name = "party"
    verbose_name_plural = "proposers and addressees"
    fields = ("role", "party", "place")


class ProposalStatusInline(PartInline):
    """The status history. The last row is the proposal's status."""

    model = ProposalStatusEntry
    verbose_name = "status"
    verbose_name_plural = "status history (the last row is the proposal's status)"
    alternatives = ("statement", "source")
    fields = (("status", "by", "place"), "on", "stated", alternatives)


class ResponseInline(PartInline):
    """The responses to the proposal."""

    model = ProposalResponse
    verbose_name = "response"
    verbose_name_plural = "responses"
    fields = (("party", "stance", "place"), ("provision", "according_to"), "on", "stated", ("statement", "source"))

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """The formset class, whose choices of a provision are those of this proposal that are saved."""
        formset = super().get_formset(request, obj, **kwargs)
        provisions = ProposalProvision.objects.filter(proposal=obj) if obj else ProposalProvision.objects.none()
        if "provision" in formset.form.base_fields:
            formset.form.base_fields["provision"].queryset = provisions
        return formset


class ProvisionInline(PartInline):
    """The numbered provisions of the proposal."""

    model = ProposalProvision
    verbose_name = "provision"
    verbose_name_plural = "provisions"
    fields = (("number", "place"), "text")


class SignatoryInline(PartInline):
    """The signatories of the proposal."""

    model = ProposalSignatory
    verbose_name = "signatory"
    verbose_name_plural = "signatories"
    fields = (("party", "speaker"), ("role", "stated", "place"))


class RelationInline(PartTable):
    """Other proposals that the proposal supersedes or relates to."""

    model = ProposalRelation
    fk_name = "proposal"
    verbose_name = "relation"
    verbose_name_plural = "relations to other proposals"
    fields = ("kind", "other", "place")


class CodingInline(PartTable):
    """The values that coding schemes assign to the proposal."""

    model = ProposalCoding
    verbose_name = "coding"
    verbose_name_plural = "codings"
    fields = ("scheme", "code", "value", "place")


class ProposalSourceInline(PartTable):
    """The sources that report the proposal."""

    model = ProposalSource
    verbose_name = "source"
    verbose_name_plural = "sources that report the proposal"
    fields = ("source", "place")


@admin.register(Proposal)
class ProposalAdmin(RecordAdmin):
    """Proposals: draft treaties, agreements, plans, demands, resolutions."""

    index_position = 12
    main_fieldsets = [
        (None, {"fields": ("title", "slug", ("kind", "kind_stated"), "status", "published_on", "signed_on")}),
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
        """The lists of parts, without the codings if they are too many to edit."""
        inlines = list(super().get_inlines(request, obj))
        return [inline for inline in inlines if inline is not CodingInline] if _has_many_codings(obj) else inlines

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """The fieldsets, with a table of the codings if they are too many to edit."""
        table = ("Codings", {"fields": ("codings_table",), "classes": ("after-parts",)})
        shown = [table] if _has_many_codings(obj) else []
        return [*super().get_fieldsets(request, obj), *shown]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The read-only fields, with the table of codings."""
        return (*super().get_readonly_fields(request, obj), "codings_table")

    @admin.display(description="codings")
    def codings_table(self, record: Proposal) -> SafeString:
        """A table with scheme, code and value of each coding."""
        rows = record.codings.order_by("position").values_list("scheme", "code", "value")
        cells = format_html_join("", "<tr><td>{}</td><td>{}</td><td>{}</td></tr>", rows)
        return format_html("<table><tr><th>Scheme</th><th>Code</th><th>Value</th></tr>{}</table>", cells)


def _has_many_codings(record: Proposal | None) -> bool:
    return record is not None and record.codings.count() > _MAX_CODING_FORMS
