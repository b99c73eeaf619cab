"""Fixtures of the tests of publishing: each test ends with a check of the log."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from tests.conftest import empty_tables
from tests.everything import Everything, everything
from tests.publish.soundness import assert_log_is_sound


@pytest.fixture
def sound(committed: None) -> Iterator[None]:
    """Real transactions; after the test, checks that the log is sound."""
    yield
    assert not connection.in_atomic_block, "the test left a transaction open"
    assert_log_is_sound()


@pytest.fixture(scope="module")
def everything_published(django_db_setup: None, django_db_blocker: Any) -> Iterator[Everything]:
    """Records of each type with every field set, committed once for all tests of a module.

    The tests of the module roll back their changes (`undone`).
    """
    with django_db_blocker.unblock():
        try:
            yield everything()
            assert_log_is_sound()
        finally:
            empty_tables()


@pytest.fixture
def undone(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A transaction that is rolled back after the test. `connection.check_constraints()` publishes in it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
