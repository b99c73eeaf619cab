"""Reads what the database contains of a batch's records: rows of the import log, and the records' states and values.

Read in bulk before the batch is planned; what is missing then is read when it is needed. Only records that may be
changed are locked: referenced records are shared with the batch that is being committed.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from events.imports.columns import target_table
from events.imports.plan import NOT_LOGGED, ImportLogRow
from events.imports.queries import fetch
from events.vocabulary.enumerations import Publication


def log_rows_by_key(cursor: Any, dataset_pk: int, keys: Iterable[str]) -> dict[str, ImportLogRow]:
    """The rows of the import log that have these keys."""
    rows = fetch(cursor, "select_log_rows", [dataset_pk, list(keys)])
    return {
        key: ImportLogRow(key, row_id, type_, record_id, created, main, bytes(fingerprint), withdrawn)
        for key, row_id, type_, record_id, created, main, fingerprint, withdrawn in rows
    }


def changed_since_import(cursor: Any, log_rows: Iterable[ImportLogRow]) -> set[int]:
    """Ids of those log rows whose record may have been saved by a person since an import wrote it."""
    by_type: dict[str, list[int]] = defaultdict(list)
    for each in log_rows:
        if each.row_id is not None and each.record_id is not None and each.created:
            by_type[each.type].append(each.row_id)
    found: set[int] = set()
    for type_, ids in by_type.items():
        rows = fetch(cursor, "select_changed_since_import", [ids], table=target_table(type_).table)
        found.update(row[0] for row in rows)
    return found


class ExistingRecords:
    """States and values of the records of one batch, as read from the database."""

    def __init__(self, cursor: Any, publish: bool) -> None:
        self._cursor, self._publish = cursor, publish
        self._states: dict[tuple[str, int], tuple[str, int | None]] = {}
        self._loaded: set[tuple[str, int]] = set()
        self._last: dict[int, Any] = {}
        self._current: dict[tuple[str, int], dict[str, Any]] = {}

    def load_states(self, log_rows: Iterable[ImportLogRow]) -> None:
        """Read the states of these records."""
        by_type: dict[str, set[int]] = defaultdict(set)
        for each in log_rows:
            if each.record_id is not None and each.row_id not in (None, NOT_LOGGED) and not each.is_new_record:
                by_type[each.type].add(each.record_id)
        for type_, ids in sorted(by_type.items()):
            self._load_states(type_, ids)

    def _load_states(self, type_: str, ids: Iterable[int]) -> None:
        wanted = sorted(set(ids))
        self._loaded.update((type_, record_id) for record_id in wanted)
        table = target_table(type_).table
        for record_id, publication, survivor in fetch(self._cursor, "select_states", [wanted], table=table):
            self._states[type_, record_id] = (publication, survivor)

    def load_values(self, log_rows: Iterable[ImportLogRow]) -> None:
        """Lock these records, and read their current values and the values that imports wrote last."""
        log_rows = list(log_rows)
        by_type: dict[str, set[int]] = defaultdict(set)
        for each in log_rows:
            if each.record_id is not None:
                by_type[each.type].add(each.record_id)
        row_ids = [each.row_id for each in log_rows if each.row_id is not None]
        for row_id, imported in fetch(self._cursor, "select_imported_values", [row_ids]) if row_ids else ():
            self._last[row_id] = json.loads(imported, parse_float=Decimal)
        for type_, ids in by_type.items():
            self._load_current(type_, sorted(ids))

    def _load_current(self, type_: str, ids: list[int]) -> None:
        record_table = target_table(type_)
        fetch(self._cursor, "lock_records", [ids], table=record_table.table)
        self._load_states(type_, ids)
        for record_id, stored in fetch(self._cursor, "select_records", [ids], table=record_table.table):
            values = json.loads(stored, parse_float=Decimal)
            fields = {name: values[name] for name in record_table.columns}
            self._current[type_, record_id] = {"fields": fields, "parts": {}, "part_ids": {}}
        for name, part in record_table.parts.items():
            names = {
                "table": part.table,
                "owner": part.owner,
                "list": f"p.{part.list_column}, " if part.list_column else "",
            }
            for owner, part_id, stored in fetch(self._cursor, "select_parts", [ids], **names):
                values = json.loads(stored, parse_float=Decimal)
                row = {column: values[column] for column in part.columns if column != "position"}
                current = self._current[type_, owner]
                current["parts"].setdefault(name, []).append(row)
                current["part_ids"].setdefault(name, []).append(part_id)

    def state(self, type_: str, record_id: int) -> tuple[str, int | None] | None:
        """The publication of a record and the id of the record it was merged into; None if it was deleted."""
        if (type_, record_id) not in self._loaded:
            self._load_states(type_, [record_id])
        return self._states.get((type_, record_id))

    def last_imported(self, row_id: int | None) -> Any:
        """The values that the last import wrote; None if they are unknown."""
        return self._last.get(row_id) if row_id is not None else None

    def current(self, type_: str, record_id: int) -> dict[str, Any] | None:
        """The current fields and parts of a record, and the ids of the parts; None if it was deleted."""
        return self._current.get((type_, record_id))

    def resolved_id(self, log_row: ImportLogRow) -> int | None:
        """The id to refer to: of a merged record the survivor's; None if the record was deleted or withdrawn."""
        if log_row.record_id is None or log_row.row_id is None or log_row.row_id == NOT_LOGGED or log_row.is_new_record:
            return log_row.record_id
        record_id, seen = log_row.record_id, set[int]()
        while record_id not in seen:
            seen.add(record_id)
            state = self.state(log_row.type, record_id)
            if state is None:
                return None
            if state[1] is None:
                return None if state[0] == Publication.WITHDRAWN and self._publish else record_id
            record_id = state[1]
        return None
