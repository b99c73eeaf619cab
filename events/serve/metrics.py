"""`/metrics`: where the log stands, and how far reading and each webhook are behind it, as Prometheus reads it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db import Error, connections
from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from diplo_api.embedded.errors import EmbeddedServerError
from events.access.webhooks import lag
from events.access.webhooks.subscriptions import WebhookState
from events.serve.conditional import NOT_KEPT
from events.serve.openapi.operations import Operation
from events.serve.records.parameters import check_names, pairs
from events.serve.replica import reads_from

_MEDIA_TYPE = "text/plain"


class MetricsView(APIView):
    """The log's head and what is behind it, in the text format of Prometheus."""

    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()

    def operation(self) -> Operation:
        """How it is described."""
        return Operation(
            id="getMetrics",
            tag="service",
            summary="The newest position of the log, and the lag of the replica and of each webhook, for Prometheus",
            description="The text format of Prometheus, version 0.0.4. A value that is not known is omitted.",
            answers={(200, _MEDIA_TYPE): ({"type": "string"}, "The metrics.")},
            problems=(400, 406, 500, 503),
        )

    def get(self, request: Request) -> HttpResponse:
        """The metrics; a server that cannot be asked is a 503."""
        check_names(pairs(request._request), [])
        reading = reads_from()
        epoch, _, seq = reading.position.rpartition("-")
        _, _, head = (reading.primary_position or "").rpartition("-")
        changes, seconds = reading.lag or (None, None)
        told = [
            *_metric(
                "diplo_log_position", "Newest position of the log where pages are read.", {f'epoch="{epoch}"': seq}
            ),
            *_metric("diplo_log_head", "Newest position of the log on the primary.", {"": head or None}),
            *_metric("diplo_read_lag_changes", "Changes that the replica lacks.", {"": changes}),
            *_metric("diplo_read_lag_seconds", "Age of the first of them.", {"": seconds and round(seconds, 3)}),
            *_of_webhooks(),
        ]
        content_type = f"{_MEDIA_TYPE}; version=0.0.4; charset=utf-8"
        return HttpResponse("".join(told), content_type=content_type, headers={"Cache-Control": NOT_KEPT})


def _metric(name: str, says: str, values: dict[str, Any]) -> Iterator[str]:
    """A gauge with its values, by their labels; one that has none is left out."""
    known = [
        f"{name}{{{labels}}} {value}" if labels else f"{name} {value}"
        for labels, value in values.items()
        if value is not None
    ]
    if known:
        yield "\n".join([f"# HELP {name} {says}", f"# TYPE {name} gauge", *known, ""])


def _of_webhooks() -> Iterator[str]:
    """How far each subscription has come, on the primary; nothing while that cannot be asked."""
    try:
        found = lag.distances()
    except (Error, EmbeddedServerError):
        connections["default"].close()
        return
    per_webhook: tuple[tuple[str, str, Callable[[lag.Distance], Any]], ...] = (
        (
            "diplo_webhook_lag_changes",
            f"Changes that a webhook has still to get, among the next {lag.WINDOW} of the log.",
            lambda one: one.changes,
        ),
        ("diplo_webhook_lag_seconds", "Age of the first of them.", lambda one: one.seconds),
        ("diplo_webhook_paused", "Whether it is paused.", lambda one: int(one.state == WebhookState.PAUSED)),
        ("diplo_webhook_failures", "Attempts for its next change that failed.", lambda one: one.failures),
    )
    for name, says, value in per_webhook:
        yield from _metric(name, says, {f'webhook="{one.id}"': value(one) for one in found})
