"""The forms in which a password is checked, with limits of attempts (events/access/login_attempts.py)."""

import functools
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from django.conf import settings
from django.contrib.admin.forms import AdminAuthenticationForm, AdminPasswordChangeForm
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.views.decorators.debug import sensitive_variables

from events.access.client_addresses import ClientAddresses
from events.access.login_attempts import TooManyAttempts, attempt_log, login_attempt

Result = TypeVar("Result")


class LoginForm(AdminAuthenticationForm):
    """The form of the log-in page. `refused` is set if the attempt was refused before its password was checked."""

    refused: TooManyAttempts | None = None

    @sensitive_variables()
    def clean(self) -> dict[str, Any]:
        """Check name and password, if the limits of attempts allow it."""
        account, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if account is None or not password or self.request is None:
            return super().clean()
        return _within_limits(self, account, self.request, super().clean)


class PasswordChangeForm(AdminPasswordChangeForm):
    """The form in which a user changes their password. The site creates a subclass for each request."""

    request: ClassVar[HttpRequest]
    refused: TooManyAttempts | None = None

    @sensitive_variables()
    def clean_old_password(self) -> str:
        """Check the old password, if the limits of attempts allow it: a session may have been taken over."""
        return _within_limits(self, self.user.get_username(), self.request, super().clean_old_password)


def _within_limits(
    form: LoginForm | PasswordChangeForm, account: str, request: HttpRequest, check: Callable[[], Result]
) -> Result:
    """Call `check`, which raises ValidationError for a wrong password, as one counted attempt."""
    address = _network(request)
    try:
        with login_attempt(account, address) as attempt:
            result = check()
            attempt.succeeded()
            return result
    except TooManyAttempts as refused:
        form.refused = refused
        wait = refused.wait
        attempt_log.write(lambda: f"Log-in refused: {_shown(account)} from {address} must wait {wait} s")
        seconds = "1 second" if wait == 1 else f"{wait} seconds"
        raise ValidationError(
            f"Too many failed attempts. The password was not checked. Wait {seconds}, then try again.",
            code="too-many-attempts",
        ) from refused
    except ValidationError:
        attempt_log.write(lambda: f"Log-in failed: {_shown(account)} from {address}")
        raise


def _shown(account: str) -> str:
    """The account in a log line. A name that does not exist may be a password that was typed into the wrong field."""
    exists = get_user_model().objects.filter(username=account).exists()
    return repr(account) if exists else "an unknown account"


def _network(request: HttpRequest) -> str:
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    return _addresses(tuple(settings.TRUSTED_PROXIES)).network(request.META.get("REMOTE_ADDR", ""), forwarded)


@functools.cache
def _addresses(trusted: tuple[str, ...]) -> ClientAddresses:
    return ClientAddresses(trusted)
