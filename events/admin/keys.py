"""Pages that create, rotate and revoke API keys. The text of a key is shown once, on the page after the form.

Limits: that page is the response to a POST and is not stored, so reloading it creates another key. A revoked key cannot
be changed. Deleting a key also deletes its daily usage.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from events.access.daily_usage import DailyUsage
from events.access.keys import ApiKey, Scope

MAX_OVERLAP_DAYS = 90
"""Longest time for which the previous text of a key stays valid after a rotation."""


class KeyForm(forms.ModelForm):
    """The form of a key, with checkboxes for its scopes."""

    scopes = forms.MultipleChoiceField(
        choices=Scope.choices, widget=forms.CheckboxSelectMultiple, help_text=ApiKey._meta.get_field("scopes").help_text
    )

    class Meta:
        model = ApiKey
        fields = ("owner", "contact", "scopes", "expires_at", "requests_per_minute", "exports_per_hour", "notes")


class RotationForm(forms.Form):
    """The form that rotates a key."""

    overlap = forms.IntegerField(
        label="Days for which the current text stays valid",
        min_value=0,
        max_value=MAX_OVERLAP_DAYS,
        initial=7,
        help_text=f"0 to {MAX_OVERLAP_DAYS}. With 0 the current text becomes invalid at once.",
    )


class DailyUsageInline(admin.TabularInline):
    """The usage of a key by day."""

    model = DailyUsage
    fields = readonly_fields = ("day", "requests", "exports", "refused")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """False: the API counts usage, and nobody enters it."""
        return False


@admin.register(ApiKey)
class ApiKeyAdmin(admin.ModelAdmin):
    """API keys, newest first."""

    index_position = 80
    form = KeyForm
    list_display = ("__str__", "owner", "contact", "scope_names", "state", "expires_at", "last_used_at")
    list_filter = (("revoked_at", admin.EmptyFieldListFilter),)
    search_fields = ("prefix", "owner", "contact")
    readonly_fields = ("prefix", "state", "last_used_at", "created_at", "created_by", "previous_until", "revoked_at")
    change_form_template = "admin/events/key_form.html"

    @admin.display(description="scopes")
    def scope_names(self, key: ApiKey) -> str:
        """The scopes, separated by commas."""
        return ", ".join(key.scopes)

    @admin.display(description="state")
    def state(self, key: ApiKey) -> str:
        """Valid, expired or revoked."""
        if key.revoked_at is not None:
            return "revoked"
        return "expired" if key.has_ended(timezone.now()) else "valid"

    def get_fields(self, request: HttpRequest, obj: ApiKey | None = None) -> Any:
        """The fields of the form and, for an existing key, its read-only fields."""
        return [*KeyForm.Meta.fields, *(self.readonly_fields if obj is not None else ())]

    def get_inlines(self, request: HttpRequest, obj: ApiKey | None) -> Any:
        """The daily usage of an existing key."""
        return [DailyUsageInline] if obj is not None else []

    def has_change_permission(self, request: HttpRequest, obj: ApiKey | None = None) -> bool:
        """Django's permission. A revoked key is read-only."""
        return super().has_change_permission(request, obj) and (obj is None or obj.revoked_at is None)

    def get_urls(self) -> list[Any]:
        """Add the pages that rotate and revoke a key."""
        return [
            path("<int:pk>/rotate/", self.admin_site.admin_view(self.rotate_view), name="events_apikey_rotate"),
            path("<int:pk>/revoke/", self.admin_site.admin_view(self.revoke_view), name="events_apikey_revoke"),
            *super().get_urls(),
        ]

    def save_model(self, request: HttpRequest, obj: ApiKey, form: Any, change: bool) -> None:
        """Give a new key its secret. Of an existing key save only the changed fields, because it may be in use."""
        if change:
            if form.changed_data:
                obj.save(update_fields=form.changed_data)
            return
        obj.created_by = request.user.get_username()
        request.issued = obj.issue()  # type: ignore[attr-defined]  # read by response_add
        obj.save()

    def response_add(self, request: HttpRequest, obj: ApiKey, post_url_continue: str | None = None) -> HttpResponse:
        """The page that shows the text of the new key."""
        return self._text_page(request, obj, request.issued)  # type: ignore[attr-defined]  # set in save_model

    def rotate_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask how long the current text stays valid (GET), then give the key a new text (POST)."""
        form = RotationForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            days = form.cleaned_data["overlap"]

            def rotate(key: ApiKey) -> str:
                text = key.rotate(timedelta(days=days))
                key.save(update_fields=["secret_hash", "previous_hash", "previous_until"])
                return text

            message = f"Rotated. The previous text stays valid for {days} days."
            key, text = self._change_key(request, pk, rotate, message)
            return self._text_page(request, key, text)
        return self._page(request, self._key(request, pk), "admin/events/key_rotate.html", "Rotate the key", form=form)

    def revoke_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask for confirmation (GET), then revoke the key (POST)."""
        if request.method != "POST":
            return self._page(request, self._key(request, pk), "admin/events/key_revoke.html", "Revoke the key")

        def revoke(key: ApiKey) -> None:
            key.revoked_at = timezone.now()
            key.save(update_fields=["revoked_at"])

        key, _ = self._change_key(request, pk, revoke, "Revoked.")
        self.message_user(request, f"{key} is revoked. The API refuses it within a second.", messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:events_apikey_change", args=[key.pk]))

    def _change_key(
        self, request: HttpRequest, pk: int, work: Callable[[ApiKey], Any], message: str
    ) -> tuple[ApiKey, Any]:
        """Lock a key, call `work` with it, and log the change. Returns the key and the result of `work`."""
        with transaction.atomic():
            key = self._key(request, pk, lock=True)
            result = work(key)
            LogEntry.objects.log_actions(request.user.pk or 0, [key], CHANGE, message, single_object=True)
        return key, result

    def _key(self, request: HttpRequest, pk: int, lock: bool = False) -> ApiKey:
        """A key that the user may change, with its row locked if asked. Raises Http404 or PermissionDenied."""
        keys = ApiKey.objects.select_for_update(no_key=True) if lock else ApiKey.objects.all()
        key = keys.filter(pk=pk).first()
        if key is None:
            raise Http404
        if not self.has_change_permission(request, key):
            raise PermissionDenied
        return key

    def _text_page(self, request: HttpRequest, key: ApiKey, text: str) -> HttpResponse:
        # No cache stores this page: all responses of the admin have `Cache-Control: no-store`.
        return self._page(request, key, "admin/events/key_text.html", "The text of the key", text=text)

    def _page(self, request: HttpRequest, key: ApiKey, template: str, title: str, **more: Any) -> HttpResponse:

        context = {**self.admin_site.each_context(request), "title": title, "opts": self.opts, "original": key, **more}
        return TemplateResponse(request, template, {**context, "media": self.media})
