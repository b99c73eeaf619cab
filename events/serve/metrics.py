"""`/metrics` for Prometheus: the head of the log, lags of reader and webhooks, locks of writers, disks and clocks."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db import Error, connections
from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from diplo_api import disk_space
from diplo_api.embedded.errors import EmbeddedServerError
from events.access.webhooks import lag
from events.access.webhooks.subscriptions import WebhookState
from events.publish import clock, locks
from events.serve.delivery import reader
from events.serve.delivery.conditional import NO_STORE
from events.serve.delivery.replica import reads_from
from events.serve.health import primary
from events.serve.openapi.operations import Operation
from events.serve.pages import query_pairs, refuse_unknown_parameters

_MEDIA_TYPE = "text/plain"


class MetricsView(APIView):
    """The head of the log and the lags, in the text format of Prometheus."""

    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()

    def operation(self) -> Operation:
        """Its OpenAPI description."""
        return Operation(
            id="getMetrics",
            tag="service",
            summary="The head of the log, lags of the reader and of webhooks, and locks of writers, for Prometheus",
            description="The text format of Prometheus, version 0.0.4. A metric whose value is unknown is omitted.",
            answers={(200, _MEDIA_TYPE): ({"type": "string"}, "The metrics.")},
            problems=(400, 406, 500, 503),
        )

    def get(self, request: Request) -> HttpResponse:
        """The metrics. 503 where the server that pages are read from cannot be reached."""
        refuse_unknown_parameters(query_pairs(request._request), [])
        read_from = reads_from()
        epoch, _, seq = read_from.position.rpartition("-")
        _, _, head = (read_from.primary_position or "").rpartition("-")
        changes, seconds = read_from.lag or (None, None)
        metrics = [
            *_metric(
                "diplo_log_position",
                "Newest position of the log on the server that pages are read from.",
                {f'epoch="{epoch}"': seq},
            ),
            *_metric("diplo_log_head", "Newest position of the log on the primary.", {"": head or None}),
            *_metric("diplo_read_lag_changes", "Changes that the replica has not replayed.", {"": changes}),
            *_metric(
                "diplo_read_lag_seconds", "Age of the first of these changes.", {"": seconds and round(seconds, 3)}
            ),
            *_disk_metrics(),
            *_clock_metrics(),
            *_webhook_metrics(),
            *_lock_metrics(),
        ]
        content_type = f"{_MEDIA_TYPE}; version=0.0.4; charset=utf-8"
        return HttpResponse("".join(metrics), content_type=content_type, headers={"Cache-Control": NO_STORE})


def _metric(name: str, help_text: str, values: dict[str, Any]) -> Iterator[str]:
    """The lines of a gauge with its values by label; none where every value is unknown."""
    known = [
        f"{name}{{{labels}}} {value}" if labels else f"{name} {value}"
        for labels, value in values.items()
        if value is not None
    ]
    if known:
        yield "\n".join([f"# HELP {name} {help_text}", f"# TYPE {name} gauge", *known, ""])


def _lock_metrics() -> Iterator[str]:
    """What makes writers wait, read on the primary; none while it cannot be reached."""
    try:
        found = locks.state(primary())
    except (Error, EmbeddedServerError):
        connections[primary()].close()
        return
    for name, help_text, value in (
        (
            "diplo_publishing_lock_seconds",
            "Age of the transaction that holds the publishing lock; 0 where none does.",
            found.held_seconds,
        ),
        ("diplo_publishing_lock_waiting", "Sessions that wait for the publishing lock.", found.waiting),
        ("diplo_prepared_transactions", "Prepared transactions, which keep their locks.", found.prepared),
        (
            "diplo_prepared_transaction_seconds",
            "Age of the oldest of them; 0 where there is none.",
            found.prepared_seconds,
        ),
        (
            "diplo_oldest_transaction_seconds",
            "Age of the oldest transaction of any session; 0 where there is none.",
            found.oldest_transaction_seconds,
        ),
    ):
        yield from _metric(name, help_text, {"": round(value or 0, 3)})


def _disk_metrics() -> Iterator[str]:
    """Free space and size of the disks that are written to; none while they cannot be read."""
    try:
        disks = disk_space.free_space()
    except (OSError, EmbeddedServerError):
        return
    yield from _metric(
        "diplo_disk_free_bytes",
        "Free space on the disk of a folder that the service writes to.",
        {f'folder="{disk.folder}"': disk.free for disk in disks},
    )
    yield from _metric(
        "diplo_disk_size_bytes", "Size of that disk.", {f'folder="{disk.folder}"': disk.size for disk in disks}
    )


def _clock_metrics() -> Iterator[str]:
    """How far the newest change is ahead of the clock, and how far the clocks of the two machines differ."""
    state = clock.state(reader.answering())
    yield from _metric(
        "diplo_log_ahead_seconds",
        "Seconds by which the newest change is ahead of the database server's clock.",
        {"": round(state.ahead, 3)},
    )
    yield from _metric(
        "diplo_clock_difference_seconds",
        "Difference between the clocks of the database server and of this machine.",
        {"": round(state.difference, 3)},
    )


def _webhook_metrics() -> Iterator[str]:
    """The metrics of each webhook, read on the primary; none while it cannot be reached."""
    try:
        found = lag.measure()
    except (Error, EmbeddedServerError):
        connections["default"].close()
        return
    per_webhook: tuple[tuple[str, str, Callable[[lag.SubscriptionLag], Any]], ...] = (
        (
            "diplo_webhook_lag_changes",
            f"Changes still to be delivered, among the next {lag.SCAN_LIMIT} of the log.",
            lambda one: one.changes,
        ),
        ("diplo_webhook_lag_seconds", "Age of the first of these changes.", lambda one: one.seconds),
        (
            "diplo_webhook_paused",
            "1 where the webhook is paused, else 0.",
            lambda one: int(one.state == WebhookState.PAUSED),
        ),
        ("diplo_webhook_failures", "Failed attempts to deliver the next change.", lambda one: one.failures),
    )
    for name, help_text, value in per_webhook:
        yield from _metric(name, help_text, {f'webhook="{one.id}"': value(one) for one in found})
