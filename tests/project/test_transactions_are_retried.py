"""A transaction that PostgreSQL aborts because of a concurrent one is repeated; other errors are raised at once."""

import pytest
from django.db import DatabaseError, DataError, OperationalError, connection, transaction

from diplo_api.postgresql.retry import RETRYABLE, is_retryable, retry_transaction
from tests.publish.sessions import PATIENCE, in_background, open_session, scalar, until, value

pytestmark = pytest.mark.usefixtures("committed")

_LOCK = "select pg_advisory_xact_lock(%s)"


def test_the_victim_of_a_deadlock_is_repeated() -> None:
    """Two sessions lock the same two things in opposite order; the one that waits first detects the deadlock."""
    pid = scalar("select pg_backend_pid()")
    errors: list[str] = []

    with open_session() as other, open_session(autocommit=True) as watcher:
        other.execute(_LOCK, [2])

        def lock_in_opposite_order() -> None:
            blocked = "select %s = any(pg_blocking_pids(%s))"
            until(lambda: bool(value(watcher, blocked, [other.info.backend_pid, pid])), "the transaction waits")
            other.execute(_LOCK, [1])
            other.commit()

        def lock_both() -> str:
            try:
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute(_LOCK, [1])
                    cursor.execute(_LOCK, [2])
            except OperationalError as error:
                errors.append(getattr(error.__cause__, "sqlstate", ""))
                raise
            return "committed"

        opposite = in_background(lock_in_opposite_order)
        assert retry_transaction(lock_both) == "committed"
        opposite.result(PATIENCE)
    assert errors == ["40P01"]


class _Failing:
    """A transaction in which the server raises an error with this SQLSTATE, and the number of attempts."""

    def __init__(self, sqlstate: str) -> None:
        self.sqlstate, self.attempts = sqlstate, 0

    def __call__(self) -> None:
        self.attempts += 1
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"do $$ begin raise exception using errcode = '{self.sqlstate}'; end $$")


@pytest.mark.parametrize("sqlstate", sorted(RETRYABLE))
def test_the_error_of_the_last_attempt_is_raised(sqlstate: str) -> None:
    failing = _Failing(sqlstate)
    with pytest.raises(OperationalError) as raised:
        retry_transaction(failing, attempts=4)
    assert failing.attempts == 4
    assert is_retryable(raised.value)


def test_another_error_is_raised_at_once() -> None:
    failing = _Failing("22001")
    with pytest.raises(DataError) as raised:
        retry_transaction(failing)
    assert failing.attempts == 1
    assert not is_retryable(raised.value)


def test_within_an_atomic_block_there_is_one_attempt() -> None:
    failing = _Failing("40001")
    with pytest.raises(DatabaseError), transaction.atomic():
        retry_transaction(failing)
    assert failing.attempts == 1
