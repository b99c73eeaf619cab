"""Rows of every kind, attacked with SQL of one's own in transactions that are rolled back."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.conftest import empty_tables
from tests.everything import Everything, everything


@pytest.fixture(scope="module")
def every_table_filled(django_db_setup: None, django_db_blocker: Any) -> Iterator[Everything]:
    """Every table filled, committed once for all tests of a module."""
    with django_db_blocker.unblock():
        try:
            yield everything()
        finally:
            empty_tables()


@pytest.fixture
def all_(every_table_filled: Everything, django_db_blocker: Any) -> Iterator[Everything]:
    """Every table filled; what the test does to it is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield every_table_filled
        transaction.set_rollback(True)
