"""Saving of a record: lock it, compare it with the state that the form showed, check it, and publish it.

A save that fails is rolled back, and the form is shown again with all input. A save that alters a published document
first shows the changes; it is carried out when the user confirms them.
"""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import ProtectedError, QuerySet
from django.http import HttpRequest, HttpResponse

from events.admin.database_errors import Busy, NotSaved, Refusal, check_and_publish, in_one_transaction
from events.admin.edits import (
    ChangeToConfirm,
    PermissionLost,
    changes_between,
    edit_of,
    fingerprint,
    seen_token,
    state_of,
)
from events.admin.forms import IN_CONFLICT, TO_CONFIRM, PartFormSet
from events.models import Record
from events.publish.notes import change_note
from events.vocabulary.enumerations import Publication

_BUTTONS = ("_continue", "_addanother", "_next_from_source", "_save")
"""Names of the buttons that save. The button that confirms a change takes the name of the one that was used first."""

_PERMISSION_LOST = (
    "Another user published or withdrew this record after you opened it. Only an editor can change it now. "
    "Your changes are not saved: copy them, or ask an editor."
)


class SavingMixin(admin.ModelAdmin):
    """The change form of a record type."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show the form (GET), or save it in one transaction (POST). If that fails, show the form again."""
        view = super().changeform_view
        if request.method != "POST":
            return view(request, object_id, form_url, extra_context)
        try:
            return in_one_transaction(lambda: view(request, object_id, form_url, extra_context))
        except NotSaved as reason:
            edit_of(request).not_saved = reason
        except PermissionDenied:
            if "_seen" not in request.POST or not self.has_change_permission(request):
                raise
            # The user could change the record when they opened the form, so it is shown again with their input.
            edit_of(request).not_saved = PermissionLost(_PERMISSION_LOST)
        # The form now contains the reason as an error, so it is not valid and this call writes nothing.
        response = view(request, object_id, form_url, extra_context)
        if isinstance(edit_of(request).not_saved, PermissionLost):
            response.status_code = 403
        return response

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The record. For a save, lock its row and remember its state."""
        if request.method != "POST" or not connection.in_atomic_block:
            return super().get_object(request, object_id, from_field)
        record = super().get_object(request, object_id, from_field)
        if record is None:
            return None
        # A form that is shown again writes nothing, and another transaction may still hold the row.
        if edit_of(request).not_saved is None:
            # A plain FOR UPDATE would deadlock with another session that inserts a row that refers to this one.
            record = self._locked(request).filter(pk=record.pk).first()
        if isinstance(record, Record):
            edit_of(request).now = state_of(record)
        return record

    def _locked(self, request: HttpRequest) -> QuerySet[Any]:
        return self.get_queryset(request).select_for_update(no_key=True, of=("self",))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the parts: first all deletions, then each list in its order."""
        form.save_m2m()
        try:
            for formset in reversed(formsets):
                if isinstance(formset, PartFormSet):
                    formset.delete_removed()
        except ProtectedError as error:
            users = ", ".join(sorted({str(each._meta.verbose_name) for each in error.protected_objects}))
            raise Refusal(
                f"A row cannot be deleted because another row refers to it ({users}). Delete that row first."
            ) from error
        for formset in formsets:
            self.save_formset(request, form, formset, change=change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Save one list of parts."""
        if isinstance(formset, PartFormSet):
            formset.save_in_order()
        else:
            formset.save()

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """Check the new record before Django's response."""
        self.finish_save(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Check and publish the change before Django's response."""
        self.finish_save(request, obj)
        return super().response_change(request, obj)

    def finish_save(self, request: HttpRequest, record: Any) -> None:
        """Check and publish a save. Raises ChangeToConfirm, or IntegrityError if the database refuses."""
        before = edit_of(request).now
        if before is None or before["publication"] != Publication.PUBLISHED:
            check_and_publish()
            return
        after = state_of(record)
        changes = [change for change in changes_between(before, after) if change.field not in ("publication", "notes")]
        if changes:
            if request.POST.get("_confirmed") != fingerprint(after):
                check_and_publish()
                raise ChangeToConfirm(changes, fingerprint(after))
            change_note(request.POST.get("_change_note", ""))
        check_and_publish()

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> Any:
        """Show the form with the state that it shows, signed, and with the reason why the last save failed."""
        edit = edit_of(request)
        # Panels above the form explain a conflict and a change to confirm, unless the form has other errors.
        explained = not _other_errors(context)
        waiting = edit.to_confirm is not None and explained
        context["edit"] = edit
        context["to_confirm"] = edit.to_confirm if waiting else None
        context["change_note"] = request.POST.get("_change_note", "")
        # A confirmed change that had to wait too long is saved at the next attempt without a second confirmation.
        context["confirmed"] = request.POST.get("_confirmed", "") if isinstance(edit.not_saved, Busy) else ""
        context["returned_rows"] = sum(
            getattr(inline.formset, "returned", 0) for inline in context["inline_admin_formsets"]
        )
        context["save_button"] = next((name for name in _BUTTONS if name in request.POST), "_save")
        context["record_type"] = self.model.record_type.value
        if explained:
            context["errors"] = []
        if change and obj is not None:
            context["seen_token"] = request.POST.get("_seen") or seen_token(obj)
            context["replacing"] = edit.conflict and request.POST.get("_replace") == edit.conflict.fingerprint
            context["record_links"] = self.record_links(request, obj)
        return super().render_change_form(request, context, add=add, change=change, form_url=form_url, obj=obj)

    def record_links(self, request: HttpRequest, record: Any) -> list[dict[str, str]]:
        """The links above the form. Each has a label, an address (`url`) and a CSS class (`class`)."""
        return []


def _other_errors(context: dict[str, Any]) -> bool:
    """Whether the form has errors other than a conflict or a change to confirm."""

    form = context["adminform"].form
    own = [error for errors in form.errors.as_data().values() for error in errors]
    parts = [inline.formset for inline in context["inline_admin_formsets"]]
    return any(error.code not in (TO_CONFIRM, IN_CONFLICT) for error in own) or any(
        formset.is_bound and not formset.is_valid() for formset in parts
    )
