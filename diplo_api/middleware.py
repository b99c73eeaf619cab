"""Middleware that skips requests of the public API, which needs neither sessions nor messages.

The classes extend Django's and keep their usual order in MIDDLEWARE.
"""

from typing import Any

from corsheaders.middleware import CorsMiddleware
from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

API = "/api/v1/"
"""The prefix of the public API, which uses no session."""


class _SkipForApi:
    """A mixin that bypasses the middleware for requests of the API."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        """Call the middleware, or for the API the next one."""
        if request.path_info.startswith(API):
            return self.get_response(request)
        return super().__call__(request)  # type: ignore[misc]  # the middleware is the other base class


class AdminSessionMiddleware(_SkipForApi, SessionMiddleware):
    """Sessions, except for the API."""


class AdminAuthenticationMiddleware(_SkipForApi, AuthenticationMiddleware):
    """`request.user`, except for the API."""


class AdminMessageMiddleware(_SkipForApi, MessageMiddleware):
    """Messages of the admin, except for the API."""


class PublicCorsMiddleware(CorsMiddleware):
    """Send the same CORS headers to every origin, so that shared caches keep one response for all.

    If the settings name origins instead, it behaves like the class that it extends.
    """

    def add_response_headers(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Add the headers even if the request has no Origin header."""
        open_to_all = settings.CORS_ALLOW_ALL_ORIGINS and not settings.CORS_ALLOW_CREDENTIALS
        if not open_to_all or request.method == "OPTIONS" or not request.path_info.startswith(API):
            return super().add_response_headers(request, response)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = _EXPOSED_HEADERS
        return response


_EXPOSED_HEADERS = ", ".join(settings.CORS_EXPOSE_HEADERS)
