"""Pages of webhooks: the position and state of each subscription, and the result of each attempt to deliver.

Owners create and delete subscriptions through the API. The admin shows, pauses and resumes them. Limits: the owner
cannot resume a subscription that was paused here.
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
from events.admin.permissions import ReadOnlyAdmin, has_permission

_MAX_LISTED = 10_000


@admin.action(description="Pause: send nothing until it is resumed in this admin", permissions=["pause"])
def pause(modeladmin: Any, request: HttpRequest, queryset: QuerySet[WebhookSubscription]) -> None:
    """Pause the selected subscriptions. Their owners cannot resume them."""
    for one in queryset:
        subscription_actions.pause(one, PausedBecause.OPERATOR)
    _log(request, queryset, "Paused.")
    modeladmin.message_user(request, f"Paused: {len(queryset)}.", messages.SUCCESS)


@admin.action(description="Resume: continue at the position where it stopped", permissions=["pause"])
def resume(modeladmin: Any, request: HttpRequest, queryset: QuerySet[WebhookSubscription]) -> None:
    """Resume the selected subscriptions. Shows a message with the reason for each that cannot be resumed."""
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
    modeladmin.message_user(request, f"Resumed: {len(resumed)}.", messages.SUCCESS)


def _log(request: HttpRequest, changed: QuerySet[WebhookSubscription], message: str) -> None:
    if changed:
        LogEntry.objects.log_actions(request.user.pk or 0, list(changed), CHANGE, message)


class WebhookAdmin(ReadOnlyAdmin):
    """Pages without editable fields. Pausing and resuming need the permission to change subscriptions."""

    def has_pause_permission(self, request: HttpRequest) -> bool:
        """Whether the user may pause and resume subscriptions."""
        return has_permission(request, "change", WebhookSubscription)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the user may delete subscriptions, which also deletes their deliveries."""
        return has_permission(request, "delete", WebhookSubscription)


class SubscriptionChangeList(ChangeList):
    """A page of subscriptions that reads the lag of all of them in one query."""

    def get_results(self, request: HttpRequest) -> None:
        """Read the page and the lag of its subscriptions."""
        super().get_results(request)
        found = {one.id: one for one in lag.measure([one.public_id for one in self.result_list])}
        for one in self.result_list:
            one.distance = found.get(one.public_id)


@admin.register(WebhookSubscription)
class WebhookSubscriptionAdmin(WebhookAdmin):
    """Webhook subscriptions, oldest first."""

    index_position = 90
    list_display = ("public_id", "key", "url", "short_state", "behind", "failures", "next_attempt_at")
    list_filter = ("state", "paused_because")
    list_select_related = ("key",)
    search_fields = ("public_id", "url", "key__owner", "key__prefix")
    actions = (pause, resume)
    fields = (
        ("public_id", "key", "created_at"),
        "url",
        "description",
        "types",
        ("short_state", "why"),
        ("position", "behind"),
        ("failures", "failing_since", "next_attempt_at"),
        ("last_attempt_at", "test_asked_at", "previous_until"),
        "deliveries",
    )
    readonly_fields = ("short_state", "why", "position", "behind", "deliveries")

    @admin.display(description="state", ordering="state")
    def short_state(self, one: WebhookSubscription) -> str:
        """The state in a word, and why it is paused."""
        return f"{one.state} ({one.paused_because})" if one.paused_because else one.state

    @admin.display(description="why")
    def why(self, one: WebhookSubscription) -> str:
        """The reason why the subscription is paused, and what to do."""
        return str(PausedBecause(one.paused_because).label) if one.state == WebhookState.PAUSED else "–"

    @admin.display(description="position")
    def position(self, one: WebhookSubscription) -> str:
        """The position in the log up to which everything was delivered."""
        return f"{one.epoch}-{one.seq}"

    @admin.display(description="behind")
    def behind(self, one: Any) -> str:
        """The lag: the number of changes after the position, and the age of the oldest of them."""
        distance = one.distance if hasattr(one, "distance") else next(iter(lag.measure([one.public_id])), None)
        if distance is None or distance.changes is None:
            return "in another epoch"
        return f"{distance.changes:,} changes, {distance.seconds:,.0f} s" if distance.changes else "up to date"

    @admin.display(description="deliveries")
    def deliveries(self, one: WebhookSubscription) -> SafeString:
        """A link to the list of the subscription's deliveries."""
        address = reverse("admin:events_webhookdelivery_changelist")
        return format_html('<a href="{}?subscription__id__exact={}">List of all attempts</a>', address, one.pk)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """The list that reads the lag."""
        return SubscriptionChangeList


class CappedPaginator(Paginator):
    """A paginator that counts at most 10,000 rows, because counting millions of deliveries takes too long."""

    @cached_property
    def count(self) -> int:
        """The number of rows, at most 10,000."""
        newest: Any = self.object_list
        return int(newest[:_MAX_LISTED].count())


@admin.register(WebhookDelivery)
class WebhookDeliveryAdmin(WebhookAdmin):
    """Attempts to deliver a message, newest first."""

    index_position = 91
    list_display = ("at", "subscription", "message", "attempt", "result", "status", "milliseconds")
    list_filter = ("result", ("subscription", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("subscription",)
    list_per_page = 50
    show_full_result_count = False
    paginator = CappedPaginator
