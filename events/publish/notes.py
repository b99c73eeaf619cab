"""The change note: a public sentence that is part of every version published by one transaction."""

from django.db import connections


def change_note(text: str, using: str = "default") -> None:
    """Set the note of the current transaction. Must be called inside `transaction.atomic()`.

    In psql: `select set_config('events.change_note', 'text', true)`.
    """
    with connections[using].cursor() as cursor:
        cursor.execute("select set_config('events.change_note', %s, true)", [text.strip()])
