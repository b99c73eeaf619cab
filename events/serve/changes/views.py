"""`/api/v1/changes/`: the log as JSON, or as NDJSON with one change a line."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from events.serve.changes import description, log
from events.serve.changes.negotiation import LogNegotiation, default_format
from events.serve.changes.request import MEDIA_TYPES, ChangesRequest, read_request
from events.serve.delivery import conditional
from events.serve.errors import Problem
from events.serve.openapi.operations import Operation

_MAX_CACHED = 1 << 16
"""The largest answer, in bytes, that the page cache keeps."""


_NO_STREAMS = (
    "Streams and `wait` need the stream process, which this service does not run (STREAM_PORT). Send the request"
    " without them, every few seconds."
)


class ChangesView(APIView):
    """What changed after a position."""

    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()
    content_negotiation_class = LogNegotiation

    def operation(self) -> Operation:
        """Its OpenAPI description."""
        return description.CHANGES

    def get(self, request: Request) -> HttpResponse:
        """The changes, the position to continue from, and the head of the log."""
        plain = request._request
        wanted = read_request(plain, default_format(plain.META.get("HTTP_ACCEPT", "")))
        if wanted.is_long:
            return redirect_to_streams(plain, _NO_STREAMS)
        ndjson = wanted.format == "ndjson"
        # An ETag is made of the address, which does not contain Accept.
        chosen_by_accept = ndjson and "format" not in plain.GET
        if (unchanged := conditional.before(plain, tagged=not chosen_by_accept)) is not None:
            return unchanged
        response = render(plain, wanted, log.read(wanted))
        if chosen_by_accept:
            del response["ETag"]
        return response


def redirect_to_streams(request: HttpRequest, detail: str) -> HttpResponse:
    """307 to the stream process, so that a long answer occupies no page worker.

    Problem (501) with that detail where the service runs no stream process.
    """
    base = settings.STREAM_URL
    if not base and settings.STREAM_PORT:
        host = request.get_host()
        name = host if host.endswith("]") or ":" not in host else host.rpartition(":")[0]
        base = f"{request.scheme}://{name}:{settings.STREAM_PORT}"
    if not base:
        raise Problem("no-streams", detail)
    response = HttpResponse(status=307, headers={"Cache-Control": conditional.NO_STORE, "Vary": "Accept"})
    response["Location"] = f"{base.rstrip('/')}{request.get_full_path()}"
    return response


def render(request: HttpRequest, wanted: ChangesRequest, batch: log.ChangeBatch) -> HttpResponse:
    """The answer in the requested format. The lines of NDJSON are changes only, so `next_since` is a header too."""
    if wanted.format == "ndjson":
        content = b"".join([part for change in batch.changes for part in (change, b"\n")])
    else:
        ends = f'],"next_since":"{batch.next_since}","head":"{batch.head}"}}'.encode()
        content = b"".join((b'{"results":[', b",".join(batch.changes), ends))
    response = conditional.answer(request, content, batch.head)
    if len(content) > _MAX_CACHED:
        # A copy that catches up must not evict the pages of other clients.
        request.META.pop(conditional.PAGE, None)
    if response.status_code == 200:
        response["Content-Type"] = MEDIA_TYPES[wanted.format]
    response["Diplo-Next-Since"] = batch.next_since
    response["Vary"] = "Accept, Accept-Encoding"
    return response
