"""The page that lists the published versions of a record, newest first, each with its changes."""

from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path

from events.admin.differences import FieldDifference, differences, facts_of
from events.publish.documents import versions
from events.publish.version import Version

_MAX_VERSIONS = 100


@dataclass(frozen=True)
class VersionChanges:
    """A version and its differences from the version before."""

    version: Version
    changes: list[FieldDifference]

    @property
    def change_note(self) -> str | None:
        """The version's change note, or None."""
        return self.version.body.get("change_note") if self.version.body else None


def changes_by_version(history: list[Version]) -> list[VersionChanges]:
    """Each version with its changes. `history` is ordered newest first, and so is the result."""
    return [
        VersionChanges(version, _changes(before.body if before else None, version.body))
        for version, before in zip_longest(history, history[1:])
    ]


def _changes(before: Any, after: Any) -> list[FieldDifference]:
    """The changes of a version, or all its fields if there was no document before it. A tombstone has no changes."""
    if after is None:
        return []
    return facts_of(after) if before is None else differences(before, after)


class VersionHistoryMixin(admin.ModelAdmin):
    """The page of published versions of a record type."""

    def get_urls(self) -> list[Any]:
        """Add the page of versions."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_versions"
        return [
            path("<int:pk>/versions/", self.admin_site.admin_view(self.versions_view), name=name),
            *super().get_urls(),
        ]

    def versions_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the newest hundred versions with their changes."""
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
                "versions": changes_by_version(history)[:_MAX_VERSIONS],
                "count": len(history),
                "media": self.media,
            },
        )
