"""Rows in every table, which tests change with SQL in transactions that are rolled back."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.conftest import empty_tables
from tests.everything import Everything, everything


@pytest.fixture(scope="module")
def every_table_filled(django_db_setup: None, django_db_blocker: Any) -> Iterator[Everything]:
    """Rows in every table, committed once for all tests of a module."""
    with django_db_blocker.unblock():
        try:
            yield everything()
        finally:
            empty_tables()


@pytest.fixture
def all_(every_table_filled: Everything, django_db_blocker: Any) -> Iterator[Everything]:
    """Rows in every table. The changes of the test are rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield every_table_filled
        transaction.set_rollback(True)
