"""`/api/v1/webhooks/`: create, list, pause, resume, test and delete webhooks, rotate secrets, read the delivery log.

A key has access to its own webhooks only; those of other keys are not found. Everything is read and written on the
database `default`. No answer may be cached.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.access.authentication import ApiKeyAuthentication
from events.access.key_cache import Key
from events.access.keys import Scope
from events.access.permissions import HasScope
from events.access.webhooks import subscription_actions
from events.access.webhooks.subscriptions import PausedBecause, WebhookDelivery, WebhookSubscription
from events.serve.changes import MAX_SEQ, not_served, read_integer
from events.serve.delivery.conditional import NO_STORE
from events.serve.errors import Problem, parameter_error
from events.serve.openapi.operations import Operation
from events.serve.pages import QueryParameters, query_pairs, refuse_unknown_parameters
from events.serve.webhooks import description, request_body, serialization

_ID = re.compile(r"wh_[0-9a-f]{20}")


class WebhookApiView(APIView):
    """The base of the views: a key with the scope is required, bodies are small JSON, answers are not cached."""

    authentication_classes = (ApiKeyAuthentication,)
    permission_classes: Sequence[Any] = (HasScope(Scope.WEBHOOKS),)
    throttle_classes: Sequence[Any] = ()
    parser_classes = (request_body.SmallJson,)
    described: dict[str, Operation] = {}

    def operations(self) -> dict[str, Operation]:
        """The OpenAPI description of each method."""
        return self.described

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse every query parameter that the method does not describe."""
        super().initial(request, *args, **kwargs)
        operation = self.described.get(str(request.method).lower())
        refuse_unknown_parameters(
            query_pairs(request._request),
            [one.name for one in operation.parameters if not one.in_path] if operation else [],
        )

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Forbid caching, of a 404 too: the same address may be another key's webhook."""
        finished = super().finalize_response(request, response, *args, **kwargs)
        finished["Cache-Control"] = NO_STORE
        return finished

    @staticmethod
    def key(request: Request) -> int:
        """The id of the key that was sent; permissions have checked that there is one."""
        assert isinstance(request.auth, Key)
        return request.auth.id

    def found(self, request: Request, webhook: str) -> WebhookSubscription:
        """The key's webhook of that id. Problem (404) where the key has no such webhook."""
        own = WebhookSubscription.objects.filter(key_id=self.key(request), public_id=webhook)
        one = own.first() if _ID.fullmatch(webhook) else None
        if one is None:
            raise Problem(
                "not-found", f"Your key has no webhook {webhook[:50]}. GET /api/v1/webhooks/ lists its webhooks."
            )
        return one

    def current(self, request: Request, webhook: str) -> Response:
        """The answer with the current state of the webhook."""
        values = serialization.webhooks([self.found(request, webhook)])
        if not values:
            raise Problem(
                "not-ready", "The log has no epoch. /readyz says which command to run.", headers={"Retry-After": "30"}
            )
        return _answer(values[0])


class WebhooksView(WebhookApiView):
    """The webhooks of a key."""

    described = {"get": description.LIST, "post": description.CREATE}

    def get(self, request: Request) -> Response:
        """All webhooks of the key."""
        return _answer(
            {"results": serialization.webhooks(list(WebhookSubscription.objects.filter(key_id=self.key(request))))}
        )

    def post(self, request: Request) -> Response:
        """Create a webhook. Only this answer contains its secret."""
        wanted = request_body.read_wanted(request.data)
        made, secret = _as_problem(lambda: subscription_actions.create(self.key(request), wanted))
        location = request.build_absolute_uri(f"/api/v1/webhooks/{made.public_id}/")
        return _answer({**serialization.webhooks([made])[0], "secret": secret}, 201, Location=location)


class WebhookView(WebhookApiView):
    """One webhook."""

    described = {"get": description.GET, "delete": description.DELETE}

    def get(self, request: Request, webhook: str) -> Response:
        """The current state of the webhook."""
        return self.current(request, webhook)

    def delete(self, request: Request, webhook: str) -> Response:
        """Delete the webhook and its delivery log."""
        self.found(request, webhook).delete()
        return _answer(None, 204)


class PauseView(WebhookApiView):
    """Pause a webhook."""

    described = {"post": description.PAUSE}

    def post(self, request: Request, webhook: str) -> Response:
        """Stop sending."""
        found = self.found(request, webhook)
        request_body.read_empty(request.data)
        subscription_actions.pause(found, PausedBecause.ASKED)
        return self.current(request, webhook)


class ResumeView(WebhookApiView):
    """Resume a webhook."""

    described = {"post": description.RESUME}

    def post(self, request: Request, webhook: str) -> Response:
        """Continue sending."""
        found = self.found(request, webhook)
        since = request_body.read_since(request.data)
        _as_problem(lambda: subscription_actions.resume(found, since))
        return self.current(request, webhook)


class TestMessageView(WebhookApiView):
    """Test a webhook."""

    described = {"post": description.TEST}

    def post(self, request: Request, webhook: str) -> Response:
        """Send a test message."""
        found = self.found(request, webhook)
        request_body.read_empty(request.data)
        return _answer({"message": subscription_actions.request_test(found)}, 202)


class RotateSecretView(WebhookApiView):
    """Rotate the secret of a webhook."""

    described = {"post": description.ROTATE}

    def post(self, request: Request, webhook: str) -> Response:
        """Make a new secret. Only this answer contains it."""
        found = self.found(request, webhook)
        request_body.read_empty(request.data)
        secret, until = subscription_actions.rotate_secret(found)
        return _answer({"secret": secret, "previous_secret_until": serialization.instant(until)})


class DeliveriesView(WebhookApiView):
    """The delivery log of a webhook."""

    described = {"get": description.DELIVERIES}

    def get(self, request: Request, webhook: str) -> Response:
        """A page of the log."""
        found = self.found(request, webhook)
        parameters = QueryParameters(query_pairs(request._request))
        limit = read_integer(parameters, "limit", 1, description.MOST, description.LIMIT)
        before = read_integer(parameters, "before", 1, MAX_SEQ, MAX_SEQ)
        parameters.raise_errors()
        newest = WebhookDelivery.objects.filter(subscription=found, pk__lt=before).order_by("-pk")[: limit + 1]
        page = list(newest)
        after = None
        if len(page) > limit:
            address = f"/api/v1/webhooks/{webhook}/deliveries/?limit={limit}&before={page[limit - 1].pk}"
            after = request.build_absolute_uri(address)
        return _answer({"results": [serialization.delivery(one) for one in page[:limit]], "next": after})


def _answer(values: Any, status: int = 200, **headers: str) -> Response:
    return Response(values, status, headers=headers)


def _as_problem(work: Callable[[], Any]) -> Any:
    """The result of `work`, or the problem for what it raises."""
    try:
        return work()
    except subscription_actions.LogFenced:
        raise not_served() from None
    except subscription_actions.SubscriptionError as refused:
        errors = [parameter_error(refused.field, refused.value, refused.message)] if refused.field else []
        name = next(name for kind, name in _PROBLEMS.items() if isinstance(refused, kind))
        detail = f"{refused.field}: it {refused.message}." if isinstance(refused, _ABOUT_A_VALUE) else refused.message
        raise Problem(name, detail, errors) from None


_PROBLEMS: dict[type[subscription_actions.SubscriptionError], str] = {
    subscription_actions.UrlNotAllowed: "malformed-parameter",
    subscription_actions.TooManySubscriptions: "too-many-webhooks",
    subscription_actions.CannotResume: "cannot-resume",
    subscription_actions.PositionGone: "position-gone",
}
# Their messages continue the sentence "it …"; the others are sentences.
_ABOUT_A_VALUE = (subscription_actions.UrlNotAllowed, subscription_actions.PositionGone)
