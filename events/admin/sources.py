"""Pages of sources and of their texts, which are private. The forms of statements find quotes in these texts."""

import hashlib
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from events.admin.forms import RecordForm
from events.admin.permissions import has_permission
from events.admin.quotes import words_at
from events.admin.record_urls import page_url
from events.admin.records import RecordAdmin, ShortChoices, date, word, year_of
from events.models import Source, SourceText, Statement, StatementCitation
from events.vocabulary.enumerations import StatementKind


class SourceForm(RecordForm):
    """The form of a source with its text, pasted or uploaded. Computes the text's SHA-256, or compares it."""

    text = forms.CharField(
        required=False,
        strip=False,
        label="Full text",
        help_text="The text of the source, in which quotes are found. Private: it is never published. Character"
        " positions of citations count in this text, from 0.",
        widget=forms.Textarea(attrs={"rows": 8, "class": "vLargeTextField", "spellcheck": "false"}),
    )
    text_file = forms.FileField(
        required=False,
        label="Or upload the text",
        help_text="A UTF-8 text file. It replaces the text above and is stored unchanged.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        attached = SourceText.objects.filter(source_id=self.instance.pk).first() if self.instance.pk else None
        self.attached = attached.text if attached else ""
        if "text" in self.fields:
            self.initial["text"] = self.attached

    def clean(self) -> dict[str, Any]:
        """Refuse a text that does not have the SHA-256 of the form, or compute the SHA-256 if it is blank."""
        cleaned = super().clean()
        # Browsers send line breaks as \r\n. A text that the user did not change is stored as it was.
        text = (cleaned.get("text") or "").replace("\r\n", "\n")
        if text == self.attached.replace("\r\n", "\n"):
            text = self.attached
        if upload := cleaned.get("text_file"):
            try:
                upload.seek(0)
                text = upload.read().decode("utf-8")
            except UnicodeDecodeError as error:
                self.add_error(
                    "text_file", f"The file is not UTF-8: byte {error.start} is invalid. Convert it to UTF-8."
                )
                return cleaned
            if "\0" in text:
                self.add_error("text_file", "The file contains a NUL character, so it is not a text file.")
                return cleaned
            # A form that is shown again loses its file, so the file's text is put into the text field.
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
                    f"The SHA-256 of this text is {digest}, but the source has {stated}. Correct the text, or clear"
                    " the "
                    "field SHA-256 to use this text from now on.",
                )
            elif not stated:
                cleaned["sha256"] = digest
        return cleaned


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    """Sources: articles, interviews, communiqués, data sets …"""

    index_position = 14
    form = SourceForm
    main_fieldsets = [
        (None, {"fields": ("title", "slug", ("kind", "outlet", "section"), "url", "published", "byline")}),
        ("Text", {"fields": ("text", "text_file", "sha256")}),
        (
            "Publication details",
            {
                "fields": (
                    ("publisher", "language", "accessed"),
                    "archive_url",
                    ("licence", "dataset_version"),
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
        """Save the text, and store for each citation of the source whether the text contains the quote."""
        super().save_related(request, form, formsets, change)
        text = form.cleaned_data.get("text", "")
        if not text.strip() or text == form.attached:
            return
        SourceText.objects.update_or_create(source=form.instance, defaults={"text": text})
        for citation in StatementCitation.objects.filter(source=form.instance).select_related("statement"):
            verify(citation, text)

    def record_links(self, request: HttpRequest, record: Any) -> list[dict[str, str]]:
        """The links of a record, and one to the form for the next statement of this source."""
        url = f"{page_url(Statement, 'add')}?from_source={record.pk}"
        link = {"label": "Next statement from this source", "url": url, "class": "next"}
        own = super().record_links(request, record)
        return [link, *own] if has_permission(request, "add", Statement) else own


def verify(citation: StatementCitation, text: str | None) -> None:
    """Store whether the text contains the quote at the citation's ranges, or null if there is nothing to compare."""

    statement = citation.statement
    if text is None or statement.kind != StatementKind.QUOTE or not citation.ranges:
        verified = None
    else:
        verified = words_at(text, citation.ranges) == statement.text
    if citation.verified != verified:
        citation.verified = verified
        citation.save(update_fields=["verified"])
