"""API keys for views of REST framework.

Set on a view, `request.auth` is the `Key` that was sent, or None where no Authorization header was. A header that
names no key that holds is refused with 401: nobody is taken for anonymous who meant to be somebody.
"""

from typing import Any

from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from events.access import tokens
from events.access.known_keys import Key, Refused, Unavailable, known_keys

CHALLENGE = tokens.SCHEME
"""What `WWW-Authenticate` says (RFC 9110, 11.6.1)."""

KEY = "diplo_api.key"
"""Where a request's environ carries the key, once what counts requests has found it (events/serve/limits.py)."""


class KeysUnavailable(exceptions.APIException):
    """503: keys cannot be looked up at the moment."""

    status_code = 503
    default_detail = "Keys cannot be looked up at the moment. Try again, or read without a key."
    default_code = "keys-unavailable"


class ApiKeyAuthentication(BaseAuthentication):
    """`Authorization: Api-Key diplo_…`."""

    def authenticate(self, request: Request) -> tuple[None, Key] | None:
        """No user, and the key; None without the header. Raises AuthenticationFailed, KeysUnavailable."""
        if (found := request.META.get(KEY)) is not None:
            return None, found
        header = request.META.get("HTTP_AUTHORIZATION")
        if header is None:
            return None
        try:
            return None, known_keys.of_header(header)
        except Refused as refused:
            raise exceptions.AuthenticationFailed(refused.detail, code=refused.name) from None
        except Unavailable:
            raise KeysUnavailable from None

    def authenticate_header(self, request: Any) -> str:
        """The challenge of a 401."""
        return CHALLENGE
