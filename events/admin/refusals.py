"""What the database refuses, as words beside the field; and writes that are tried again after a deadlock.

Everything that a view of the admin writes goes through `in_one_transaction`: one transaction, which the database has
checked and published before it ends, or nothing.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, models, transaction

from diplo_api.postgresql.retry import is_retryable, retry_transaction

Result = TypeVar("Result")

_FIELD_OF_CONSTRAINT = {
    "slug_fixed": "slug",
    "slug_taken": "slug",
    "status_is_newest": "status",
    "tree_without_cycle": "parent",
}


class NotSaved(Exception):
    """Nothing was written, and the form is to be shown again with the reason."""


class Refusal(NotSaved):
    """The database refused: `message` in words, the `field` and `model` it concerns where they are known."""

    def __init__(self, message: str, model: type[models.Model] | None = None, field: str | None = None) -> None:
        self.message, self.model, self.field = message, model, field
        super().__init__(message)


def in_one_transaction(work: Callable[[], Result]) -> Result:
    """Do the work in one transaction and return its result. Raises Refusal, with nothing written, if it is refused.

    After a deadlock or a serialization failure the transaction is repeated (see `retry_transaction`); if the last
    attempt fails too, this is a Refusal.
    """

    def run_transaction() -> Result:
        with transaction.atomic():
            return work()

    try:
        return retry_transaction(run_transaction)
    except DatabaseError as error:
        if is_retryable(error):
            raise Refusal(
                "Others were saving the same records at that moment. Nothing was saved: try again."
            ) from error
        if not isinstance(error, IntegrityError):
            raise
        raise refusal_of(error) from error


def check_and_publish() -> None:
    """Let the database check and publish now what this transaction changed, as it would at COMMIT.

    It is to be the last write of the transaction. Raises IntegrityError.
    """
    connection.check_constraints()


def refusal_of(error: IntegrityError) -> Refusal:
    """The refusal that an IntegrityError of PostgreSQL means."""
    diag = getattr(error.__cause__, "diag", None)
    if diag is None:
        return Refusal(str(error))
    name = diag.constraint_name or ""
    table = next((m for m in apps.get_app_config("events").get_models() if m._meta.db_table == diag.table_name), None)
    declared = next(((m, c) for m in _models(table) for c in m._meta.constraints if c.name == name), None)
    if declared is not None:
        model, constraint = declared
        field, message = split_message(str(constraint.get_violation_error_message()), model)
        if isinstance(constraint, models.UniqueConstraint) and constraint.fields:
            field = constraint.fields[-1]
            message = f"Another one has the same {' and '.join(f.replace('_', ' ') for f in constraint.fields)}."
        return Refusal(message, model, field)
    message = ". ".join(part.rstrip(".") for part in (diag.message_primary, diag.message_hint) if part) + "."
    column = _FIELD_OF_CONSTRAINT.get(name) or diag.column_name
    if (
        diag.sqlstate == "23505"
        and column is None
        and table is not None
        and name.startswith(f"{table._meta.db_table}_")
    ):
        column = next((f.column for f in table._meta.local_concrete_fields if f.unique and f.column in name), None)
        message = f"Another {table._meta.verbose_name} has the same {column or 'value'}."
    return Refusal(message, table, _field_of_column(table, column))


def split_message(message: str, model: type[models.Model]) -> tuple[str | None, str]:
    """`"slug: lower-case letters …"` as the field's name and the rest, where the model has a field of that name."""
    name, colon, rest = message.partition(": ")
    if colon and any(field.name == name for field in model._meta.get_fields()):
        return name, rest[:1].upper() + rest[1:]
    return None, message


def _models(first: type[models.Model] | None) -> Sequence[Any]:
    return [first] if first is not None else list(apps.get_app_config("events").get_models())


def _field_of_column(model: type[models.Model] | None, column: str | None) -> str | None:
    if model is None or column is None:
        return column
    return next((f.name for f in model._meta.local_concrete_fields if column in (f.column, f.name)), None)
