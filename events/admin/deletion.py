"""Deletion of records. Deleting a published record publishes a tombstone; a record that others refer to is kept."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from events.admin.database_errors import Refusal, check_and_publish, in_one_transaction
from events.admin.record_urls import page_url, record_id
from events.vocabulary.enumerations import Publication


@admin.action(permissions=["delete"], description="Delete selected %(verbose_name_plural)s")
def delete_selected_records(modeladmin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
    """Django's action with its confirmation page, in one transaction. Shows the reason if the database refuses."""

    def work() -> HttpResponse | None:
        response: HttpResponse | None = delete_selected(modeladmin, request, queryset)
        check_and_publish()
        return response

    try:
        return in_one_transaction(work)
    except Refusal as refusal:
        # Reading the messages removes Django's message of success: the deletion was rolled back.
        list(messages.get_messages(request))
        modeladmin.message_user(request, f"Nothing was deleted. {refusal.message}", messages.ERROR)
        return None


class DeletionMixin(admin.ModelAdmin):
    """The pages that delete records of a type."""

    def get_actions(self, request: HttpRequest) -> Any:
        """Django's actions, with `delete_selected` replaced by the one of this module."""
        actions: dict[str, Any] = dict(super().get_actions(request))
        if "delete_selected" in actions:
            description: Any = getattr(delete_selected_records, "short_description", "Delete")
            actions["delete_selected"] = (delete_selected_records, "delete_selected", description)
        return actions

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> Any:
        """Confirm the deletion (GET) or delete (POST). If the database refuses, show the record with the reason."""
        record = self.model._default_manager.filter(pk=record_id(object_id)).first()
        published = record is not None and record.publication == Publication.PUBLISHED
        context = {**(extra_context or {}), "is_published": published}
        view = super().delete_view
        try:
            return in_one_transaction(lambda: view(request, object_id, context))
        except Refusal as refusal:
            list(messages.get_messages(request))
            self.message_user(request, f"Not deleted. {refusal.message}", messages.ERROR)
            return HttpResponseRedirect(page_url(self.model, "change", object_id))

    def response_delete(self, request: HttpRequest, obj_display: str, obj_id: int) -> HttpResponse:
        """Check the deletion and publish the tombstone before Django's response."""

        check_and_publish()
        return super().response_delete(request, obj_display, obj_id)
