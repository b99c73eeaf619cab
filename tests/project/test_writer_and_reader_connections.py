"""The connections of writer and reader: one database, two roles, and checks of the reader's privileges."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.checks import run_checks
from django.db import DatabaseError, connections
from django.db.backends.base import base

from diplo_api.checks import check_databases, reader_problem
from diplo_api.postgresql.base import DatabaseFeatures

pytestmark = pytest.mark.usefixtures("committed")


def answer(alias: str, sql: str) -> tuple[object, ...]:
    with connections[alias].cursor() as cursor:
        cursor.execute(sql)
        row = cursor.fetchone()
    assert row is not None
    return tuple(row)


@contextmanager
def reader_logs_in_as(**settings: str) -> Iterator[None]:
    reader = connections["reader"]
    before = reader.settings_dict.copy()
    reader.close()
    reader.settings_dict.update(settings)
    try:
        yield
    finally:
        reader.close()
        reader.settings_dict.update(before)


def test_both_use_the_test_database_with_their_own_roles() -> None:
    writer = answer("default", "SELECT current_database(), session_user")
    reader = answer("reader", "SELECT current_database(), session_user")
    assert str(writer[0]).startswith("test_")
    assert reader == (writer[0], "diplo_reader")
    assert writer[1] != "diplo_reader"


def test_the_reader_cannot_write_and_has_a_statement_timeout() -> None:
    assert answer("reader", "SHOW default_transaction_read_only") == ("on",)
    assert answer("reader", "SHOW statement_timeout") == ("5s",)
    assert answer("default", "SHOW default_transaction_read_only") == ("off",)
    connections["reader"].close()
    with pytest.raises(DatabaseError, match="permission denied"):
        # Not even after it resets its own settings.
        with connections["reader"].cursor() as cursor:
            cursor.execute("SET default_transaction_read_only = off")
            cursor.execute("SELECT count(*) FROM auth_user")
    connections["reader"].close()


def test_the_role_that_migrate_creates_passes_the_check() -> None:
    assert reader_problem() is None
    assert run_checks(tags=["database"], databases=["default", "reader"]) == []


def test_a_reader_with_the_writers_privileges_fails_the_check() -> None:
    with reader_logs_in_as(
        USER=connections["default"].settings_dict["USER"], PASSWORD=connections["default"].settings_dict["PASSWORD"]
    ):
        problem = reader_problem()
        assert problem is not None and "has the writer's privileges" in problem[0]
        ids = [message.id for message in run_checks(tags=["database"], databases=["default", "reader"])]
        assert ids == ["diplo_api.E002"]


def test_a_reader_that_cannot_log_in_fails_the_check_with_instructions() -> None:
    with reader_logs_in_as(USER="no_such_role"):
        problem = reader_problem()
    assert problem is not None
    assert "cannot connect as diplo_reader" in problem[0]
    assert "migrate" in problem[1]


def test_a_server_that_is_too_old_fails_the_check() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseFeatures, "minimum_database_version", (99,))
        # Django checks the version once per connection, and has already checked this one.
        patch.setattr(base, "RAN_DB_VERSION_CHECK", set())
        connections["default"].close()
        messages = check_databases(databases=["default"])
        connections["default"].close()
    assert [message.id for message in messages] == ["diplo_api.E001"]
    assert "PostgreSQL 99 or later is required" in messages[0].msg
