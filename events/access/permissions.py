"""The permission class for views that need a key with a certain scope."""

from typing import Any

from rest_framework import exceptions
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from events.access.key_cache import HOW_TO_SEND_A_KEY, Key
from events.access.keys import Scope


class HasScope(BasePermission):
    """Require a key with this scope: `permission_classes = (HasScope("webhooks"),)`.

    The view also needs `ApiKeyAuthentication`. Without a key the answer is 401; a key without the scope gets 403.
    """

    def __init__(self, scope: str) -> None:
        self.scope = Scope(scope).value

    def __call__(self) -> "HasScope":
        """Return the permission itself: REST framework calls each member of `permission_classes`."""
        return self

    def has_permission(self, request: Request, view: Any) -> bool:
        """Return True, or raise NotAuthenticated or PermissionDenied with the missing scope."""
        key = request.auth
        if not isinstance(key, Key):
            message = f"This endpoint needs a key with the scope “{self.scope}”. {HOW_TO_SEND_A_KEY}"
            raise exceptions.NotAuthenticated(message)
        if self.scope not in key.scopes:
            raise exceptions.PermissionDenied(
                f"The key diplo_{key.prefix}… lacks the scope “{self.scope}”; it has {', '.join(sorted(key.scopes))}. "
                "Ask the operator of this service to add the scope.",
                code="missing-scope",
            )
        return True
