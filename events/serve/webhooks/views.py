"""`/api/v1/webhooks/`: make, list, pause, resume, test and delete webhooks, rotate their secrets, see their deliveries.

A key sees its own only; another's are not found. Everything is read and written on `default`, which keeps them. No
answer may be kept by anybody.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.access.authentication import ApiKeyAuthentication
from events.access.keys import Scope
from events.access.known_keys import Key
from events.access.permissions import HasScope
from events.access.webhooks import lifecycle
from events.access.webhooks.subscriptions import PausedBecause, WebhookDelivery, WebhookSubscription
from events.serve.conditional import NOT_KEPT
from events.serve.errors import Problem, parameter_error
from events.serve.openapi.operations import Operation
from events.serve.records.parameters import check_names, pairs
from events.serve.webhooks import bodies, description, shown

_ID = re.compile(r"wh_[0-9a-f]{20}")
_LARGEST = 2**63 - 1


class KeysOwn(APIView):
    """What the views share: a key with the scope, small JSON, and answers that nobody keeps."""

    authentication_classes = (ApiKeyAuthentication,)
    permission_classes: Sequence[Any] = (HasScope(Scope.WEBHOOKS),)
    throttle_classes: Sequence[Any] = ()
    parser_classes = (bodies.SmallJson,)
    described: dict[str, Operation] = {}

    def operations(self) -> dict[str, Operation]:
        """How each method is described."""
        return self.described

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Nothing in the query is known, but what a method says."""
        super().initial(request, *args, **kwargs)
        operation = self.described.get(str(request.method).lower())
        check_names(
            pairs(request._request), [one.name for one in operation.parameters if not one.in_path] if operation else []
        )

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """No answer may be kept, a 404 neither: the same address is another key's webhook."""
        finished = super().finalize_response(request, response, *args, **kwargs)
        finished["Cache-Control"] = NOT_KEPT
        return finished

    @staticmethod
    def key(request: Request) -> int:
        """The id of the key that was sent; there is one, or the request would not have come so far."""
        assert isinstance(request.auth, Key)
        return request.auth.id

    def found(self, request: Request, webhook: str) -> WebhookSubscription:
        """The key's webhook of that id; Problem (404) where it has none."""
        own = WebhookSubscription.objects.filter(key_id=self.key(request), public_id=webhook)
        one = own.first() if _ID.fullmatch(webhook) else None
        if one is None:
            raise Problem("not-found", "Your key has no webhook of that id; GET /api/v1/webhooks/ lists those it has.")
        return one

    def shown(self, request: Request, webhook: str) -> Response:
        """The webhook as it is now."""
        values = shown.webhooks([self.found(request, webhook)])
        if not values:
            raise Problem("not-ready", "The log has no epoch; /readyz says what to run.", headers={"Retry-After": "30"})
        return _answer(values[0])


class WebhooksView(KeysOwn):
    """The webhooks of a key."""

    described = {"get": description.LIST, "post": description.CREATE}

    def get(self, request: Request) -> Response:
        """All of them."""
        return _answer({"results": shown.webhooks(list(WebhookSubscription.objects.filter(key_id=self.key(request))))})

    def post(self, request: Request) -> Response:
        """Make one; its secret is in this answer only."""
        wanted = bodies.read_wanted(request.data)
        made, secret = _do(lambda: lifecycle.create(self.key(request), wanted))
        location = request.build_absolute_uri(f"/api/v1/webhooks/{made.public_id}/")
        return _answer({**shown.webhooks([made])[0], "secret": secret}, 201, Location=location)


class WebhookView(KeysOwn):
    """One webhook."""

    described = {"get": description.GET, "delete": description.DELETE}

    def get(self, request: Request, webhook: str) -> Response:
        """As it is now."""
        return self.shown(request, webhook)

    def delete(self, request: Request, webhook: str) -> Response:
        """It, and its delivery log."""
        self.found(request, webhook).delete()
        return _answer(None, 204)


class PauseView(KeysOwn):
    """Pausing."""

    described = {"post": description.PAUSE}

    def post(self, request: Request, webhook: str) -> Response:
        """Send nothing more."""
        found = self.found(request, webhook)
        bodies.read_nothing(request.data)
        lifecycle.pause(found, PausedBecause.ASKED)
        return self.shown(request, webhook)


class ResumeView(KeysOwn):
    """Resuming."""

    described = {"post": description.RESUME}

    def post(self, request: Request, webhook: str) -> Response:
        """Go on."""
        found = self.found(request, webhook)
        since = bodies.read_since(request.data)
        _do(lambda: lifecycle.resume(found, since))
        return self.shown(request, webhook)


class TestView(KeysOwn):
    """Testing."""

    described = {"post": description.TEST}

    def post(self, request: Request, webhook: str) -> Response:
        """Have a message sent."""
        found = self.found(request, webhook)
        bodies.read_nothing(request.data)
        return _answer({"message": lifecycle.ask_for_test(found)}, 202)


class RotateSecretView(KeysOwn):
    """Rotating the secret."""

    described = {"post": description.ROTATE}

    def post(self, request: Request, webhook: str) -> Response:
        """A new one; it is in this answer only."""
        found = self.found(request, webhook)
        bodies.read_nothing(request.data)
        secret, until = lifecycle.rotate_secret(found)
        return _answer({"secret": secret, "previous_secret_until": shown.instant(until)})


class DeliveriesView(KeysOwn):
    """The delivery log."""

    described = {"get": description.DELIVERIES}

    def get(self, request: Request, webhook: str) -> Response:
        """A page of it."""
        found = self.found(request, webhook)
        limit = _whole(request, "limit", description.LIMIT, description.MOST)
        before = _whole(request, "before", _LARGEST, _LARGEST)
        newest = WebhookDelivery.objects.filter(subscription=found, pk__lt=before).order_by("-pk")[: limit + 1]
        page = list(newest)
        after = None
        if len(page) > limit:
            address = f"/api/v1/webhooks/{webhook}/deliveries/?limit={limit}&before={page[limit - 1].pk}"
            after = request.build_absolute_uri(address)
        return _answer({"results": [shown.delivery(one) for one in page[:limit]], "next": after})


def _answer(values: Any, status: int = 200, **headers: str) -> Response:
    return Response(values, status, headers=headers)


def _do(work: Callable[[], Any]) -> Any:
    """Do it, and say as a problem why it cannot be done."""
    try:
        return work()
    except lifecycle.LogFenced:
        detail = "The log is not served: the database was restored or promoted; /readyz says what to run."
        raise Problem("not-ready", detail, headers={"Retry-After": "30"}) from None
    except lifecycle.Refused as refused:
        errors = [parameter_error(refused.about, refused.value, refused.message)] if refused.about else []
        name = next(name for kind, name in _PROBLEMS.items() if isinstance(refused, kind))
        detail = f"{refused.about}: it {refused.message}." if name in _ABOUT_A_VALUE else refused.message
        raise Problem(name, detail, errors) from None


_PROBLEMS: dict[type[lifecycle.Refused], str] = {
    lifecycle.UrlRefused: "malformed-parameter",
    lifecycle.TooMany: "too-many-webhooks",
    lifecycle.CannotResume: "cannot-resume",
    lifecycle.PositionGone: "position-gone",
}
_ABOUT_A_VALUE = ("malformed-parameter", "position-gone")


def _whole(request: Request, name: str, default: int, most: int) -> int:
    """A whole number of the query, from 1 on. Problem (400) for anything else."""
    values = request.query_params.getlist(name)
    if not values:
        return default
    text = values[0]
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 19 else 0
    if len(values) > 1 or not 1 <= number <= most:
        message = "is given once" if len(values) > 1 else f"is not a whole number from 1 to {most}"
        raise Problem("malformed-parameter", f"{name}: {message}.", [parameter_error(name, text, message)])
    return number
