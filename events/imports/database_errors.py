"""Messages for errors of the database, and which of these errors are caused by the rows of a batch."""

from functools import cache

from django.apps import apps
from django.db import DataError, IntegrityError

from diplo_api.postgresql.retry import is_busy, is_retryable

_CHECK_VIOLATION = "23514"


def is_caused_by_rows(error: Exception) -> bool:
    """Whether the rows of the batch caused the error, alone or by a deadlock, and not the server or the connection."""
    return isinstance(error, IntegrityError | DataError) or is_retryable(error)


def aborts_batch_only(error: Exception) -> bool:
    """Whether the batch can be imported separately: its rows caused the error, or it waited too long for a lock."""
    return is_caused_by_rows(error) or is_busy(error)


@cache
def _message_of_constraint(name: str) -> str | None:
    """The model's own message for a violated constraint, if it has one: PostgreSQL's would show the whole row."""
    for model in apps.get_app_config("events").get_models():
        for each in model._meta.constraints:
            if each.name == name and each.violation_error_message != each.default_violation_error_message:
                return str(each.violation_error_message)
    return None


def error_message(error: Exception) -> str:
    """Why the database raised the error: the constraint's message, or PostgreSQL's message with its hint."""
    diag = getattr(error.__cause__, "diag", None)
    if diag is None:
        return str(error).strip()
    of_constraint = _message_of_constraint(diag.constraint_name) if diag.sqlstate == _CHECK_VIOLATION else None
    if of_constraint is not None:
        return of_constraint
    parts = (diag.message_primary, diag.message_hint or diag.message_detail)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
