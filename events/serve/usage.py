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
from events.serve.fields import Choice, Day, Instant, Integer, Part, Text
from events.serve.openapi.operations import Operation
from events.serve.records.parameters import check_names, pairs
from events.serve.throttling import client_of


class LimitName(TextChoices):
    """What is counted together."""

    REQUESTS = "requests", "everything below /api/v1/ but the others of these"
    EXPORTS = "exports", "downloads below /api/v1/exports/"
    USAGE = "usage", "this address itself"


class UsedKey(Part):
    """The key that was sent."""

    prefix = Text("What names it: the part of its text between the two underlines.")
    owner = Text("Who holds it.")
    scopes = serializers.ListField(child=Choice(Scope), help_text="What it is for.")


class UsageWindow(Part):
    """One limit, in the window of time that is running."""

    limit = Choice(LimitName, help_text="What is counted.")
    window_seconds = Integer("How long a window is.", least=1)
    allowed = Integer("How many are answered in a window. Null: any number.", null=True, least=1)
    used = Integer("How many were answered so far.", least=0)
    remaining = Integer("How many more will be. Null: any number.", null=True, least=0)
    resets_at = Instant("When the next window begins.")


class UsageDay(Part):
    """What the key was used for on one day (UTC)."""

    day = Day("The day.")
    requests = Integer("Requests that were answered, downloads aside.", least=0)
    exports = Integer("Downloads.", least=0)
    refused = Integer("Requests that were refused as too many.", least=0)


class Usage(Part):
    """What the caller may ask for, and has."""

    key = UsedKey(
        allow_null=True, help_text="The key that was sent. Null without one: then your network address counts."
    )
    windows = UsageWindow(many=True, help_text="Each limit.")
    days = UsageDay(many=True, help_text="With a key: its days, newest first, up to 90. Empty without.")


USAGE = Operation(
    id="getUsage",
    tag="service",
    summary="What you may ask for, what of it is used, and when that begins anew",
    description=(
        "Of the key that is sent, else of the network address that asks. The numbers are those of all processes "
        "together, up to a second ago. Asking here does not use up `requests`."
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
