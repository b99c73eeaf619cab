"""The change note: one public sentence that every version made by a transaction carries."""

from django.db import connections


def change_note(text: str, using: str = "default") -> None:
    """Set the note of the current transaction. Call inside `transaction.atomic()`; it ends with the transaction.

    From psql: `select set_config('events.change_note', 'text', true)`.
    """
    with connections[using].cursor() as cursor:
        cursor.execute("select set_config('events.change_note', %s, true)", [text.strip()])
