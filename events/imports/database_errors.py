"""What the database refuses, in words; and which refusals are about the rows of a batch."""

from functools import cache

from django.apps import apps
from django.db import DataError, IntegrityError

_CHECK_VIOLATION = "23514"
_AGAIN = ("40P01", "40001")
"""Deadlock and serialization failure: nothing was written, and the same work can succeed."""


def again(error: Exception) -> bool:
    """Whether the same work can succeed when it is tried again."""
    return getattr(error.__cause__, "sqlstate", None) in _AGAIN


def of_the_batch(error: Exception) -> bool:
    """Whether the error is about what the batch holds, not about the server or the connection."""
    return isinstance(error, IntegrityError | DataError) or again(error)


@cache
def _said_of(constraint: str) -> str | None:
    """What the models say to whoever breaks that constraint: PostgreSQL would show the whole row."""
    for model in apps.get_app_config("events").get_models():
        for each in model._meta.constraints:
            if each.name == constraint and each.violation_error_message != each.default_violation_error_message:
                return str(each.violation_error_message)
    return None


def refusal(error: Exception) -> str:
    """Why the database refuses, in its words and with its hint."""
    diag = getattr(error.__cause__, "diag", None)
    if diag is None:
        return str(error).strip()
    said = _said_of(diag.constraint_name) if diag.sqlstate == _CHECK_VIOLATION else None
    if said is not None:
        return said
    parts = (diag.message_primary, diag.message_hint or diag.message_detail)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
