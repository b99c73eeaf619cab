"""Pages of user accounts. Members of the group `admin` manage accounts but cannot extend their own permissions."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest

admin.site.unregister(User)


@admin.register(User)
class AccountAdmin(UserAdmin):
    """Users. Only superusers change superusers and grant single permissions; others assign groups."""

    list_display = ("username", "email", "is_staff", "is_superuser", "is_active")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fields that the user cannot change. Only a superuser changes superuser status and permissions."""
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else (*fields, "is_superuser", "user_permissions")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Django's permission. Only a superuser changes another superuser, including the password."""
        return super().has_change_permission(request, obj) and _may_manage(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Django's permission. Only a superuser deletes another superuser."""
        return super().has_delete_permission(request, obj) and _may_manage(request, obj)


def _may_manage(request: HttpRequest, account: Any) -> bool:
    return bool(account is None or request.user.is_superuser or not account.is_superuser)
