"""Which format of the log a client accepts: JSON unless it prefers NDJSON."""

from collections.abc import Iterable
from typing import Any

from rest_framework.exceptions import NotAcceptable

from events.serve.changes.asked import MEDIA_TYPES, Format
from events.serve.negotiation import JsonOnly


def preferred(accept: str) -> Format | None:
    """The format that an Accept header prefers, the first of equals; None where it names none of ours."""
    best: tuple[float, Format | None] = (0.0, None)
    for part in accept.split(","):
        media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((_quality(piece[2:]) for piece in parameters if piece.startswith("q=")), 1.0)
        for name, ours in MEDIA_TYPES.items():
            if media_type == ours and quality > best[0]:
                best = (quality, name)
    return best[1]


def accepted(accept: str) -> Format:
    """The format to answer in where `format` does not say."""
    return preferred(accept) or "json"


def _quality(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


class LogFormats(JsonOnly):
    """JSON or NDJSON; a client that accepts neither gets a 406."""

    def select_renderer(self, request: Any, renderers: Iterable[Any], format_suffix: str | None = None) -> Any:
        """The first renderer, which writes problems, with the media type that changes are sent in."""
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
