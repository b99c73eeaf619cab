"""Reading a record's id out of a request, where anything may stand."""

_MOST_DIGITS = 18
"""As many as every bigint can have."""


def record_id(text: str | None) -> int | None:
    """The id that a text is; None for any other text."""
    if text and text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS:
        return int(text)
    return None
