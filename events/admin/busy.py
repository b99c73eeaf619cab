"""The page for a request that waited too long for a lock, on pages that do not show their own form again.

Limits: a file that was uploaded must be chosen again. Forms with a password are not sent back either.
"""

import functools
from collections.abc import Callable
from typing import Any

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from diplo_api.postgresql.retry import is_busy

_RETRY_AFTER = 5
"""Seconds after which a client may send the request again."""

View = Callable[..., HttpResponse]


def answer_when_busy(view: View, context: Callable[[HttpRequest], dict[str, Any]]) -> View:
    """The view, with a page in words instead of an error of the database if it waits too long for a lock.

    `context` are the variables that every page of the admin site needs.
    """

    @functools.wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except OperationalError as error:
            if not is_busy(error):
                raise
        response = TemplateResponse(
            request,
            "admin/events/busy.html",
            {**context(request), "title": "Busy, try again", "fields": _fields(request)},
            status=503,
            headers={"Retry-After": str(_RETRY_AFTER)},
        )
        return response

    return answer


def _fields(request: HttpRequest) -> list[tuple[str, str]] | None:
    """Name and value of each field that was sent; None if the browser has to send its form itself."""
    if request.method != "POST" or request.FILES or hasattr(request, "sensitive_post_parameters"):
        return None
    return [(name, value) for name, values in request.POST.lists() if name != "csrfmiddlewaretoken" for value in values]
