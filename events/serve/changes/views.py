"""`/api/v1/changes/`: the log as JSON, or as NDJSON with one change a line."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from events.serve.changes import asked as requests
from events.serve.changes import description, log
from events.serve.changes.negotiation import LogFormats, accepted
from events.serve.delivery import conditional
from events.serve.errors import Problem
from events.serve.openapi.operations import Operation

_KEPT = 1 << 16
"""The page cache keeps answers of up to this many bytes."""


class ChangesView(APIView):
    """What changed after a position."""

    authentication_classes: Sequence[Any] = ()
    permission_classes: Sequence[Any] = ()
    throttle_classes: Sequence[Any] = ()
    content_negotiation_class = LogFormats

    def operation(self) -> Operation:
        """How it is described."""
        return description.CHANGES

    def get(self, request: Request) -> HttpResponse:
        """The changes, where to go on, and where the log stands."""
        plain = request._request
        asked = requests.read(plain, accepted(plain.META.get("HTTP_ACCEPT", "")))
        if asked.streams:
            return elsewhere(plain, "Streams and `wait` are not served here; ask again without, every so often.")
        ndjson = asked.format == "ndjson"
        # One address has one tag for each query, and Accept is no part of it.
        chosen_by_accept = ndjson and "format" not in plain.GET
        if (unchanged := conditional.before(plain, tagged=not chosen_by_accept)) is not None:
            return unchanged
        response = answer(plain, asked)
        if chosen_by_accept:
            del response["ETag"]
        return response


def elsewhere(request: HttpRequest, otherwise: str) -> HttpResponse:
    """307 to the process that keeps connections open, so that none of them takes a worker from the pages.

    Where there is none, Problem (501) with the sentence `otherwise`.
    """
    base = settings.STREAM_URL
    if not base and settings.STREAM_PORT:
        host = request.get_host()
        name = host if host.endswith("]") or ":" not in host else host.rpartition(":")[0]
        base = f"{request.scheme}://{name}:{settings.STREAM_PORT}"
    if not base:
        raise Problem("no-streams", otherwise)
    response = HttpResponse(status=307, headers={"Cache-Control": conditional.NOT_KEPT, "Vary": "Accept"})
    response["Location"] = f"{base.rstrip('/')}{request.get_full_path()}"
    return response


def answer(request: HttpRequest, asked: requests.Asked) -> HttpResponse:
    """The answer; of NDJSON the data are nothing but changes, so the header says where to go on."""
    return shown(request, asked, log.read(asked))


def shown(request: HttpRequest, asked: requests.Asked, found: log.Changes) -> HttpResponse:
    """What was read, in the format that was asked for."""
    if asked.format == "ndjson":
        content = b"".join([part for change in found.changes for part in (change, b"\n")])
    else:
        ends = f'],"next_since":"{found.next_since}","head":"{found.head}"}}'.encode()
        content = b"".join((b'{"results":[', b",".join(found.changes), ends))
    response = conditional.answer(request, content, found.head)
    if len(content) > _KEPT:
        # One copy that catches up must not push everybody's pages out of the cache.
        request.META.pop(conditional.PAGE, None)
    if response.status_code == 200:
        response["Content-Type"] = requests.MEDIA_TYPES[asked.format]
    response["Diplo-Next-Since"] = found.next_since
    response["Vary"] = "Accept, Accept-Encoding"
    return response
