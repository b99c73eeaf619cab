"""`/api/v1/usage/`: the rate limits of the caller, how much of each is used, and when it resets."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import TextChoices
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.access import usage_report
from events.access.authentication import ApiKeyAuthentication
from events.access.key_cache import Key
from events.access.keys import Scope
from events.access.usage_report import LimitUsage
from events.serve.collections.fields import Choice, Day, Instant, Integer, JsonObject, Text
from events.serve.delivery.conditional import NO_STORE
from events.serve.openapi.operations import Operation
from events.serve.pages import query_pairs, refuse_unknown_parameters
from events.serve.throttling import client_of


class LimitName(TextChoices):
    """The requests that one limit counts."""

    REQUESTS = "requests", "all requests below /api/v1/ that no other limit counts"
    EXPORTS = "exports", "downloads below /api/v1/exports/"
    USAGE = "usage", "requests for /api/v1/usage/"


class UsedKey(JsonObject):
    """The key that was sent."""

    prefix = Text("The key's prefix: the part of its text between the two underscores.")
    owner = Text("The holder of the key.")
    scopes = serializers.ListField(child=Choice(Scope), help_text="The scopes of the key.")


class UsageWindow(JsonObject):
    """One limit in the current time window."""

    limit = Choice(LimitName, help_text="The name of the limit.")
    window_seconds = Integer("The length of a window in seconds.", least=1)
    allowed = Integer("The number of requests allowed in a window. Null where there is no limit.", null=True, least=1)
    used = Integer("The number of requests in the current window.", least=0)
    remaining = Integer(
        "The number of requests left in the current window. Null where there is no limit.", null=True, least=0
    )
    resets_at = Instant("When the next window begins.")


class UsageDay(JsonObject):
    """The use of the key on one day (UTC)."""

    day = Day("The day.")
    requests = Integer("Requests answered, without downloads.", least=0)
    exports = Integer("Downloads.", least=0)
    refused = Integer("Requests refused because a limit was reached.", least=0)


class Usage(JsonObject):
    """The limits of the caller and their use."""

    key = UsedKey(
        allow_null=True,
        help_text="The key that was sent. Null without a key: the limits are then those of your network address.",
    )
    windows = UsageWindow(many=True, help_text="The limits.")
    days = UsageDay(
        many=True, help_text="With a key: its last 90 days with requests, newest first. Empty without a key."
    )


USAGE = Operation(
    id="getUsage",
    tag="service",
    summary="Your rate limits, how much of each is used, and when it resets",
    description=(
        "The limits are those of the key that is sent, else those of your network address. The numbers include all "
        "processes and are at most a second old. A request for the usage does not count against `requests`."
    ),
    answers={(200, "application/json"): (Usage, "The limits and their use.")},
    problems=(400, 406, 500, 503),
)


class UsageView(APIView):
    """The caller's limits."""

    authentication_classes: Sequence[Any] = (ApiKeyAuthentication,)

    def operation(self) -> Operation:
        """Its OpenAPI description."""
        return USAGE

    def get(self, request: Request) -> Response:
        """The limits of the key, or of the network address."""
        refuse_unknown_parameters(query_pairs(request._request), [])
        key: Key | None = request.auth if isinstance(request.auth, Key) else None
        windows = usage_report.limit_usage(client_of(request.META, key), key)
        days = usage_report.recent_days(key) if key is not None else []
        body = {
            "key": key and {"prefix": key.prefix, "owner": key.owner, "scopes": sorted(key.scopes)},
            "windows": [_window(one) for one in windows],
            "days": [
                {"day": f"{one.day}", "requests": one.requests, "exports": one.exports, "refused": one.refused}
                for one in days
            ],
        }
        return Response(body, headers={"Cache-Control": NO_STORE})


def _window(window: LimitUsage) -> dict[str, Any]:
    return {
        "limit": window.limit.name,
        "window_seconds": window.limit.window,
        "allowed": window.allowed,
        "used": window.used,
        "remaining": window.remaining,
        "resets_at": _instant(window.resets_at),
    }


def _instant(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
