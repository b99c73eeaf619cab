"""The admin site: its name, the order of its models, and the desk, which shows the drafts that wait and what is new."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import HttpRequest, JsonResponse
from django.urls import reverse

from events.admin.endpoints import endpoint_urls
from events.models import Record
from events.publish.catalog import model_of, record_models
from events.publish.current import Current
from events.vocabulary.enumerations import Publication

ORDER = (
    "Statement",
    "Talk",
    "Proposal",
    "Event",
    "Source",
    "Speaker",
    "Office",
    "Party",
    "Topic",
    "CameoCode",
    "PloverType",
    "ImportRun",
    "Suggestion",
    "PossibleDuplicate",
    "ApiKey",
)
"""The models as a day's work meets them: what was said first, who said it after, vocabularies last."""

_DRAFTS_A_TYPE = 6
_NEWEST = 12


class RecordAutocomplete(AutocompleteJsonView):
    """Choices of an autocomplete, with slug and publication, so that two of one name can be told apart."""

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        """Django's id and text; for a record the text says which one it is."""
        result: dict[str, str] = super().serialize_result(obj, to_field_name)
        if isinstance(obj, Record):
            parts = [str(obj)] + ([obj.slug] if obj.slug != str(obj) else [])
            parts += [obj.publication] if obj.publication != Publication.PUBLISHED else []
            result["text"] = " · ".join(parts)
        return result


class CurationSite(AdminSite):
    """Django's admin site with the desk as its first page."""

    site_header = "DiploAPI"
    site_title = "DiploAPI"
    site_url = "/api/v1/"
    index_title = "Desk"
    index_template = "admin/events/desk.html"

    def get_urls(self) -> list[Any]:
        """Adds what the forms ask while somebody types."""
        return [*endpoint_urls(self), *super().get_urls()]

    def autocomplete_view(self, request: HttpRequest) -> JsonResponse:
        """Choices that say which record they are."""
        response: Any = RecordAutocomplete.as_view(admin_site=self)(request)
        return response

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Records first, in the order of the work; accounts after them."""
        apps: list[Any] = super().get_app_list(request, app_label)
        place = {name: number for number, name in enumerate(ORDER)}
        for app in apps:
            if app["app_label"] == "events":
                app["models"].sort(key=lambda model: place.get(model["object_name"], len(ORDER)))
        return sorted(apps, key=lambda app: app["app_label"] != "events")

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """The desk: the models, drafts that wait, and what was published last."""
        desk = {"drafts": self._drafts(request), "published": self._published(request)}
        return super().index(request, {**(extra_context or {}), **desk})

    def _drafts(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The newest drafts of each type that the user may look at."""
        waiting = []
        for model in record_models().values():
            if not request.user.has_perm(f"events.view_{model._meta.model_name}"):
                continue
            drafts = model._default_manager.filter(publication=Publication.DRAFT).order_by("-pk")
            related = getattr(self.get_model_admin(model), "list_select_related", ())
            # Newest by key, so that the primary key's index serves it however many records there are.
            shown = list(drafts.select_related(*related)[: _DRAFTS_A_TYPE + 1])
            if shown:
                changelist = reverse(f"admin:events_{model._meta.model_name}_changelist")
                waiting.append(
                    {
                        "name": model._meta.verbose_name_plural,
                        "all_url": f"{changelist}?publication__exact=draft",
                        "more": len(shown) > _DRAFTS_A_TYPE,
                        "records": [
                            (draft, reverse(f"admin:events_{model._meta.model_name}_change", args=[draft.pk]))
                            for draft in shown[:_DRAFTS_A_TYPE]
                        ],
                    }
                )
        return waiting

    def _published(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The records whose documents changed last, of types that the user may look at."""
        newest = []
        for change in Current.objects.order_by("-seq")[:_NEWEST]:
            model = model_of(change.type)
            if not request.user.has_perm(f"events.view_{model._meta.model_name}"):
                continue
            gone = change.op == "delete"
            url = None if gone else reverse(f"admin:events_{model._meta.model_name}_versions", args=[change.record_id])
            newest.append({"change": change, "type": model._meta.verbose_name, "url": url})
        return newest


def adopt_site() -> None:
    """Make Django's one admin site a `CurationSite`, keeping what is registered on it.

    Django builds its default site from a class that the settings name, before this module can be imported: it reads
    the models. So the site that it built is given the class afterwards.
    """
    built: Any = admin.site
    getattr(built, "_wrapped", built).__class__ = CurationSite
