"""Authentication of REST framework views by API key.

In a view with `ApiKeyAuthentication`, `request.auth` is the `Key` that the client sent, or None without an
Authorization header. An invalid header is rejected with 401; it never falls back to anonymous access.
"""

from typing import Any

from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from events.access import tokens
from events.access.key_cache import Key, KeyLookupUnavailable, KeyRejected, key_cache

CHALLENGE = tokens.SCHEME
"""The value of `WWW-Authenticate` (RFC 9110, section 11.6.1)."""

ENVIRON_KEY = "diplo_api.key"
"""WSGI environ item that holds the key of a request that the rate limiter has authenticated."""


class KeysUnavailable(exceptions.APIException):
    """503: the database cannot be reached to look up a key."""

    status_code = 503
    default_detail = "The key cannot be looked up because the database is unavailable. Retry, or read without a key."
    default_code = "keys-unavailable"


class ApiKeyAuthentication(BaseAuthentication):
    """Reads the header `Authorization: Api-Key diplo_…`."""

    def authenticate(self, request: Request) -> tuple[None, Key] | None:
        """Return no user and the key; None without the header. Raises AuthenticationFailed, KeysUnavailable."""
        if (authenticated := request.META.get(ENVIRON_KEY)) is not None:
            return None, authenticated
        header = request.META.get("HTTP_AUTHORIZATION")
        if header is None:
            return None
        try:
            return None, key_cache.from_header(header)
        except KeyRejected as rejected:
            raise exceptions.AuthenticationFailed(rejected.detail, code=rejected.name) from None
        except KeyLookupUnavailable:
            raise KeysUnavailable from None

    def authenticate_header(self, request: Any) -> str:
        """Return the value of `WWW-Authenticate` for a 401."""
        return CHALLENGE
