"""Content negotiation of an API that speaks JSON only.

A browser that asks for HTML gets JSON; a client that accepts neither JSON nor anything gets a 406.
"""

from collections.abc import Iterable
from typing import Any

from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import BaseContentNegotiation

_ACCEPTABLE = ("*/*", "application/*", "application/json", "application/problem+json", "text/html", "text/*")


class JsonOnly(BaseContentNegotiation):
    """Always the first renderer, unless the client rules JSON out."""

    def select_parser(self, request: Any, parsers: Iterable[Any]) -> Any:
        """The parser of the body's media type, or None (a 415)."""
        sent = (request.content_type or "").partition(";")[0].strip().lower()
        return next((parser for parser in parsers if parser.media_type == sent), None)

    def select_renderer(self, request: Any, renderers: Iterable[Any], format_suffix: str | None = None) -> Any:
        """The first renderer and its media type; raises NotAcceptable."""
        accept = request.META.get("HTTP_ACCEPT", "*/*").strip() or "*/*"
        if accept != "*/*" and not any(_accepts(part) for part in accept.split(",")):
            raise NotAcceptable(available_renderers=list(renderers))
        first = next(iter(renderers))
        return first, first.media_type


def _accepts(part: str) -> bool:
    media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
    refused = any(piece.replace(" ", "") in ("q=0", "q=0.0", "q=0.00", "q=0.000") for piece in parameters)
    return media_type in _ACCEPTABLE and not refused
