"""Pages of API keys: made, rotated and revoked here. A key's text is shown once, on the page that answers the form.

Limits: that page is an answer to a POST and is kept nowhere, so whoever reloads it makes another key. A key that was
revoked stays as it is; deleting one deletes what it was used for, too.
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

LONGEST_OVERLAP = 90
"""Days for which the text before can go on after a rotation."""


class KeyForm(forms.ModelForm):
    """A key's fields, its scopes as boxes to tick."""

    scopes = forms.MultipleChoiceField(
        choices=Scope.choices, widget=forms.CheckboxSelectMultiple, help_text=ApiKey._meta.get_field("scopes").help_text
    )

    class Meta:
        model = ApiKey
        fields = ("owner", "contact", "scopes", "expires_at", "requests_per_minute", "exports_per_hour", "notes")


class RotationForm(forms.Form):
    """How long the text before goes on."""

    overlap = forms.IntegerField(
        label="Days for which the text so far goes on",
        min_value=0,
        max_value=LONGEST_OVERLAP,
        initial=7,
        help_text=f"0 to {LONGEST_OVERLAP}; with 0 it ends at once.",
    )


class DayInline(admin.TabularInline):
    """What a key was used for, by day."""

    model = DailyUsage
    fields = readonly_fields = ("day", "requests", "exports", "refused")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: it is counted."""
        return False


@admin.register(ApiKey)
class ApiKeyAdmin(admin.ModelAdmin):
    """API keys, newest first."""

    form = KeyForm
    list_display = ("__str__", "owner", "contact", "purpose", "state", "expires_at", "last_used_at")
    list_filter = (("revoked_at", admin.EmptyFieldListFilter),)
    search_fields = ("prefix", "owner", "contact")
    readonly_fields = ("prefix", "state", "last_used_at", "created_at", "created_by", "previous_until", "revoked_at")
    change_form_template = "admin/events/key_form.html"

    @admin.display(description="scopes")
    def purpose(self, key: ApiKey) -> str:
        """The scopes in a line."""
        return ", ".join(key.scopes)

    @admin.display(description="state")
    def state(self, key: ApiKey) -> str:
        """Whether it holds."""
        if key.revoked_at is not None:
            return "revoked"
        return "expired" if key.has_ended(timezone.now()) else "holds"

    def get_fields(self, request: HttpRequest, obj: ApiKey | None = None) -> Any:
        """What is typed, and below what is known of a key that is there."""
        return [*KeyForm.Meta.fields, *(self.readonly_fields if obj is not None else ())]

    def get_inlines(self, request: HttpRequest, obj: ApiKey | None) -> Any:
        """Days, of a key that is there."""
        return [DayInline] if obj is not None else []

    def has_change_permission(self, request: HttpRequest, obj: ApiKey | None = None) -> bool:
        """Django's; what was revoked is looked at only."""
        return super().has_change_permission(request, obj) and (obj is None or obj.revoked_at is None)

    def get_urls(self) -> list[Any]:
        """Adds the pages on which a key is rotated and revoked."""
        return [
            path("<int:pk>/rotate/", self.admin_site.admin_view(self.rotate_view), name="events_apikey_rotate"),
            path("<int:pk>/revoke/", self.admin_site.admin_view(self.revoke_view), name="events_apikey_revoke"),
            *super().get_urls(),
        ]

    def save_model(self, request: HttpRequest, obj: ApiKey, form: Any, change: bool) -> None:
        """A new key gets its secret; of one that is there only what was typed is written, as it may be in use."""
        if change:
            if form.changed_data:
                obj.save(update_fields=form.changed_data)
            return
        obj.created_by = request.user.get_username()
        request.issued = obj.issue()  # type: ignore[attr-defined]  # for the page that answers
        obj.save()

    def response_add(self, request: HttpRequest, obj: ApiKey, post_url_continue: str | None = None) -> HttpResponse:
        """The page that shows the key's text."""
        return self._shown(request, obj, request.issued)  # type: ignore[attr-defined]  # set in save_model

    def rotate_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask for how long the text so far goes on, then give the key a new one."""
        form = RotationForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            days = form.cleaned_data["overlap"]

            def rotate(key: ApiKey) -> str:
                text = key.rotate(timedelta(days=days))
                key.save(update_fields=["secret_hash", "previous_hash", "previous_until"])
                return text

            key, text = self._changed(request, pk, rotate, f"Rotated; the text before goes on for {days} days.")
            return self._shown(request, key, text)
        return self._asked(request, self._key(request, pk), "admin/events/key_rotate.html", "Rotate the key", form=form)

    def revoke_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask once, then revoke the key for good."""
        if request.method != "POST":
            return self._asked(request, self._key(request, pk), "admin/events/key_revoke.html", "Revoke the key")

        def revoke(key: ApiKey) -> None:
            key.revoked_at = timezone.now()
            key.save(update_fields=["revoked_at"])

        key, _ = self._changed(request, pk, revoke, "Revoked.")
        self.message_user(request, f"{key} is revoked: within a second nobody is let in with it.", messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:events_apikey_change", args=[key.pk]))

    def _changed(self, request: HttpRequest, pk: int, work: Callable[[ApiKey], Any], told: str) -> tuple[ApiKey, Any]:
        """Do something to a key, alone, and note who did; gives the key and what the work gave."""
        with transaction.atomic():
            key = self._key(request, pk, alone=True)
            done = work(key)
            LogEntry.objects.log_actions(request.user.pk or 0, [key], CHANGE, told, single_object=True)
        return key, done

    def _key(self, request: HttpRequest, pk: int, alone: bool = False) -> ApiKey:
        """The key, which must hold still and be theirs to change; `alone`: nobody else changes it meanwhile."""
        keys = ApiKey.objects.select_for_update(no_key=True) if alone else ApiKey.objects.all()
        key = keys.filter(pk=pk).first()
        if key is None:
            raise Http404
        if not self.has_change_permission(request, key):
            raise PermissionDenied
        return key

    def _shown(self, request: HttpRequest, key: ApiKey, text: str) -> HttpResponse:
        # Nobody keeps it: the admin's views are all `no-store`.
        return self._asked(request, key, "admin/events/key_shown.html", "The key's text", text=text)

    def _asked(self, request: HttpRequest, key: ApiKey, template: str, title: str, **more: Any) -> HttpResponse:
        context = {**self.admin_site.each_context(request), "title": title, "opts": self.opts, "original": key, **more}
        return TemplateResponse(request, template, {**context, "media": self.media})
