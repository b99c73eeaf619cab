"""Pages of accounts: members of `admin` look after them, without making themselves more than that."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest

admin.site.unregister(User)


@admin.register(User)
class AccountAdmin(UserAdmin):
    """Users. Only a superuser touches superusers, or gives single permissions; others give roles."""

    list_display = ("username", "email", "is_staff", "is_superuser", "is_active")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """What would give more than a role is a superuser's to give."""
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else (*fields, "is_superuser", "user_permissions")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Django's, and superusers are a superuser's to change (their password too)."""
        return super().has_change_permission(request, obj) and _within_reach(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Django's, and superusers are a superuser's to delete."""
        return super().has_delete_permission(request, obj) and _within_reach(request, obj)


def _within_reach(request: HttpRequest, account: Any) -> bool:
    return bool(account is None or request.user.is_superuser or not account.is_superuser)
