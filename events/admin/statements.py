"""Pages of statements.

The form finds a quote in the text of its source, proposes office and party from speaker and date, and fills in the next
statement of the same source.
"""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from events.admin.forms import RecordForm
from events.admin.permissions import has_permission
from events.admin.record_urls import page_url, record_id
from events.admin.records import PartInline, PartTable, RecordAdmin, ShortChoices, date, word, year_of
from events.admin.sources import verify
from events.models import Source, SourceText, Statement, StatementCitation, StatementReference, StatementTopic

NEXT = "_next_from_source"
"""Name of the button that saves and then opens the form for the next statement of the same source."""

PREFILLED = ("language", "original_language", "speaker", "office", "party", "reported_by", "made_on", "medium", "venue")
"""Fields that are copied from the last statement of a source to the next one."""


class StatementForm(RecordForm):
    """The form of a statement."""

    def clean_text(self) -> str | None:
        """The text, or None if it is blank, as the database requires for a mention."""
        return self.cleaned_data.get("text") or None


class CitationInline(PartInline):
    """The sources that contain the statement, and its position in their text."""

    model = StatementCitation
    verbose_name = "citation"
    verbose_name_plural = "citations (where the statement is reported)"
    fields = (("source", "place"), "ranges", "insertions", "verified")
    readonly_fields = ("verified",)

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """One empty citation for a new statement."""
        return 0 if obj is not None and obj.pk else 1


class ReferenceInline(PartInline):
    """The records that the statement is addressed to, is about, or responds to."""

    model = StatementReference
    fk_name = "statement"
    verbose_name = "reference"
    verbose_name_plural = "references (addressed to, about, responds to)"
    alternatives = ("party", "speaker", "office", "source", "to_statement", "talk", "proposal", "event")
    fields = (("role", "place"), alternatives)


class StatementTopicInline(PartTable):
    """The topics of the statement."""

    model = StatementTopic
    verbose_name = "topic"
    verbose_name_plural = "topics"
    fields = ("topic", "place")


@admin.register(Statement)
class StatementAdmin(RecordAdmin):
    """Statements: one utterance each."""

    index_position = 10
    form = StatementForm
    main_fieldsets = [
        (None, {"fields": ("kind", "text", "slug")}),
        (
            "Who, when, where",
            {"fields": ("speaker", "made_on", ("office", "party"), ("medium", "venue"), "reported_by")},
        ),
        (
            "Language and parts",
            {
                "fields": (
                    ("language", "original_language"),
                    "original_text",
                    ("sequence", "sequence_part"),
                )
            },
        ),
    ]
    inlines = (CitationInline, ReferenceInline, StatementTopicInline)
    list_display = ("slug", "publication_state", date("made_on"), "speaker", "excerpt", word("kind"))
    list_filter = (
        ("publication", ShortChoices),
        ("kind", ShortChoices),
        ("medium", ShortChoices),
        year_of("made_on_start", "year of the statement"),
    )
    list_select_related = ("speaker", "merged_into")
    search_fields = ("slug", "text", "speaker__name", "party__name", "venue")

    class Media:
        js = ("events/quotes.js", "events/offices.js")

    @admin.display(description="text")
    def excerpt(self, record: Statement) -> str:
        """The first 80 characters of the text."""
        text = record.text or ""
        return f"{text[:80]}…" if len(text) > 80 else text or "–"

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Initial values. With `?from_source=` they are copied from the last statement of that source."""
        initial: dict[str, Any] = super().get_changeform_initial_data(request)
        source = _source_named(request)
        if source is None:
            return initial
        initial.pop("from_source", None)
        last = Statement.objects.filter(citations__source=source).order_by("-created_at", "-pk").first()
        if last is None:
            return {"language": source.language, **initial}
        fields = {name: last._meta.get_field(name).value_from_object(last) for name in PREFILLED}
        return {**fields, **initial}

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        """Arguments of a formset. With `?from_source=` the first citation refers to that source."""
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        source = _source_named(request) if request.method == "GET" and not obj.pk else None
        if source is not None and isinstance(inline, CitationInline):
            kwargs["initial"] = [{"source": source.pk}]
        return kwargs

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the parts, and store for each citation whether the source's text contains the quote at its ranges."""
        super().save_related(request, form, formsets, change)
        citations = list(StatementCitation.objects.filter(statement=form.instance).select_related("statement"))
        texts = dict(
            SourceText.objects.filter(source__in=[each.source_id for each in citations]).values_list(
                "source_id", "text"
            )
        )
        for citation in citations:
            verify(citation, texts.get(citation.source_id))

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """Open the form for the next statement if the user chose that button, else Django's response."""
        response = super().response_add(request, obj, post_url_continue)
        return _next_from(request, obj) or response

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Open the form for the next statement if the user chose that button, else Django's response."""
        response = super().response_change(request, obj)
        return _next_from(request, obj) or response

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the form with the button that saves and opens the form for the next statement."""
        record = kwargs.get("obj")
        editable = record is None or self.has_change_permission(request, record)
        context["next_from_source"] = editable and self.has_add_permission(request)
        return super().render_change_form(request, context, *args, **kwargs)


def _source_named(request: HttpRequest) -> Source | None:
    named = record_id(request.GET.get("from_source"))
    if named is None or not has_permission(request, "view", Source):
        return None
    return Source.objects.filter(pk=named).first()


def _next_from(request: HttpRequest, statement: Statement) -> HttpResponse | None:
    if NEXT not in request.POST:
        return None
    citation = statement.citations.order_by("position").first()
    query = f"?from_source={citation.source_id}" if citation else ""
    return HttpResponseRedirect(page_url(Statement, "add") + query)
