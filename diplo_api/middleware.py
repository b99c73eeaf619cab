"""What every request passes through, cut to what it needs: the API pays for neither sessions nor messages.

Django's classes stay the ones that do the work, in their usual places; those that only the curators' pages need let
every other request past.
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
"""Everything below is open to anybody, and knows no sessions or messages."""


class _PastTheApi:
    """Lets requests of the API past the middleware that it stands in front of."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        """As the middleware, but for the API."""
        if request.path_info.startswith(API):
            return self.get_response(request)
        return super().__call__(request)  # type: ignore[misc]  # the middleware beside it in the class


class Sessions(_PastTheApi, SessionMiddleware):
    """Who is logged in, for the curators' pages."""


class Accounts(_PastTheApi, AuthenticationMiddleware):
    """The curator who is logged in."""


class Messages(_PastTheApi, MessageMiddleware):
    """What the admin has to say after a form was sent."""


class Cors(CorsMiddleware):
    """Leave for any web page to read the API, in the same words to everybody, so that caches keep one answer for all.

    Where settings name origins instead, it is the class that it extends.
    """

    def add_response_headers(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The headers, whether or not an origin was sent."""
        open_to_all = settings.CORS_ALLOW_ALL_ORIGINS and not settings.CORS_ALLOW_CREDENTIALS
        if not open_to_all or request.method == "OPTIONS" or not request.path_info.startswith(API):
            return super().add_response_headers(request, response)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = _EXPOSED
        return response


_EXPOSED = ", ".join(settings.CORS_EXPOSE_HEADERS)
