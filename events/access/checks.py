"""System checks of the limits' settings."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from events.access.client_addresses import ClientAddresses

_NUMBERS = ("THROTTLE_ANONYMOUS", "THROTTLE_KEY", "THROTTLE_EXPORTS_ANONYMOUS", "THROTTLE_EXPORTS_KEY")


def register_checks() -> None:
    """Register the check with Django."""
    register(limits_are_sound)


def limits_are_sound(**_: Any) -> list[CheckMessage]:
    """E010 a limit below 0, E011 a trusted proxy that is no network."""
    messages: list[CheckMessage] = [
        Error(f"{name} is {getattr(settings, name)}.", hint="Give a number from 1 on, or 0 for none.", id="events.E010")
        for name in _NUMBERS
        if getattr(settings, name) < 0
    ]
    try:
        ClientAddresses(settings.TRUSTED_PROXIES)
    except ImproperlyConfigured as error:
        messages.append(Error(str(error), hint="Correct TRUSTED_PROXIES, or unset it.", id="events.E011"))
    return messages
