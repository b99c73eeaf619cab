"""Pages of webhooks: how far each has come, why it is paused, and what became of each attempt to deliver.

Owners make and delete them through the API; here they are looked at, paused and resumed. Limits: who pauses one here
takes it out of its owner's hands until it is resumed here.
"""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString

from events.access.webhooks import lag, subscription_actions
from events.access.webhooks.subscriptions import PausedBecause, WebhookDelivery, WebhookState, WebhookSubscription
from events.admin.codes import ReadOnlyAdmin

_MOST_LISTED = 10_000


@admin.action(description="Pause: send nothing until it is resumed here", permissions=["decide"])
def pause(modeladmin: Any, request: HttpRequest, queryset: QuerySet[WebhookSubscription]) -> None:
    """Take them out of their owners' hands."""
    for one in queryset:
        subscription_actions.pause(one, PausedBecause.OPERATOR)
    _log(request, queryset, "Paused.")
    modeladmin.message_user(request, f"{len(queryset)} paused.", messages.SUCCESS)


@admin.action(description="Resume: go on from where it stopped", permissions=["decide"])
def resume(modeladmin: Any, request: HttpRequest, queryset: QuerySet[WebhookSubscription]) -> None:
    """Go on at once; those that cannot are named with the reason."""
    resumed = []
    for one in queryset:
        try:
            subscription_actions.resume(one, operator=True)
            resumed.append(one.pk)
        except subscription_actions.SubscriptionError as refused:
            modeladmin.message_user(request, f"{one}: {refused.message}", messages.ERROR)
        except subscription_actions.LogFenced:
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

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may delete subscriptions; their delivery log goes with them."""
        return request.user.has_perm("events.delete_webhooksubscription")


class WithDistances(ChangeList):
    """A page of subscriptions, with the distance of each from the head: one query for all."""

    def get_results(self, request: HttpRequest) -> None:
        """Django's, and the distances."""
        super().get_results(request)
        found = {one.id: one for one in lag.measure([one.public_id for one in self.result_list])}
        for one in self.result_list:
            one.distance = found.get(one.public_id)


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
        "deliveries",
    )
    readonly_fields = ("why", "position", "behind", "deliveries")

    @admin.display(description="why")
    def why(self, one: WebhookSubscription) -> str:
        """The reason in a sentence."""
        return str(PausedBecause(one.paused_because).label) if one.state == WebhookState.PAUSED else "–"

    @admin.display(description="position")
    def position(self, one: WebhookSubscription) -> str:
        """Where it is in the log."""
        return f"{one.epoch}-{one.seq}"

    @admin.display(description="behind")
    def behind(self, one: Any) -> str:
        """Its distance from the head."""
        distance = one.distance if hasattr(one, "distance") else next(iter(lag.measure([one.public_id])), None)
        if distance is None or distance.changes is None:
            return "in another epoch"
        return f"{distance.changes:,} changes, {distance.seconds:,.0f} s" if distance.changes else "in step"

    @admin.display(description="deliveries")
    def deliveries(self, one: WebhookSubscription) -> SafeString:
        """Where its attempts are listed."""
        address = reverse("admin:events_webhookdelivery_changelist")
        return format_html('<a href="{}?subscription__id__exact={}">What became of each attempt</a>', address, one.pk)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """The list that knows distances."""
        return WithDistances


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
