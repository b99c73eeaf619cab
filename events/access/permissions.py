"""What a view asks of the key that it was called with."""

from typing import Any

from rest_framework import exceptions
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from events.access.keys import Scope
from events.access.known_keys import HOW, Key


class HasScope(BasePermission):
    """A key with this scope: `permission_classes = (HasScope("webhooks"),)`, beside `ApiKeyAuthentication`.

    401 without a key; 403 names the scope that it lacks.
    """

    def __init__(self, scope: str) -> None:
        self.scope = Scope(scope).value

    def __call__(self) -> "HasScope":
        """Itself: REST framework calls what `permission_classes` names."""
        return self

    def has_permission(self, request: Request, view: Any) -> bool:
        """True, or raises NotAuthenticated or PermissionDenied with what is missing."""
        key = request.auth
        if not isinstance(key, Key):
            raise exceptions.NotAuthenticated(f"This address needs a key with the scope “{self.scope}”. {HOW}")
        if self.scope not in key.scopes:
            raise exceptions.PermissionDenied(
                f"The key diplo_{key.prefix}… lacks the scope “{self.scope}”; it has {', '.join(sorted(key.scopes))}. "
                "Ask whoever runs this service to add it.",
                code="missing-scope",
            )
        return True
