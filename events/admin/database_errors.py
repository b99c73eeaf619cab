"""Transactions of the admin's views, and the form errors that errors of the database become.

Every view of the admin writes through `in_one_transaction`. The database checks and publishes the changes before the
transaction commits; if it refuses them, nothing is written.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, models, transaction

from diplo_api.postgresql.retry import is_busy, is_retryable, retry_transaction
from events.admin.lock_waits import LockWaits

Result = TypeVar("Result")

_FIELD_OF_CONSTRAINT = {
    "slug_fixed": "slug",
    "slug_taken": "slug",
    "status_is_newest": "status",
    "tree_without_cycle": "parent",
}


class NotSaved(Exception):
    """Nothing was written. The view shows the form again with the reason."""


class Refusal(NotSaved):
    """A change that is not allowed, or not possible now.

    `message` says why; `field` and `model` name its place in the form, if known.
    """

    def __init__(self, message: str, model: type[models.Model] | None = None, field: str | None = None) -> None:
        self.message, self.model, self.field = message, model, field
        super().__init__(message)


class Busy(Refusal):
    """The transaction waited too long for a lock that another one holds. The same request can succeed later."""

    def __init__(self) -> None:
        super().__init__(
            "Another user or an import is publishing at the moment, and this did not get its turn. Nothing was saved, "
            "and nothing that you typed is lost: try again in a few seconds."
        )


def in_one_transaction(work: Callable[[], Result]) -> Result:
    """Do the work in one transaction and return its result. Raises Refusal, with nothing written, if it is refused.

    After a deadlock or a serialization failure the transaction is repeated (see `retry_transaction`); if the last
    attempt fails too, this is a Refusal. A transaction that waits for locks for longer than the setting LOCK_TIMEOUT is
    not repeated, because a person waits for the answer: it raises Busy.
    """
    waits = LockWaits()

    def run_transaction() -> Result:
        waits.start_attempt()
        with transaction.atomic():
            return work()

    try:
        with connection.execute_wrapper(waits):
            result = retry_transaction(run_transaction)
    except DatabaseError as error:
        if is_busy(error):
            waits.expired()
            raise Busy from error
        if is_retryable(error):
            raise Refusal(
                "Others were saving the same records at that moment. Nothing was saved: try again."
            ) from error
        if not isinstance(error, IntegrityError):
            raise
        raise refusal_of(error) from error
    waits.succeeded()
    return result


def check_and_publish() -> None:
    """Check and publish the changes of this transaction now instead of at COMMIT. Raises IntegrityError.

    Call it after the last write of the transaction: a later write would be published as another version.
    """
    connection.check_constraints()


def refusal_of(error: IntegrityError) -> Refusal:
    """The refusal for an IntegrityError of PostgreSQL: a message, and the constraint's model and field if known."""
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
            names = " and ".join(f.replace("_", " ") for f in constraint.fields)
            message = f"Another {model._meta.verbose_name} has the same {names}."
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
    """Split `"slug: use lower-case …"` into field and message. The field is None if the model has no such field."""
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
