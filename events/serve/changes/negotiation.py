"""Content negotiation of the log: JSON unless the client prefers NDJSON or server-sent events."""

from collections.abc import Iterable
from typing import Any

from rest_framework.exceptions import NotAcceptable

from events.serve.changes.request import MEDIA_TYPES, LogFormat
from events.serve.negotiation import JsonOnly


def preferred(accept: str) -> LogFormat | None:
    """The format with the highest quality in an Accept header, the first of equals; None where it names no format."""
    best: tuple[float, LogFormat | None] = (0.0, None)
    for part in accept.split(","):
        media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((_quality(piece[2:]) for piece in parameters if piece.startswith("q=")), 1.0)
        for name, known in MEDIA_TYPES.items():
            if media_type == known and quality > best[0]:
                best = (quality, name)
    return best[1]


def default_format(accept: str) -> LogFormat:
    """The format of an answer to a request without `format=`."""
    return preferred(accept) or "json"


def _quality(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


class LogNegotiation(JsonOnly):
    """Accepts the media types of the log's formats; any other Accept gets a 406."""

    def select_renderer(self, request: Any, renderers: Iterable[Any], format_suffix: str | None = None) -> Any:
        """The first renderer, which is used for problems only, with the media type of the answer."""
        accept = request.META.get("HTTP_ACCEPT", "")
        found = preferred(accept)
        if found is not None:
            return next(iter(renderers)), MEDIA_TYPES[found]
        try:
            return super().select_renderer(request, renderers, format_suffix)
        except NotAcceptable:
            if request.GET.get("format") in MEDIA_TYPES:
                return next(iter(renderers)), MEDIA_TYPES["json"]
            raise
