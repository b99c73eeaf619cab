"""Pages of webhooks: how far each has come, why it is paused, and what became of each attempt to deliver.

Owners make and delete them through the API; here they are looked at, paused and resumed. Limits: who pauses one here
takes it out of its owner's hands until it is resumed here.
"""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property

from events.access.webhooks import lag, lifecycle
from events.access.webhooks.subscriptions import PausedBecause, WebhookDelivery, WebhookState, WebhookSubscription
from events.admin.codes import ReadOnlyAdmin

_MOST_LISTED = 10_000


@admin.action(description="Pause: send nothing until it is resumed here", permissions=["decide"])
def pause(modeladmin: Any, request: HttpRequest, queryset: QuerySet[WebhookSubscription]) -> None:
    """Take them out of their owners' hands."""
    for one in queryset:
        lifecycle.pause(one, PausedBecause.OPERATOR)
    _log(request, queryset, "Paused.")
    modeladmin.message_user(request, f"{len(queryset)} paused.", messages.SUCCESS)


@admin.action(description="Resume: go on from where it stopped", permissions=["decide"])
def resume(modeladmin: Any, request: HttpRequest, queryset: QuerySet[WebhookSubscription]) -> None:
    """Go on at once; those that cannot are named with the reason."""
    resumed = []
    for one in queryset:
        try:
            lifecycle.resume(one, operator=True)
            resumed.append(one.pk)
        except lifecycle.Refused as refused:
            modeladmin.message_user(request, f"{one}: {refused.message}", messages.ERROR)
        except lifecycle.LogFenced:
            modeladmin.message_user(request, f"{one}: the log is fenced; /readyz says what to run.", messages.ERROR)
    _log(request, queryset.filter(pk__in=resumed), "Resumed.")
    modeladmin.message_user(request, f"{len(resumed)} resumed.", messages.SUCCESS)


def _log(request: HttpRequest, changed: QuerySet[WebhookSubscription], says: str) -> None:
    if changed:
        LogEntry.objects.log_actions(request.user.pk or 0, list(changed), CHANGE, says)


class LooksAndDecides(ReadOnlyAdmin):
    """Pages on which nothing is typed; pausing and resuming need the permission to change."""

    def has_decide_permission(self, request: HttpRequest) -> bool:
        """Whether the user may pause and resume."""
        return request.user.has_perm("events.change_webhooksubscription")


@admin.register(WebhookSubscription)
class WebhookSubscriptionAdmin(LooksAndDecides):
    """Webhooks, in the order in which they were made."""

    list_display = ("public_id", "key", "url", "state", "paused_because", "behind", "failures", "next_attempt_at")
    list_filter = ("state", "paused_because")
    list_select_related = ("key",)
    search_fields = ("public_id", "url", "key__owner", "key__prefix")
    actions = (pause, resume)
    fields = (
        ("public_id", "key", "created_at"),
        "url",
        "description",
        "types",
        ("state", "why"),
        ("position", "behind"),
        ("failures", "failing_since", "next_attempt_at"),
        ("last_attempt_at", "test_asked_at", "previous_until"),
    )
    readonly_fields = ("why", "position", "behind")

    @admin.display(description="why")
    def why(self, one: WebhookSubscription) -> str:
        """The reason in a sentence."""
        return str(PausedBecause(one.paused_because).label) if one.state == WebhookState.PAUSED else "–"

    @admin.display(description="position")
    def position(self, one: WebhookSubscription) -> str:
        """Where it is in the log."""
        return f"{one.epoch}-{one.seq}"

    @admin.display(description="behind")
    def behind(self, one: WebhookSubscription) -> str:
        """Its distance from the head."""
        found = lag.distances([one.public_id])
        if not found or found[0].changes is None:
            return "in another epoch"
        return f"{found[0].changes:,} changes, {found[0].seconds:,.0f} s" if found[0].changes else "in step"


class NewestOnly(Paginator):
    """Does not count a log of millions: it is looked at from its newest end."""

    @cached_property
    def count(self) -> int:
        """At most what somebody would page through."""
        newest: Any = self.object_list
        return int(newest[:_MOST_LISTED].count())


@admin.register(WebhookDelivery)
class WebhookDeliveryAdmin(LooksAndDecides):
    """Attempts to deliver, newest first."""

    list_display = ("at", "subscription", "message", "attempt", "result", "status", "milliseconds")
    list_filter = ("result", ("subscription", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("subscription",)
    list_per_page = 50
    show_full_result_count = False
    paginator = NewestOnly
