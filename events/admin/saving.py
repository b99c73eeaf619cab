"""How a record is saved: locked, compared with what its editor saw, checked by the database, published, or shown again.

A save that cannot be made is rolled back whole, and the form is shown again with everything that was typed. A save that
alters a published document is shown as a difference first, and made once it is confirmed with a change note.
"""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from events.admin.edits import (
    ChangeToConfirm,
    OutOfReach,
    changes_between,
    edit_of,
    fingerprint,
    seen_token,
    state_of,
)
from events.admin.forms import IN_CONFLICT, TO_CONFIRM, PartFormSet
from events.admin.refusals import NotSaved, Refusal, check_and_publish, in_one_transaction
from events.models import Record
from events.publish.notes import change_note
from events.vocabulary.enumerations import Publication

_BUTTONS = ("_continue", "_addanother", "_next_from_source", "_save")
"""Names of the buttons that save; the one that confirms a change does what the one used first was to do."""


_OUT_OF_REACH = (
    "Somebody published or withdrew this record after you opened it, and only an editor may change it now. "
    "Nothing of yours was saved: copy what you typed, or ask an editor."
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
        """Show the form, or save it in one transaction; what could not be saved is shown again."""
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
            # They could change it when they opened it: what they typed is shown, and nothing is saved.
            edit_of(request).not_saved = OutOfReach(_OUT_OF_REACH)
        # The form is not valid now: it says why. Nothing can be written.
        response = view(request, object_id, form_url, extra_context)
        if isinstance(edit_of(request).not_saved, OutOfReach):
            response.status_code = 403
        return response

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The record; for a save under its row's lock, with its state at that moment."""
        if request.method != "POST":
            return super().get_object(request, object_id, from_field)
        record = super().get_object(request, object_id, from_field)
        if record is None:
            return None
        # Weaker than FOR UPDATE, which deadlocks with another session's new row that refers to this one.
        record = self._locked(request).filter(pk=record.pk).first()
        if isinstance(record, Record):
            edit_of(request).now = state_of(record)
        return record

    def _locked(self, request: HttpRequest) -> QuerySet[Any]:
        return self.get_queryset(request).select_for_update(no_key=True, of=("self",))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the parts, in the order of their places."""
        form.save_m2m()
        try:
            for formset in reversed(formsets):
                if isinstance(formset, PartFormSet):
                    formset.delete_removed()
        except ProtectedError as error:
            users = ", ".join(sorted({str(each._meta.verbose_name) for each in error.protected_objects}))
            raise Refusal(
                f"A row cannot be removed while another refers to it ({users}): remove that one first."
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
        """Let the database check the new record, then go on."""
        self.settle(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Let the database check and publish the change, then go on."""
        self.settle(request, obj)
        return super().response_change(request, obj)

    def settle(self, request: HttpRequest, record: Any) -> None:
        """The last step of a save. Raises ChangeToConfirm, or IntegrityError where the database refuses."""
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
        """Show the form with what its reader saw (for their save), and what stands in the way of the last save."""
        edit = edit_of(request)
        # The panels above the form say what these two are about.
        explained = not _other_errors(context)
        waiting = edit.to_confirm is not None and explained
        context["edit"] = edit
        context["to_confirm"] = edit.to_confirm if waiting else None
        context["change_note"] = request.POST.get("_change_note", "")
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
        """The links above the form: label, url, and a class for how they look."""
        return []

    def own_url(self, name: str, *args: Any) -> str:
        """Address of a page of this record type, by its name without the prefix."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{name}", args=args)


def _other_errors(context: dict[str, Any]) -> bool:
    """Whether the form has errors besides a conflict, or that its change waits for confirmation."""
    form = context["adminform"].form
    own = [error for errors in form.errors.as_data().values() for error in errors]
    parts = [inline.formset for inline in context["inline_admin_formsets"]]
    return any(error.code not in (TO_CONFIRM, IN_CONFLICT) for error in own) or any(
        formset.is_bound and not formset.is_valid() for formset in parts
    )
