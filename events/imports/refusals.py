"""What the database refuses, in words; and which refusals are about the rows of a batch."""

from django.db import DataError, IntegrityError

_AGAIN = ("40P01", "40001")
"""Deadlock and serialization failure: nothing was written, and the same work can succeed."""


def again(error: Exception) -> bool:
    """Whether the same work can succeed when it is tried again."""
    return getattr(error.__cause__, "sqlstate", None) in _AGAIN


def of_the_batch(error: Exception) -> bool:
    """Whether the error is about what the batch holds, not about the server or the connection."""
    return isinstance(error, IntegrityError | DataError) or again(error)


def refusal(error: Exception) -> str:
    """Why the database refuses, in its words and with its hint."""
    diag = getattr(error.__cause__, "diag", None)
    if diag is None:
        return str(error).strip()
    parts = (diag.message_primary, diag.message_hint or diag.message_detail)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
