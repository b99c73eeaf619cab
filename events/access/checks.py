"""System checks of the rate limit settings."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from events.access.client_addresses import ClientAddresses

_LIMIT_SETTINGS = ("THROTTLE_ANONYMOUS", "THROTTLE_KEY", "THROTTLE_EXPORTS_ANONYMOUS", "THROTTLE_EXPORTS_KEY")


def register_checks() -> None:
    """Register the check with Django."""
    register(check_rate_limit_settings)


def check_rate_limit_settings(**_: Any) -> list[CheckMessage]:
    """E010: a limit is negative. E011: TRUSTED_PROXIES contains something other than a network."""
    messages: list[CheckMessage] = [
        Error(
            f"{name} is {getattr(settings, name)}.",
            hint="Set a positive number, or 0 for no limit.",
            id="events.E010",
        )
        for name in _LIMIT_SETTINGS
        if getattr(settings, name) < 0
    ]
    try:
        ClientAddresses(settings.TRUSTED_PROXIES)
    except ImproperlyConfigured as error:
        messages.append(Error(str(error), hint="Correct TRUSTED_PROXIES, or unset it.", id="events.E011"))
    return messages
