"""Helpers that violate constraints with plain SQL and check which constraint refused the change."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from events.publish import catalog
from tests.publish.sessions import run

TABLES = catalog.captured_tables()


def fields_of(kind: type[Any]) -> list[tuple[str, str]]:
    return [(t.table, f.column) for t in TABLES for f in t.model._meta.local_concrete_fields if isinstance(f, kind)]


def named(pair: tuple[str, ...]) -> str:
    return ".".join(pair)


@contextmanager
def violates(part: str) -> Iterator[None]:
    """Check that a constraint whose name contains `part` refuses the statements of the block."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        yield
    name = caught.value.__cause__.diag.constraint_name  # type: ignore[union-attr]
    assert part in str(name), f"refused by {name}: {caught.value}"


def set_(table: str, column: str, value: Any) -> None:
    run(f'update {table} set "{column}" = %s', [value])
    connection.check_constraints()
