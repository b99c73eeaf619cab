"""What is here already of a batch's records: rows of the internal log, and the records' states and values.

Asked for in bulk, before the batch is planned; what was forgotten is asked for when it is needed. Only records that may
be changed are locked: those that are referred to are shared with the batch that is being published meanwhile.
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


def known_keys(cursor: Any, dataset_pk: int, keys: Iterable[str]) -> dict[str, ImportLogRow]:
    """The rows of the internal log that have these keys."""
    rows = fetch(cursor, "select_log_rows", [dataset_pk, list(keys)])
    return {
        key: ImportLogRow(key, row_id, type_, record_id, created, main, bytes(fingerprint), withdrawn)
        for key, row_id, type_, record_id, created, main, fingerprint, withdrawn in rows
    }


def changed_since_import(cursor: Any, known: Iterable[ImportLogRow]) -> set[int]:
    """The rows of the log whose records a person has saved since an import wrote them."""
    by_type: dict[str, list[int]] = defaultdict(list)
    for each in known:
        if each.row_id is not None and each.record_id is not None and each.created:
            by_type[each.type].append(each.row_id)
    found: set[int] = set()
    for type_, ids in by_type.items():
        found.update(
            row[0] for row in fetch(cursor, "select_changed_since_import", [ids], table=target_table(type_).table)
        )
    return found


class ExistingRecords:
    """States and values of the records that one batch deals with."""

    def __init__(self, cursor: Any, publish: bool) -> None:
        self._cursor, self._publish = cursor, publish
        self._states: dict[tuple[str, int], tuple[str, int | None]] = {}
        self._asked: set[tuple[str, int]] = set()
        self._last: dict[int, Any] = {}
        self._present: dict[tuple[str, int], dict[str, Any]] = {}

    def ask_states(self, known: Iterable[ImportLogRow]) -> None:
        """Read the states of these records."""
        by_type: dict[str, set[int]] = defaultdict(set)
        for each in known:
            if each.record_id is not None and each.row_id not in (None, NOT_LOGGED) and not each.fresh:
                by_type[each.type].add(each.record_id)
        for type_, ids in sorted(by_type.items()):
            self._ask_states(type_, ids)

    def _ask_states(self, type_: str, ids: Iterable[int]) -> None:
        wanted = sorted(set(ids))
        self._asked.update((type_, record_id) for record_id in wanted)
        table = target_table(type_).table
        for record_id, publication, survivor in fetch(self._cursor, "select_states", [wanted], table=table):
            self._states[type_, record_id] = (publication, survivor)

    def ask_values(self, known: Iterable[ImportLogRow]) -> None:
        """Lock these records, and read what they have now and what imports wrote of them last."""
        known = list(known)
        by_type: dict[str, set[int]] = defaultdict(set)
        for each in known:
            if each.record_id is not None:
                by_type[each.type].add(each.record_id)
        row_ids = [each.row_id for each in known if each.row_id is not None]
        for row_id, imported in fetch(self._cursor, "select_imported_values", [row_ids]) if row_ids else ():
            self._last[row_id] = json.loads(imported, parse_float=Decimal)
        for type_, ids in by_type.items():
            self._ask_present(type_, sorted(ids))

    def _ask_present(self, type_: str, ids: list[int]) -> None:
        shape = target_table(type_)
        fetch(self._cursor, "lock_records", [ids], table=shape.table)
        self._ask_states(type_, ids)
        for record_id, stored in fetch(self._cursor, "select_records", [ids], table=shape.table):
            values = json.loads(stored, parse_float=Decimal)
            fields = {name: values[name] for name in shape.columns}
            self._present[type_, record_id] = {"fields": fields, "parts": {}, "part_ids": {}}
        for name, part in shape.parts.items():
            names = {
                "table": part.table,
                "owner": part.owner,
                "list": f"p.{part.list_column}, " if part.list_column else "",
            }
            for owner, part_id, stored in fetch(self._cursor, "select_parts", [ids], **names):
                values = json.loads(stored, parse_float=Decimal)
                row = {column: values[column] for column in part.columns if column != "position"}
                present = self._present[type_, owner]
                present["parts"].setdefault(name, []).append(row)
                present["part_ids"].setdefault(name, []).append(part_id)

    def state(self, type_: str, record_id: int) -> tuple[str, int | None] | None:
        """Publication of a record and the id of its survivor; None where somebody deleted it."""
        if (type_, record_id) not in self._asked:
            self._ask_states(type_, [record_id])
        return self._states.get((type_, record_id))

    def last(self, row_id: int | None) -> Any:
        """What the last import wrote, None where that is not known."""
        return self._last.get(row_id) if row_id is not None else None

    def present(self, type_: str, record_id: int) -> dict[str, Any] | None:
        """What a record has now: fields, parts, and the ids of those; None where somebody deleted it."""
        return self._present.get((type_, record_id))

    def survivor(self, known: ImportLogRow) -> int | None:
        """The record's id; of one that was merged its survivor's; None of one that nobody may refer to any more."""
        if known.record_id is None or known.row_id is None or known.row_id == NOT_LOGGED or known.fresh:
            return known.record_id
        record_id, seen = known.record_id, set[int]()
        while record_id not in seen:
            seen.add(record_id)
            state = self.state(known.type, record_id)
            if state is None:
                return None
            if state[1] is None:
                return None if state[0] == Publication.WITHDRAWN and self._publish else record_id
            record_id = state[1]
        return None
