"""`/metrics`: where the log stands and how far this service's reading is behind it, as Prometheus reads it."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from events.serve.conditional import NOT_KEPT
from events.serve.operations import Operation
from events.serve.records.parameters import check_names, pairs
from events.serve.replica import reads_from

_MEDIA_TYPE = "text/plain"


class MetricsView(APIView):
    """The log's head and the lag, in the text format of Prometheus."""

    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()

    def operation(self) -> Operation:
        """How it is described."""
        return Operation(
            id="getMetrics",
            tag="service",
            summary="Where the log stands and how far reading is behind, for Prometheus",
            description="The text format of Prometheus, version 0.0.4. What is not known is left out.",
            answers={(200, _MEDIA_TYPE): ({"type": "string"}, "The metrics.")},
            problems=(400, 406, 500, 503),
        )

    def get(self, request: Request) -> HttpResponse:
        """The metrics; a server that cannot be asked is a 503."""
        check_names(pairs(request._request), [])
        reading = reads_from()
        epoch, _, seq = reading.position.rpartition("-")
        _, _, head = (reading.primary_position or "").rpartition("-")
        found: list[tuple[str, str, str, Any]] = [
            ("diplo_log_position", "Newest position of the log where pages are read.", f'{{epoch="{epoch}"}}', seq),
            ("diplo_log_head", "Newest position of the log on the primary.", "", head or None),
            ("diplo_read_lag_changes", "Changes that the replica lacks.", "", reading.lag and reading.lag[0]),
            ("diplo_read_lag_seconds", "Age of the first of them.", "", reading.lag and round(reading.lag[1], 3)),
        ]
        lines = [
            f"# HELP {name} {told}\n# TYPE {name} gauge\n{name}{labels} {value}\n"
            for name, told, labels, value in found
            if value is not None
        ]
        content_type = f"{_MEDIA_TYPE}; version=0.0.4; charset=utf-8"
        return HttpResponse("".join(lines), content_type=content_type, headers={"Cache-Control": NOT_KEPT})
