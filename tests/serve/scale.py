"""A database large enough for plans to matter, made by SQL within the server: some 100,000 statements in 30 seconds."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.db import connection, transaction

_SQL = Path(__file__).parent / "scale_sql"


def _statements(name: str) -> list[str]:
    return [one for one in (_SQL / f"{name}.sql").read_text(encoding="utf-8").split(";\n") if one.strip()]


def build(statements: int, batch: int = 20_000, told: Callable[[str], Any] = lambda text: None) -> None:
    """So many statements and a tenth as many events with all that they refer to, published in batches; then ANALYZE."""
    with connection.cursor() as cursor:
        cursor.execute((_SQL / "functions.sql").read_text(encoding="utf-8"))
        with transaction.atomic():
            for one in _statements("referred_to"):
                cursor.execute(one)
        for number, name in ((statements, "statements"), (statements // 10, "events")):
            for first in range(1, number + 1, batch):
                values = {"first": first, "last": min(first + batch - 1, number)}
                with transaction.atomic():
                    for one in _statements(name):
                        cursor.execute(one, values)
                told(f"{values['last']} of {number}")
        cursor.execute("vacuum analyze")
