"""Deleting records: drafts vanish, a published record leaves a tombstone, and what others refer to stays."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from events.admin.record_ids import record_id
from events.admin.refusals import Refusal, check_and_publish, in_one_transaction
from events.vocabulary.enumerations import Publication


@admin.action(permissions=["delete"], description="Delete selected %(verbose_name_plural)s")
def delete_selected_records(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
    """Django's deletion with its confirmation page, in one transaction, with the database's refusal in words."""

    def work() -> HttpResponse | None:
        response: HttpResponse | None = delete_selected(modeladmin, request, queryset)
        check_and_publish()
        return response

    try:
        return in_one_transaction(work)
    except Refusal as refusal:
        # The message of success that Django had queued is about what was rolled back.
        list(messages.get_messages(request))
        modeladmin.message_user(request, f"Nothing was deleted. {refusal.message}", messages.ERROR)
        return None


class DeletionMixin(admin.ModelAdmin):
    """The deletion pages of a record type."""

    def get_actions(self, request: HttpRequest) -> Any:
        """Replaces Django's own deletion of selected rows."""
        actions: dict[str, Any] = dict(super().get_actions(request))
        if "delete_selected" in actions:
            description: Any = getattr(delete_selected_records, "short_description", "Delete")
            actions["delete_selected"] = (delete_selected_records, "delete_selected", description)
        return actions

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> Any:
        """Confirm and delete; a refusal by the database goes back to the record with the reason."""
        record = self.model._default_manager.filter(pk=record_id(object_id)).first()
        published = record is not None and record.publication == Publication.PUBLISHED
        context = {**(extra_context or {}), "is_published": published}
        view = super().delete_view
        try:
            return in_one_transaction(lambda: view(request, object_id, context))
        except Refusal as refusal:
            list(messages.get_messages(request))
            self.message_user(request, f"Not deleted. {refusal.message}", messages.ERROR)
            return HttpResponseRedirect(self.own_url("change", object_id))  # type: ignore[attr-defined]

    def response_delete(self, request: HttpRequest, obj_display: str, obj_id: int) -> HttpResponse:
        """Let the database publish the tombstone, then go on."""
        check_and_publish()
        return super().response_delete(request, obj_display, obj_id)
