"""Pages of sources, and their texts: attached here, kept privately, what quotes are found in and checked against."""

import hashlib
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse

from events.admin.forms import RecordForm
from events.admin.quotes import words_at
from events.admin.records import RecordAdmin, ShortChoices, date, word, year_of
from events.models import Source, SourceText, StatementCitation
from events.vocabulary.enumerations import StatementKind


class SourceForm(RecordForm):
    """A source with its text, pasted or as a file. The SHA-256 is taken from it, or must be that of it."""

    text = forms.CharField(
        required=False,
        strip=False,
        label="Attached text",
        help_text="The text in which quotes are found. Private: part of no document. Ranges count in it, from 0.",
        widget=forms.Textarea(attrs={"rows": 8, "class": "vLargeTextField", "spellcheck": "false"}),
    )
    text_file = forms.FileField(
        required=False, label="or from a file", help_text="UTF-8, taken byte for byte; replaces the text above."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        attached = SourceText.objects.filter(source_id=self.instance.pk).first() if self.instance.pk else None
        self.attached = attached.text if attached else ""
        if "text" in self.fields:
            self.initial["text"] = self.attached

    def clean(self) -> dict[str, Any]:
        """The text and its hash agree; a text that came back from the browser unchanged stays as it was."""
        cleaned = super().clean()
        text = (cleaned.get("text") or "").replace("\r\n", "\n")
        if text == self.attached.replace("\r\n", "\n"):
            text = self.attached
        if upload := cleaned.get("text_file"):
            try:
                upload.seek(0)
                text = upload.read().decode("utf-8")
            except UnicodeDecodeError as error:
                self.add_error("text_file", f"This file is not UTF-8 text (byte {error.start}).")
                return cleaned
            if "\0" in text:
                self.add_error("text_file", "This file holds a NUL character: it is not text.")
                return cleaned
            # A form that is shown again cannot keep a file; it keeps its text.
            data: Any = self.data
            self.data = data = data.copy()
            data["text"] = text
        cleaned["text"] = text
        if text.strip():
            digest = hashlib.sha256(text.encode()).hexdigest()
            stated = cleaned.get("sha256") or ""
            if stated and stated != digest and text != self.attached:
                self.add_error(
                    "text_file" if upload else "text",
                    f"This text's SHA-256 is {digest}, the source's is {stated}. Correct the text, or clear the hash "
                    "to count in this text from now on.",
                )
            elif not stated:
                cleaned["sha256"] = digest
        return cleaned


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    """Sources: where it was reported."""

    form = SourceForm
    main_fieldsets = [
        (None, {"fields": ("title", "slug", ("kind", "outlet", "section"), "url", "published", "byline")}),
        ("Text", {"fields": ("text", "text_file", "sha256")}),
        (
            "More",
            {
                "fields": (
                    ("publisher", "language", "accessed"),
                    "archive_url",
                    ("licence", "dataset_version"),
                    "original_columns",
                )
            },
        ),
    ]
    list_display = ("title", "outlet", word("kind"), date("published"), "publication_state", "slug")
    list_filter = (
        ("publication", ShortChoices),
        ("kind", ShortChoices),
        year_of("published_start", "year of publication"),
    )
    list_select_related = ("merged_into",)
    search_fields = ("title", "outlet", "slug", "url", "byline")

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Keep the text, and say of each quote from it whether it stands there."""
        super().save_related(request, form, formsets, change)
        text = form.cleaned_data.get("text", "")
        if not text.strip() or text == form.attached:
            return
        SourceText.objects.update_or_create(source=form.instance, defaults={"text": text})
        for citation in StatementCitation.objects.filter(source=form.instance).select_related("statement"):
            verify(citation, text)

    def record_links(self, request: HttpRequest, record: Any) -> list[dict[str, str]]:
        """And the next statement from this source."""
        url = f"{reverse('admin:events_statement_add')}?from_source={record.pk}"
        link = {"label": "Next statement from this source", "url": url, "class": "next"}
        own = super().record_links(request, record)
        return [link, *own] if request.user.has_perm("events.add_statement") else own


def verify(citation: StatementCitation, text: str | None) -> None:
    """Store whether a quote's words stand at its ranges, word for word; null where there is nothing to compare."""
    statement = citation.statement
    if text is None or statement.kind != StatementKind.QUOTE or not citation.ranges:
        verified = None
    else:
        verified = words_at(text, citation.ranges) == statement.text
    if citation.verified != verified:
        citation.verified = verified
        citation.save(update_fields=["verified"])
