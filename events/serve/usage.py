"""`/api/v1/usage/`: what the caller may ask for, what of it is used, and when that begins anew."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import TextChoices
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.access import usage
from events.access.authentication import ApiKeyAuthentication
from events.access.keys import Scope
from events.access.known_keys import Key
from events.access.usage import Window
from events.serve.conditional import NOT_KEPT
from events.serve.fields import Choice, Day, Instant, Integer, JsonObject, Text
from events.serve.openapi.operations import Operation
from events.serve.records.parameters import check_names, pairs
from events.serve.throttling import client_of


class LimitName(TextChoices):
    """Which requests a limit counts."""

    REQUESTS = "requests", "every request below /api/v1/ that no other limit counts"
    EXPORTS = "exports", "downloads below /api/v1/exports/"
    USAGE = "usage", "this address itself"


class UsedKey(JsonObject):
    """The key that was sent."""

    prefix = Text("The prefix that identifies it: the part of its text between the two underscores.")
    owner = Text("The owner of the key.")
    scopes = serializers.ListField(child=Choice(Scope), help_text="The scopes of the key.")


class UsageWindow(JsonObject):
    """One limit, in the current window of time."""

    limit = Choice(LimitName, help_text="What is counted.")
    window_seconds = Integer("The length of a window, in seconds.", least=1)
    allowed = Integer("The number of requests that are answered in a window. Null: no limit.", null=True, least=1)
    used = Integer("The number of requests that were answered in this window.", least=0)
    remaining = Integer("The number of requests that are left in this window. Null: no limit.", null=True, least=0)
    resets_at = Instant("When the next window begins.")


class UsageDay(JsonObject):
    """The use of the key on one day (UTC)."""

    day = Day("The day.")
    requests = Integer("The number of requests that were answered, without downloads.", least=0)
    exports = Integer("The number of downloads.", least=0)
    refused = Integer("The number of requests that were refused because the limit was reached.", least=0)


class Usage(JsonObject):
    """The limits of the caller, and their use."""

    key = UsedKey(
        allow_null=True,
        help_text="The key that was sent. Null without a key: the limits are then those of the address.",
    )
    windows = UsageWindow(many=True, help_text="Each limit.")
    days = UsageDay(many=True, help_text="With a key: its use by day, newest first, up to 90 days; else empty.")


USAGE = Operation(
    id="getUsage",
    tag="service",
    summary="Your limits, their use, and when the next window begins",
    description=(
        "The limits of the key that is sent, else of the network address of the client. The numbers are those of all "
        "processes together and at most a second old. A request to this address does not count as one of `requests`."
    ),
    answers={(200, "application/json"): (Usage, "The limits and their use.")},
    problems=(400, 406, 500, 503),
)


class UsageView(APIView):
    """The caller's limits."""

    authentication_classes: Sequence[Any] = (ApiKeyAuthentication,)

    def operation(self) -> Operation:
        """How it is described."""
        return USAGE

    def get(self, request: Request) -> Response:
        """The limits of the key, or of the address."""
        check_names(pairs(request._request), [])
        key: Key | None = request.auth if isinstance(request.auth, Key) else None
        windows = usage.windows(client_of(request.META, key), key)
        days = usage.days(key) if key is not None else []
        body = {
            "key": key and {"prefix": key.prefix, "owner": key.owner, "scopes": sorted(key.scopes)},
            "windows": [_window(one) for one in windows],
            "days": [
                {"day": f"{one.day}", "requests": one.requests, "exports": one.exports, "refused": one.refused}
                for one in days
            ],
        }
        return Response(body, headers={"Cache-Control": NOT_KEPT})


def _window(window: Window) -> dict[str, Any]:
    return {
        "limit": window.limit.name,
        "window_seconds": window.limit.window,
        "allowed": window.allowed,
        "used": window.used,
        "remaining": window.left,
        "resets_at": _instant(window.ends),
    }


def _instant(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
