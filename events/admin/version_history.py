"""The published versions of a record, newest first, each with what it changed."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path

from events.admin.differences import FieldDifference, differences, facts_of
from events.publish.documents import versions
from events.publish.version import Version

_SHOWN = 100


@dataclass(frozen=True)
class Step:
    """A version and its differences from the one before; `restored` where the one before was a tombstone."""

    version: Version
    changes: list[FieldDifference]

    @property
    def change_note(self) -> str | None:
        """The note that the version carries."""
        return self.version.body.get("change_note") if self.version.body else None


def steps_of(history: list[Version]) -> list[Step]:
    """Each version beside the document that came before it, newest first as given."""
    earlier = [*history[1:], None]
    return [
        Step(version, _changes(before.body if before else None, version.body))
        for version, before in zip(history, earlier, strict=True)
    ]


def _changes(before: Any, after: Any) -> list[FieldDifference]:
    """What a version changed; all it says, where there was no document before it."""
    if after is None:
        return []
    return facts_of(after) if before is None else differences(before, after)


class VersionHistoryMixin(admin.ModelAdmin):
    """The page of published versions of a record type."""

    def get_urls(self) -> list[Any]:
        """Adds the page to Django's own."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_versions"
        return [
            path("<int:pk>/versions/", self.admin_site.admin_view(self.versions_view), name=name),
            *super().get_urls(),
        ]

    def versions_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The newest hundred versions with their differences."""
        record = self.model._default_manager.filter(pk=pk).first()
        if record is None:
            raise Http404
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        history = versions(record)
        return TemplateResponse(
            request,
            "admin/events/versions.html",
            {
                **self.admin_site.each_context(request),
                "title": "Published versions",
                "opts": self.opts,
                "original": record,
                "steps": steps_of(history)[:_SHOWN],
                "count": len(history),
                "media": self.media,
            },
        )
