"""The admin site: its name, the order of its models, and its first page, which lists drafts and recent changes."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from events.admin.busy import View, answer_when_busy
from events.admin.endpoints import endpoint_urls
from events.admin.login import LoginForm, PasswordChangeForm
from events.admin.permissions import has_permission
from events.admin.record_urls import page_url
from events.admin.request_values import with_valid_values
from events.models import Record
from events.publish.catalog import model_of, record_models
from events.publish.current import Current
from events.vocabulary.enumerations import Publication

_DRAFTS_PER_TYPE = 6
_RECENT_CHANGES = 12

_DEFAULT_POSITION = 50
"""After the record types that come with the service, before the codes."""


class RecordAutocomplete(AutocompleteJsonView):
    """Autocomplete choices with slug and publication, which distinguish records of the same name."""

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        """Django's id and text. The text of a record includes its slug, and its publication unless published."""
        result: dict[str, str] = super().serialize_result(obj, to_field_name)
        if isinstance(obj, Record):
            parts = [str(obj)] + ([obj.slug] if obj.slug != str(obj) else [])
            parts += [obj.publication] if obj.publication != Publication.PUBLISHED else []
            result["text"] = " · ".join(parts)
        return result


class CurationSite(AdminSite):
    """Django's admin site with an overview of drafts and recent changes as its first page."""

    site_header = "DiploAPI"
    site_title = "DiploAPI"
    site_url = "/api/v1/"
    index_title = "Overview"
    index_template = "admin/events/overview.html"
    login_form = LoginForm
    empty_value_display = "–"

    def get_urls(self) -> list[Any]:
        """Add the endpoints that the scripts of the forms call."""
        return [*endpoint_urls(self), *super().get_urls()]

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Django's checks around a view, and of the values that no form checks.

        A view that waits too long for a lock answers in words (503).
        """
        answering: View = answer_when_busy(with_valid_values(view), self.each_context)
        return super().admin_view(answering, cacheable)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The log-in page. 429 with `Retry-After` if the attempt was refused before its password was checked."""
        login: View = answer_when_busy(super().login, self.each_context)
        return _with_status(login(request, extra_context))

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Django's page, with limits of attempts for the old password."""
        form_class = type("PasswordChangeFormOfRequest", (PasswordChangeForm,), {"request": request})
        view = PasswordChangeView.as_view(
            form_class=form_class,
            success_url=reverse("admin:password_change_done", current_app=self.name),
            extra_context={**self.each_context(request), **(extra_context or {})},
        )
        request.current_app = self.name  # read by the template tag `url`
        return _with_status(view(request))

    def autocomplete_view(self, request: HttpRequest) -> JsonResponse:
        """Answer an autocomplete field with the choices of `RecordAutocomplete`."""
        response: Any = RecordAutocomplete.as_view(admin_site=self)(request)
        return response

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The applications, events first. Models are ordered by the `index_position` of their admin, then by name."""
        apps: list[Any] = super().get_app_list(request, app_label)
        for app in apps:
            # Sorting is stable, and Django has sorted by name.
            app["models"].sort(key=lambda entry: self._index_position(entry["model"]))
        return sorted(apps, key=lambda app: app["app_label"] != "events")

    def _index_position(self, model: Any) -> int:
        position: int = getattr(self.get_model_admin(model), "index_position", _DEFAULT_POSITION)
        return position

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """The overview: the models, the newest drafts, and the newest changes."""
        lists = {"drafts": self._drafts(request), "changes": self._recent_changes(request)}
        return super().index(request, {**(extra_context or {}), **lists})

    def _drafts(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The newest drafts of each type that the user may view."""
        groups = []
        for model in record_models().values():
            if not has_permission(request, "view", model):
                continue
            drafts = model._default_manager.filter(publication=Publication.DRAFT).order_by("-pk")
            related = getattr(self.get_model_admin(model), "list_select_related", ())
            # The order by key uses the primary key's index, whatever the number of records.
            newest = list(drafts.select_related(*related)[: _DRAFTS_PER_TYPE + 1])
            if newest:
                groups.append(
                    {
                        "name": model._meta.verbose_name_plural,
                        "all_url": f"{page_url(model, 'changelist')}?publication__exact=draft",
                        "has_more": len(newest) > _DRAFTS_PER_TYPE,
                        "records": [
                            (draft, page_url(model, "change", draft.pk)) for draft in newest[:_DRAFTS_PER_TYPE]
                        ],
                    }
                )
        return groups

    def _recent_changes(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The newest changes of the log, of types that the user may view."""
        changes = []
        for change in Current.objects.order_by("-seq")[:_RECENT_CHANGES]:
            model = model_of(change.type)
            if has_permission(request, "view", model):
                url = None if change.op == "delete" else page_url(model, "versions", change.record_id)
                changes.append({"change": change, "type": model._meta.verbose_name, "url": url})
        return changes


def _with_status(response: Any) -> Any:
    """The response, with status 429 if its form was refused before a password was checked."""
    form = (getattr(response, "context_data", None) or {}).get("form")
    if isinstance(form, LoginForm | PasswordChangeForm) and form.refused is not None:
        response.status_code = 429
        response.headers["Retry-After"] = str(form.refused.wait)
    return response


def use_curation_site() -> None:
    """Turn Django's default admin site into a `CurationSite`. Models that are registered on it stay registered.

    Django builds its default site from a class named in the settings, before models are loaded. This module imports
    models, so the settings cannot name it; instead the class of the site is replaced after models are loaded.
    """
    default_site: Any = admin.site
    getattr(default_site, "_wrapped", default_site).__class__ = CurationSite
