"""Withdraws vanished records: those whose rows the files of the data set no longer contain.

Only records that imports created are withdrawn. A record that a published record refers to stays published, and the
error is reported.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from django.db import IntegrityError, connection, transaction

from diplo_api.postgresql.retry import COMMAND_PATIENCE, retry_transaction
from events.imports.columns import target_table
from events.imports.queries import execute, fetch
from events.publish.notes import change_note

BATCH = 1000
_ABOVE_ALL_IDS = 2**63 - 1


def withdraw_vanished(dataset_pk: int, note: str) -> Iterator[tuple[str, Counter[str], list[str]]]:
    """Withdraw in batches. Yields a record type, the number of `withdrawn` records, and the errors of the others."""
    before = _ABOVE_ALL_IDS
    while True:
        with connection.cursor() as cursor:
            rows = fetch(cursor, "select_vanished", [dataset_pk, before, BATCH])
        if not rows:
            return
        before = rows[-1][0]
        yield from _withdraw(rows, note)


def _withdraw(rows: list[tuple[int, str, int, str]], note: str) -> Iterator[tuple[str, Counter[str], list[str]]]:
    """Withdraw the records of these log rows in one transaction, or in two halves if the database raises an error."""
    by_type: dict[str, list[int]] = defaultdict(list)
    for _, type_, record_id, _ in rows:
        by_type[type_].append(record_id)

    def run_transaction() -> list[tuple[str, Counter[str], list[str]]]:
        counts = []
        with transaction.atomic(), connection.cursor() as cursor:
            change_note(note)
            for type_, ids in by_type.items():
                withdrawn = execute(cursor, "withdraw_records", [ids], table=target_table(type_).table)
                counts.append((type_, Counter(withdrawn=withdrawn), list[str]()))
            execute(cursor, "mark_withdrawn", [[row[0] for row in rows]])
        return counts

    try:
        counts = retry_transaction(run_transaction, patience=COMMAND_PATIENCE)
    except IntegrityError as error:
        if len(rows) > 1:
            middle = len(rows) // 2
            yield from _withdraw(rows[:middle], note)
            yield from _withdraw(rows[middle:], note)
        else:
            diag = getattr(error.__cause__, "diag", None)
            yield rows[0][1], Counter(), [str(diag.message_primary if diag else error)]
        return
    yield from counts
